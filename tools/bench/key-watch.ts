import type { Page } from "playwright-core";

declare global {
  /** Milliseconds from the last key press to what it brought, drawn. */
  var qariKeyDrawn: Promise<number> | undefined;
}

/** Have the page time every key press in the library's search, until its results are on the screen. */
export async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const results = () =>
      document
        .querySelector("qari-app")
        ?.shadowRoot?.querySelector("qari-library-view")
        ?.shadowRoot?.querySelector("qari-search-results")
        ?.shadowRoot?.querySelector("section");
    addEventListener(
      "keydown",
      ({ timeStamp }) => {
        globalThis.qariKeyDrawn = new Promise((resolve) => {
          const look = (): void => {
            if (results()?.ariaBusy !== "false") requestAnimationFrame(look);
            // A task after the frame in which they were laid out: painted.
            else setTimeout(() => resolve(performance.now() - timeStamp));
          };
          requestAnimationFrame(look);
        });
      },
      { capture: true },
    );
  });
}

/** Press a key that types this letter, of whatever layout. @returns Milliseconds until its results were drawn. */
export async function pressKey(page: Page, letter: string): Promise<number> {
  const keys = await page.context().newCDPSession(page);
  try {
    await keys.send("Input.dispatchKeyEvent", {
      type: "keyDown",
      key: letter,
      text: letter,
    });
    await keys.send("Input.dispatchKeyEvent", { type: "keyUp", key: letter });
    return await page.evaluate(() => {
      const drawn = globalThis.qariKeyDrawn;
      if (!drawn) throw new Error("no key was pressed");
      return drawn;
    });
  } finally {
    await keys.detach();
  }
}
