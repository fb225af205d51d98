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

  constructor(root: ShadowRoot) {
    this.#root = root;
  }

  /** The element of a block, or `undefined` when the article has none there. */
  blockElement(position: Pick<Position, "section" | "block">) {
    return (
      this.#root.querySelector<HTMLElement>(
        `[data-section="${position.section}"][data-block="${position.block}"]`,
      ) ?? undefined
    );
  }

  /** All blocks, in reading order. */
  blockElements(): readonly HTMLElement[] {
    return [...this.#root.querySelectorAll<HTMLElement>(blockSelector)];
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
    let before = 0;
    for (const text of textNodes(segment)) {
      if (text === node) return at(block, segment, before + offset);
      before += text.data.length;
    }
    return at(block, segment, offset === 0 ? 0 : before);
  }

  /** The position under a point of the window, or `undefined` where there is no text. */
  positionAt(x: number, y: number): Position | undefined {
    const caret = document.caretPositionFromPoint(x, y, {
      shadowRoots: enclosingRoots(this.#root),
    });
    return caret ? this.position(caret.offsetNode, caret.offset) : undefined;
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

function at(
  block: HTMLElement,
  segment: HTMLElement,
  within: number,
): Position {
  return {
    section: Number(block.dataset["section"]),
    block: Number(block.dataset["block"]),
    offset: Number(segment.dataset["offset"]) + within,
  };
}

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
