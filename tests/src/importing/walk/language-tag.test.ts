import { describe, expect, it } from "vitest";
import { languageTag } from "../../../../src/importing/walk/language-tag.ts";

describe("a declared language", () => {
  it.each([
    ["ckb", "und", "rtl", "ckb"],
    ["ug_CN", "und", "rtl", "ug-CN"],
    ["ckb", "ar", "rtl", undefined],
    ["ar", "und", "rtl", undefined],
    ["fa-IR", "ar", "rtl", undefined],
    ["ps", "und", "ltr", undefined],
    ["fr", "en", "ltr", "fr"],
    ["fr", "ar", "rtl", undefined],
    ["not a tag", "und", "rtl", undefined],
  ] as const)(
    "%s of letters that say %s (%s) is %s",
    (tag, lang, dir, kept) => {
      expect(languageTag(tag, { lang, dir })).toBe(kept);
    },
  );
});
