import { describe, expect, it } from "vitest";
import { directionOf } from "../../../src/arabic/direction.ts";
import { differingLanguage, languageOf } from "../../../src/arabic/language.ts";

describe("the direction of a text", () => {
  it.each([
    ["مقال عن العراق", "rtl"],
    ["An article", "ltr"],
    ["שלום עולם", "rtl"],
    ["BBC قالت هيئة الإذاعة البريطانية", "rtl"],
    ["The word كتاب means book", "ltr"],
    ["«٧٩» – (2014) دولة", "rtl"],
    ["a ب", "ltr"],
    ["ب a", "rtl"],
    ["123 — !", undefined],
    ["", undefined],
  ])("of %j is %s", (text, direction) => {
    expect(directionOf(text)).toBe(direction);
  });
});

describe("the language of a text", () => {
  it.each([
    ["يستضيف وزير الخارجية الأميركي اجتماعاً للتحالف الدولي", "ar"],
    ["این کتاب را می‌خواهم بخوانم و چیزی نگویم", "fa"],
    ["یہ کتاب میں نے پڑھی ہے اور اچھی لگی", "ur"],
    [
      "الحمد لله رب العالمین والصلاة والسلام علی محمد وآله الطاهرین، أما بعد فهذا کتاب فی علم الأصول یشتمل علی مقدمة ومقاصد وخاتمة",
      "ar",
    ],
    ["بسم الله الرحمن الرحیم والحمد لله رب العالمین", "ar"],
    ["آیة الله خمینی رهبر انقلاب اسلامی ایران بود", "fa"],
    ["من این کتاب را خواندم و از آن بسیار آموختم", "fa"],
    ["ئۇيغۇر تىلى", "und"],
    ["سنڌي ٻولي", "und"],
    ["زمانی کوردی لە هەولێر", "und"],
    ["پښتو ژبه ده او زه یې زده کوم", "und"],
    ["ספר חדש יצא לאור", "he"],
    ["A new book is out", "en"],
    ["Une idée très française a été évoquée à Orléans", "und"],
    ["Новая книга", "und"],
    ["كتب على تويتر: a b c d e f، ثم سكت طويلاً", "ar"],
  ])("of %j is %s", (text, lang) => {
    expect(languageOf(text)?.lang).toBe(lang);
  });

  it("is unknown without letters", () => {
    expect(languageOf("٢٠١٤ – 2018")).toBeUndefined();
  });
});

describe("the language of a part", () => {
  const arabic = { lang: "ar", dir: "rtl" } as const;

  it("is said where it runs the other way", () => {
    expect(differingLanguage("All rights reserved", arabic)).toEqual({
      lang: "en",
      dir: "ltr",
    });
  });

  it("is not said where it is the article's, or cannot be told", () => {
    expect(differingLanguage("فقرة أخرى", arabic)).toEqual({});
    expect(differingLanguage("شركة پژو", arabic)).toEqual({});
    expect(differingLanguage("2014", arabic)).toEqual({});
  });
});
