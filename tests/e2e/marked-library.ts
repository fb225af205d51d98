import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import type { Library } from "../../main/library/library.ts";
import {
  libraryFileName,
  openLibrary,
} from "../../main/library/open-library.ts";
import type { Article } from "../../src/article/article.ts";
import { blockText } from "../../src/article/block-text.ts";
import { rangeOf } from "../../src/article/range.ts";
import type { HighlightChange } from "../../src/library/mark-change.ts";
import { articleOf } from "../main/library/articles.ts";
import type { Qari } from "./launch.ts";
import { Reader } from "./reader.ts";

/** An article of paragraphs. */
export const articleOfParagraphs = (
  title: string,
  texts: readonly string[],
): Article => ({
  ...articleOf(texts.join("\n"), title),
  sections: [
    {
      level: 1,
      blocks: texts.map((text) => ({ type: "paragraph", content: [{ text }] })),
    },
  ],
});

/** A library with one article, opened at its beginning, and marks to be put into it. */
export class MarkedLibrary {
  readonly folder = mkdtempSync(join(tmpdir(), "qari-marked-"));
  readonly id: string;
  readonly #article: Article;

  constructor(article: Article) {
    this.#article = article;
    this.id = this.use((library) => {
      const { summary } = library.addArticle(article);
      library.savePosition(summary.id, { section: 0, block: 0, offset: 0 }, 0);
      return summary.id;
    });
  }

  use<T>(work: (library: Library) => T): T {
    const library = openLibrary(join(this.folder, libraryFileName), {
      now: () => new Date(),
      newId: randomUUID,
    });
    try {
      return work(library);
    } finally {
      library.close();
    }
  }

  /** Highlight words of a block of the first section. */
  highlight(block: number, words: string, what: HighlightChange): string {
    const range = this.#rangeOf(block, words);
    return this.use((library) => library.addHighlight(this.id, range, what).id);
  }

  bookmark(block: number, words: string): string {
    const range = this.#rangeOf(block, words);
    return this.use((library) => library.addBookmark(this.id, range).id);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  #rangeOf(block: number, words: string) {
    const content = this.#article.sections[0]?.blocks[block];
    const at = content ? blockText(content).indexOf(words) : -1;
    if (at === -1) throw new Error(`block ${block} does not say ${words}`);
    const start = { section: 0, block, offset: at };
    return rangeOf(this.#article, start, {
      ...start,
      offset: at + words.length,
    });
  }
}

/** Where words of a paragraph begin and end, and the middle of their first line: CSS px of the window. */
export const placeOf = (paragraph: Locator, words: string) =>
  paragraph.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at === -1) continue;
      const edge = (offset: number, isStart: boolean) => {
        const range = document.createRange();
        range.setStart(node, offset);
        range.setEnd(node, offset + 1);
        const box = range.getBoundingClientRect();
        return {
          x: isStart ? box.right - 0.5 : box.left + 0.5,
          y: box.top + box.height / 2,
        };
      };
      return {
        from: edge(at, true),
        to: edge(at + wanted.length - 1, false),
      };
    }
    throw new Error(`no ${wanted}`);
  }, words);

/** The menu beside a selection. */
export const selectionMenu = (qari: Qari): Locator =>
  qari.page.getByRole("toolbar", { name: "ما تفعله بالمحدد" });

/** Select words of a paragraph by dragging over them. */
export async function selectWords(
  qari: Qari,
  block: number,
  words: string,
): Promise<void> {
  const paragraph = new Reader(qari.page).page.locator(
    `qari-article [data-block="${block}"]`,
  );
  const { from, to } = await placeOf(paragraph, words);
  await qari.page.mouse.move(from.x, from.y);
  await qari.page.mouse.down();
  await qari.page.mouse.move(to.x, to.y, { steps: 4 });
  await qari.page.mouse.up();
  await selectionMenu(qari).waitFor();
}

/** The texts that are painted in a colour, or as a note without one. */
export const paintedIn = (qari: Qari, color: string): Promise<string[]> =>
  new Reader(qari.page).highlighted(`qari-mark-${color}`);
