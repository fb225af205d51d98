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

/**
 * Tell the reader of a failure in their own words. Cancelling is no failure.
 *
 * @param action What can be done about it.
 */
export function report(
  view: HTMLElement,
  error: unknown,
  action?: MessageAction,
): void {
  const code = error instanceof QariError ? error.code : "internal";
  if (code !== "cancelled") tell(view, errorText(code), action);
}

/** Tell the reader something, though the view that has to say it may be gone by now. */
export function tell(
  view: HTMLElement,
  text: string,
  action?: MessageAction,
): void {
  const from = view.isConnected ? view : document.querySelector("qari-app");
  from?.dispatchEvent(new MessageEvent(text, action));
}
