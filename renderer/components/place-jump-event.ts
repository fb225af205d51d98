import type { Position } from "../../src/article/position.ts";

/** The reader wants to be taken somewhere in the open article. */
export class PlaceJumpEvent extends Event {
  readonly position: Position;
  constructor(position: Position) {
    super("qari-place-jump", { bubbles: true, composed: true });
    this.position = position;
  }
}

declare global {
  interface HTMLElementEventMap {
    "qari-place-jump": PlaceJumpEvent;
  }
}
