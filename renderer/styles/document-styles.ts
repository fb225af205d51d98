import type { CSSResult } from "lit";

/**
 * Styles that were written for a shadow tree, for an element that draws into
 * the document itself: they reach into nothing else.
 *
 * @param element Its name.
 * @source CSS Cascading and Inheritance 6, 2.5 "Scoping styles: the @scope rule".
 */
export const documentStyles = (
  element: string,
  styles: readonly CSSResult[],
): string =>
  `@scope (${element}) {\n${styles
    .map(({ cssText }) => cssText)
    .join("\n")
    .replaceAll(":host(", ":scope:is(")
    .replaceAll(":host", ":scope")}\n}`;
