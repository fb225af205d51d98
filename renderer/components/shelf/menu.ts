import { css, html, LitElement, nothing } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import type { IconNode } from "lucide";
import { icon } from "../../icons/icon.ts";
import { controls } from "../../styles/controls.ts";
import { focusedElement } from "../focused-element.ts";

declare global {
  interface HTMLElementTagNameMap {
    "qari-menu": QariMenu;
  }
}

export interface MenuItem<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  readonly icon: IconNode;
  /** The key that does the same, as it is called. */
  readonly shortcut?: string;
  /** What takes something away stands apart, at the end. */
  readonly takes?: boolean;
}

/** What a menu opens beside: the rectangle of a button, or the point that was clicked. */
export type MenuPlace = Pick<DOMRect, "left" | "right" | "top" | "bottom">;

/** Room left to the edge of the window, CSS px. */
const margin = 8;

/**
 * A menu that opens where it is asked for and answers once (WAI-ARIA
 * Authoring Practices, "Menu Button"). The focus goes back to where it was.
 *
 *     const chosen = await menu.open(items, button.getBoundingClientRect());
 */
@customElement("qari-menu")
export class QariMenu extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: contents;
      }
      [popover] {
        position: fixed;
        inset: auto;
        inset-block-start: var(--top);
        inset-inline-start: var(--start);
        min-inline-size: 224px;
        max-inline-size: calc(100vw - 16px);
        max-block-size: calc(100vh - 16px);
        margin: 0;
        padding: 6px;
        overflow-y: auto;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--raised);
        color: var(--text);
        box-shadow: var(--shadow);
        font-family: var(--interface-face);
        font-size: var(--interface-size);
      }
      button {
        display: flex;
        justify-content: flex-start;
        gap: 12px;
        inline-size: 100%;
        border-radius: 6px;
        text-align: start;
      }
      button:focus-visible {
        background: var(--hover);
        outline-offset: -2px;
      }
      .icon {
        inline-size: 18px;
        block-size: 18px;
        color: var(--quiet);
      }
      .takes {
        color: var(--danger);
      }
      .takes .icon {
        color: inherit;
      }
      button:not(.takes) + .takes {
        margin-block-start: 6px;
      }
      kbd {
        margin-inline-start: auto;
        padding-inline-start: 16px;
        color: var(--quiet);
        font: inherit;
        font-size: var(--small-size);
      }
    `,
  ];

  @state() private items: readonly MenuItem[] = [];
  @query("[popover]") private readonly popup!: HTMLElement;
  /** Scroll offset of the window when it opened. */
  #top = 0;
  #answer: ((chosen: string | undefined) => void) | undefined;
  /** What had the focus when it opened. */
  #opener: HTMLElement | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#settle(undefined);
  }

  /** @returns What was chosen; `undefined` when the menu was left. */
  async open<Id extends string>(
    items: readonly MenuItem<Id>[],
    place: MenuPlace,
  ): Promise<Id | undefined> {
    this.#settle(undefined);
    this.items = items;
    await this.updateComplete;
    this.#opener = focusedElement();
    this.popup.showPopover();
    this.#put(place);
    this.#buttons()[0]?.focus();
    this.#top = scrollY;
    addEventListener("scroll", this.#leave, { passive: true });
    const chosen = await new Promise<string | undefined>((resolve) => {
      this.#answer = resolve;
    });
    return items.find(({ id }) => id === chosen)?.id;
  }

  override render() {
    return html`<div
      popover
      role="menu"
      @keydown=${this.#keydown}
      @beforetoggle=${this.#giveBack}
      @toggle=${this.#toggled}
    >
      ${this.items.map(
        (item) =>
          html`<button
            type="button"
            role="menuitem"
            tabindex="-1"
            class=${item.takes ? "takes" : "does"}
            @click=${() => this.#choose(item.id)}
          >
            ${icon(item.icon)}<span>${item.label}</span>${
              item.shortcut === undefined
                ? nothing
                : html`<kbd aria-hidden="true" dir="ltr">${item.shortcut}</kbd>`
            }
          </button>`,
      )}
    </div>`;
  }

  /** Below the place and along its start edge; above it, or moved in, where there is no room. */
  #put({ left, right, top, bottom }: MenuPlace): void {
    const { offsetWidth: width, offsetHeight: height } = this.popup;
    const isBelow = bottom + height + margin <= innerHeight;
    const y = isBelow ? bottom : Math.max(margin, top - height);
    // Without the scroll bar: that is what fixed boxes are measured in.
    const room = document.documentElement.clientWidth;
    const wanted = this.matches(":dir(rtl)") ? room - right : left;
    const start = Math.max(margin, Math.min(wanted, room - width - margin));
    this.popup.style.setProperty(
      "--top",
      `${Math.min(y, innerHeight - height - margin)}px`,
    );
    this.popup.style.setProperty("--start", `${start}px`);
  }

  #buttons(): readonly HTMLElement[] {
    return [...this.renderRoot.querySelectorAll("button")];
  }

  #keydown = (event: KeyboardEvent): void => {
    const buttons = this.#buttons();
    const at = buttons.findIndex((button) => button.matches(":focus"));
    const to = {
      ArrowDown: (at + 1) % buttons.length,
      ArrowUp: (at + buttons.length - 1) % buttons.length,
      Home: 0,
      End: buttons.length - 1,
    }[event.key];
    // Neither the shelf below nor the page hears of keys that were meant for the menu.
    event.stopPropagation();
    if (event.key === "Tab") this.popup.hidePopover();
    if (to === undefined) return;
    event.preventDefault();
    buttons[to]?.focus();
  };

  #choose(id: string): void {
    const answer = this.#answer;
    this.#answer = undefined;
    this.popup.hidePopover();
    answer?.(id);
  }

  /** A popover gives the focus back by itself only where its page has no shadow roots. */
  #giveBack = (event: ToggleEvent): void => {
    if (event.newState !== "closed") return;
    if (this.popup.matches(":focus-within"))
      this.#opener?.focus({ preventScroll: true });
    this.#opener = undefined;
  };

  #toggled = (event: ToggleEvent): void => {
    if (event.newState === "closed") this.#settle(undefined);
  };

  /** It does not follow what it was opened beside. The last of a movement that began before is no leaving. */
  #leave = (): void => {
    if (Math.abs(scrollY - this.#top) > margin) this.popup.hidePopover();
  };

  #settle(chosen: string | undefined): void {
    removeEventListener("scroll", this.#leave);
    this.#answer?.(chosen);
    this.#answer = undefined;
  }
}
