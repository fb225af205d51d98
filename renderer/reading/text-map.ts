import type { Position } from "../../src/article/position.ts";

/**
 * Between positions of the article model and places in the page.
 *
 * Every rendered piece of a block's text is an element with `data-offset`: where
 * it begins in the block's plain text (`blockText`). Inside it the text nodes,
 * in order, are exactly that text, so offsets count through them.
 */

/** Attributes the map reads; `qari-article` renders them. */
const blockSelector = "[data-block]";
const segmentSelector = "[data-offset]";

export class TextMap {
  readonly #root: ShadowRoot;
  /** Blocks by place. A search through the page for each of ten thousand hits would take minutes. */
  #elements: ReadonlyMap<string, HTMLElement> | undefined;

  constructor(root: ShadowRoot) {
    this.#root = root;
  }

  /** The element of a block, or `undefined` when the article has none there. */
  blockElement({
    section,
    block,
  }: Pick<Position, "section" | "block">): HTMLElement | undefined {
    return this.#blocks().get(`${section}:${block}`);
  }

  /**
   * The blocks that stand between two heights of the window, in reading order.
   *
   * @param top CSS px below the window's upper edge; negative above it.
   */
  blocksBetween(top: number, bottom: number): readonly Position[] {
    const blocks = [...this.#blocks().values()];
    // Blocks follow one another down the page, so halving finds the first.
    let low = 0;
    let high = blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const block = blocks[middle];
      if (block && block.getBoundingClientRect().bottom <= top)
        low = middle + 1;
      else high = middle;
    }
    const found: Position[] = [];
    for (let at = low; at < blocks.length; at += 1) {
      const block = blocks[at];
      if (!block || block.getBoundingClientRect().top > bottom) break;
      found.push(placeIn(block, 0));
    }
    return found;
  }

  /** The page was drawn anew: look its elements up again. */
  forget(): void {
    this.#elements = undefined;
  }

  /** A live DOM range from `start` to `end`, or `undefined` when either is not on the page. */
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
    const segment = element?.closest<HTMLElement>(segmentSelector);
    if (!block || !segment) return undefined;
    const start = Number(segment.dataset["offset"]);
    let before = start;
    for (const text of textNodes(segment)) {
      if (text === node) return placeIn(block, before + offset);
      before += text.data.length;
    }
    return placeIn(block, offset === 0 ? start : before);
  }

  /** The position under a point of the window, or `undefined` where there is no text. */
  positionAt(x: number, y: number): Position | undefined {
    const caret = document.caretPositionFromPoint(x, y, {
      shadowRoots: enclosingRoots(this.#root),
    });
    return caret ? this.position(caret.offsetNode, caret.offset) : undefined;
  }

  #blocks(): ReadonlyMap<string, HTMLElement> {
    return (this.#elements ??= new Map(
      Array.from(
        this.#root.querySelectorAll<HTMLElement>(blockSelector),
        (element) => {
          const { section, block } = placeIn(element, 0);
          return [`${section}:${block}`, element];
        },
      ),
    ));
  }

  #place(
    position: Position,
    edge: "start" | "end",
  ): { node: Node; offset: number } | undefined {
    const block = this.blockElement(position);
    if (!block) return undefined;
    const pieces = [...placedText(block)];
    // A start on the seam of two nodes belongs to the later one, an end to the earlier.
    if (edge === "start") {
      const piece = pieces.find(
        ({ text, from }) => position.offset < from + text.data.length,
      );
      return (
        piece && {
          node: piece.text,
          offset: Math.max(0, position.offset - piece.from),
        }
      );
    }
    const piece = pieces.findLast(({ from }) => from < position.offset);
    return (
      piece && {
        node: piece.text,
        offset: Math.min(piece.text.data.length, position.offset - piece.from),
      }
    );
  }
}

/** The text nodes of a block, each with where it begins in the block's plain text. */
function* placedText(
  block: HTMLElement,
): Generator<{ readonly text: Text; readonly from: number }> {
  for (const segment of block.querySelectorAll<HTMLElement>(segmentSelector)) {
    let from = Number(segment.dataset["offset"]);
    for (const text of textNodes(segment)) {
      yield { text, from };
      from += text.data.length;
    }
  }
}

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

/** The shadow roots from the innermost outwards: `caretPositionFromPoint` enters only those it is given. */
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
