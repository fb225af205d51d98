import { localized, msg } from "@lit/localize";
import { css, html, LitElement, nothing } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { X, ZoomIn, ZoomOut } from "lucide";
import { icon } from "../../icons/icon.ts";
import { controls } from "../../styles/controls.ts";
import type { PictureOpenEvent } from "../article/article.ts";

declare global {
  interface HTMLElementTagNameMap {
    "qari-picture-viewer": QariPictureViewer;
  }
}

const largest = 8;
/** One press or turn of the wheel. */
const zoomStep = 1.25;
/** One press of an arrow, in CSS px. */
const panStep = 60;

/** Directions of the screen, whichever way the text runs: what is looked at is a picture. */
const pans: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [panStep, 0],
  ArrowRight: [-panStep, 0],
  ArrowUp: [0, panStep],
  ArrowDown: [0, -panStep],
};

/**
 * A picture of the article in the whole window: larger and smaller by wheel,
 * keys and buttons, moved by dragging or arrows. Escape goes back to the text.
 */
@localized()
@customElement("qari-picture-viewer")
export class QariPictureViewer extends LitElement {
  static override styles = [
    controls,
    css`
      dialog {
        inline-size: 100vw;
        block-size: 100dvb;
        max-inline-size: none;
        max-block-size: none;
        padding: 0;
        border: 0;
        background: var(--page);
        color: var(--text);
        font-family: var(--interface-face);
        font-size: var(--interface-size);
        overflow: hidden;
      }
      dialog[open] {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr) auto;
      }
      .tools {
        display: flex;
        justify-content: flex-end;
        gap: 4px;
        padding: 8px 12px;
      }
      .stage {
        display: grid;
        place-items: center;
        min-block-size: 0;
        overflow: hidden;
        cursor: grab;
        touch-action: none;
      }
      img {
        max-inline-size: 100%;
        max-block-size: 100%;
        min-block-size: 0;
        background: light-dark(transparent, oklch(0.94 0 0));
        user-select: none;
        -webkit-user-drag: none;
      }
      p {
        margin: 0;
        padding: 10px 20px 16px;
        color: var(--quiet);
        text-align: center;
      }
    `,
  ];

  @state() private shown: PictureOpenEvent | undefined;
  @state() private scale = 1;
  @query("dialog") private readonly dialog!: HTMLDialogElement;
  @query("img") private readonly picture!: HTMLImageElement | null;
  #x = 0;
  #y = 0;
  #drag: { readonly x: number; readonly y: number } | undefined;

  async show(picture: PictureOpenEvent): Promise<void> {
    this.shown = picture;
    this.#x = 0;
    this.#y = 0;
    this.scale = 1;
    await this.updateComplete;
    this.#draw();
    this.dialog.showModal();
  }

  override render() {
    const { shown } = this;
    const name = shown?.alt || shown?.caption || msg("صورة");
    return html`<dialog
      aria-label=${name}
      @keydown=${this.#keydown}
      @close=${this.#closed}
    >
      ${
        shown
          ? html`<div class="tools">
                <button
                  type="button"
                  aria-label=${msg("كبّر")}
                  title=${msg("كبّر")}
                  aria-disabled=${this.scale >= largest}
                  @click=${() => this.#zoom(zoomStep)}
                >
                  ${icon(ZoomIn)}
                </button>
                <button
                  type="button"
                  aria-label=${msg("صغّر")}
                  title=${msg("صغّر")}
                  aria-disabled=${this.scale <= 1}
                  @click=${() => this.#zoom(1 / zoomStep)}
                >
                  ${icon(ZoomOut)}
                </button>
                <button
                  type="button"
                  aria-label=${msg("إغلاق")}
                  title=${msg("إغلاق")}
                  @click=${() => this.dialog.close()}
                >
                  ${icon(X)}
                </button>
              </div>
              <div
                class="stage"
                @wheel=${this.#wheel}
                @pointerdown=${this.#press}
                @pointermove=${this.#move}
                @pointerup=${this.#release}
                @pointercancel=${this.#release}
              >
                <img src="/resource/${shown.resource}" alt=${shown.alt} />
              </div>
              ${
                shown.caption
                  ? html`<p dir="auto">${shown.caption}</p>`
                  : nothing
              }`
          : nothing
      }
    </dialog>`;
  }

  #zoom(by: number): void {
    this.scale = Math.min(largest, Math.max(1, this.scale * by));
    if (this.scale < 1.01) this.scale = 1;
    this.#pan(0, 0);
  }

  #pan(x: number, y: number): void {
    const { picture } = this;
    // Never so far that nothing of it is left in sight.
    const reach = (size: number): number => (size * (this.scale - 1)) / 2;
    const within = (value: number, limit: number): number =>
      Math.min(limit, Math.max(-limit, value));
    this.#x = within(this.#x + x, reach(picture?.offsetWidth ?? 0));
    this.#y = within(this.#y + y, reach(picture?.offsetHeight ?? 0));
    this.#draw();
  }

  #draw(): void {
    this.picture?.style.setProperty(
      "transform",
      `translate(${this.#x}px, ${this.#y}px) scale(${this.scale})`,
    );
  }

  #wheel = (event: WheelEvent): void => {
    event.preventDefault();
    this.#zoom(event.deltaY < 0 ? zoomStep : 1 / zoomStep);
  };

  /** Keys in a dialog mean nothing to what lies below it. */
  #keydown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const pan = pans[event.key];
    if (pan) this.#pan(...pan);
    else if (event.key === "+" || event.key === "=") this.#zoom(zoomStep);
    else if (event.key === "-") this.#zoom(1 / zoomStep);
    else if (event.key === "0") this.#zoom(1 / largest);
    else return;
    event.preventDefault();
  };

  #press = (event: PointerEvent): void => {
    if (!(event.currentTarget instanceof HTMLElement)) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    this.#drag = { x: event.clientX, y: event.clientY };
  };

  #move = (event: PointerEvent): void => {
    if (!this.#drag) return;
    this.#pan(event.clientX - this.#drag.x, event.clientY - this.#drag.y);
    this.#drag = { x: event.clientX, y: event.clientY };
  };

  #release = (): void => {
    this.#drag = undefined;
  };

  #closed = (): void => {
    // It may have been opened again before this was told.
    if (this.dialog.open) return;
    this.shown = undefined;
  };
}
