/**
 * Where a page's columns stand: inside the edges, in which signs of marks stand.
 * CSS px of the window.
 */
export interface PageBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly width: number;
  /** Between two columns, and so between two pages. */
  readonly gap: number;
  /** Width of all the columns that are laid out, those of other pages too, with the gaps between them. */
  readonly whole: number;
}

/** @param page What scrolls from page to page. */
export function pageBox(page: HTMLElement): PageBox {
  const style = getComputedStyle(page);
  const box = page.getBoundingClientRect();
  const left = box.left + Number.parseFloat(style.paddingLeft);
  const right = box.right - Number.parseFloat(style.paddingRight);
  return {
    left,
    right,
    top: box.top,
    width: right - left,
    gap: Number.parseFloat(style.columnGap),
    whole: page.scrollWidth - (box.width - (right - left)),
  };
}
