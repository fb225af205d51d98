import type {
  Block,
  Direction,
  Inline,
  Section,
} from "../../article/article.ts";

/** A picture that is named but not there yet. */
export interface DraftPicture {
  readonly type: "image";
  /** Its address as the document gives it: relative, absolute, or `data:`. */
  readonly source: string;
  /** What the page shows until it loads the picture, or has in its place where that was saved with it: for where the source is not to be had. */
  readonly standIn?: string;
  readonly alt?: string;
  readonly caption?: readonly Inline[];
  readonly anchor?: string;
  readonly lang?: string;
  readonly dir?: Direction;
}

type TextBlock = Exclude<Block, { type: "image" }>;

/** A block as the walk over a document leaves it: pictures are still to be fetched. */
export type DraftBlock = TextBlock | DraftPicture;

export interface DraftSection extends Omit<Section, "blocks"> {
  readonly blocks: readonly DraftBlock[];
}
