import { describe, expect, it } from "vitest";
import { draftText } from "../../../../src/importing/assemble/draft-text.ts";
import { blocksOf, page, paintedLines } from "./painted-lines.ts";

const body = [
  "كانت المدينة القديمة على ضفة النهر الكبير قبل مئة عام كاملة",
  "ثم انتقل أهلها إلى الجانب الآخر من الوادي البعيد عن الماء",
  "وبقيت البيوت خالية تسكنها الطيور وتمر بها القوافل كل شتاء",
];

/** The notes below a text: what each is known by, and says. */
const notesOf = (...lines: readonly string[]) =>
  blocksOf([
    page(
      paintedLines(body, { y: 200, size: 12 }),
      paintedLines(lines, { y: 600, size: 8, leading: 11 }),
    ),
  ]).flatMap((block) =>
    block.type === "note" ? [[block.id, draftText(block).trim()]] : [],
  );

describe("notes below a text", () => {
  it("go on over a line that begins with a year", () => {
    expect(
      notesOf("1 تاريخ المدن لابن سعيد، القاهرة", "1952، ص 45 وما بعدها."),
    ).toEqual([
      ["page-1-note-1", "تاريخ المدن لابن سعيد، القاهرة 1952، ص 45 وما بعدها."],
    ]);
  });

  it("go on over a line that begins with a number which is not the next one's", () => {
    expect(
      notesOf("1 تاريخ المدن، ص", "45. وانظر فيه", "2 معجم البلدان، ص 7"),
    ).toEqual([
      ["page-1-note-1", "تاريخ المدن، ص 45. وانظر فيه"],
      ["page-1-note-2", "معجم البلدان، ص 7"],
    ]);
  });

  it("are numbered on from the page before, in Eastern digits too", () => {
    expect(notesOf("(٩) معجم البلدان", "(١٠) تاريخ المدن", "٢٠ صفحة")).toEqual([
      ["page-1-note-٩", "معجم البلدان"],
      ["page-1-note-١٠", "تاريخ المدن ٢٠ صفحة"],
    ]);
  });

  it("may be marked with signs among numbers", () => {
    expect(notesOf("* ملاحظة الناشر", "3 تاريخ المدن", "4 معجم")).toEqual([
      ["page-1-note-*", "ملاحظة الناشر"],
      ["page-1-note-3", "تاريخ المدن"],
      ["page-1-note-4", "معجم"],
    ]);
  });

  it("may have their numbers in brackets named by their shape", () => {
    expect(notesOf(")1( معجم البلدان", ")2( تاريخ المدن")).toEqual([
      ["page-1-note-1", "معجم البلدان"],
      ["page-1-note-2", "تاريخ المدن"],
    ]);
  });

  it("do not begin with a year", () => {
    expect(notesOf("1952 كانت سنة الفيضان")).toEqual([]);
  });
});
