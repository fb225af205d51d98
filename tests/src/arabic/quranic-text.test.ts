import { describe, expect, it } from "vitest";
import { quranicSpans } from "../../../src/arabic/quranic-text.ts";

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
