import type { Mark } from "../../article/article.ts";
import { languageOf } from "../../arabic/language.ts";
import type { LightElement } from "../markup/light-tree.ts";
import { markOfElement } from "./elements.ts";
import { languageTag } from "./language-tag.ts";
import { noteReference } from "./notes.ts";
import type { WalkContext } from "./walk-context.ts";

/** The marks that hold for text in an element, by those that hold around it. */
export function marksWithin(
  element: LightElement,
  marks: readonly Mark[],
  context: WalkContext,
): readonly Mark[] {
  // A reference is raised by itself.
  if (element.localName === "sup" && isReference(element)) return marks;
  const mark =
    element.localName === "a"
      ? linkMark(element, marks, context)
      : (markOfElement.get(element.localName) ?? spanMark(element));
  if (!mark) return marks;
  const isRaised = mark.type === "sup" || mark.type === "sub";
  return isRaised && marks.some(({ type }) => type === "noteref")
    ? marks
    : withMark(marks, mark);
}

/** One of each kind is enough. */
export const withMark = (
  marks: readonly Mark[],
  mark: Mark,
): readonly Mark[] =>
  marks.some(({ type }) => type === mark.type) ? marks : [...marks, mark];

function linkMark(
  element: LightElement,
  marks: readonly Mark[],
  { note: noteName, link }: WalkContext,
): Mark | undefined {
  if (marks.some(({ type }) => type === "link" || type === "noteref"))
    return undefined;
  const note = element.getAttribute(noteReference);
  if (note !== null) return { type: "noteref", id: noteName(note) };
  const href = element.getAttribute("href")?.trim();
  const target = href === undefined || href === "" ? undefined : link(href);
  return target === undefined ? undefined : { type: "link", href: target };
}

/** A number of a note, and nothing else. */
function isReference(element: LightElement): boolean {
  const links = element.getElementsByTagName("a");
  return (
    links.length > 0 && links.every((link) => link.hasAttribute(noteReference))
  );
}

/** A part in a language of its own; whether it runs the other way is asked of its letters. */
function spanMark(element: LightElement): Mark | undefined {
  const declared =
    element.getAttribute("lang") ?? element.getAttribute("xml:lang");
  if (declared === null && !element.hasAttribute("dir")) return undefined;
  const language = languageOf(element.textContent);
  if (!language) return undefined;
  return {
    type: "span",
    lang: languageTag(declared, language) ?? language.lang,
    dir: language.dir,
  };
}
