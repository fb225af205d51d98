import { describe, expect, it } from "vitest";
import { spokenForm } from "../../../src/speech/spoken-form.ts";
import { splitWords, tokenize } from "../../../src/speech/tokens.ts";

describe("spokenForm", () => {
  it.each([
    ["takes tatweel out", "بـ«داعش»", "بداعش"],
    ["takes quotation marks out and leaves pauses in", "“دائمة”،", "دائمة،"],
    ["keeps an apostrophe inside a word", "‘don’t’", "don’t"],
    ["takes direction marks out", "\u200Fقال\u200F", "قال"],
    ["puts shadda before the vowel", "مُحَم\u064E\u0651د", "مُحَم\u0651\u064Eد"],
    ["spells presentation forms out", "\uFEFB", "لا"],
    ["leaves numbers alone", "و1,500", "و1,500"],
  ])("%s", (_what, word, spoken) => {
    expect(spokenForm(word)).toBe(spoken);
  });
});

describe("tokenize", () => {
  it("gives no full stop to the voice inside a sentence", () => {
    expect(
      tokenize(splitWords("زار د. أحمد (بعد يوم.) المستشفى."), "ar").map(
        ({ spoken }) => spoken,
      ),
    ).toEqual(["زار", "الدكتور", "أحمد", "(بعد", "يوم)", "المستشفى."]);
  });
});
