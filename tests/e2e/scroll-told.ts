import type { Page } from "playwright-core";

/** Wait until the page has heard of all that was scrolled and sized: it is told with the next frame. */
export const scrollTold = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );
