import type { Page } from "playwright-core";

/** How far the page can be scrolled to the side. CSS px. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });

/** What of the page is not wholly between its sides, as `TAG.class`: what scrolls in itself, and what is off the page on purpose, left out. */
export function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const scrolls = (element: Element): boolean =>
      /auto|scroll|hidden|clip/u.test(getComputedStyle(element).overflowX);
    const walk = (root: Element | ShadowRoot): void => {
      for (const element of root.children) {
        const { left, right, width, height } = element.getBoundingClientRect();
        const isSeen =
          width > 1 &&
          height > 1 &&
          element.checkVisibility({ visibilityProperty: true });
        if (isSeen && (left < -1 || right > innerWidth + 1))
          found.push(`${element.tagName}.${element.getAttribute("class")}`);
        if (scrolls(element)) continue;
        if (element.shadowRoot) walk(element.shadowRoot);
        walk(element);
      }
    };
    walk(document.documentElement);
    return found;
  });
}

/** What scrolls down, as panels do, and can be scrolled to the side as well, as `TAG`. */
export function scrolledAside(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walk = (root: ParentNode): void => {
      for (const element of root.querySelectorAll("*")) {
        if (element.shadowRoot) walk(element.shadowRoot);
        const { overflowX, overflowY } = getComputedStyle(element);
        const scrolls = (overflow: string) => /auto|scroll/u.test(overflow);
        if (
          scrolls(overflowX) &&
          scrolls(overflowY) &&
          element.scrollWidth > element.clientWidth + 1
        )
          found.push(element.tagName);
      }
    };
    walk(document);
    return found;
  });
}

/** Everything that can be pressed and is smaller than `least` CSS px in either way, links within a sentence left out (WCAG 2.2, 2.5.8). */
export function smallTargets(
  page: Page,
  least: number,
): Promise<readonly string[]> {
  return page.evaluate((px) => {
    const found: string[] = [];
    const walk = (root: ParentNode): void => {
      for (const element of root.querySelectorAll("*")) {
        if (element.shadowRoot) walk(element.shadowRoot);
        if (!element.matches("button, select, input, [role=menuitem]"))
          continue;
        // A radio or a check box is pressed by its label.
        const target = element.matches("input")
          ? (element.closest("label") ?? element)
          : element;
        const { width, height } = target.getBoundingClientRect();
        if (!target.checkVisibility({ visibilityProperty: true })) continue;
        if (width > 0 && (width < px - 0.5 || height < px - 0.5))
          found.push(
            `${element.tagName} ${element.getAttribute("aria-label") ?? target.textContent?.trim() ?? ""} ${width}×${height}`,
          );
      }
    };
    walk(document);
    return found;
  }, least);
}

/** Space the text as WCAG 2.2, 1.4.12 has it, in every part of the page; not between letters, which Arabic joins. */
export async function spaceText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { line-height: 1.5 !important; word-spacing: 0.16em !important; }
      p { margin-block-end: 2em !important; }`);
    const walk = (root: Document | ShadowRoot): void => {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      for (const element of root.querySelectorAll("*"))
        if (element.shadowRoot) walk(element.shadowRoot);
    };
    walk(document);
  });
}
