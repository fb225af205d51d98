/// <reference lib="dom" />
import type { Page } from "playwright-core";

/** The word highlight as it stood in a frame in which it changed. */
export interface WordChange {
  /** Milliseconds of `performance.now()`: the frame in which it was seen. */
  readonly at: number;
  /** The highlighted text; empty when there is none. */
  readonly text: string;
}

/** What the watch leaves on the page's global object. */
export interface WordWatch {
  /** All changes so far. */
  readonly count: number;
  /** The changes since the last time it was asked. */
  take(): readonly WordChange[];
  /** When each frame began since the last time it was asked; milliseconds of `performance.now()`. */
  takeFrames(): readonly number[];
}

/** Watch the spoken word's highlight from now on. */
export async function startWatchingWords(
  page: Page,
  name = "qari-spoken-word",
): Promise<void> {
  await page.evaluate(watchWords, name);
}

/** The changes since the last time it was asked. */
export function takeWordChanges(page: Page): Promise<readonly WordChange[]> {
  return page.evaluate(() => {
    if (!globalThis.qariWordWatch)
      throw new Error("startWatchingWords comes first");
    return globalThis.qariWordWatch.take();
  });
}

/** When frames began since the last time it was asked. */
export function takeFrames(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => {
    if (!globalThis.qariWordWatch)
      throw new Error("startWatchingWords comes first");
    return globalThis.qariWordWatch.takeFrames();
  });
}

declare global {
  var qariWordWatch: WordWatch | undefined;
}

/**
 * Look at the word highlight once a frame and keep its changes.
 *
 * Runs inside the page and refers to nothing outside itself.
 *
 * @param name Of the highlight in `CSS.highlights`.
 */
export function watchWords(name: string): void {
  let changes: WordChange[] = [];
  let frames: number[] = [];
  let count = 0;
  let last: AbstractRange | undefined;
  const textOf = (range: AbstractRange): string => {
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return live.toString();
  };
  const look = (): void => {
    const at = performance.now();
    frames.push(at);
    // After the frame: whatever any of its callbacks set counts as this frame's.
    setTimeout(() => {
      const [range] = CSS.highlights.get(name) ?? [];
      if (range === last) return;
      last = range;
      count += 1;
      changes.push({ at, text: range ? textOf(range) : "" });
    });
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  globalThis.qariWordWatch = {
    get count() {
      return count;
    },
    take() {
      const taken = changes;
      changes = [];
      return taken;
    },
    takeFrames() {
      const taken = frames;
      frames = [];
      return taken;
    },
  };
}
