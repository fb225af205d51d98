import type { ReactiveControllerHost } from "lit";
import { layerMarks, paints, type Paint } from "../../src/marks/layer-marks.ts";
import type { PlacedMark } from "../../src/marks/place-marks.ts";
import type { QariArticle } from "../components/article/article.ts";
import { HighlightLayer } from "./highlight-layer.ts";

/** Paints the reader's highlights and notes: one CSS highlight a colour (`mark-styles.ts`). */
export class MarkPainter {
  readonly #layers: ReadonlyMap<Paint, HighlightLayer>;

  constructor(
    host: ReactiveControllerHost & EventTarget,
    options: { readonly element: () => QariArticle | undefined },
  ) {
    this.#layers = new Map(
      paints.map((paint) => [
        paint,
        new HighlightLayer(host, {
          ...options,
          name: `qari-mark-${paint}`,
          // Below what is found and what is spoken, which pass.
          priority: -1,
        }),
      ]),
    );
  }

  show(marks: readonly PlacedMark[]): void {
    const spans = layerMarks(marks);
    for (const [paint, layer] of this.#layers)
      layer.show(spans.get(paint) ?? []);
  }
}
