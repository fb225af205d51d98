import type { LitElement, ReactiveController } from "lit";
import {
  geometryOf,
  rowsNear,
  type RowRange,
  type ShelfGeometry,
  type ShelfView,
} from "../components/shelf/shelf-geometry.ts";

/**
 * Which rows of a long list are near the window, as it scrolls with the page.
 * The host is as high as the whole list; its width decides how many columns
 * there are.
 */
export class ShelfWindowController implements ReactiveController {
  readonly #host: LitElement;
  readonly #resized = new ResizeObserver(() => this.#look());
  #view: ShelfView = "grid";
  #total = 0;
  #geometry: ShelfGeometry = { columns: 1, rowHeight: 1 };
  #rows: RowRange = { from: 0, to: 0 };

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  get geometry(): ShelfGeometry {
    return this.#geometry;
  }
  get rows(): RowRange {
    return this.#rows;
  }
  get rowsShown(): number {
    return Math.floor(innerHeight / this.#geometry.rowHeight);
  }

  hostConnected(): void {
    addEventListener("scroll", this.#look, { passive: true });
    addEventListener("resize", this.#look, { passive: true });
    this.#resized.observe(this.#host);
  }

  hostDisconnected(): void {
    removeEventListener("scroll", this.#look);
    removeEventListener("resize", this.#look);
    this.#resized.disconnect();
  }

  /** To be called before rendering. */
  set(view: ShelfView, total: number): void {
    this.#view = view;
    this.#total = total;
    this.#measure();
  }

  readonly #look = (): void => {
    const before = this.#geometry;
    const { from, to } = this.#rows;
    this.#measure();
    if (
      from !== this.#rows.from ||
      to !== this.#rows.to ||
      before.columns !== this.#geometry.columns
    )
      this.#host.requestUpdate();
  };

  #measure(): void {
    const { width, top } = this.#host.getBoundingClientRect();
    // Not laid out, it has no width and shows nothing.
    if (width === 0) return;
    this.#geometry = geometryOf(this.#view, width);
    const { columns, rowHeight } = this.#geometry;
    const rows = Math.ceil(this.#total / columns);
    this.#rows = rowsNear(-top, innerHeight, rowHeight, rows);
  }
}
