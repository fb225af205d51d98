/** A panel or bar asks to be closed: its close button, or Escape inside it. */
export class PanelCloseEvent extends Event {
  constructor() {
    super("qari-panel-close", { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    "qari-panel-close": PanelCloseEvent;
  }
}
