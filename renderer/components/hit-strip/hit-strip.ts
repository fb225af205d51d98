import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { bucketsOf } from "./buckets.ts";

/** The reader wants to see the hits at a height of the strip. */
export class HitPickEvent extends Event {
  /** Of the nearest hit, into those that the strip was given. */
  readonly index: number;
  constructor(index: number) {
    super("qari-hit-pick", { bubbles: true, composed: true });
    this.index = index;
  }
}

declare global {
  interface HTMLElementEventMap {
    "qari-hit-pick": HitPickEvent;
  }
  interface HTMLElementTagNameMap {
    "qari-hit-strip": QariHitStrip;
  }
}

/** Steps of the strip: more than it has pixels would not be seen. */
const steps = 400;

/**
 * Where in the article the hits of a search are, beside the scroll bar. A
 * picture for the eye and the pointer; the find bar says and does the same for
 * everybody. However many hits there are, it is two paths.
 *
 * @event {HitPickEvent} qari-hit-pick - A height was clicked.
 */
@customElement("qari-hit-strip")
export class QariHitStrip extends LitElement {
  static override styles = css`
    :host {
      display: block;
      position: fixed;
      inset-block: calc(var(--bar) + 8px) 56px;
      inline-size: 14px;
      z-index: 15;
      cursor: pointer;
    }
    :host([hidden]) {
      display: none;
    }
    /* The scroll bar of a window stands on the right in every language. */
    :host(:dir(rtl)) {
      inset-inline-start: 0;
    }
    :host(:dir(ltr)) {
      inset-inline-end: 0;
    }
    svg {
      display: block;
      inline-size: 100%;
      block-size: 100%;
    }
    path {
      stroke: var(--accent);
      stroke-width: 2;
      vector-effect: non-scaling-stroke;
      opacity: 0.65;
    }
    .current {
      stroke-width: 4;
      opacity: 1;
    }
    @media (forced-colors: active) {
      path {
        stroke: Highlight;
      }
    }
  `;

  /** How far in each hit stands, 0–1, in reading order. */
  @property({ attribute: false }) places: readonly number[] = [];
  /** Index of the hit that is shown. */
  @property({ attribute: false }) current = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.ariaHidden = "true";
    this.addEventListener("click", this.#click);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener("click", this.#click);
  }

  override render() {
    const { places, current } = this;
    if (places.length === 0) return nothing;
    return html`<svg viewBox="0 0 14 ${steps}" preserveAspectRatio="none">
      <path d=${lines(bucketsOf(places, steps))}></path>
      <path
        class="current"
        d=${lines(bucketsOf(places.slice(current, current + 1), steps))}
      ></path>
    </svg>`;
  }

  #click = (event: MouseEvent): void => {
    const { top, height } = this.getBoundingClientRect();
    const wanted = (event.clientY - top) / Math.max(1, height);
    let nearest = 0;
    let distance = Infinity;
    for (const [index, place] of this.places.entries()) {
      const away = Math.abs(place - wanted);
      if (away >= distance) continue;
      nearest = index;
      distance = away;
    }
    this.dispatchEvent(new HitPickEvent(nearest));
  };
}

const lines = (buckets: readonly number[]): string =>
  buckets.map((at) => `M2 ${at + 0.5}h10`).join("");
