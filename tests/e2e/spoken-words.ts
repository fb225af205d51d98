import type { JSHandle, Page } from "playwright-core";

interface SpokenWord {
  readonly word: string;
  /** Where it begins in its node of text, in UTF-16 code units. */
  readonly at: number;
}

/** The words that are shown as spoken, frame by frame: who looks now and then misses some. */
export class SpokenWords {
  readonly #seen: JSHandle<SpokenWord[]>;

  private constructor(seen: JSHandle<SpokenWord[]>) {
    this.#seen = seen;
  }

  static async watch(page: Page): Promise<SpokenWords> {
    const seen = await page.evaluateHandle(() => {
      const words: SpokenWord[] = [];
      const look = (): void => {
        const [range] = CSS.highlights.get("qari-spoken-word") ?? [];
        if (range instanceof Range) {
          const [word, at] = [range.toString(), range.startOffset];
          const last = words.at(-1);
          if (last?.word !== word || last.at !== at) words.push({ word, at });
        }
        requestAnimationFrame(look);
      };
      look();
      return words;
    });
    return new SpokenWords(seen);
  }

  /** Since it is watched for, or since they were forgotten. */
  all(): Promise<readonly SpokenWord[]> {
    return this.#seen.jsonValue();
  }

  async words(): Promise<readonly string[]> {
    return (await this.all()).map(({ word }) => word);
  }

  async forget(): Promise<void> {
    await this.#seen.evaluate((words) => {
      words.length = 0;
    });
  }
}
