import axe from "axe-core";
import { afterEach, describe, expect, it } from "vitest";
import { linesKey } from "../../../../renderer/components/imports/imports-dialog.ts";
import "../../../../renderer/styles/tokens.css";
import { keysPast } from "../keys-past.ts";
import type { BatchSummary } from "../../../../src/batches/batch.ts";

const finished: BatchSummary = {
  id: "0190aaaa-0000-4000-8000-0000000000b1",
  createdAt: "2026-11-23T10:00:00.000Z",
  state: "finished",
  added: 3,
  updated: 0,
  known: 2,
  failed: 1,
  waiting: 0,
  unplaced: 0,
};
const stopped: BatchSummary = {
  ...finished,
  id: "0190aaaa-0000-4000-8000-0000000000b2",
  state: "stopped",
  known: 0,
  failed: 0,
  waiting: 12,
};

afterEach(() => document.body.replaceChildren());

async function dialog(...batches: readonly BatchSummary[]) {
  const element = document.createElement("qari-imports-dialog");
  element.batches = batches;
  const asked: unknown[] = [];
  element.addEventListener("qari-batch-act", ({ act, batch }) =>
    asked.push([act, batch]),
  );
  element.addEventListener("qari-batch-lines", ({ batch, outcome }) =>
    asked.push([outcome, batch]),
  );
  element.addEventListener("qari-imports-close", () => asked.push("closed"));
  document.body.append(element);
  await element.updateComplete;
  const root = element.shadowRoot;
  if (!root) throw new Error("not drawn");
  const text = () => root.querySelector(".body")?.textContent ?? "";
  const press = (name: string) => {
    const button = [...root.querySelectorAll("button, summary")].find(
      (each) => each.textContent.trim() === name,
    );
    if (!(button instanceof HTMLElement)) throw new Error(`no ${name}`);
    button.focus();
    button.click();
  };
  return { element, root, asked, text, press };
}

describe("the list of what was brought in", () => {
  it("says what came of each", async () => {
    const { text } = await dialog(finished);
    expect(text()).toContain("أُضيفت ٣ مواد");
    expect(text()).toContain("كانت مادتان في المكتبة من قبل");
    expect(text()).toContain("تعذّر واحد");
  });

  it("calls what was there already «the article» only where it is the only one", async () => {
    const alone = { ...finished, added: 0, known: 1, failed: 0 };
    const { element, text } = await dialog(alone);
    expect(text()).toContain("كانت المادة في المكتبة من قبل");
    element.batches = [{ ...alone, added: 1 }];
    await element.updateComplete;
    expect(text()).toContain("كانت مادة واحدة في المكتبة من قبل");
  });

  it("shows a link that failed whole, and once", async () => {
    const { element, root } = await dialog(finished);
    const source = "https://example.org/2024/05/maqal/";
    const line = { source, outcome: "failed", code: "page-timed-out" } as const;
    element.lines = new Map([[linesKey(finished.id, "failed"), [line]]]);
    await element.updateComplete;
    const names = [...root.querySelectorAll("li bdi")];
    expect(names.map((name) => name.textContent)).toEqual([source]);
  });

  it("shows why something failed, once it is asked for", async () => {
    const { element, asked, text, press } = await dialog(finished);
    press("ما تعذّر");
    await expect.poll(() => asked).toEqual([["failed", finished.id]]);
    element.lines = new Map([
      [
        linesKey(finished.id, "failed"),
        [
          {
            source: "/مجلد/فارغ.txt",
            outcome: "failed",
            code: "file-empty",
            message: "",
          },
        ],
      ],
    ]);
    await element.updateComplete;
    expect(text()).toContain("فارغ.txt");
    expect(text()).toContain("الملف فارغ");
    expect(text()).toContain("/مجلد/فارغ.txt");
  });

  it("names what came in with marks that have no place in it", async () => {
    const { element, asked, text, press } = await dialog({
      ...finished,
      unplaced: 1,
    });
    press("ما لم يُعثر فيه على موضع علاماته");
    await expect.poll(() => asked).toEqual([["unplaced", finished.id]]);
    element.lines = new Map([
      [
        linesKey(finished.id, "unplaced"),
        [
          {
            source: "https://example.org/mudun",
            outcome: "added",
            title: "مدن البحر",
            code: "marks-unplaced",
            message: "",
          },
        ],
      ],
    ]);
    await element.updateComplete;
    expect(text()).toContain("مدن البحر");
    expect(text()).toContain("لم يُعثر فيها على موضع");
  });

  it("goes on with one that was stopped, and with no other", async () => {
    const { asked, press, text } = await dialog(stopped);
    expect(text()).toContain("بقي ١٢ لم يُضَف");
    press("تابع");
    press("احفظ التقرير…");
    press("أزِل من القائمة");
    expect(asked).toEqual([
      ["resume", stopped.id],
      ["report", stopped.id],
      ["forget", stopped.id],
    ]);
    document.body.replaceChildren();
    const other = await dialog(finished);
    expect(() => other.press("تابع")).toThrow("no تابع");
  });

  it("keeps its keys to itself", async () => {
    const { element } = await dialog(finished, stopped);
    expect(keysPast(element)).toEqual([]);
  });

  it.each(["تابع", "أزِل من القائمة"])(
    "has the focus on its heading when the button of «%s» may go",
    async (name) => {
      const { element, press } = await dialog(stopped);
      press(name);
      element.batches = [];
      await element.updateComplete;
      expect(element.shadowRoot?.activeElement?.id).toBe("heading");
    },
  );

  it("says what was done, and what went wrong", async () => {
    const { element, root } = await dialog(finished);
    element.done = "حُفظ التقرير";
    element.failure = "القرص ممتلئ";
    await element.updateComplete;
    const said = (role: string) =>
      root.querySelector(`dialog .outcome [role=${role}]`)?.textContent;
    expect(said("status")).toBe("حُفظ التقرير");
    expect(said("alert")).toBe("القرص ممتلئ");
  });

  it("says what to do while there is nothing", async () => {
    const { text } = await dialog();
    expect(text()).toContain("لم تُضَف ملفات بعد");
  });

  it("has no fault that axe knows of", async () => {
    const { element, press } = await dialog(finished, stopped);
    press("ما تعذّر");
    await element.updateComplete;
    const { violations } = await axe.run(element);
    expect(violations).toEqual([]);
  });
});
