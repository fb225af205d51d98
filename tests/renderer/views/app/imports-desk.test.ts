import { html, LitElement } from "lit";
import { customElement } from "lit/decorators.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ImportsDesk } from "../../../../renderer/views/app/imports-desk.ts";
import type { BatchSummary } from "../../../../src/batches/batch.ts";
import { QariError } from "../../../../src/errors.ts";
import { defaultSettings } from "../../../../src/settings/settings.ts";
import { answers } from "../../answering-bridge.ts";

const batch: BatchSummary = {
  id: "0190aaaa-0000-4000-8000-0000000000b1",
  createdAt: "2026-11-23T10:00:00.000Z",
  state: "finished",
  added: 3,
  updated: 0,
  known: 0,
  failed: 0,
  waiting: 0,
  unplaced: 0,
};

@customElement("test-imports-view")
class View extends LitElement {
  readonly desk = new ImportsDesk(this, { settings: () => defaultSettings });
  override render() {
    return html`${this.desk.render()}`;
  }
}

let view: View;
/** What was told below the dialog, where nobody sees it. */
let below: string[];
beforeEach(async () => {
  below = [];
  answers["batch.list"] = () => Promise.resolve([batch]);
  view = new View();
  view.addEventListener("qari-message", ({ text }) => below.push(text));
  document.body.append(view);
  await view.desk.show();
  await view.updateComplete;
});
afterEach(() => view.remove());

const root = () => {
  const found = view.renderRoot.querySelector(
    "qari-imports-dialog",
  )?.shadowRoot;
  if (!found) throw new Error("not drawn");
  return found;
};
const press = (name: string): void =>
  [...root().querySelectorAll("button")]
    .find(({ textContent }) => textContent.trim() === name)
    ?.click();
const said = (role: "status" | "alert") =>
  root().querySelector(`.outcome [role=${role}]`)?.textContent;

describe("what came of an act in the list of what was brought in", () => {
  it("is said in it: a report that was saved", async () => {
    answers["batch.report"] = () => Promise.resolve({ path: "/أ/report.csv" });
    press("احفظ التقرير…");
    await expect.poll(() => said("status")).toContain("/أ/report.csv");
    expect(below).toEqual([]);
  });

  it("is said in it: what failed, until something else is done", async () => {
    const fail = () => Promise.reject(new QariError("disk-full", "full"));
    answers["batch.report"] = fail;
    press("احفظ التقرير…");
    await expect.poll(() => said("alert")).toBeTruthy();
    expect(below).toEqual([]);
    answers["batch.report"] = () => Promise.resolve({ path: "/أ/report.csv" });
    press("احفظ التقرير…");
    await expect.poll(() => said("status")).toContain("report.csv");
    expect(said("alert")).toBeUndefined();
  });

  it("is nothing any longer when it is opened again", async () => {
    answers["batch.report"] = () => Promise.resolve({ path: "/أ/report.csv" });
    press("احفظ التقرير…");
    await expect.poll(() => said("status")).toContain("report.csv");
    const dialog = root().querySelector("dialog");
    dialog?.close();
    await expect.poll(() => view.desk.isOpen).toBe(false);
    await view.updateComplete;
    await view.desk.show();
    await view.updateComplete;
    expect(said("status")).toBe("");
  });

  it("is told at the foot of the window where the list is closed", async () => {
    answers["batch.resume"] = () =>
      Promise.reject(new QariError("disk-full", "full"));
    root().querySelector("dialog")?.close();
    await expect.poll(() => view.desk.isOpen).toBe(false);
    await view.desk.resume(batch.id);
    expect(below).toHaveLength(1);
  });
});
