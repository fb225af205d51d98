import { html, LitElement } from "lit";
import { customElement } from "lit/decorators.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import "../../../../renderer/components/article/article.ts";
import type { CommandActs } from "../../../../renderer/commands/command-acts.ts";
import { MarksDesk } from "../../../../renderer/views/reader/marks-desk.ts";
import type { Article } from "../../../../src/article/article.ts";
import type { Position } from "../../../../src/article/position.ts";
import { readableText } from "../../../../src/article/readable-text.ts";
import { defaultSettings } from "../../../../src/settings/settings.ts";
import { answers } from "../../answering-bridge.ts";

const article: Article = {
  id: "5b1f8c1e-6f9b-4d67-9a8e-0d2f3a4b5c6d",
  contentHash: "0".repeat(64),
  title: "طريق القوافل",
  lang: "ar",
  dir: "rtl",
  sections: [
    {
      level: 1,
      blocks: [
        {
          type: "paragraph",
          content: [{ text: "مشت القافلة ثلاثة أيام." }],
        },
      ],
    },
  ],
};
const opened = {
  article,
  words: 4,
  bookmarks: [],
  highlights: [],
  kept: true,
};
const text = readableText(article);

/** Where the reader is. */
let here: Position;

@customElement("test-marks-view")
class View extends LitElement {
  readonly desk = new MarksDesk(this, {
    element: () => this.renderRoot.querySelector("qari-article") ?? undefined,
    opened: () => opened,
    settings: () => defaultSettings,
    here: () => here,
    goTo: () => undefined,
    visit: () => undefined,
    reveal: () => undefined,
    find: () => undefined,
    saveSound: () => undefined,
    vocalise: () => Promise.resolve(undefined),
    speakFrom: () => undefined,
  });
  override render() {
    return html`<main tabindex="-1">
        <qari-article .text=${text}></qari-article>
      </main>
      ${this.desk.render()}`;
  }
}

let view: View;
const act = (name: keyof CommandActs): void => view.desk.acts[name]?.();
const selected = (): string => view.desk.selection.text;
const part = <E extends Element>(name: string, selector: string): E => {
  const found = view.renderRoot
    .querySelector(name)
    ?.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector} in ${name}`);
  return found;
};
const isMenuShown = (): boolean =>
  view.renderRoot.querySelector("qari-selection-menu:popover-open") !== null;

beforeEach(async () => {
  here = { section: 0, block: 0, offset: 0 };
  answers["dictionary.list"] = () => Promise.resolve([]);
  view = new View();
  document.body.append(view);
  await view.updateComplete;
  view.desk.load(opened);
});
afterEach(() => {
  view.remove();
  document.getSelection()?.removeAllRanges();
});

/** `close` and `toggle` come after what closed, and may come after the next key of the reader. */
describe("a selection that is begun before a dialog has told that it closed", () => {
  it("stays, and has its menu, after the list of dictionaries", async () => {
    act("dictionaries.show");
    const dialog = part<HTMLDialogElement>(
      "qari-dictionaries-dialog",
      "dialog",
    );
    const closed = new Promise((resolve) => {
      dialog.addEventListener("close", resolve);
    });
    dialog.close();
    act("selection.start");
    await closed;
    expect(selected()).toBe("مشت");
    await expect.poll(isMenuShown).toBe(true);
  });

  it("stays after an entry, though the word is the same", async () => {
    act("selection.start");
    act("selection.lookup");
    const popover = view.renderRoot.querySelector("qari-look-up-popover");
    if (!popover) throw new Error("not drawn");
    await expect.poll(() => popover.isOpen).toBe(true);
    const closed = new Promise((resolve) => {
      popover.addEventListener("qari-look-up-close", resolve);
    });
    popover.hidePopover();
    act("selection.start");
    await closed;
    expect(selected()).toBe("مشت");
    await expect.poll(isMenuShown).toBe(true);
  });

  it("is cleared when it was what the entry was about", async () => {
    act("selection.start");
    act("selection.lookup");
    const popover = view.renderRoot.querySelector("qari-look-up-popover");
    await expect.poll(() => popover?.isOpen).toBe(true);
    popover?.hidePopover();
    await expect.poll(selected).toBe("");
  });
});

describe("a selection that is begun while a highlight is being kept", () => {
  it("stays when that is done", async () => {
    let keep: () => void = () => undefined;
    const kept = new Promise<void>((resolve) => {
      keep = resolve;
    });
    answers["highlight.add"] = async ({ articleId, range }) => {
      await kept;
      const createdAt = "2026-11-30T06:00:00.000Z";
      return { id: articleId, articleId, range, tags: [], createdAt };
    };
    act("selection.start");
    act("highlight.add");
    view.desk.selection.clear();
    here = { section: 0, block: 0, offset: 4 };
    act("selection.start");
    expect(selected()).toBe("القافلة");
    keep();
    await expect.poll(() => view.desk.marks.canUndo).toBe(true);
    expect(selected()).toBe("القافلة");
  });
});
