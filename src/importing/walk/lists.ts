import type { LightElement } from "../markup/light-tree.ts";

export const isList = ({ localName }: LightElement): boolean =>
  localName === "ul" || localName === "ol" || localName === "menu";

/** Whether another list stands between the two. */
export function isInList(element: LightElement, item: LightElement): boolean {
  for (let at = element.parentNode; at && at !== item; at = at.parentNode)
    if (isList(at)) return true;
  return false;
}

/** A list of cards is a page's way to lay out parts, not a list. */
export const isLayout = (list: LightElement): boolean =>
  list.querySelectorAll("h1,h2,h3,h4,h5,h6,table,pre,blockquote,figure")
    .length > 0;

/** The cards of a page have headings; what is told in steps has none. */
export const isSteps = (list: LightElement): boolean =>
  list.localName === "ol" &&
  list.querySelectorAll("h1,h2,h3,h4,h5,h6").length === 0;
