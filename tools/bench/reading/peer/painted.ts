/// <reference lib="dom" />
/** Settles when the page as it is now has been painted: the second frame begins after the first one was. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      requestAnimationFrame(() => resolve());
    });
  });
