import { firstWhere } from "../../src/halving.ts";
import { rawOffset, shownOffset } from "../../src/arabic/displayed-text.ts";
import type { Position } from "../../src/article/position.ts";
import type { ShownSegment } from "./shown-text.ts";

/**
 * Between positions of the article model and places in the page.
 *
 * Every rendered piece of a block's text is an element with `data-offset`: where
 * it begins in the block's plain text (`blockText`). Inside it the text nodes,
 * in order, are exactly what is shown of that text, so offsets count through
 * them. Only blocks that are drawn have a place; all of them here are.
 */

/** Attributes the map reads; `qari-article` renders them. */
const blockSelector = "[data-block]";
const segmentSelector = "[data-offset]";

/** How a drawn block's pieces are shown; `undefined` for a block that is none of the text's. */
export type SegmentsOf = (
  section: number,
  block: number,
) => readonly ShownSegment[] | undefined;

interface Options {
  /** The passages that are drawn, in reading order. Their children are the blocks. */
  readonly passages: () => readonly Element[];
  readonly segmentsOf: SegmentsOf;
}

/** A text node, and where it lies in what its segment shows. */
interface Piece {
  readonly text: Text;
  readonly segment: ShownSegment;
  /** Shown code units of the segment before it. */
  readonly before: number;
}

export class TextMap {
  readonly #root: ShadowRoot;
  readonly #options: Options;
  #drawn: readonly DrawnBlock[] | undefined;
  /** Of each passage, as long as it holds the same elements. */
  readonly #known = new WeakMap<Element, readonly DrawnBlock[]>();

  constructor(root: ShadowRoot, options: Options) {
    this.#root = root;
    this.#options = options;
  }

  /** The blocks that are drawn, in reading order. */
  get drawn(): readonly DrawnBlock[] {
    return (this.#drawn ??= this.#options
      .passages()
      .flatMap((passage) => this.#blocksIn(passage)));
  }

  #blocksIn(passage: Element): readonly DrawnBlock[] {
    const known = this.#known.get(passage);
    const isSame =
      known?.length === passage.childElementCount &&
      known[0]?.element === passage.firstElementChild;
    if (known && isSame) return known;
    const blocks = [...passage.children]
      .filter((element) => element instanceof HTMLElement)
      .filter((element) => element.matches(blockSelector))
      .map((element) => ({ element, ...placeIn(element, 0) }));
    this.#known.set(passage, blocks);
    return blocks;
  }

  /** The element of a block, or `undefined` when it is not drawn. */
  blockElement(
    place: Pick<Position, "section" | "block">,
  ): HTMLElement | undefined {
    const at = firstFrom(this.drawn, place);
    const found = this.drawn[at];
    return found?.section === place.section && found.block === place.block
      ? found.element
      : undefined;
  }

  /**
   * The drawn blocks that stand between two heights of the window, in reading
   * order, where they follow one another down the page.
   *
   * @param top CSS px below the window's upper edge; negative above it.
   */
  blocksBetween(top: number, bottom: number): readonly Position[] {
    const blocks = this.drawn;
    const first = firstWhere(
      blocks,
      ({ element }) => element.getBoundingClientRect().bottom > top,
    );
    const found: Position[] = [];
    for (const { element, section, block } of blocks.slice(first)) {
      if (element.getBoundingClientRect().top > bottom) break;
      found.push({ section, block, offset: 0 });
    }
    return found;
  }

  /** Other blocks are drawn than before: look again. */
  forget(): void {
    this.#drawn = undefined;
  }

  /** A live DOM range from `start` to `end`, or `undefined` when either is not drawn. */
  domRange(start: Position, end: Position): Range | undefined {
    const from = this.#place(start, "start");
    const to = this.#place(end, "end");
    if (!from || !to) return undefined;
    const range = document.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  }

  /** The position of a place in a text node, or `undefined` outside the article's text. */
  position(node: Node, offset: number): Position | undefined {
    const element = node instanceof Element ? node : node.parentElement;
    const block = element?.closest<HTMLElement>(blockSelector);
    const inside = element?.closest<HTMLElement>(segmentSelector);
    if (!block || !inside) return undefined;
    const segment = this.#segment(block, inside);
    if (!segment) return undefined;
    let shown = 0;
    for (const text of textNodes(inside)) {
      if (text === node) {
        shown += offset;
        return placeIn(block, segment.offset + rawOffset(segment.shown, shown));
      }
      shown += text.data.length;
    }
    return placeIn(block, segment.offset + (offset === 0 ? 0 : segment.length));
  }

  /** The position under a point of the window, or `undefined` where there is no text. */
  positionAt(x: number, y: number): Position | undefined {
    const caret = document.caretPositionFromPoint(x, y, {
      shadowRoots: enclosingRoots(this.#root),
    });
    return caret ? this.position(caret.offsetNode, caret.offset) : undefined;
  }

  /** What the reader has selected of the text; an end outside of it goes to the nearest drawn text. `undefined` for none. */
  get selected(): { start: Position; end: Position } | undefined {
    const selection = document.getSelection();
    const range = selection?.getComposedRanges({
      shadowRoots: enclosingRoots(this.#root),
    })[0];
    if (!range || range.collapsed) return undefined;
    const start = this.#nearest(range.startContainer, range.startOffset, 1);
    const end = this.#nearest(range.endContainer, range.endOffset, -1);
    return start && end ? { start, end } : undefined;
  }

  /** A position that a selection may lie beside: on an element, between blocks, over the title. The nearest text on the selection's side of it. */
  #nearest(node: Node, offset: number, by: 1 | -1): Position | undefined {
    const exact = this.position(node, offset);
    if (exact) return exact;
    const isBeside = this.#besides(node, offset, by);
    for (const { element } of by === 1 ? this.drawn : this.drawn.toReversed()) {
      // The far edge of the block: when that is not beside, nothing in it is.
      if (!isBeside(element, by === 1 ? element.childNodes.length : 0))
        continue;
      const pieces = [...this.#pieces(element)];
      for (const piece of by === 1 ? pieces : pieces.toReversed()) {
        const { text, segment, before } = piece;
        const { length } = text.data;
        if (!isBeside(text, by === 1 ? 0 : length)) continue;
        const shown = by === 1 ? before : before + length;
        return placeIn(
          element,
          segment.offset + rawOffset(segment.shown, shown),
        );
      }
    }
    return undefined;
  }

  /** Is a point on that side of a place? What lies outside of the article altogether bounds nothing of it. */
  #besides(
    node: Node,
    offset: number,
    by: 1 | -1,
  ): (point: Node, at: number) => boolean {
    if (node.getRootNode() !== this.#root) return () => true;
    const place = document.createRange();
    place.setStart(node, offset);
    return (point, at) => place.comparePoint(point, at) * by >= 0;
  }

  #segments(block: HTMLElement): readonly ShownSegment[] | undefined {
    const place = placeIn(block, 0);
    return this.#options.segmentsOf(place.section, place.block);
  }

  #segment(block: HTMLElement, inside: HTMLElement): ShownSegment | undefined {
    const offset = Number(inside.dataset["offset"]);
    return this.#segments(block)?.find((each) => each.offset === offset);
  }

  #place(
    position: Position,
    edge: "start" | "end",
  ): { node: Node; offset: number } | undefined {
    const block = this.blockElement(position);
    if (!block) return undefined;
    const pieces = [...this.#pieces(block)];
    const startOf = ({ segment, before }: Piece): number =>
      segment.offset + rawOffset(segment.shown, before);
    const endOf = ({ text, segment, before }: Piece): number =>
      segment.offset + rawOffset(segment.shown, before + text.data.length);
    // A start on the seam of two nodes belongs to the later one, an end to the earlier.
    const piece =
      edge === "start"
        ? pieces.find((each) => position.offset < endOf(each))
        : pieces.findLast((each) => startOf(each) < position.offset);
    if (!piece) return undefined;
    const { text, segment, before } = piece;
    const shown =
      shownOffset(
        segment.shown,
        Math.max(0, position.offset - segment.offset),
      ) - before;
    return {
      node: text,
      offset: Math.min(text.data.length, Math.max(0, shown)),
    };
  }

  /** The text nodes of a block. */
  *#pieces(block: HTMLElement): Generator<Piece> {
    for (const inside of block.querySelectorAll<HTMLElement>(segmentSelector)) {
      const segment = this.#segment(block, inside);
      if (!segment) continue;
      let before = 0;
      for (const text of textNodes(inside)) {
        yield { text, segment, before };
        before += text.data.length;
      }
    }
  }
}

/** A block that is drawn. */
export interface DrawnBlock {
  readonly element: HTMLElement;
  readonly section: number;
  readonly block: number;
}

/** Index of the first drawn block that is not before `place`. */
const firstFrom = (
  drawn: readonly DrawnBlock[],
  { section, block }: Pick<Position, "section" | "block">,
): number =>
  firstWhere(
    drawn,
    (each) =>
      each.section > section ||
      (each.section === section && each.block >= block),
  );

const placeIn = (block: HTMLElement, offset: number): Position => ({
  section: Number(block.dataset["section"]),
  block: Number(block.dataset["block"]),
  offset,
});

function* textNodes(element: Element): Generator<Text> {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Text) yield node;
}

/** The shadow roots from the innermost outwards: only those that are named are looked into. */
function enclosingRoots(inner: ShadowRoot): ShadowRoot[] {
  const roots = [inner];
  for (
    let root = inner.host.getRootNode();
    root instanceof ShadowRoot;
    root = root.host.getRootNode()
  )
    roots.push(root);
  return roots;
}
