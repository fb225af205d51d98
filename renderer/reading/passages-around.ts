import { firstIndex } from "../../src/halving.ts";

/** How far from the window passages are drawn, and how far they are taken away again, as shares of its height. */
const drawnWithin = 1;
const keptWithin = 2;
/** Passages in a group: the fewer there are of either, the less a change of size costs. */
export const groupLength = 128;

/** The passages in the window, those to be drawn around it, and those that stay. */
interface Around {
  readonly seen: PassageRun;
  readonly near: PassageRun;
  readonly kept: PassageRun;
}

/** A stretch of passages, by index; `to` is exclusive. */
export interface PassageRun {
  readonly from: number;
  readonly to: number;
}

interface Places {
  readonly count: () => number;
  readonly groups: () => readonly HTMLElement[];
  readonly element: (index: number) => HTMLElement | undefined;
}

/** Which passages stand in the window and around it, by their boxes. */
export class PassagesAround {
  readonly #places: Places;
  /** The passage at the window's upper edge when that was asked last. */
  #first = 0;

  constructor(places: Places) {
    this.#places = places;
  }

  /** Outwards from the window: every rectangle costs, and this is asked in every frame. */
  measure(): Around {
    const first = this.#firstInWindow();
    const near = drawnWithin * innerHeight;
    const kept = keptWithin * innerHeight;
    const above = this.#up(first, -near);
    const below = this.#down(first, innerHeight);
    const nearEnd = this.#down(below, innerHeight + near);
    return {
      seen: { from: first, to: below + 1 },
      near: { from: above, to: nearEnd + 1 },
      kept: {
        from: this.#up(above, -kept),
        to: this.#down(nearEnd, innerHeight + kept) + 1,
      },
    };
  }

  /** From a passage up, to the first that ends below a height. */
  #up(from: number, height: number): number {
    let at = from;
    while (at > 0 && this.#endsBelow(at - 1, height)) at -= 1;
    return at;
  }

  /** From a passage down, to the first that ends below a height; to their number where none does. */
  #down(from: number, height: number): number {
    const count = this.#places.count();
    let at = from;
    while (at < count && !this.#endsBelow(at, height)) at += 1;
    return at;
  }

  /** The same as before, or by halving. */
  #firstInWindow(): number {
    const before = this.#first;
    const isSame =
      this.#endsBelow(before, 0) &&
      (before === 0 || !this.#endsBelow(before - 1, 0));
    if (isSame) return before;
    const groups = this.#places.groups();
    const group = firstIndex(0, groups.length, (at) =>
      endsBelow(groups[at], 0),
    );
    const from = group * groupLength;
    this.#first = firstIndex(
      from,
      Math.min(from + groupLength, this.#places.count()),
      (index) => this.#endsBelow(index, 0),
    );
    return this.#first;
  }

  #endsBelow(index: number, height: number): boolean {
    return endsBelow(this.#places.element(index), height);
  }
}

const endsBelow = (element: HTMLElement | undefined, height: number): boolean =>
  element !== undefined && element.getBoundingClientRect().bottom > height;
