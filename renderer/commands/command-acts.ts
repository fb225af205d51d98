import type { CommandId } from "../../src/ipc/commands.ts";

/**
 * What can be asked for at this moment, and how it is done. A command without
 * an act is not possible now: menu and palette grey it and its keys are left
 * alone. Asked for anew each time, so that it may depend on anything.
 */
export type CommandActs = {
  readonly [K in CommandId]?: (() => void) | undefined;
};

/** What a view carries out may be other commands now. */
export class ActsChangeEvent extends Event {
  constructor() {
    super("qari-acts-change", { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    "qari-acts-change": ActsChangeEvent;
  }
}

/** A view or controller that carries out commands. */
export interface CommandOwner {
  readonly acts: CommandActs;
}
