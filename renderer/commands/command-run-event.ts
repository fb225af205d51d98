import type { CommandId } from "../../src/ipc/commands.ts";

/** A button asks for a command, as its shortcut would. The app carries it out where it is possible. */
export class CommandRunEvent extends Event {
  readonly command: CommandId;
  constructor(command: CommandId) {
    super("qari-command-run", { bubbles: true, composed: true });
    this.command = command;
  }
}

declare global {
  interface HTMLElementEventMap {
    "qari-command-run": CommandRunEvent;
  }
}
