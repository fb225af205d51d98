import { html, LitElement } from "lit";
import { customElement } from "lit/decorators.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { focusedElement } from "../../../../renderer/components/focused-element.ts";
import { QueueDesk } from "../../../../renderer/views/app/queue-desk.ts";
import {
  defaultSettings,
  type Settings,
} from "../../../../src/settings/settings.ts";
import { answers } from "../../answering-bridge.ts";
import { fakeSummary } from "../../components/shelf/fake-library.ts";

/** What main has written; the page below is told of none of it. */
let written: Settings;

@customElement("test-queue-view")
class View extends LitElement {
  readonly desk = new QueueDesk(this, {
    settings: () => defaultSettings,
    reading: () => undefined,
    listen: (id) => listened.push(id),
    stay: () => (stayed += 1),
    showLibrary: () => undefined,
  });
  override render() {
    return html`${this.desk.render()}`;
  }
}

const first = "0190aaaa-0000-4000-8000-000000000001";
const second = "0190aaaa-0000-4000-8000-000000000002";
let view: View;
let stayed: number;
/** What it went on to. */
let listened: string[];
beforeEach(() => {
  stayed = 0;
  listened = [];
  written = defaultSettings;
  answers["settings.read"] = () => Promise.resolve(written);
  answers["settings.change"] = ({ patch }) => {
    written = { ...written, ...patch };
    return Promise.resolve(written);
  };
  answers["library.summaries"] = () => Promise.resolve([]);
  view = new View();
  document.body.append(view);
});
afterEach(() => view.remove());

describe("changes of the listening queue that come faster than they are told", () => {
  it("keep what was added before, and are undone one by one", async () => {
    view.desk.ask({ kind: "add", ids: [first], title: "الأولى" });
    view.desk.ask({ kind: "add", ids: [second], title: "الثانية" });
    await expect.poll(() => written.listeningQueue).toEqual([first, second]);
    view.desk.ask({ kind: "undo" });
    await expect.poll(() => written.listeningQueue).toEqual([first]);
  });
});

describe("what was added to the listening queue", () => {
  it("is all that the message takes back, whatever was done since", async () => {
    let takeBack: (() => void) | undefined;
    view.addEventListener("qari-message", ({ action }) => {
      takeBack = action?.run;
    });
    view.desk.ask({ kind: "add", ids: [first], title: "الأولى" });
    view.desk.ask({ kind: "add", ids: [second], title: "الثانية" });
    view.desk.ask({ kind: "remove", id: first, title: "الأولى" });
    await expect.poll(() => written.listeningQueue).toEqual([second]);
    takeBack?.();
    await expect.poll(() => written.listeningQueue).toEqual([]);
  });
});

describe("a listening queue of which nothing is left in the library", () => {
  beforeEach(() => {
    written = { ...defaultSettings, listeningQueue: [first] };
  });

  it("leaves it to the collection what is heard next", async () => {
    let gone = 0;
    const otherwise = () => (gone += 1);
    view.desk.ask({ kind: "heard", id: second, goesOn: () => true, otherwise });
    await expect.poll(() => gone).toBe(1);
    expect(stayed).toBe(0);
    view.desk.ask({ kind: "heard", id: second, goesOn: () => true });
    await expect.poll(() => stayed).toBe(1);
    // It may come back out of the trash.
    expect(written.listeningQueue).toEqual([first]);
    // Or nothing, where the listener fell asleep meanwhile.
    view.desk.ask({
      kind: "heard",
      id: second,
      goesOn: () => false,
      otherwise,
    });
    view.desk.ask({ kind: "add", ids: [second], title: "الثانية" });
    await expect.poll(() => written.listeningQueue).toEqual([first, second]);
    expect([gone, stayed]).toEqual([1, 1]);
  });

  it("says so, and can be emptied", async () => {
    view.desk.ask({ kind: "show" });
    const dialog = () =>
      view.renderRoot.querySelector("qari-listening-queue")?.shadowRoot;
    await expect
      .poll(() => dialog()?.textContent)
      .toContain("لا شيء مما في القائمة في المكتبة الآن");
    const buttons = dialog()?.querySelectorAll("button") ?? [];
    const clear = [...buttons].find(({ textContent }) =>
      textContent.includes("أفرغ القائمة"),
    );
    clear?.click();
    await expect.poll(() => written.listeningQueue).toEqual([]);
    await expect.poll(() => dialog()?.textContent).toContain("القائمة فارغة");
  });
});

describe("a listening queue that is to be kept as sound", () => {
  const question = () =>
    view.renderRoot
      .querySelector("qari-sound-dialog")
      ?.shadowRoot?.querySelector("dialog");

  it("is gone on with while the reader is asked how, and is kept as it was then", async () => {
    written = { ...defaultSettings, listeningQueue: [first, second] };
    answers["library.summaries"] = ({ ids }) =>
      Promise.resolve(ids.map((id) => ({ ...fakeSummary(0), id })));
    let kept: readonly string[] = [];
    answers["sound.export"] = ({ articles }) => {
      kept = articles;
      return Promise.resolve({});
    };
    view.desk.ask({ kind: "show" });
    view.desk.ask({ kind: "save" });
    await expect.poll(() => question()?.open).toBe(true);
    view.desk.ask({ kind: "heard", id: first, goesOn: () => true });
    await expect.poll(() => listened).toEqual([second]);
    expect(written.listeningQueue).toEqual([second]);
    expect(question()?.open).toBe(true);
    question()?.querySelector("form")?.requestSubmit();
    await expect.poll(() => kept).toEqual([first, second]);
  });
});

describe("a listening queue that has changed since it was shown", () => {
  it("opens with the focus on what it shows now", async () => {
    answers["library.summaries"] = ({ ids }) =>
      Promise.resolve(ids.map((id) => ({ ...fakeSummary(0), id })));
    written = { ...defaultSettings, listeningQueue: [first] };
    view.desk.ask({ kind: "show" });
    await expect.poll(() => focusedElement()?.textContent.trim()).toBe("استمع");
  });
});
