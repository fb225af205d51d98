import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  displayedText,
  isAdded,
  rawOffset,
  shownOffset,
  type TextDisplay,
} from "../../../src/arabic/displayed-text.ts";

const show = (raw: string, display: Partial<TextDisplay>): string =>
  displayedText(raw, { digits: "source", vowels: "source", ...display }).text;

describe("digits of the text", () => {
  it.each([
    ["عام 2014", "عام ٢٠١٤"],
    ["1,500.75 دينار", "١٬٥٠٠٫٧٥ دينار"],
    ["نسبة 3.5%", "نسبة ٣٫٥٪"],
    ["في 12.5.2019 الساعة 10:30", "في ١٢.٥.٢٠١٩ الساعة ١٠:٣٠"],
    ["2019م والـ5", "٢٠١٩م والـ٥"],
    ["۱۲۳", "١٢٣"],
    ["COVID-19 وWindows 10 ثم 7", "COVID-19 وWindows 10 ثم ٧"],
    ["https://example.org/2019", "https://example.org/2019"],
    ["بلغ 5.", "بلغ ٥."],
  ])("%s becomes %s in Arabic-Indic digits", (raw, wanted) => {
    expect(show(raw, { digits: "arab" })).toBe(wanted);
  });

  it.each([
    ["عام ٢٠١٤", "عام 2014"],
    ["١٬٥٠٠٫٧٥", "1,500.75"],
    ["٣٫٥٪", "3.5%"],
    ["۱۲۳", "123"],
  ])("%s becomes %s in European digits", (raw, wanted) => {
    expect(show(raw, { digits: "latn" })).toBe(wanted);
  });
});

describe("short vowels of the text", () => {
  it("are hidden, and parts of letters are not", () => {
    expect(show("ٱلرَّحْمَٰنِ", { vowels: "hidden" })).toBe("ٱلرحمن");
    expect(show("آمَنَ", { vowels: "hidden" })).toBe("آمن");
    expect(show("أُسُّهُ", { vowels: "hidden" })).toBe("أسه");
  });
});

describe("short vowels that the text has not", () => {
  /** كتب with its vowels, the second letter's shadda being the text's own. */
  const raw = "كت\u0651ب هنا";
  const added = [
    { at: 1, marks: "\u064E", confidence: 1 },
    { at: 2, marks: "\u064E", confidence: 1 },
    { at: 4, marks: "\u064E", confidence: 1 },
  ];
  const shown = displayedText(raw, { digits: "source", vowels: "all" }, added);

  it("stand after their letters, with the text's own", () => {
    expect(shown.text).toBe("ك\u064Eت\u064E\u0651ب\u064E هنا");
    const ours = Array.from(shown.text, (_, at) => isAdded(shown, at));
    expect(ours.flatMap((each, at) => (each ? [at] : []))).toEqual([1, 3, 6]);
  });

  it("belong to their letter: what begins or ends after it, does so after them", () => {
    expect(shownOffset(shown, 1)).toBe(2);
    expect(shownOffset(shown, 4)).toBe(7);
    expect([1, 2, 6, 7].map((at) => rawOffset(shown, at))).toEqual([
      1, 1, 4, 4,
    ]);
    expect(shownOffset(shown, raw.length)).toBe(shown.text.length);
  });

  it("are shown with other digits too, and are none where none were found", () => {
    const how = { digits: "arab", vowels: "needed" } as const;
    const mark = [{ at: 1, marks: "\u064F", confidence: 0.5 }];
    expect(displayedText("ر 5", how, mark).text).toBe("ر\u064F ٥");
    expect(displayedText("ر 5", how)).toEqual({
      text: "ر ٥",
      rawAt: undefined,
    });
  });
});

describe("the way back", () => {
  const arabic = fc.string({
    unit: fc.constantFrom(
      ...Array.from("ابتثكلمنهوي آأؤ َُِّْٰٕ٠١٢3456,.%٫ aB-"),
      "\u{10FFFF}",
    ),
  });
  const display = fc.record({
    digits: fc.constantFrom("source", "arab", "latn"),
    vowels: fc.constantFrom("source", "hidden"),
  } as const);

  it("is exact at both ends and never falls", () =>
    fc.assert(
      fc.property(arabic, display, (raw, how) => {
        const shown = displayedText(raw, how);
        expect(rawOffset(shown, shown.text.length)).toBe(raw.length);
        for (let at = 1; at <= shown.text.length; at += 1)
          expect(rawOffset(shown, at)).toBeGreaterThan(
            rawOffset(shown, at - 1),
          );
        for (let at = 0; at <= shown.text.length; at += 1)
          expect(shownOffset(shown, rawOffset(shown, at))).toBe(at);
      }),
    ));

  it("hides nothing but marks", () =>
    fc.assert(
      fc.property(arabic, (raw) => {
        const { text } = displayedText(raw, {
          digits: "source",
          vowels: "hidden",
        });
        expect(text).toBe(raw.replaceAll(/[َُِّْٰ]/gu, ""));
      }),
    ));
});
