import type { ReactiveController, ReactiveControllerHost } from "lit";

/** What the selection has to know of the shelf. */
export interface Selectable {
  idAt(index: number): string | undefined;
  idsBetween(from: number, to: number): Promise<readonly string[]>;
  ids(): Promise<readonly string[]>;
}

/** The articles that the reader selected, in sight or not. */
export class ShelfSelectionController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #shelf: Selectable;
  #ids: ReadonlySet<string> = new Set();
  /** Where a range begins: what was selected last by itself. */
  #anchor = 0;
  /** Before the range that is being drawn out. */
  #base: ReadonlySet<string> = new Set();
  /** Counts the changes: an answer to an earlier one comes too late. */
  #turn = 0;

  constructor(host: ReactiveControllerHost, shelf: Selectable) {
    this.#host = host;
    this.#shelf = shelf;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  get ids(): ReadonlySet<string> {
    return this.#ids;
  }

  toggle(index: number): void {
    const id = this.#shelf.idAt(index);
    if (id === undefined) return;
    const ids = new Set(this.#ids);
    if (!ids.delete(id)) ids.add(id);
    this.#anchor = index;
    this.#base = ids;
    this.#set(ids);
  }

  /** All from the last one selected by itself to this one, with what was selected before. */
  async extend(index: number): Promise<void> {
    const turn = (this.#turn += 1);
    const range = await this.#shelf.idsBetween(this.#anchor, index);
    if (turn === this.#turn) this.#set(new Set([...this.#base, ...range]));
  }

  async all(): Promise<void> {
    const turn = (this.#turn += 1);
    const ids = await this.#shelf.ids();
    if (turn === this.#turn) this.#set(new Set(ids));
  }

  readonly clear = (): void => {
    this.#base = new Set();
    if (this.#ids.size > 0) this.#set(new Set());
  };

  #set(ids: ReadonlySet<string>): void {
    this.#turn += 1;
    this.#ids = ids;
    this.#host.requestUpdate();
  }
}
