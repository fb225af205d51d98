import { afterEach, beforeEach, describe, expect, it } from "vitest";
import "../../../../renderer/components/shelf/shelf.ts";
import type { QariShelf } from "../../../../renderer/components/shelf/shelf.ts";
import type { ShelfEntries } from "../../../../renderer/components/shelf/shelf-entries.ts";
import "../../../../renderer/styles/tokens.css";

const entriesOf = (total: number): ShelfEntries => ({
  total,
  at: () => undefined,
  want: () => undefined,
});

const nextFrame = () =>
  new Promise<number>((resolve) => requestAnimationFrame(resolve));

let shelf: QariShelf;
/** Entries in each row that is drawn. */
const rows = () =>
  [...shelf.renderRoot.querySelectorAll('[role="row"]')].map(
    (row) => row.childElementCount,
  );
const columns = () =>
  Number(
    shelf.renderRoot
      .querySelector('[role="grid"]')
      ?.getAttribute("aria-colcount"),
  );

beforeEach(async () => {
  shelf = document.createElement("qari-shelf");
  shelf.style.inlineSize = "1200px";
  shelf.entries = entriesOf(1);
  document.body.append(shelf);
  await shelf.updateComplete;
  // What it stands in is known after the first drawing.
  shelf.requestUpdate();
  await shelf.updateComplete;
});
afterEach(() => shelf.remove());

describe("a shelf that grows", () => {
  it("fills its last row first", async () => {
    expect(rows()).toEqual([1]);
    expect(columns()).toBeGreaterThan(1);
    shelf.entries = entriesOf(2 * columns() + 1);
    await shelf.updateComplete;
    expect(rows()).toEqual([columns()]);
  });

  it("gets a row a frame then, and all in the end", async () => {
    const wide = columns();
    shelf.entries = entriesOf(2 * wide + 1);
    const seen: number[] = [];
    while (rows().at(-1) !== 1 || rows().length !== 3) {
      await nextFrame();
      seen.push(rows().length);
    }
    expect(rows()).toEqual([wide, wide, 1]);
    for (const [at, count] of seen.entries())
      expect(count - (seen[at - 1] ?? 1)).toBeLessThanOrEqual(1);
  });

  it("shows rows at once when it comes to stand elsewhere", async () => {
    shelf.entries = entriesOf(1000 * columns());
    await shelf.updateComplete;
    const scrolled = new Promise((resolve) =>
      addEventListener("scroll", resolve, { once: true }),
    );
    scrollTo(0, document.documentElement.scrollHeight);
    await scrolled;
    await shelf.updateComplete;
    const near = rows().length;
    scrollTo(0, 0);
    // The one that Tab leads to stands at the top, the others near the end.
    expect(near).toBeGreaterThan(3);
  });
});
