import type { Article } from "../article/article.ts";
import { planBlock } from "../speech/plan.ts";
import type { ReadingOptions } from "../speech/reading-options.ts";
import {
  opensWith,
  titleToSay,
  titleUtterances,
  type ScriptLine,
} from "./narration-script.ts";

/** What of a book's page is said. */
export type SaidPlace =
  | { readonly kind: "title" | "byline" | "heading" }
  | { readonly kind: "block"; readonly block: number };

/** One utterance of a narrated book, and where it stands. */
export interface BookLine extends ScriptLine {
  readonly section: number;
  readonly place: SaidPlace;
}

/**
 * What a narrated book says, section by section, in the order of its pages:
 * the title and the byline before all, and the title of each section, unless
 * its text begins with it or it is the book's own.
 *
 * @throws Nothing.
 */
export function* bookScript(
  article: Article,
  reading: ReadingOptions,
): Generator<BookLine> {
  const { title, byline, lang, sections } = article;
  const line = (section: number, place: SaidPlace) => ({
    section,
    place,
    article: 0,
    isTitle: place.kind !== "block",
  });
  for (const [section, each] of sections.entries()) {
    const titles = [
      ...(section === 0
        ? ([
            ["title", opensWith(each, title) ? undefined : title],
            ["byline", byline],
          ] as const)
        : []),
      ["heading", titleToSay(each, section === 0 ? title : undefined)],
    ] as const;
    for (const [kind, text] of titles)
      for (const utterance of titleUtterances(text, lang, reading))
        yield { ...line(section, { kind }), utterance };
    for (const [block, content] of each.blocks.entries())
      for (const utterance of planBlock(
        content,
        { section, block, lang, blockAt: (index) => each.blocks[index] },
        reading,
      ))
        yield { ...line(section, { kind: "block", block }), utterance };
  }
}
