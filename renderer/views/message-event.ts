import { QariError } from "../../src/errors.ts";
import { errorText } from "../i18n/error-text.ts";

/** What a message offers to do. */
export interface MessageAction {
  readonly label: string;
  readonly run: () => void;
}

/** A view has something to tell the reader; the app shows it. */
export class MessageEvent extends Event {
  readonly text: string;
  readonly action: MessageAction | undefined;
  constructor(text: string, action?: MessageAction) {
    super("qari-message", { bubbles: true, composed: true });
    this.text = text;
    this.action = action;
  }
}

declare global {
  interface HTMLElementEventMap {
    "qari-message": MessageEvent;
  }
}

/** Tell the reader of a failure in their own words. Cancelling is no failure. */
export function report(view: HTMLElement, error: unknown): void {
  const code = error instanceof QariError ? error.code : "internal";
  if (code !== "cancelled")
    view.dispatchEvent(new MessageEvent(errorText(code)));
}
