import type { ReactiveController, ReactiveControllerHost } from "lit";
import { comparePositions, type Position } from "../../src/article/position.ts";
import { firstWhere } from "../../src/halving.ts";
import type { TextSpan } from "../../src/speech/utterance.ts";
import type { QariArticle } from "../components/article/article.ts";
import type { DrawnBlock } from "./text-map.ts";

interface Options {
  /** For `::highlight(…)` in the article's style sheet. */
  readonly name: string;
  /** Of two that paint the same text, the higher lies on top. */
  readonly priority?: number;
  readonly element: () => QariArticle | undefined;
}

/**
 * One kind of mark on the text, as a CSS highlight: painted over whatever part
 * of its spans is drawn, and again as the reader moves on. The text's nodes are
 * never touched.
 */
export class HighlightLayer implements ReactiveController {
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #options: Options;
  readonly #highlight = new Highlight();
  /** In order of their starts. */
  #spans: readonly TextSpan[] = [];
  /** For each span, the furthest end of those up to it: tells where to begin to look. */
  #ends: readonly Position[] = [];

  constructor(host: ReactiveControllerHost & EventTarget, options: Options) {
    this.#host = host;
    this.#options = options;
    this.#highlight.priority = options.priority ?? 0;
    host.addController(this);
  }

  hostConnected(): void {
    CSS.highlights.set(this.#options.name, this.#highlight);
    this.#host.addEventListener("qari-article-window", this.#redraw);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener("qari-article-window", this.#redraw);
    this.#highlight.clear();
    CSS.highlights.delete(this.#options.name);
  }

  /** Paint these and nothing else. They may overlap and reach over blocks. */
  show(spans: readonly TextSpan[]): void {
    this.#spans = spans.toSorted((a, b) => comparePositions(a.start, b.start));
    let furthest: Position | undefined;
    this.#ends = this.#spans.map(({ end }) => {
      if (!furthest || comparePositions(end, furthest) > 0) furthest = end;
      return furthest;
    });
    this.#redraw();
  }

  clear(): void {
    this.show([]);
  }

  readonly #redraw = (): void => {
    this.#highlight.clear();
    const element = this.#options.element();
    if (!element || this.#spans.length === 0) return;
    for (const block of element.textMap.drawn)
      for (const range of this.#inBlock(element, block))
        this.#highlight.add(range);
  };

  #inBlock(
    { textMap }: QariArticle,
    { section, block }: DrawnBlock,
  ): readonly StaticRange[] {
    const from: Position = { section, block, offset: 0 };
    const to: Position = { section, block, offset: Number.MAX_SAFE_INTEGER };
    const ranges: StaticRange[] = [];
    for (let at = this.#firstEndingAfter(from); ; at += 1) {
      const span = this.#spans[at];
      if (!span || comparePositions(span.start, to) >= 0) return ranges;
      if (comparePositions(span.end, from) <= 0) continue;
      const range = textMap.domRange(
        comparePositions(span.start, from) < 0 ? from : span.start,
        comparePositions(span.end, to) > 0 ? to : span.end,
      );
      if (range && !range.collapsed) ranges.push(new StaticRange(range));
    }
  }

  #firstEndingAfter(position: Position): number {
    return firstWhere(this.#ends, (end) => comparePositions(end, position) > 0);
  }
}
