import * as v from "valibot";
import type { Article } from "../article/article.ts";
import { oneLine } from "../one-line.ts";
import { attribute } from "./markup.ts";

/**
 * What markup cannot say of the model, in attributes of its own beside it: an
 * anchor that is no name in XML, an address as it was written, the level of a
 * section. Readers of books pass over it; our own takes from it the very model
 * (docs/decisions/0024-exporting.md).
 */

/** Where an element says it, as JSON. */
export const keptName = "data-model";

/** What an element may say. Whatever is missing is as the markup has it. */
export const keptSchema = v.strictObject({
  anchor: v.exactOptional(v.string()),
  /** Id of a note. */
  note: v.exactOptional(v.string()),
  /** Id of the note that is referred to. */
  noteref: v.exactOptional(v.string()),
  /** Where a link leads. */
  href: v.exactOptional(v.string()),
  /** Of a section. */
  level: v.exactOptional(v.number()),
  title: v.exactOptional(v.string()),
  /** Whether a picture is described at all: an empty description says that it is but decoration. */
  hasAlt: v.exactOptional(v.boolean()),
});
export type Kept = v.InferOutput<typeof keptSchema>;

/** @returns Nothing where there is nothing to say, or the markup is not to be read back. */
export const keptAttribute = (
  { isExact }: { readonly isExact: boolean },
  kept: { readonly [K in keyof Kept]?: Kept[K] | undefined },
): string =>
  isExact && Object.values(kept).some((value) => value !== undefined)
    ? attribute(keptName, JSON.stringify(kept))
    : "";

/** Class of what stands at the head of a note: the way back, and nothing in the model. */
export const noteHeadClass = "note-head";

/** The name of the `meta` by which a package says that its pages are such markup. */
export const bookMeta = "qari-model";

/** Changed when the markup is read otherwise. */
export const markupVersion = 1;

/** What the package cannot say of an article: a title that is blank or of several lines. */
export const keptBookSchema = v.strictObject({
  version: v.literal(markupVersion),
  title: v.exactOptional(v.string()),
});

export const keptOfBook = ({
  title,
}: Article): v.InferOutput<typeof keptBookSchema> => ({
  version: markupVersion,
  ...((title === "" || title !== shownAs(title)) && { title }),
});

/** A title in one line, as the package has it. */
export const shownAs = (title: string): string => oneLine(title);
