import type { LitElement, ReactiveController } from "lit";
import { focusedElement } from "../components/focused-element.ts";

/** What stands beside or over the text; one at a time. */
export type Panel = "type" | "contents" | "marks" | "find" | "listening";

/**
 * Which panel is open, and where the focus goes: into the panel when it opens,
 * back to what opened it when it closes.
 */
export class PanelController implements ReactiveController {
  readonly #host: LitElement;
  readonly #onClose: () => void;
  /** What had the focus before a panel took it. */
  #opener: HTMLElement | undefined;
  #open: Panel | undefined;

  constructor(host: LitElement, options: { readonly onClose: () => void }) {
    this.#host = host;
    this.#onClose = options.onClose;
    host.addController(this);
  }

  get open(): Panel | undefined {
    return this.#open;
  }

  hostConnected(): void {
    addEventListener("keydown", this.#keydown);
  }

  hostDisconnected(): void {
    removeEventListener("keydown", this.#keydown);
    this.#opener = undefined;
    this.#open = undefined;
  }

  async toggle(panel: Panel): Promise<void> {
    if (this.#open === panel) this.close();
    else await this.show(panel);
  }

  /** Open a panel, or focus it again when it is open. */
  async show(panel: Panel): Promise<void> {
    this.place(panel);
    await this.#host.updateComplete;
    const element =
      this.#host.renderRoot.querySelector<LitElement>("[data-panel]");
    await element?.updateComplete;
    element?.focus();
  }

  /** Open a panel and leave the focus where it is. */
  place(panel: Panel): void {
    if (this.#open === undefined) this.#opener = this.#focused;
    this.#open = panel;
    this.#host.requestUpdate();
  }

  readonly close = (): void => {
    if (this.#open === undefined) return;
    this.#open = undefined;
    this.#onClose();
    this.#host.requestUpdate();
    const opener = this.#opener;
    this.#opener = undefined;
    opener?.focus({ preventScroll: true });
    // It may have gone since, as the sign of a mark that was deleted.
    if (!opener || this.#focused !== opener)
      this.#host.renderRoot
        .querySelector("main")
        ?.focus({ preventScroll: true });
  };

  get #focused(): HTMLElement | undefined {
    const { shadowRoot } = this.#host;
    return shadowRoot ? focusedElement(shadowRoot) : undefined;
  }

  /** Escape closes what is open, wherever the focus is; a field that is being edited keeps it for itself. */
  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && !event.defaultPrevented) this.close();
  };
}
