import type { SearchHit } from "../../../../src/library/records.ts";

/** The hit number `index` of a search. */
export const hitOf = (index: number): SearchHit => ({
  article: {
    id: `0190aaaa-0000-4000-8000-${String(index).padStart(12, "0")}`,
    title: `مادة ${index}`,
    source: "مجلة",
    lang: "ar",
    dir: "rtl",
    addedAt: "2026-11-23T00:00:00.000Z",
    words: 414,
    state: "reading",
    isFavourite: false,
    progress: 0.4,
    tags: [],
  },
  snippet: { text: "قرأ وكتابهم في ليلة", marks: [[5, 9]] },
  start: { section: 0, block: 1, offset: 5 },
  end: { section: 0, block: 1, offset: 9 },
  score: 100 - index,
});

export const hitsFrom = (offset: number, limit: number): SearchHit[] =>
  Array.from({ length: limit }, (_, index) => hitOf(offset + index));
