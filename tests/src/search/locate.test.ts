import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isAffixed } from "../../../src/arabic/affixes.ts";
import { fold } from "../../../src/arabic/fold.ts";
import type { Article } from "../../../src/article/article.ts";
import { textBetween } from "../../../src/article/range.ts";
import type { Matches } from "../../../src/search/hit-finder.ts";
import { locate, type Located } from "../../../src/search/locate.ts";
import { parseQuery } from "../../../src/search/parse-query.ts";
import { articleOf } from "../article/sample-article.ts";

const withAffixes: Matches = (word, { words }) =>
  isAffixed(word, words[0] ?? "");

const find = (article: Article, query: string, matches?: Matches) =>
  locate(article, parseQuery(query), matches);
const findExactly = (article: Article, query: string) =>
  locate(article, parseQuery(query, { exact: true }));

const marked = (located: Located | undefined): readonly string[] =>
  located?.snippet.marks.map(([from, to]) =>
    located.snippet.text.slice(from, to),
  ) ?? [];
const passage = (article: Article, located: Located | undefined): string =>
  located ? textBetween(article, located.start, located.end) : "";

const filler = "هذا كلام طويل لا يعني شيئا غير أنه يملأ الصفحة ".repeat(10);

describe("the place of a word", () => {
  it("is its first, in the spelling of the text, marks included", () => {
    const article = articleOf("لا شيء هنا.", "قرأ الكِتَابَ ثم كتابًا.");
    const located = find(article, "كتاب", withAffixes);
    expect(located?.start).toEqual({ section: 0, block: 1, offset: 4 });
    expect(passage(article, located)).toBe("الكِتَابَ");
    expect(located?.snippet.text).toBe("قرأ الكِتَابَ ثم كتابًا.");
    expect(marked(located)).toEqual(["الكِتَابَ", "كتابًا"]);
  });

  it("takes in a final ء that folding dropped", () => {
    const article = articleOf("في السماءِ نجوم");
    expect(marked(find(article, "السما"))).toEqual(["السماءِ"]);
  });

  it("is where a word begins, while it is typed", () => {
    const article = articleOf("وزير الخارجية");
    const query = parseQuery("الخار", { isTyping: true });
    expect(marked(locate(article, query))).toEqual(["الخارجية"]);
  });

  it("is the start of the article where the text does not have it", () => {
    const article = articleOf("", "أول الكلام.");
    const located = find(article, "عنوان");
    expect(located?.start).toEqual({ section: 0, block: 1, offset: 0 });
    expect(located?.end).toEqual(located?.start);
    expect(located?.snippet).toEqual({ text: "أول الكلام.", marks: [] });
  });

  it("is the beginning of an article without text", () => {
    expect(find(articleOf(), "كلمة")).toEqual({
      start: { section: 0, block: 0, offset: 0 },
      end: { section: 0, block: 0, offset: 0 },
      snippet: { text: "", marks: [] },
    });
  });

  it("is in lists, verse and tables too", () => {
    const article = articleOf({
      type: "list",
      ordered: false,
      items: [[{ text: "قلم" }], [{ text: "كتاب جديد" }]],
    });
    const located = find(article, "كتاب");
    expect(located?.start).toEqual({ section: 0, block: 0, offset: 4 });
    expect(located?.snippet.text).toBe("قلم كتاب جديد");
  });
});

describe("the best passage", () => {
  it("has most of what is looked for", () => {
    const article = articleOf(
      "في العراق حرب.",
      `العراق ${filler} النفط`,
      "سعر النفط في العراق بعد حرب.",
    );
    const located = find(article, "العراق النفط حرب");
    expect(located?.start.block).toBe(2);
    expect(marked(located)).toEqual(["النفط", "العراق", "حرب"]);
  });

  it("is the closest of equals, then the first", () => {
    const article = articleOf(
      "النفط كلام كثير بينهما العراق",
      "النفط في العراق",
      "العراق والنفط",
      "النفط في العراق",
    );
    expect(find(article, "النفط العراق")?.start.block).toBe(1);
  });

  it("has a phrase rather than its words", () => {
    const article = articleOf("علم واسع. النفس تعلم.", "في علم النفس كثير.");
    const located = find(article, '"علم النفس" OR علم');
    expect(located?.start.block).toBe(1);
    expect(marked(located)).toEqual(["علم النفس"]);
  });

  it("does not take two blocks for a phrase", () => {
    expect(marked(find(articleOf("علم", "النفس"), '"علم النفس"'))).toEqual([]);
  });

  it("counts alternatives once", () => {
    const article = articleOf("قلم كتاب", "كتاب ودفتر");
    expect(find(article, "قلم OR كتاب ودفتر")?.start.block).toBe(1);
  });
});

describe("a snippet", () => {
  it("is cut at words around its passage", () => {
    const article = articleOf(`${filler}جوهرة ${filler}`);
    const { snippet } = find(article, "جوهرة") ?? {};
    expect(snippet?.text).toMatch(/^…\S.*\S…$/u);
    expect(snippet?.text.length).toBeGreaterThan(150);
    expect(snippet?.text.length).toBeLessThanOrEqual(200);
    for (const word of snippet?.text.slice(1, -1).split(" ") ?? [])
      expect(`${filler} جوهرة`.split(" ")).toContain(word);
  });

  it("begins and ends where its text does", () => {
    const article = articleOf(`جوهرة ${filler}`, `${filler} لؤلؤة`);
    expect(find(article, "جوهرة")?.snippet.text).toMatch(/^جوهرة .*…$/u);
    expect(find(article, "لؤلؤة")?.snippet.text).toMatch(/^….* لؤلؤة$/u);
  });

  it("is one tidy line", () => {
    const article = articleOf(
      "  كتاب\n\n\tجديد\u0000قديم \u202Eمقلوب\u202C \u2067آخر\u2069 \uD83D  ",
    );
    const located = find(article, "جديد آخر");
    expect(located?.snippet.text).toBe("كتاب جديد قديم مقلوب آخر \uFFFD");
    expect(marked(located)).toEqual(["جديد", "آخر"]);
    expect(passage(article, located)).toMatch(/^جديد.*آخر$/su);
  });

  it("marks what two words of a query share but once", () => {
    expect(marked(find(articleOf("كتاب جديد"), 'كتاب "كتاب جديد"'))).toEqual([
      "كتاب جديد",
    ]);
  });

  it("does not grow with a word that never ends", () => {
    const article = articleOf("ك".repeat(100_000));
    const query = parseQuery("ك*");
    expect(locate(article, query)?.snippet.text.length).toBeLessThan(400);
  });
});

describe("an exact query", () => {
  const article = articleOf("قرأ كِتَابًا في المدرسه، ثم الكتاب.");

  it.each(["كِتَابًا", "المدرسه", '"المدرسه، ثم"', "قرأ", "كِتَ*"])(
    "finds %s as it was typed",
    (query) => {
      expect(marked(findExactly(article, query))).toHaveLength(1);
    },
  );

  it.each(["كتابا", "المدرسة", "قرا", "كتاب", '"المدرسة ثم"', "كت*"])(
    "does not find %s where it is spelled otherwise",
    (query) => {
      expect(findExactly(article, query)).toBeUndefined();
    },
  );

  it("takes composed and decomposed letters for the same", () => {
    expect(findExactly(articleOf("قرا\u0654"), "قرأ")).toBeDefined();
  });

  it("wants every word, in the text or around it", () => {
    expect(findExactly(article, "عنوان قرأ")).toBeDefined();
    expect(findExactly(article, "عنوان:عنوان")).toBeDefined();
    expect(findExactly(article, "عنوان:قرأ")).toBeUndefined();
    expect(findExactly(article, "قرأ المدرسة")).toBeUndefined();
    expect(findExactly(article, "المدرسة OR المدرسه")).toBeDefined();
  });

  it("keeps out only what is there as typed", () => {
    expect(findExactly(article, "قرأ -المدرسة")).toBeDefined();
    expect(findExactly(article, "قرأ -المدرسه")).toBeUndefined();
    // Which tags it has, the library has answered.
    expect(findExactly(article, "قرأ -وسم:طب -حالة:مقروء")).toBeDefined();
  });
});

describe("any text", () => {
  const text = fc.string({
    unit: fc.constantFrom(
      ...Array.from("كتابءئوةيَّ  \n\t،.ـﷺﻻ"),
      "\uD83D",
      "😀",
      "\0",
      "\u202E",
      "\u2069",
      "\u200B",
      "كتاب ",
    ),
    maxLength: 300,
  });

  it("has its hits within it, and their folded words in the marks", () =>
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (blocks) => {
        const article = articleOf(...blocks);
        const located = find(article, "كتاب ت*");
        expect(located?.snippet.text.isWellFormed()).toBe(true);
        expect(located?.snippet.text).not.toMatch(/[\0\n\t\u202E\u2069]/u);
        let last = 0;
        for (const [from, to] of located?.snippet.marks ?? []) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          last = to;
        }
        for (const mark of marked(located))
          expect(fold(mark).text).toMatch(/^(كتاب$|ت)/u);
        const found = passage(article, located);
        if (found !== "") expect(fold(found).text).toMatch(/^(كتاب|ت)/u);
      }),
      { numRuns: 300 },
    ));
});
