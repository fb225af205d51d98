import { QariError } from "../../../src/errors.ts";
import type { DraftArticle } from "../../../src/importing/assemble/assemble-article.ts";
import { draftText } from "../../../src/importing/assemble/draft-text.ts";

/** Longer texts are articles, whatever they say. Code units. */
const longestPlea = 400;

/** What pages say in place of their text to who runs no scripts. */
const plea = /java\s?script|جافا\s?سكر[يب]+ت/iu;

/**
 * What was read of a page, unless it shows its text only to who runs its
 * scripts, which Qari does not.
 *
 * @throws QariError `page-needs-scripts`, and what `read` throws.
 */
export function withText(
  markup: string,
  address: string,
  read: () => DraftArticle,
): DraftArticle {
  const hasScripts = /<script\b/i.test(markup);
  const refuse = (cause?: unknown): QariError =>
    new QariError(
      "page-needs-scripts",
      `${address} shows nothing without its scripts`,
      { cause },
    );
  let draft: DraftArticle;
  try {
    draft = read();
  } catch (error) {
    if (
      hasScripts &&
      error instanceof QariError &&
      error.code === "document-empty"
    )
      throw refuse(error);
    throw error;
  }
  if (!hasScripts) return draft;
  const text = draft.sections
    .flatMap(({ blocks }) => blocks.map(draftText))
    .join(" ");
  if (text.length <= longestPlea && plea.test(text)) throw refuse();
  return draft;
}
