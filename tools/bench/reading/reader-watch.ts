/// <reference lib="dom" />
import type { Page } from "playwright-core";

/** What the page itself says of the open book, on the clock of its events. */
interface ReaderWatch {
  /** Milliseconds from the next click until a book of that title fills the window with text, painted. */
  opened(title: string): Promise<number>;
  /** Milliseconds from the next key press until the text stands there in another size, painted. */
  resized(): Promise<number>;
  /** Whether text stands anywhere down the middle of the window. */
  hasText(): boolean;
}

declare global {
  var qariReader: ReaderWatch;
  /** The act under way. */
  var qariOpening: Promise<number> | undefined;
}

/** Have our page time what a reader does to a book. */
export async function watchReader(page: Page): Promise<void> {
  await page.evaluate(() => {
    const article = () =>
      document
        .querySelector("qari-app")
        ?.shadowRoot?.querySelector("qari-reader-view")
        ?.shadowRoot?.querySelector("qari-article");

    /** From an event until a frame finds `isDone`, and that frame is painted. */
    const after = (
      event: "click" | "keydown",
      isDone: () => boolean,
    ): Promise<number> =>
      new Promise((resolve) => {
        addEventListener(
          event,
          ({ timeStamp }) => {
            const look = (): void => {
              if (!isDone()) requestAnimationFrame(look);
              // The next frame begins after this one was painted.
              else
                requestAnimationFrame(() =>
                  resolve(performance.now() - timeStamp),
                );
            };
            requestAnimationFrame(look);
          },
          { capture: true, once: true },
        );
      });

    const isBlockAt = (share: number): boolean => {
      const found = article()?.shadowRoot?.elementFromPoint(
        innerWidth / 2,
        innerHeight * share,
      );
      const block = found?.closest("[data-block]");
      return Boolean(block?.textContent.trim());
    };

    globalThis.qariReader = {
      opened: (title) =>
        after("click", () => {
          const root = article()?.shadowRoot;
          return (
            root?.querySelector("h1")?.textContent.trim() === title &&
            // Between paragraphs there is no block.
            (isBlockAt(0.75) || isBlockAt(0.8))
          );
        }),
      resized: () => {
        const size = (): string => {
          const text = article()?.shadowRoot?.querySelector("article");
          return text ? getComputedStyle(text).fontSize : "";
        };
        const before = size();
        return after("keydown", () => size() !== before && size() !== "");
      },
      hasText: () => [0.2, 0.35, 0.5, 0.65, 0.8].some(isBlockAt),
    };
  });
}
