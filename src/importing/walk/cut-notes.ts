import {
  isElement,
  type LightElement,
  type LightNode,
} from "../markup/light-tree.ts";
import { blockElements } from "./elements.ts";

/** `1`, `[١]`, `(3)`, `[1:1]`, `*`, `†`, `a`: what stands for a note in the text. */
export const referenceText =
  /^[\s([{⟨]*(?:\p{N}{1,4}(?::\p{N}{1,3})?|[*†‡§]{1,3}|\p{L})[\s)\]}⟩.]*$/u;

/**
 * Old pages write all notes into one element, apart by broken lines, and their
 * places between them: each note becomes an element of its own.
 *
 * @param targets What references lead to.
 * @returns Whether there were several notes.
 */
export function cutApart(
  element: LightElement,
  targets: ReadonlySet<LightElement>,
): boolean {
  const places = element
    .getElementsByTagName("*")
    .filter((each) => targets.has(each));
  if (places.length < 2) return false;
  let holder = element;
  let begun = childrenHolding(holder, places);
  for (
    let [only] = begun;
    begun.size === 1 && only && !places.includes(only);
    [only] = begun
  ) {
    holder = only;
    begun = childrenHolding(holder, places);
  }
  const starts = new Set(
    [...begun].flatMap((each) => startOf(each, begun) ?? []),
  );
  const groups: LightNode[][] = [];
  for (const node of holder.childNodes) {
    // A note may have several places.
    if (starts.has(node) && groups.at(-1)?.every(isBlank) !== true)
      groups.push([]);
    groups.at(-1)?.push(node);
  }
  if (groups.length < 2) return false;
  for (const group of groups) {
    const note = element.ownerDocument.createElement("div");
    holder.insertBefore(note, group[0] ?? null);
    for (const node of group) note.appendChild(node);
  }
  return true;
}

const childrenHolding = (
  parent: LightElement,
  places: readonly LightElement[],
): ReadonlySet<LightElement> => {
  const holding = new Set<LightElement>();
  for (const place of places) {
    let at: LightElement | null = place;
    while (at && at.parentNode !== parent) at = at.parentNode;
    if (at) holding.add(at);
  }
  return holding;
};

/**
 * Where the note begins whose place stands in `begun`: with its number, if that
 * stands before the place.
 *
 * @returns `undefined` for what is in the middle of a note: a reference in it to another one.
 */
function startOf(
  begun: LightElement,
  others: ReadonlySet<LightNode>,
): LightNode | undefined {
  if (blockElements.has(begun.localName)) return begun;
  let start: LightNode = begun;
  let before = "";
  for (
    let node = begun.previousSibling;
    node && !endsLine(node) && !others.has(node);
    node = node.previousSibling
  ) {
    start = node;
    before = textOf(node) + before;
  }
  if (before.trim() === "" || referenceText.test(before)) return start;
  const isLink = [begun, ...begun.getElementsByTagName("a")].some((each) =>
    each.hasAttribute("href"),
  );
  return isLink ? undefined : begun;
}

const endsLine = (node: LightNode): boolean =>
  isElement(node) &&
  (node.localName === "br" || blockElements.has(node.localName));

/** The text of a node, an element or not. */
export const textOf = (node: LightNode): string =>
  isElement(node) ? node.textContent : node.data;

/** Nothing is read in it. */
export const isBlank = (node: LightNode): boolean => textOf(node).trim() === "";
