/** What can be done with the listening queue. */
export type QueueAsk =
  | { readonly kind: "show" | "clear" | "undo" | "start" | "save" | "library" }
  /** At the end; `title` of a single one. */
  | {
      readonly kind: "add";
      readonly ids: readonly string[];
      readonly title?: string;
    }
  | { readonly kind: "remove"; readonly id: string; readonly title: string }
  /** `to`: index that it has afterwards. */
  | { readonly kind: "move"; readonly id: string; readonly to: number }
  /** Listen to it now. */
  | { readonly kind: "play"; readonly id: string }
  /** It was heard to its end: it goes, and the next is heard if that is still wanted then; where none that is queued is there, `otherwise` is done. */
  | {
      readonly kind: "heard";
      readonly id: string;
      readonly goesOn: () => boolean;
      readonly otherwise?: () => void;
    };

/** Something is to be done with the queue. */
export class QueueAskEvent extends Event {
  readonly ask: QueueAsk;
  constructor(ask: QueueAsk) {
    super("qari-queue-ask", { bubbles: true, composed: true });
    this.ask = ask;
  }
}

declare global {
  interface HTMLElementEventMap {
    "qari-queue-ask": QueueAskEvent;
  }
}
