import type { Bookmark } from "../../src/library/records.ts";
import type { BookmarkChange } from "../../src/library/mark-change.ts";
import type { Annotation, AnnotationChange } from "./annotations.ts";

/** An annotation as the bookmark it is: what the reader wrote is its name. */
export const toBookmark = ({
  id,
  articleId,
  range,
  body,
  createdAt,
}: Annotation): Bookmark => ({
  id,
  articleId,
  range,
  ...(body !== undefined && { label: body }),
  createdAt,
});

export const bookmarkAnnotation = ({
  label,
  range,
}: BookmarkChange): AnnotationChange => ({
  ...(label !== undefined && { body: label }),
  ...(range && { range }),
});
