import type {
  LightDocument,
  LightElement,
  LightNode,
} from "../markup/light-tree.ts";
import { cutApart, isBlank, referenceText, textOf } from "./cut-notes.ts";
import { headingLevel, isHidden } from "./elements.ts";

/** Set on a link that refers to a note: the note's id in the document. */
export const noteReference = "data-qari-noteref";
/** Set on an element that is a note: its id in the document. */
export const noteMark = "data-qari-note";

const noteTypes = /(?:^|\s)(?:footnote|endnote|rearnote|note)(?:\s|$)/;
const noteRoles = /(?:^|\s)doc-(?:footnote|endnote)(?:\s|$)/;
/** Names of the lists that notes stand in. */
const noteListName =
  /footnotes?|endnotes?|fnlist|reflist|references|حواشي|هوامش/iu;
/** Ids of what holds a whole note, as Word and LibreOffice write them. */
const wholeNoteId = /^(?:sd)?(?:ftn|edn|footnote|endnote)\d+$/i;
/** What leads from a note back to the text. */
const wayBack =
  /^(?:(?:\uFE0E|\uFE0F|[\s^↑↩⏎←→⤴])+|[\s[(]*(?:back|return|العودة|عودة|الرجوع|رجوع)[\s\])]*)$/iu;

/** Signs of a way back that are no link themselves: Wikipedia's, where several links follow. */
const backSigns = /^(?:[\s^↑↩⏎←→⤴]|\uFE0E|\uFE0F)+$/u;

/** Elements that may be a whole note. */
const noteElements: ReadonlySet<string> = new Set([
  "aside",
  "dd",
  "div",
  "li",
  "p",
  "section",
  "td",
]);

/**
 * Find what refers to notes, and the notes, and mark both. A link is believed
 * to refer to a note where the document says so or where the two lead to each
 * other; ways back are taken out, and no note is left hidden.
 *
 * @returns The notes, in the order of what refers to them.
 */
export function markNotes(document: LightDocument): readonly LightElement[] {
  const byId = new Map<string, LightElement>();
  for (const element of document.body.getElementsByTagName("*"))
    for (const id of [element.id, nameOf(element)])
      if (id !== "" && !byId.has(id)) byId.set(id, element);
  const links = document.body
    .getElementsByTagName("a")
    .filter((link) => fragmentOf(link) !== undefined);
  const targetOf = (link: LightElement) => byId.get(fragmentOf(link) ?? "");
  const targets = new Set(
    links.filter(looksLikeReference).flatMap((link) => targetOf(link) ?? []),
  );
  const notes: LightElement[] = [];
  for (const link of links) {
    const id = fragmentOf(link) ?? "";
    const target = targetOf(link);
    const around = target && noteAround(target, link);
    if (!around || !refersToNote(link, around)) continue;
    const isCut =
      around !== target &&
      !around.hasAttribute(noteMark) &&
      cutApart(around, targets);
    const note = isCut ? noteAround(target, link) : around;
    if (!note) continue;
    const known = note.getAttribute(noteMark);
    if (known === null) {
      note.setAttribute(noteMark, id);
      notes.push(note);
    }
    link.setAttribute(noteReference, known ?? id);
  }
  for (const note of notes) {
    removeWaysBack(note);
    showNote(note);
  }
  return notes;
}

/**
 * Notes are hidden where readers show them beside their reference. What is
 * hidden around a note stays so, without it: a heading of the notes, say.
 */
export function showNote(note: LightElement): void {
  note.removeAttribute("hidden");
  note.removeAttribute("style");
  note.removeAttribute("aria-hidden");
  const { body } = note.ownerDocument;
  let outermost: LightElement | undefined;
  for (let at = note.parentNode; at && at !== body; at = at.parentNode)
    if (isHidden(at)) outermost = at;
  // In front of it, several keep their order.
  outermost?.parentNode?.insertBefore(note, outermost);
}

/** Old pages name their places with `<a name>`. */
const nameOf = (element: LightElement): string =>
  element.localName === "a" ? (element.getAttribute("name") ?? "") : "";

/** The place in the same document that a link leads to. */
export function fragmentOf(link: LightElement): string | undefined {
  const href = link.getAttribute("href")?.trim() ?? "";
  if (!href.startsWith("#") || href.length < 2) return undefined;
  return decoded(href.slice(1));
}

/** A fragment as the id it means. */
export function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** The target itself, or what it stands at the beginning of. */
function noteAround(
  target: LightElement,
  link: LightElement,
): LightElement | undefined {
  let element: LightElement | null = target;
  while (element && !noteElements.has(element.localName))
    element = element.parentNode;
  if (!element) return undefined;
  // The way back to it stands in its first paragraph.
  const { parentNode } = element;
  if (
    parentNode?.firstElementChild === element &&
    wholeNoteId.test(parentNode.id)
  )
    element = parentNode;
  // A note does not hold what refers to it.
  for (let at: LightElement | null = link; at; at = at.parentNode)
    if (at === element) return undefined;
  return element;
}

/** The document says that it is one. */
function isDeclaredReference(link: LightElement): boolean {
  const type = link.getAttribute("epub:type") ?? "";
  return (
    /(?:^|\s)noteref(?:\s|$)/.test(type) ||
    link.getAttribute("role") === "doc-noteref"
  );
}

const looksLikeReference = (link: LightElement): boolean =>
  isDeclaredReference(link) || referenceText.test(link.textContent);

function refersToNote(link: LightElement, note: LightElement): boolean {
  if (isDeclaredReference(link)) return true;
  const type = link.getAttribute("epub:type") ?? "";
  const role = link.getAttribute("role") ?? "";
  if (type.includes("backlink") || role === "doc-backlink") return false;
  // A way back, met before what refers to it, would make a note of the text.
  if (isNoteLike(enclosing(link))) return false;
  if (!referenceText.test(link.textContent)) return false;
  if (isNoteLike(note)) return true;
  return !hasHeading(note) && leadsBack(note, link);
}

/** Parts of the text lead back too: the letters of a glossary to its contents. */
const hasHeading = (element: LightElement): boolean =>
  element
    .getElementsByTagName("*")
    .some(({ localName }) => headingLevel(localName) !== undefined);

/** The element of its own that a link stands in. */
function enclosing(link: LightElement): LightElement {
  let element = link;
  while (element.parentNode && !noteElements.has(element.localName))
    element = element.parentNode;
  return element;
}

function isNoteLike(element: LightElement): boolean {
  for (
    let at: LightElement | null = element, steps = 0;
    at && steps < 4;
    at = at.parentNode, steps += 1
  ) {
    if (at.hasAttribute(noteMark)) return true;
    if (noteTypes.test(at.getAttribute("epub:type") ?? "")) return true;
    if (noteRoles.test(at.getAttribute("role") ?? "")) return true;
    if (at.localName === "body") return false;
    if (
      /(?:footnotes|endnotes|rearnotes)/.test(
        at.getAttribute("epub:type") ?? "",
      ) ||
      at.getAttribute("role") === "doc-endnotes" ||
      noteListName.test(at.className) ||
      noteListName.test(at.id)
    )
      return true;
  }
  return false;
}

/** Does a link in the note lead to the reference, or to what it stands in? */
function leadsBack(note: LightElement, link: LightElement): boolean {
  const places = new Set<string>();
  for (
    let at: LightElement | null = link, steps = 0;
    at && steps < 3;
    at = at.parentNode, steps += 1
  )
    for (const id of [at.id, nameOf(at)]) if (id !== "") places.add(id);
  return note
    .getElementsByTagName("a")
    .some((each) => places.has(fragmentOf(each) ?? ""));
}

/** Arrows, and the number that stood before the note in the text. */
function removeWaysBack(note: LightElement): void {
  for (const link of note.getElementsByTagName("a")) {
    if (link.getAttribute("href") === null) continue;
    const type = link.getAttribute("epub:type") ?? "";
    const isBack =
      type.includes("backlink") ||
      link.getAttribute("role") === "doc-backlink" ||
      wayBack.test(link.textContent) ||
      (fragmentOf(link) !== undefined &&
        referenceText.test(link.textContent) &&
        isFirstText(link, note));
    if (!isBack) continue;
    if (isFirstText(link, note))
      for (const node of before(link, note)) if (!isBlank(node)) node.remove();
    link.remove();
  }
}

/** Nothing is read before it, but signs of a way back. */
const isFirstText = (element: LightElement, within: LightElement): boolean =>
  before(element, within).every(
    (node) => isBlank(node) || backSigns.test(textOf(node)),
  );

/** What stands before an element within another one that holds it. */
function before(
  element: LightElement,
  within: LightElement,
): readonly LightNode[] {
  const nodes: LightNode[] = [];
  for (
    let at: LightElement | null = element;
    at && at !== within;
    at = at.parentNode
  )
    for (let node = at.previousSibling; node; node = node.previousSibling)
      nodes.push(node);
  return nodes;
}
