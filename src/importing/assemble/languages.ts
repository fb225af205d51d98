import type { Inline, Mark } from "../../article/article.ts";
import {
  differingLanguage,
  languageOf,
  type TextLanguage,
} from "../../arabic/language.ts";
import type { DraftBlock, DraftSection } from "../walk/draft.ts";
import { languageTag } from "../walk/language-tag.ts";
import { draftText } from "./draft-text.ts";
import { mapContent } from "./map-content.ts";

/** Text without any letter is taken for Arabic, the language of the app's readers. */
const unknownLanguage: TextLanguage = { lang: "ar", dir: "rtl" };
/** Looked at to tell the language of a document, in code units. */
const sampleLength = 200_000;

/**
 * Tell the language and direction of a document and of the parts that differ,
 * from their letters. What the document declares only tells languages of one
 * script apart that letters do not.
 *
 * @param declared BCP 47, if the document says anything.
 */
export function tellLanguages(
  title: string,
  sections: readonly DraftSection[],
  declared: string | undefined,
): { readonly language: TextLanguage; readonly sections: DraftSection[] } {
  const found = languageOf(sampleOf(title, sections)) ?? unknownLanguage;
  const language = {
    dir: found.dir,
    lang: languageTag(declared, found) ?? found.lang,
  };
  return {
    language,
    sections: sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => told(block, language)),
    })),
  };
}

function told(block: DraftBlock, article: TextLanguage): DraftBlock {
  if (block.type === "code" || block.type === "rule") return block;
  const own = differingLanguage(draftText(block), article);
  const language = { ...article, ...own };
  return { ...mapContent(block, withoutIdleSpans(language)), ...own };
}

/** A span says something only where it differs from what is around it. */
function withoutIdleSpans(around: TextLanguage) {
  const differs = (mark: Mark): boolean =>
    mark.type !== "span" ||
    mark.dir !== around.dir ||
    (mark.dir === "ltr" && mark.lang !== around.lang && mark.lang !== "und");
  return (content: readonly Inline[]): Inline[] =>
    content.map(({ text, marks }) => {
      const kept = marks?.filter(differs) ?? [];
      return kept.length === 0 ? { text } : { text, marks: kept };
    });
}

function sampleOf(title: string, sections: readonly DraftSection[]): string {
  let sample = title;
  for (const { blocks } of sections)
    for (const block of blocks) {
      if (sample.length > sampleLength) return sample;
      if (block.type !== "code") sample += `\n${draftText(block)}`;
    }
  return sample;
}
