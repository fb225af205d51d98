import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../../src/arabic/fold.ts";
import { wordsOf } from "../../../src/arabic/words.ts";
import { parseQuery } from "../../../src/search/parse-query.ts";
import type { Clause, Query } from "../../../src/search/query.ts";

/** A clause in short: `title:"علم نفس"`, `كتا*`, `[unread]`, `<en>`. */
function short(clause: Clause): string {
  switch (clause.kind) {
    case "state":
      return `[${clause.state}]`;
    case "lang":
      return `<${clause.lang}>`;
    case "word":
    case "prefix":
    case "phrase": {
      const words = clause.words.join(" ");
      const field = clause.field === undefined ? "" : `${clause.field}:`;
      const open = clause.isOpen ? "~" : "";
      return `${field}${clause.kind === "phrase" ? `"${words}"` : words}${clause.kind === "prefix" ? "*" : ""}${open}`;
    }
  }
}

const shortly = ({ all, none }: Query): string =>
  [
    ...all.map((group) => group.map(short).join("|")),
    ...none.map((clause) => `-${short(clause)}`),
  ].join(" ");

const parsed = (text: string, options?: Parameters<typeof parseQuery>[1]) =>
  shortly(parseQuery(text, options));

describe("a query", () => {
  it.each([
    ["كتاب", "كتاب"],
    ["كِتَابٌ  المدرسة", "كتاب المدرسه"],
    ['"علم النفس"', '"علم النفس"'],
    ["«علم النفس» حديث", '"علم النفس" حديث'],
    ["“علم النفس”", '"علم النفس"'],
    ["„علم النفس“", '"علم النفس"'],
    ["»علم النفس«", '"علم النفس"'],
    ["«كتاب»", '"كتاب"'],
    ["حرب -سلام", "حرب -سلام"],
    ["حرب −سلام –هدنة", "حرب -سلام -هدنه"],
    ['حرب -"السلام العادل"', 'حرب -"السلام العادل"'],
    ["قلم OR كتاب", "قلم|كتاب"],
    ["قلم | كتاب OR دفتر جديد", "قلم|كتاب|دفتر جديد"],
    ["قلم|كتاب", "قلم|كتاب"],
    ['"علم النفس" OR طب', '"علم النفس"|طب'],
    ["قلم أو كتاب", "قلم او كتاب"],
    ["قلم or كتاب", "قلم or كتاب"],
    ["كتا*", "كتا*"],
    ["أ.ف.ب", '"ا ف ب"'],
    ["3.5", '"3 5"'],
    ["12:30", '"12 30"'],
    ["-5", "-5"],
    ["عنوان:كتاب", "title:كتاب"],
    ["عنوان: كتاب", "title:كتاب"],
    ["عنوان：كتاب", "title:كتاب"],
    ["كاتب:محفوظ", "byline:محفوظ"],
    ["مصدر:الأهرام", "source:الاهرام"],
    ['وسم:"علم النفس"', 'tag:"علم النفس"'],
    ["وسم: «علم النفس» طب", 'tag:"علم النفس" طب'],
    ["-وسم:طب كتاب", "كتاب -tag:طب"],
    ["عنوان:كتا*", "title:كتا*"],
    ["عنوان:قلم OR كاتب:قلم", "title:قلم|byline:قلم"],
    ["title:Book author:Orwell", "title:book byline:orwell"],
    ["Source:BBC TAG:news", "source:bbc tag:news"],
    ["حالة:غير مقروء كتاب", "[unread] كتاب"],
    ["حالة:قيد القراءة", "[reading]"],
    ['حالة:"قيد القراءة"', "[reading]"],
    ["حالة:مقروء", "[finished]"],
    ["حالة:منتهٍ", "[finished]"],
    ["حالة:مؤرشف", "[archived]"],
    ["state:unread -state:archived", "[unread] -[archived]"],
    ["لغة:en", "<en>"],
    ["لغة:إنجليزية كتاب", "<en> كتاب"],
    ["lang:en-GB", "<en>"],
    ["لغة:العربية", "<ar>"],
  ])("%s is understood as %s", (text, expected) => {
    expect(parsed(text)).toBe(expected);
  });

  it.each([
    ['"علم النفس', "علم النفس"],
    ['كتاب"', "كتاب"],
    ["«علم", "علم"],
    ["كتاب OR", "كتاب"],
    ["OR كتاب", "كتاب"],
    ["كتاب OR OR قلم", "كتاب|قلم"],
    ["كتاب | | قلم", "كتاب|قلم"],
    ["| كتاب |", "كتاب"],
    ["OR", "or"],
    ["- كتاب", "كتاب"],
    ["--كتاب", "كتاب"],
    ["-−كتاب", "كتاب"],
    ["كتاب -", "كتاب"],
    ["* كتاب", "كتاب"],
    ["كتاب **", "كتاب"],
    [": كتاب", "كتاب"],
    ["عنوان:", "عنوان"],
    ["عنوان: OR كتاب", "عنوان|كتاب"],
    ["حالة:غريبة", "حاله غريبه"],
    ["لغة:غريبة", "لغه غريبه"],
    ["اسم:كتاب", '"اسم كتاب"'],
    ["-حرب OR سلام", "سلام -حرب"],
    ["حرب OR -سلام", "حرب -سلام"],
    ['"" كتاب', "كتاب"],
    ["«» OR كتاب", "كتاب"],
    ["a) (b", "a b"],
    ["NEAR(كتاب, 5)", "near كتاب 5"],
  ])("%s, malformed, is plain words: %s", (text, expected) => {
    expect(parsed(text).replaceAll('"', "")).toBe(expected.replaceAll('"', ""));
  });

  // A keyboard or what was copied brings them, and nobody sees them.
  it.each([
    ["قلم \u200F-كتاب", "قلم -كتاب"],
    ["قلم -\u200Fكتاب", "قلم -كتاب"],
    ["كتا*\u200F", "كتا*"],
    ["قلم \u200FOR\u200E كتاب", "قلم|كتاب"],
    ['عنوان:\u200F"قلم كتاب"', 'title:"قلم كتاب"'],
    ["\u2067عنوان\u2069:كتاب", "title:كتاب"],
    ["حالة:غير\u061C مقروء", "[unread]"],
    ["لغة:ar\u202C", "<ar>"],
    ["\uFEFF-حرب سلام", "سلام -حرب"],
  ])("%j is understood without its direction marks: %s", (text, expected) => {
    expect(parsed(text)).toBe(expected);
  });

  it.each(["", "  ", '"', "-", "*", ":", "OR:".slice(2), "—", "😀", "\u064E"])(
    "%j asks for nothing",
    (text) => {
      expect(parseQuery(text)).toEqual({ all: [], none: [], isExact: false });
    },
  );

  it("keeps what was typed, for an exact comparison", () => {
    expect(parseQuery("\u200Fكِتَاب\u200F", { exact: true })).toEqual({
      all: [
        [
          {
            kind: "word",
            text: "كِتَاب",
            words: ["كتاب"],
            typed: ["كِتَاب"],
          },
        ],
      ],
      none: [],
      isExact: true,
    });
  });

  it.each([
    ["كتا", "كتا~"],
    ["قلم كتا", "قلم كتا~"],
    ["قلم OR كتا", "قلم|كتا~"],
    ["عنوان:كتا", "title:كتا~"],
    ["كتاب ", "كتاب"],
    ['"علم النفس"', '"علم النفس"'],
    ['"علم النفس"\u200F', '"علم النفس"'],
    ["كتا*", "كتا*"],
    ["كتاب -حر", "كتاب -حر"],
  ])("%j, while it is typed, is open at its end: %s", (text, expected) => {
    expect(parsed(text, { isTyping: true })).toBe(expected);
  });

  const piece = fc.constantFrom(
    ...Array.from(`"«»“”-−–|*:： ،.`),
    "OR",
    " OR ",
    "عنوان:",
    "وسم: ",
    "حالة:",
    "لغة:",
    "غير مقروء",
    "كتاب",
    " قلم",
    "a",
    "٥",
    "\uD83D",
    "\0",
  );
  const anything = fc.oneof(
    fc.string({ unit: piece, maxLength: 20 }),
    fc.string({ unit: "binary" }),
  );

  it("never fails, and is never empty where there is a word", () =>
    fc.assert(
      fc.property(
        anything,
        fc.boolean(),
        fc.boolean(),
        (text, exact, isTyping) => {
          const { all, none } = parseQuery(text, { exact, isTyping });
          const hasWord = wordsOf(fold(text).text).length > 0;
          expect(all.length + none.length > 0).toBe(hasWord);
          for (const group of all) expect(group).not.toEqual([]);
          for (const clause of [...all.flat(), ...none])
            if ("words" in clause) {
              expect(clause.words).not.toEqual([]);
              expect(clause.typed).toHaveLength(clause.words.length);
              if (clause.kind === "word") expect(clause.words).toHaveLength(1);
            }
        },
      ),
      { numRuns: 1000 },
    ));

  it("takes a long one in its stride", () => {
    expect(parseQuery("«".repeat(20_000)).all).toEqual([]);
    expect(parseQuery("كتاب ".repeat(20_000)).all).toHaveLength(20_000);
  });
});
