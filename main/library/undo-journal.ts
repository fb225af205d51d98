import { QariError } from "../../src/errors.ts";
import type { Stamp } from "../../src/library/clock.ts";
import type { Ledger } from "./ledger.ts";

/** Brings back what a change replaced. Runs in a transaction. */
export type Revert = (stamp: Stamp) => void;

/** Changes that can be undone at a time: more than any message offers. */
const kept = 50;

/** How the latest changes are undone, each once, until the library is closed. */
export class UndoJournal {
  readonly #ledger: Ledger;
  readonly #newId: () => string;
  readonly #reverts = new Map<string, Revert>();

  constructor(ledger: Ledger, newId: () => string) {
    this.#ledger = ledger;
    this.#newId = newId;
  }

  /** @returns What to call `undo` with. */
  keep(revert: Revert): string {
    const undo = this.#newId();
    this.#reverts.set(undo, revert);
    const [oldest] = this.#reverts.keys();
    if (this.#reverts.size > kept && oldest !== undefined)
      this.#reverts.delete(oldest);
    return undo;
  }

  /** @throws QariError `not-found` for what was undone before or is too long ago. */
  undo(undo: string): void {
    const revert = this.#reverts.get(undo);
    if (!revert) throw new QariError("not-found", `nothing to undo: ${undo}`);
    this.#ledger.write(revert);
    this.#reverts.delete(undo);
  }
}
