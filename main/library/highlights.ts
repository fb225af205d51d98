import type { Highlight } from "../../src/library/records.ts";
import type { Annotation, AnnotationChange } from "./annotations.ts";
import type { HighlightChange } from "../../src/library/mark-change.ts";

/** An annotation as the highlight it is: what the reader wrote is its note. */
export const toHighlight = ({
  id,
  articleId,
  range,
  body,
  color,
  tags,
  createdAt,
}: Annotation): Highlight => ({
  id,
  articleId,
  range,
  ...(color !== undefined && { color }),
  ...(body !== undefined && { note: body }),
  tags,
  createdAt,
});

export const toAnnotationChange = ({
  color,
  note,
  tags,
  range,
}: HighlightChange): AnnotationChange => ({
  ...(note !== undefined && { body: note }),
  ...(color !== undefined && { color }),
  ...(tags && { tags }),
  ...(range && { range }),
});
