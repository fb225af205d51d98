import fc from "fast-check";
import process from "node:process";
import { describe, expect, it } from "vitest";
import { fold } from "../../../src/arabic/fold.ts";
import type { Range } from "../../../src/article/position.ts";
import {
  rangeOf,
  resolveRange,
  resolveRanges,
  textBetween,
  type ResolvedRange,
} from "../../../src/article/range.ts";
import { articleOf } from "./sample-article.ts";
import {
  anyEdits,
  anyTexts,
  edited,
  flatOffset,
  flatUnits,
  textOf,
  toArticle,
  tracked,
  type Tracked,
} from "./edited-article.ts";

/** Cases a property is tried with; more of them by hand. */
const runs = Number(process.env["QARI_ANCHORING_RUNS"] ?? 1500);
const patience = 30_000 + runs * 10;

/** Context that tells a place: as much of it as the code asks for, counted here anew. */
const close = 16;
const isTelling = (context: string): boolean =>
  context.length >= 12 && context.trim().length >= 12;

/** Where a range came to lie in the edited text, and what surrounds it. */
function placeOf(now: Tracked, found: ResolvedRange) {
  const units = flatUnits(now);
  const from = flatOffset(now, found.start);
  const to = flatOffset(now, found.end);
  const all = textOf(units);
  return { units, from, to, before: all.slice(0, from), after: all.slice(to) };
}

/**
 * Wrong is: said without doubt, and either not the quoted text, or the quoted
 * text where it was never marked. The latter is told by two things that
 * the code does not see or does not take for itself: no code unit of the
 * marked passage lies in it, and on neither side of it stands what stood there.
 */
function isWrong(
  marked: ReadonlySet<number>,
  now: Tracked,
  { quote }: Range,
  found: ResolvedRange,
): boolean {
  const { units, from, to, before, after } = placeOf(now, found);
  const inside = units.slice(from, to);
  if (textOf(inside) !== quote.exact) return true;
  const prefix = quote.prefix.slice(-close);
  const suffix = quote.suffix.slice(0, close);
  return (
    !inside.some(({ id }) => marked.has(id)) &&
    !(isTelling(prefix) && before.endsWith(prefix)) &&
    !(isTelling(suffix) && after.startsWith(suffix))
  );
}

/** A text, a range of it that a reader marked, and the text as it was brought in again. */
const anyCase = fc
  .tuple(anyTexts, fc.nat(), fc.nat(160), anyEdits)
  .map(([texts, at, length, edits]) => {
    const before = tracked(texts);
    const article = toArticle(before);
    const units = flatUnits(before);
    const first = at % Math.max(1, units.length);
    const positionOf = (offset: number) => {
      let block = 0;
      let left = offset;
      for (const line of before.lines) {
        if (left <= line.length) break;
        left -= line.length + 1;
        block += 1;
      }
      return { section: 0, block, offset: left };
    };
    const range = rangeOf(
      article,
      positionOf(first),
      positionOf(Math.min(units.length, first + length)),
    );
    const from = flatOffset(before, range.start);
    const to = flatOffset(before, range.end);
    return { before, range, from, to, now: edited(before, edits) };
  });

describe("a mark in an article that was edited", () => {
  it(
    "is never in a wrong place without a word",
    () =>
      fc.assert(
        fc.property(anyCase, ({ before, range, from, to, now }) => {
          fc.pre(range.quote.exact.trim() !== "");
          // A short article typed anew as it was is the same to all but this test.
          fc.pre(textOf(flatUnits(now)) !== textOf(flatUnits(before)));
          const found = resolveRange(toArticle(now), range);
          if (!found || found.doubt) return;
          const marked = new Set(
            flatUnits(before)
              .slice(from, to)
              .map(({ id }) => id)
              .filter((id) => id !== -1),
          );
          expect(isWrong(marked, now, range, found)).toBe(false);
        }),
        { numRuns: runs },
      ),
    patience,
  );

  it(
    "is found, and without doubt, where it and what surrounds it are untouched",
    () =>
      fc.assert(
        fc.property(anyCase, ({ before, range, from, to, now }) => {
          const { exact, prefix, suffix } = range.quote;
          fc.pre(
            exact.trim() !== "" &&
              (isTelling(prefix.slice(-close)) ||
                isTelling(suffix.slice(0, close))),
          );
          const wanted = flatUnits(before)
            .slice(from - prefix.length, to + suffix.length)
            .map(({ id }) => id)
            .join();
          const units = flatUnits(now);
          const ids = units.map(({ id }) => id);
          const whole = prefix + exact + suffix;
          const isUntouched = units.some(
            (_, at) =>
              ids.slice(at, at + whole.length).join() === wanted &&
              textOf(units.slice(at, at + whole.length)) === whole,
          );
          fc.pre(isUntouched);
          const found = resolveRange(toArticle(now), range);
          expect(found).toBeDefined();
          if (!found) return;
          expect(found.doubt).toBeUndefined();
          const place = placeOf(now, found);
          expect(textOf(place.units.slice(place.from, place.to))).toBe(exact);
          // It itself, or what nobody could tell from it.
          expect(place.before.endsWith(prefix)).toBe(true);
          expect(place.after.startsWith(suffix)).toBe(true);
        }),
        { numRuns: runs },
      ),
    patience,
  );

  it(
    "says what it is not sure of, and why",
    () =>
      fc.assert(
        fc.property(anyCase, ({ range, now }) => {
          const { exact, prefix, suffix } = range.quote;
          fc.pre(exact.trim() !== "");
          const article = toArticle(now);
          const found = resolveRange(article, range);
          if (!found?.doubt) return;
          const text = textBetween(article, found.start, found.end);
          if (found.doubt === "moved") {
            expect(text).toBe(exact);
            return;
          }
          const { before, after } = placeOf(now, found);
          const isBetween =
            // A range never ends on the line feed between two blocks.
            before.trimEnd().endsWith(prefix.slice(-close).trimEnd()) &&
            after.trimStart().startsWith(suffix.slice(0, close).trimStart()) &&
            text.length <= 2 * exact.length + close;
          const hasItsLetters =
            fold(text).text.trim() === fold(exact).text.trim();
          expect(isBetween || hasItsLetters).toBe(true);
        }),
        { numRuns: runs },
      ),
    patience,
  );

  it(
    "comes to the same alone and among others",
    () =>
      fc.assert(
        fc.property(anyCase, anyCase, ({ range, now }, other) => {
          const article = toArticle(now);
          const alone = [range, other.range].map((each) =>
            resolveRange(article, each)?.doubt === undefined
              ? resolveRange(article, each) && "sure"
              : "doubt",
          );
          const together = resolveRanges(article, [range, other.range]).map(
            (each) => each && (each.doubt === undefined ? "sure" : "doubt"),
          );
          expect(together).toEqual(alone);
        }),
        { numRuns: runs / 4 },
      ),
    patience,
  );
});

describe("a passage whose spelling was changed", () => {
  const text = "كتب المؤلف رسالة الى صديقه وسأله عن أحوال المدينة بعد الغياب.";
  const range = rangeOf(
    articleOf(text),
    { section: 0, block: 0, offset: 11 },
    { section: 0, block: 0, offset: 26 },
  );

  it.each([
    [
      "vocalised",
      "كَتَبَ المُؤَلِّفُ رِسَالَةً إِلَى صَدِيقِهِ وَسَأَلَهُ عَنْ أحْوَالِ المَدِينَةِ.",
      "رِسَالَةً إِلَى صَدِيقِهِ",
    ],
    [
      "corrected",
      "كتب المؤلف رسالة إلى صديقه وسأله عن أحوال المدينة بعد الغياب.",
      "رسالة إلى صديقه",
    ],
  ])("is found by its letters: %s", (_how, now, expected) => {
    const article = articleOf("مقدمة جديدة.", now);
    const found = resolveRange(article, range);
    expect(found?.doubt).toBe("edited");
    expect(found && textBetween(article, found.start, found.end)).toBe(
      expected,
    );
  });

  it("is an orphan when it was taken out", () => {
    const article = articleOf("كتب المؤلف وسأله عن أحوال المدينة بعد الغياب.");
    expect(resolveRange(article, range)).toBeUndefined();
  });
});

describe("ten thousand marks of a book", () => {
  const paragraph = (n: number) =>
    `الفقرة ${n} من الكتاب: ${"وقال الراوي إن القافلة مضت في طريقها ".repeat(8)}${n}.`;
  const paragraphs = Array.from({ length: 12_500 }, (_, n) => paragraph(n));
  const book = articleOf(...paragraphs);
  const ranges = Array.from({ length: 10_000 }, (_, n) => {
    const block = Math.floor(n * 1.25);
    return rangeOf(
      book,
      { section: 0, block, offset: 7 },
      { section: 0, block, offset: 60 },
    );
  });

  // Were each a search through the book, this would outlast any limit.
  it("are all found while nothing has changed", () => {
    const found = resolveRanges(book, ranges);
    expect(found.every((each) => each && !each.doubt)).toBe(true);
  });

  it("are found, or lost, when paragraphs were put in and taken out", () => {
    const changed = articleOf(
      "مقدمة الطبعة الثانية.",
      ...paragraphs.filter((_, n) => n % 1000 !== 999),
    );
    const found = resolveRanges(changed, ranges);
    const lost = ranges.filter(
      ({ start: { block } }, at) => block % 1000 === 999 && found[at],
    );
    expect(lost).toEqual([]);
    for (const [at, each] of found.entries())
      if (each)
        expect(textBetween(changed, each.start, each.end)).toBe(
          ranges[at]?.quote.exact,
        );
  });
});
