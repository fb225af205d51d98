import { afterEach, beforeEach, describe, expect, it } from "vitest";
import "../../../../renderer/components/shelf/shelf-entry.ts";
import type { QariShelfEntry } from "../../../../renderer/components/shelf/shelf-entry.ts";
import type { ArticleSummary } from "../../../../src/library/records.ts";

const articleOf = (title: string): ArticleSummary => ({
  id: title,
  title,
  lang: "ar",
  dir: "rtl",
  addedAt: "2026-01-01T00:00:00.000Z",
  words: 300,
  state: "unread",
  isFavourite: false,
  progress: 0,
  tags: [],
});

const nextFrame = () =>
  new Promise<number>((resolve) => requestAnimationFrame(resolve));
let entries: readonly QariShelfEntry[];

beforeEach(async () => {
  entries = Array.from({ length: 30 }, (_, at) => {
    const entry = document.createElement("qari-shelf-entry");
    entry.article = articleOf(`قديمة ${at}`);
    return entry;
  });
  document.body.append(...entries);
  await entries[0]?.updateComplete;
});
afterEach(() => {
  for (const entry of entries) entry.remove();
});

const shown = (entry: QariShelfEntry) =>
  entry.shadowRoot?.querySelector(".title")?.textContent;
const isNew = (entry: QariShelfEntry) => shown(entry)?.startsWith("جديدة");

describe("entries of a shelf that shifts", () => {
  it("are drawn at once where they are new", () => {
    expect(entries.map(shown)).toEqual(
      entries.map(({ article }) => article?.title),
    );
  });

  it("are drawn anew a few a frame, and all in the end", async () => {
    for (const [at, entry] of entries.entries())
      entry.article = articleOf(`جديدة ${at}`);
    const drawn: number[] = [];
    while (drawn.at(-1) !== entries.length) {
      await nextFrame();
      drawn.push(entries.filter(isNew).length);
    }
    const most = Math.max(
      ...drawn.map((count, frame) => count - (drawn[frame - 1] ?? 0)),
    );
    expect(most).toBeLessThanOrEqual(4);
  });

  it("stand for what is to be seen until then", async () => {
    for (const [at, entry] of entries.entries())
      entry.article = articleOf(`جديدة ${at}`);
    await nextFrame();
    for (const entry of entries) expect(entry.drawn?.title).toBe(shown(entry));
    await Promise.all(entries.map((entry) => entry.updateComplete));
    for (const entry of entries) expect(entry.drawn).toBe(entry.article);
  });
});
