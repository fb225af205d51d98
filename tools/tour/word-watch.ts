/// <reference lib="dom" />

/** The word highlight as it stood in a frame in which it changed. */
export interface WordChange {
  /** Milliseconds of `performance.now()`: the frame in which it was seen. */
  readonly at: number;
  /** The highlighted text; empty when there is none. */
  readonly text: string;
}

/** What the watch leaves on the page's global object. */
export interface WordWatch {
  stop(): readonly WordChange[];
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
  const changes: WordChange[] = [];
  let last: AbstractRange | undefined;
  let frame = 0;
  const textOf = (range: AbstractRange): string => {
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return live.toString();
  };
  const look = (): void => {
    const at = performance.now();
    // After the frame: whatever any of its callbacks set counts as this frame's.
    setTimeout(() => {
      const [range] = CSS.highlights.get(name) ?? [];
      if (range === last) return;
      last = range;
      changes.push({ at, text: range ? textOf(range) : "" });
    });
    frame = requestAnimationFrame(look);
  };
  frame = requestAnimationFrame(look);
  globalThis.qariWordWatch = {
    stop() {
      cancelAnimationFrame(frame);
      return changes;
    },
  };
}
