import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findAll, findInParts } from "../../../src/arabic/find.ts";
import { textBetween } from "../../../src/article/range.ts";
import { articleOf } from "../article/sample-article.ts";

const article = articleOf(
  "اجتماعٌ للتحالف الدولي، وسيبحث الاجتماع كيفية إلحاق هزيمة.",
  { type: "rule" },
  {
    type: "list",
    ordered: false,
    items: [[{ text: "إجتماع" }], [{ text: "أول ٢٠١٤" }]],
  },
);
const texts = (query: string, options?: { exact?: boolean }) =>
  findAll(article, query, options).map(({ start, end }) =>
    textBetween(article, start, end),
  );

describe("finding in an article", () => {
  it("finds every spelling, in reading order, marks included", () => {
    expect(texts("اجتماع")).toEqual(["اجتماعٌ", "اجتماع", "إجتماع"]);
    expect(findAll(article, "اجتماع").map(({ start }) => start.block)).toEqual([
      0, 0, 2,
    ]);
  });

  it("finds only what is typed when asked for exactly that", () => {
    expect(texts("إجتماع", { exact: true })).toEqual(["إجتماع"]);
    expect(texts("2014", { exact: true })).toEqual([]);
    expect(texts("2014")).toEqual(["٢٠١٤"]);
  });

  it("does not take a word with more marks on its last letter for what is typed", () => {
    const text = articleOf("قرأت كتابٌ ثم كتاب، والکتاب‌ها.");
    const offsets = (query: string) =>
      findAll(text, query, { exact: true }).map(({ start }) => start.offset);
    expect(offsets("كتاب")).toEqual([14]);
    expect(offsets("كتابٌ")).toEqual([5]);
    // A joiner is nothing that a reader sees on the letter.
    expect(offsets("کتاب")).toHaveLength(1);
  });

  it("finds nothing for nothing", () => {
    for (const query of ["", "  ", "\u064E", "ـ", "لا يوجد هذا"])
      expect(findAll(article, query)).toEqual([]);
  });

  it.each([
    ["ماء", ["ماء"]],
    ["شيء", ["شيئ"]],
    ["جزء", ["جزءِ"]],
    ["ماء وشيء", []],
    ["ماء ورأيت", ["ماء ورأيت"]],
    ["ء", []],
  ])("finds the %s that is written in one with others", (query, found) => {
    const text = articleOf("شربت الماء ورأيت شيئا من الجزءِ (كما قالوا).");
    expect(
      findAll(text, query).map(({ start, end }) =>
        textBetween(text, start, end),
      ),
    ).toEqual(found);
  });

  it("finds a final hamza however it is composed", () => {
    const text = "ماؤه والماء، شيئان".normalize("NFD");
    expect(findAll(articleOf(text), "ماء")).toHaveLength(2);
    expect(findAll(articleOf(text), "شيء")).toHaveLength(1);
    expect(findAll(articleOf(text), "ماء، شيء")).toHaveLength(1);
  });

  it("finds no final hamza where none is written", () => {
    const text = articleOf("كما ماوراء شيوخ مشيب إنما.");
    expect(findAll(text, "ماء")).toEqual([]);
    expect(findAll(text, "شيء")).toEqual([]);
  });

  it("does not let hits overlap", () => {
    expect(findAll(articleOf("ااااا"), "اا")).toHaveLength(2);
  });

  it("does not find a word over two paragraphs", () => {
    expect(findAll(articleOf("كلمة", "أخرى"), "كلمة أخرى")).toEqual([]);
  });

  it("finds any word of any text in that text", () => {
    const word = fc.string({
      unit: fc.constantFrom(...Array.from("كتابةأىيوَّـ")),
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.nat(), (words, at) => {
        const query = words[at % words.length] ?? "";
        fc.pre(/[كتابةأىيو]/u.test(query));
        expect(
          findAll(articleOf(words.join(" ")), query).length,
        ).toBeGreaterThan(0);
      }),
    );
  });
});

describe("finding in parts", () => {
  const word = "كِتابٌ ";
  const long = articleOf(...Array.from({ length: 40 }, () => word.repeat(600)));

  it("finds what finding all at once does, and can be left in the middle", () => {
    const parts = [...findInParts(long, "كتاب")];
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.flat()).toEqual(findAll(long, "كتاب"));
    expect(parts.flat()).toHaveLength(40 * 600);
    const search = findInParts(long, "كتاب");
    search.next();
    search.return();
    expect(search.next().done).toBe(true);
  });

  it("keeps to the blocks it is asked for", () => {
    const blocks = findAll(long, "كتاب", {
      from: { section: 0, block: 3 },
      before: { section: 0, block: 5 },
    }).map(({ start }) => start.block);
    expect(new Set(blocks)).toEqual(new Set([3, 4]));
  });
});
