/** Keys that scroll: whoever presses one wants to see something else. */
const scrollKeys: ReadonlySet<string> = new Set([
  "PageUp",
  "PageDown",
  "Home",
  "End",
  "ArrowUp",
  "ArrowDown",
]);

const gestures = ["wheel", "touchmove"] as const;

/**
 * Tells when the reader scrolls, by hand and not by us; only while it is
 * watched for: where anyone hears the wheel, the browser asks at every turn
 * what lies under it.
 */
export class ReaderScrolling {
  readonly #onScroll: () => void;

  constructor(onScroll: () => void) {
    this.#onScroll = onScroll;
  }

  set isWatched(isWatched: boolean) {
    for (const type of gestures)
      if (isWatched) addEventListener(type, this.#onScroll, { passive: true });
      else removeEventListener(type, this.#onScroll);
    if (isWatched) addEventListener("keydown", this.#key);
    else removeEventListener("keydown", this.#key);
  }

  readonly #key = ({ key }: KeyboardEvent): void => {
    if (scrollKeys.has(key)) this.#onScroll();
  };
}
