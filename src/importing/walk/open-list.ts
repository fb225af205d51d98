import * as v from "valibot";
import { listNumber, type Inline } from "../../article/article.ts";
import type { LightElement } from "../markup/light-tree.ts";
import type { DraftBlock } from "./draft.ts";

/**
 * A list whose items come one by one. The model's lists count on by one from
 * their first number: a number that does not follow begins another list.
 */
export class OpenList {
  readonly isOrdered: boolean;
  #start: number;
  #items: Inline[][] = [];

  constructor(list: LightElement) {
    this.isOrdered = list.localName === "ol";
    this.#start = numberIn(list, "start") ?? 1;
  }

  add(content: Inline[]): void {
    if (content.length > 0) this.#items.push(content);
  }

  /** @returns What ends before an item, because of its number. */
  endBefore(item: LightElement): DraftBlock | undefined {
    const value = this.isOrdered ? numberIn(item, "value") : undefined;
    if (value === undefined || value === this.#start + this.#items.length)
      return undefined;
    const before = this.take();
    this.#start = value;
    return before;
  }

  /** What has come so far, as a list, if anything; what comes later goes on counting. */
  take(): DraftBlock | undefined {
    if (this.#items.length === 0) return undefined;
    const [start, items] = [this.#start, this.#items];
    this.#start += items.length;
    this.#items = [];
    return {
      type: "list",
      ordered: this.isOrdered,
      ...(this.isOrdered && start !== 1 && { start }),
      items,
    };
  }
}

/** A number that a list or an item has in an attribute (HTML, 4.4.5 and 4.4.8), if the model can hold it. */
export function numberIn(
  element: LightElement,
  name: "start" | "value",
): number | undefined {
  const number = Number.parseInt(element.getAttribute(name) ?? "", 10);
  return v.is(listNumber, number) ? number : undefined;
}
