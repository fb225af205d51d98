import type { Page } from "playwright-core";

interface SpokenWord {
  readonly word: string;
  /** Where it begins in its node of text, in UTF-16 code units. */
  readonly at: number;
}

/** Where the page keeps them: its globals are the test's, and no type reaches in here. */
type Watching = typeof globalThis & { spokenWords: SpokenWord[] };

/** The words that are shown as spoken, frame by frame: who looks now and then misses some. */
export class SpokenWords {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  static async watch(page: Page): Promise<SpokenWords> {
    await page.evaluate(() => {
      (globalThis as Watching).spokenWords = [];
      const look = (): void => {
        const [range] = CSS.highlights.get("qari-spoken-word") ?? [];
        if (range instanceof Range) {
          const [word, at] = [range.toString(), range.startOffset];
          const last = (globalThis as Watching).spokenWords.at(-1);
          if (last?.word !== word || last.at !== at)
            (globalThis as Watching).spokenWords.push({ word, at });
        }
        requestAnimationFrame(look);
      };
      look();
    });
    return new SpokenWords(page);
  }

  /** Since it is watched for, or since they were forgotten. */
  all(): Promise<readonly SpokenWord[]> {
    return this.#page.evaluate(() => (globalThis as Watching).spokenWords);
  }

  async words(): Promise<readonly string[]> {
    return (await this.all()).map(({ word }) => word);
  }

  async forget(): Promise<void> {
    await this.#page.evaluate(() => {
      (globalThis as Watching).spokenWords = [];
    });
  }
}
