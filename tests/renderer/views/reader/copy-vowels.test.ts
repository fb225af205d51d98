import { html, LitElement } from "lit";
import { customElement } from "lit/decorators.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import "../../../../renderer/components/article/article.ts";
import { MarksDesk } from "../../../../renderer/views/reader/marks-desk.ts";
import type { Position } from "../../../../src/article/position.ts";
import { readableText } from "../../../../src/article/readable-text.ts";
import { defaultSettings } from "../../../../src/settings/settings.ts";
import { articleOf } from "../../../src/article/sample-article.ts";
import { answers } from "../../answering-bridge.ts";

const article = articleOf("مشت القافلة ثلاثة أيام.");
const opened = { article, words: 4, bookmarks: [], highlights: [], kept: true };
const text = readableText(article);

/** Where the reader is. */
let here: Position;
/** The vowels of each selection that were asked for, when they come. */
let asked: PromiseWithResolvers<string | undefined>[];
/** How often the reader was told that it was copied, or was not. */
let told: number;

@customElement("test-copying-view")
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
    vocalise: () => {
      const vowels = Promise.withResolvers<string | undefined>();
      asked.push(vowels);
      return vowels.promise;
    },
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
function copyWordAt(offset: number): void {
  view.desk.selection.clear();
  here = { section: 0, block: 0, offset };
  view.desk.acts["selection.start"]?.();
  view.desk.acts["copy.vowels"]?.();
}

beforeEach(async () => {
  asked = [];
  told = 0;
  answers["dictionary.list"] = () => Promise.resolve([]);
  view = new View();
  view.addEventListener("qari-message", () => (told += 1));
  document.body.append(view);
  await view.updateComplete;
  view.desk.load(opened);
});
afterEach(() => {
  view.remove();
  document.getSelection()?.removeAllRanges();
});

describe("copying with vowels", () => {
  it("tells what came of it", async () => {
    copyWordAt(0);
    asked[0]?.resolve("مَشَتْ");
    await expect.poll(() => told).toBe(1);
  });

  it("is over when something else was selected meanwhile", async () => {
    copyWordAt(0);
    copyWordAt(4);
    asked[0]?.resolve("مَشَتْ");
    await asked[0]?.promise;
    expect(told).toBe(0);
    asked[1]?.resolve("الْقَافِلَةُ");
    await expect.poll(() => told).toBe(1);
  });

  it("is over when something else was copied meanwhile", async () => {
    copyWordAt(0);
    document.dispatchEvent(new ClipboardEvent("copy", { bubbles: true }));
    asked[0]?.resolve("مَشَتْ");
    await asked[0]?.promise;
    expect(told).toBe(0);
  });

  it("is over when the reader has left", async () => {
    copyWordAt(0);
    view.remove();
    asked[0]?.resolve("مَشَتْ");
    await asked[0]?.promise;
    expect(told).toBe(0);
  });
});
