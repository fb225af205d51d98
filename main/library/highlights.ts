import type { Highlight } from "../../src/library/records.ts";
import type { Annotation, AnnotationChange } from "./annotations.ts";
import type { HighlightChange } from "./library.ts";

/** An annotation as the highlight it is: what the reader wrote is its note. */
export const toHighlight = ({
  id,
  articleId,
  range,
  body,
  color,
  createdAt,
}: Annotation): Highlight => ({
  id,
  articleId,
  range,
  ...(color !== undefined && { color }),
  ...(body !== undefined && { note: body }),
  createdAt,
});

export const toAnnotationChange = ({
  color,
  note,
}: HighlightChange): AnnotationChange => ({
  ...(note !== undefined && { body: note }),
  ...(color !== undefined && { color }),
});
