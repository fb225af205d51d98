import type { ReactiveController, ReactiveControllerHost } from "lit";
import { comparePositions } from "../../src/article/position.ts";
import type { QariArticle } from "../components/article/article.ts";
import type { HitTarget } from "../views/navigation-events.ts";

/** Name for `::highlight(…)` in the article's style sheet. */
const hitHighlight = "qari-search-hit";

/** Marks the passage that a search of the library led to, until Escape. */
export class HitController implements ReactiveController {
  readonly #element: () => QariArticle | undefined;
  readonly #marks = new Highlight();

  constructor(
    host: ReactiveControllerHost,
    options: { readonly element: () => QariArticle | undefined },
  ) {
    this.#element = options.element;
    host.addController(this);
  }

  hostConnected(): void {
    CSS.highlights.set(hitHighlight, this.#marks);
    addEventListener("keydown", this.#keydown);
  }

  hostDisconnected(): void {
    removeEventListener("keydown", this.#keydown);
    this.#marks.clear();
    CSS.highlights.delete(hitHighlight);
  }

  /** Mark a passage of the drawn article. A hit in the title alone has none. */
  show({ start, end }: HitTarget): void {
    this.#marks.clear();
    if (comparePositions(start, end) >= 0) return;
    const range = this.#element()?.textMap.domRange(start, end);
    if (range) this.#marks.add(range);
  }

  clear(): void {
    this.#marks.clear();
  }

  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && !event.defaultPrevented) this.clear();
  };
}
