import type { ReactiveController, ReactiveControllerHost } from "lit";
import { comparePositions } from "../../src/article/position.ts";
import type { QariArticle } from "../components/article/article.ts";
import { HighlightLayer } from "../reading/highlight-layer.ts";
import type { HitTarget } from "../views/navigation-events.ts";

/** Name for `::highlight(…)` in the article's style sheet. */
const hitHighlight = "qari-search-hit";

/** Marks the passage that a search of the library led to, until Escape. */
export class HitController implements ReactiveController {
  readonly #marks: HighlightLayer;

  constructor(
    host: ReactiveControllerHost & EventTarget,
    options: { readonly element: () => QariArticle | undefined },
  ) {
    this.#marks = new HighlightLayer(host, { name: hitHighlight, ...options });
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener("keydown", this.#keydown);
  }

  hostDisconnected(): void {
    removeEventListener("keydown", this.#keydown);
    this.#marks.clear();
  }

  /** Mark a passage of the drawn article. A hit in the title alone has none. */
  show({ start, end }: HitTarget): void {
    this.#marks.show(comparePositions(start, end) < 0 ? [{ start, end }] : []);
  }

  clear(): void {
    this.#marks.clear();
  }

  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && !event.defaultPrevented) this.clear();
  };
}
