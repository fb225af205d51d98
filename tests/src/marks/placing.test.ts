import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparePositions } from "../../../src/article/position.ts";
import { rangeOf } from "../../../src/article/range.ts";
import { filterMarks, tagsOf } from "../../../src/marks/filter-marks.ts";
import { layerMarks } from "../../../src/marks/layer-marks.ts";
import { lookOf } from "../../../src/marks/mark.ts";
import {
  marksAt,
  placeMarks,
  type PlacedMark,
} from "../../../src/marks/place-marks.ts";
import { withCitation } from "../../../src/marks/citation.ts";
import { articleOf } from "../article/sample-article.ts";
import { markOf, quoting } from "./samples.ts";

const at = (offset: number) => ({ section: 0, block: 0, offset });
const placed = (
  from: number,
  to: number,
  what: Parameters<typeof markOf>[2] = {},
): PlacedMark => ({
  mark: markOf(from, to, what),
  place: { start: at(from), end: at(to) },
});

describe("highlights that overlap", () => {
  it("show the one made last on top, and the rest of the other", () => {
    const old = placed(0, 20, { color: "yellow" });
    const later = placed(10, 15, { color: "green" });
    const layers = layerMarks([later, old]);
    expect(layers.get("green")).toEqual([{ start: at(10), end: at(15) }]);
    expect(layers.get("yellow")).toEqual([
      { start: at(0), end: at(10) },
      { start: at(15), end: at(20) },
    ]);
  });

  it("are all offered where they lie, the topmost first", () => {
    const old = placed(0, 20);
    const later = placed(10, 15);
    const found = marksAt([old, later], at(12));
    expect(found).toEqual([later, old]);
    expect(marksAt([old, later], at(15))).toEqual([old]);
  });

  it("give every place one colour: that of the mark made last over it", () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.nat(30),
            fc.nat(30),
            fc.constantFrom("yellow" as const, "green" as const, undefined),
          ),
          { maxLength: 8 },
        ),
        (all) => {
          const marks = all
            .filter(([a, b]) => a !== b)
            .map(([a, b, color]) =>
              placed(Math.min(a, b), Math.max(a, b), {
                ...(color && { color }),
              }),
            );
          const layers = layerMarks(marks);
          for (let offset = 0; offset < 31; offset += 1) {
            const here = [...layers].filter(([, spans]) =>
              spans.some(
                ({ start, end }) =>
                  comparePositions(start, at(offset)) <= 0 &&
                  comparePositions(at(offset), end) < 0,
              ),
            );
            const [top] = marksAt(marks, at(offset));
            expect(here.map(([paint]) => paint)).toEqual(
              top ? [top.mark.color ?? "note"] : [],
            );
          }
        },
      ),
    ));
});

describe("marks in a list", () => {
  const article = articleOf(
    "قال الوزير كلمته في المدينة.",
    "ثم عاد إلى البيت.",
  );
  const over = (block: number, from: number, to: number, what = {}) => ({
    ...markOf(0, 0, what),
    range: rangeOf(
      article,
      { section: 0, block, offset: from },
      { section: 0, block, offset: to },
    ),
  });

  it("stand in reading order, orphans at the end and never dropped", () => {
    const orphan = quoting("نص ليس في المادة أصلًا");
    const [last, first] = [over(1, 0, 6), over(0, 4, 10)];
    const list = placeMarks(article, [orphan, last, first]);
    expect(list.map(({ mark }) => mark.id)).toEqual([
      first.id,
      last.id,
      orphan.id,
    ]);
    expect(list.at(-1)?.place).toBeUndefined();
  });

  const marks = placeMarks(article, [
    over(0, 4, 10, { color: "green", tags: ["سياسة"] }),
    over(1, 0, 6, { text: "فكرة مُهمّة", tags: ["سياسة", "بيت"] }),
    over(1, 7, 10, { kind: "bookmark" }),
  ]);

  it.each([
    [{}, 3],
    [{ look: "note" as const }, 1],
    [{ look: "bookmark" as const }, 1],
    [{ color: "green" as const }, 1],
    [{ tag: "سياسة" }, 2],
    [{ query: "مهمه" }, 1],
    [{ query: "الوزير" }, 1],
    [{ query: "بيت فكره" }, 1],
    [{ query: "ليس هنا" }, 0],
  ])("are narrowed by %j", (filter, count) => {
    expect(filterMarks(marks, filter)).toHaveLength(count);
  });

  it("are found by the ء that folding takes from a longer word", () => {
    const list = placeMarks(article, [
      over(0, 4, 10, { text: "شربت الماء" }),
      over(1, 0, 6, { text: "كما قال" }),
      over(1, 7, 10, { text: "رأيت شيئًا" }),
    ]);
    const notes = (query: string) =>
      filterMarks(list, { query }).map(({ mark }) => mark.text);
    expect(notes("ماء")).toEqual(["شربت الماء"]);
    expect(notes("شيء")).toEqual(["رأيت شيئًا"]);
  });

  it("name their tags, the commonest first, and what they are", () => {
    expect(tagsOf(marks)).toEqual(["سياسة", "بيت"]);
    expect(marks.map(({ mark }) => lookOf(mark)).toSorted()).toEqual([
      "bookmark",
      "highlight",
      "note",
    ]);
  });
});

describe("a quotation with its source", () => {
  it("isolates every part, so that none turns another around", () => {
    expect(
      withCitation(
        {
          title: "City report",
          byline: "سارة حسن",
          source: "جريدة",
          url: "https://example.org/a",
        },
        { text: "نام الناس.", place: "٣٨٪", language: "ar" },
      ),
    ).toBe(
      "«\u2068نام الناس.\u2069»\n— \u2068سارة حسن\u2069، \u2068«City report»\u2069، \u2068جريدة\u2069، \u2068٣٨٪\u2069، \u2068https://example.org/a\u2069",
    );
  });

  it("leaves out what is not known", () => {
    expect(withCitation({ title: "T" }, { text: "text", language: "en" })).toBe(
      "“\u2068text\u2069”\n— \u2068“T”\u2069",
    );
  });
});
