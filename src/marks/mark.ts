import type { Range } from "../article/position.ts";
import type {
  Bookmark,
  Highlight,
  HighlightColor,
} from "../library/records.ts";

/** A bookmark, a highlight or a note, as they stand together in one list. */
export interface Mark {
  readonly id: string;
  readonly articleId: string;
  /** How the library keeps it. A note is a highlight that says something. */
  readonly kind: "bookmark" | "highlight";
  readonly range: Range;
  readonly color?: HighlightColor;
  /** The reader's own words: a bookmark's name, a highlight's note. */
  readonly text?: string;
  readonly tags: readonly string[];
  readonly createdAt: string;
}

/** What a mark is called: highlights that say something are notes. */
export const markLooks = ["bookmark", "highlight", "note"] as const;
export type MarkLook = (typeof markLooks)[number];

export const lookOf = ({ kind, text }: Mark): MarkLook =>
  kind === "highlight" && text !== undefined ? "note" : kind;

export const markOfBookmark = ({ label, ...rest }: Bookmark): Mark => ({
  ...rest,
  kind: "bookmark",
  ...(label !== undefined && { text: label }),
  tags: [],
});

export const markOfHighlight = ({ note, ...rest }: Highlight): Mark => ({
  ...rest,
  kind: "highlight",
  ...(note !== undefined && { text: note }),
});
