import { describe, expect, it } from "vitest";
import { draftText } from "../../../../src/importing/assemble/draft-text.ts";
import type { PaintedPage } from "../../../../src/importing/pdf/painted-text.ts";
import { blocksOf, page, painted, paintedLines } from "./painted-lines.ts";

const names = "واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة".split(
  " ",
);
/** Lines of a page that no other page has. */
const bodyOf = (number: number, y = 110, count = 12) =>
  paintedLines(
    Array.from(
      { length: count },
      (_, line) =>
        `كان النهر ${names[number % 10]} يجري ${names[line % 10]} في الوادي ${names[(number + line) % 10]} البعيد عن المدينة`,
    ),
    { y },
  );
const pagesOf = (
  count: number,
  make: (at: number) => PaintedPage,
): readonly PaintedPage[] => Array.from({ length: count }, (_, at) => make(at));
const textOf = (pages: readonly PaintedPage[]): string =>
  blocksOf(pages).map(draftText).join("\n");

describe("numbers at the edges of pages", () => {
  it("stay in a table that goes on over pages", () => {
    const cells: string[] = [];
    const cellAt = (at: number, row: number, column: number): string => {
      const value = String(100 + ((at * 37 + row * 11 + column * 53) % 800));
      cells.push(value);
      return value;
    };
    const text = textOf(
      pagesOf(4, (at) =>
        page(
          ...Array.from({ length: 36 }, (_, row) => {
            const y = 50 + row * 21;
            return [
              ...painted(`مدينة ${names[(at * 3 + row) % 10]}`, { y }),
              ...painted(cellAt(at, row, 0), { y, right: 340 }),
              ...painted(cellAt(at, row, 1), { y, right: 200 }),
            ];
          }),
        ),
      ),
    );
    const read = text.match(/\d+/gu) ?? [];
    expect(read.toSorted()).toEqual(cells.toSorted());
  });

  it("stay where they do not count the pages", () => {
    const years = [1923, 1950, 2004, 1887, 1999];
    const text = textOf(
      pagesOf(5, (at) =>
        page(painted(String(years[at]), { y: 50 }), bodyOf(at)),
      ),
    );
    for (const year of years) expect(text).toContain(String(year));
  });

  it.each<[what: string, number: (at: number) => string]>([
    ["from one on", (at) => String(at + 1)],
    ["from further on", (at) => `– ${at + 117} –`],
    ["in Eastern digits", (at) => (at + 31).toLocaleString("ar-EG")],
    ["in Roman ones", (at) => ["i", "ii", "iii", "iv", "v", "vi"][at] ?? ""],
    ["but for plates between them", (at) => String(at < 3 ? at + 9 : at + 8)],
    ["beside their total", (at) => `${at + 1} / 6`],
  ])("are left out where they count the pages %s", (_, number) => {
    const texts = pagesOf(6, (at) =>
      page(bodyOf(at), painted(number(at), { y: 800, right: 300 })),
    );
    const without = pagesOf(6, (at) => page(bodyOf(at)));
    expect(textOf(texts)).toBe(textOf(without));
  });
});

describe("the titles at the heads of pages", () => {
  const chapters = ["الفرات", "دجلة", "بردى", "العاصي"];
  const chapterOf = (at: number): string =>
    `باب ${chapters[Math.floor(at / 3)]} وما حوله`;

  it("are left out where each chapter has its own, with the number", () => {
    const pages = pagesOf(12, (at) =>
      page(
        painted(chapterOf(at), { y: 50, size: 9 }),
        painted(String(at + 21), { y: 50, size: 9, right: 100 }),
        bodyOf(at),
      ),
    );
    expect(textOf(pages)).toBe(textOf(pagesOf(12, (at) => page(bodyOf(at)))));
  });

  it("are left out where the number is elsewhere, and a line of the text at their height stays", () => {
    const isOpening = (at: number): boolean => at % 3 === 0;
    const pages = pagesOf(12, (at) =>
      page(
        isOpening(at) ? [] : painted(chapterOf(at), { y: 50, size: 9 }),
        painted(String(at + 21), { y: 800, right: 300 }),
        isOpening(at) ? bodyOf(at, 50) : bodyOf(at),
      ),
    );
    const without = pagesOf(12, (at) =>
      page(isOpening(at) ? bodyOf(at, 50) : bodyOf(at)),
    );
    expect(textOf(pages)).toBe(textOf(without));
  });

  it("are left out where the book's is on every second page", () => {
    const pages = pagesOf(12, (at) =>
      page(
        painted(at % 2 === 0 ? "كتاب الأنهار الكبيرة" : chapterOf(at), {
          y: 50,
          size: 9,
        }),
        bodyOf(at),
      ),
    );
    const text = textOf(pages);
    expect(text).not.toContain("كتاب الأنهار الكبيرة");
  });

  it("are no head of a table that goes on to one more page of a long text", () => {
    const head = "اسم المدينة وعدد سكانها القدماء";
    const pages = pagesOf(12, (at) =>
      page(
        at === 5 || at === 6 ? painted(head, { y: 50 }) : [],
        at === 5 || at === 6 ? bodyOf(at, 68) : bodyOf(at, 50),
      ),
    );
    expect(textOf(pages).split(head)).toHaveLength(3);
  });

  it("are no items that are counted one a page", () => {
    const item = (at: number): string =>
      `${at + 1}. ما اسم النهر ${names[at]}؟`;
    const text = textOf(
      pagesOf(6, (at) => page(painted(item(at), { y: 50 }), bodyOf(at))),
    );
    for (let at = 0; at < 6; at += 1) expect(text).toContain(item(at));
  });
});
