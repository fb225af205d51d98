import { describe, expect, it } from "vitest";
import {
  linesInVerses,
  quranicSpans,
} from "../../../src/arabic/quranic-text.ts";

/** What is left for a machine to vocalise. */
function outside(text: string): string {
  let left = "";
  let from = 0;
  for (const { start, end } of quranicSpans(text)) {
    left += `${text.slice(from, start)}|`;
    from = end;
  }
  return left + text.slice(from);
}

describe("quranicSpans", () => {
  it.each([
    ["no verse", "قال كذا", "قال كذا"],
    ["verses", "قال ﴿الحمد لله﴾ ثم ﴿رب﴾ نعم", "قال | ثم | نعم"],
    ["verses with blanks inside", "قال ﴿ الحمد ﴾ ثم", "قال | ثم"],
    [
      "verses the other way round",
      "قال ﴾الحمد لله﴿ ثم ﴾رب﴿ نعم",
      "قال | ثم | نعم",
    ],
    ["one unclosed at the end", "قال ﴿الحمد﴾ ثم ﴿رب نعم", "قال | ثم |"],
    ["a line of its own", "ثم ﴿الحمد\nثم ﴿رب﴾ نعم", "ثم |\nثم | نعم"],
  ])("finds %s", (_what, text, left) => {
    expect(outside(text)).toBe(left);
  });

  it.each([
    [
      "the end of a verse from before",
      "لم يلد ولم يولد﴾ وقال تعالى: ﴿وإلهكم إله واحد﴾ في البقرة",
      "| في البقرة",
    ],
    [
      "a verse that is not closed",
      "قال ﴿الحمد لله ثم شرح، وقال ﴿رب العالمين﴾ انتهى",
      "قال | انتهى",
    ],
    ["an end and a beginning", "ولم يولد﴾ وقال ﴿قل هو الله", "|"],
    ["an end alone", "ولم يولد﴾ ثم فسر", "| ثم فسر"],
    ["an end alone, with blanks", "ولم يولد ﴾ ثم فسر", "| ثم فسر"],
    ["a beginning alone, the other way round", "قال ﴾الحمد لله", "|"],
    ["an end alone, the other way round", "ولم يولد﴿ ثم", "|"],
    ["a verse closed twice", "قال ﴿الحمد﴾ لله﴾ ثم", "قال | ثم"],
  ])("takes whatever may be a verse for one: %s", (_what, text, left) => {
    expect(outside(text)).toBe(left);
  });
});

describe("linesInVerses", () => {
  const within = (text: string): readonly string[] => {
    const lines = text.split("\n");
    return [...linesInVerses(lines)].map((at) => lines[at] ?? "");
  };

  it.each([
    [
      "a verse over three lines",
      "قال تعالى:\n﴿قل هو الله أحد\nالله الصمد\nلم يلد ولم يولد﴾ ثم فسر\nثم",
      ["الله الصمد"],
    ],
    ["blank lines", "﴿قل هو\n\nالله\nالصمد ﴾ ثم", ["", "الله"]],
    ["verses before and after", "﴿أ﴾ ب ﴿ ج\nد\nه ﴾ و ﴿ ز\nح\nط ﴾", ["د", "ح"]],
    ["the other way round", "قال ﴾قل هو\nالله\nالصمد﴿ ثم", ["الله"]],
    ["a verse never closed", "﴿قل هو\nالله الصمد\nثم", []],
    ["another that begins", "﴿قل هو\nثم شرح\nوقال ﴿رب﴾ نعم", []],
    ["a verse that is closed", "قال ﴿قل هو﴾\nثم شرح\nرب﴾ نعم", []],
  ])("knows %s", (_what, text, lines) => {
    expect(within(text)).toEqual(lines);
  });

  it("does not look for an end pages away", () => {
    const page = "ثم شرح ذلك كله شرحا طويلا\n".repeat(200);
    expect(within(`﴿قل هو\n${page}رب﴾ نعم`)).toEqual([]);
  });

  it("tells quranicSpans what is inside", () => {
    expect(outside("﴿قل هو\nالله الصمد\nلم يلد﴾ ثم\nانتهى")).toBe(
      "|\n|\n| ثم\nانتهى",
    );
  });
});
