import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { IconNode } from "lucide";
import { icon } from "../../icons/icon.ts";
import { controls } from "../../styles/controls.ts";

/** The reader takes the one way out that an empty shelf offers. */
export class EmptyActEvent extends Event {
  constructor() {
    super("qari-empty-act", { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    "qari-empty-act": EmptyActEvent;
  }
  interface HTMLElementTagNameMap {
    "qari-empty-shelf": QariEmptyShelf;
  }
}

/**
 * Nothing to show, and why, and the one thing to do about it.
 *
 * @slot - What more there is to say.
 * @event {EmptyActEvent} qari-empty-act - The button was pressed.
 */
@customElement("qari-empty-shelf")
export class QariEmptyShelf extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        justify-items: center;
        gap: 14px;
        padding-block: 72px;
        padding-inline: 16px;
        text-align: center;
        outline: none;
      }
      p {
        margin: 0;
        max-inline-size: 46ch;
      }
      .what {
        font-size: 19px;
        font-weight: 600;
      }
      .how {
        color: var(--quiet);
      }
      button {
        margin-block-start: 6px;
      }
    `,
  ];

  @property({ attribute: false }) what = "";
  @property({ attribute: false }) how = "";
  @property({ attribute: false }) act: string | undefined;
  @property({ attribute: false }) icon: IconNode | undefined;

  override focus(): void {
    this.renderRoot.querySelector("button")?.focus();
  }

  override render() {
    return html`<p class="what">${this.what}</p>
      <p class="how">${this.how}</p>
      <slot></slot>
      ${
        this.act === undefined
          ? nothing
          : html`<button
              type="button"
              class="primary"
              @click=${() => this.dispatchEvent(new EmptyActEvent())}
            >
              ${this.icon ? icon(this.icon) : nothing} ${this.act}
            </button>`
      }`;
  }
}
