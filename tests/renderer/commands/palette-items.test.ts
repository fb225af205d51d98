import { describe, expect, it } from "vitest";
import {
  matchingItems,
  paletteItems,
} from "../../../renderer/commands/palette-items.ts";
import { shortcutsInForce } from "../../../src/ipc/shortcuts.ts";

const offer = {
  possible: ["find.show", "library.show", "type.larger", "palette.show"],
  shortcuts: shortcutsInForce({}, { platform: "linux", isRtl: true }),
  recent: ["type.larger"],
  language: "ar",
  platform: "linux",
  contents: [
    {
      title: "باب البئر",
      depth: 1,
      position: { section: 3, block: 0, offset: 0 },
      from: 0.5,
      to: 0.7,
      lang: "ar",
      dir: undefined,
    },
  ],
} as const;
const labels = (typed: string) =>
  matchingItems(
    paletteItems(offer),
    typed,
    (progress) => `إلى ${progress * 100}`,
  ).map(({ label }) => label);

describe("the palette", () => {
  it("offers what is possible, the last used first, and not itself", () => {
    expect(labels("")).toEqual(["كبّر الخط", "المكتبة", "ابحث في المادة…"]);
    const [first] = paletteItems(offer);
    expect([first?.group, first?.keys]).toEqual(["الصفحة والخط", "Ctrl++"]);
  });

  it("names what is not possible now, after what is", () => {
    expect(labels("الصفحة").slice(0, 2)).toEqual([
      "الصفحة التالية",
      "الصفحة السابقة",
    ]);
    const found = matchingItems(paletteItems(offer), "المكتبة");
    expect(found.map((item) => [item.label, item.isUnavailable])).toEqual([
      ["المكتبة", undefined],
      ["ابحث في المكتبة…", true],
    ]);
  });

  it.each([
    ["المكتبه", ["المكتبة", "ابحث في المكتبة…"]],
    ["library", ["المكتبة", "ابحث في المكتبة…"]],
    ["LARG", ["كبّر الخط"]],
    ["كبر", ["كبّر الخط"]],
    ["ماده ابحث", ["ابحث في المادة…"]],
    ["بئر", ["باب البئر"]],
    ["٣٨٪", ["إلى 38"]],
    ["38", ["إلى 38"]],
    ["380", []],
    ["لا شيء كهذا", []],
    // What readers call it elsewhere.
    ["تكبير", ["كبّر الخط"]],
    ["حجم الخط", ["كبّر الخط", "حجم الخط", "صغّر الخط", "الحجم الأصلي للخط"]],
    ["نسخة احتياطية", ["النسخ الاحتياطية…"]],
    ["تصدير", ["صدّر المادة…", "احفظ صوتًا…"]],
    ["طباعه", ["اطبع…"]],
    ["dark", ["المظهر التالي", "المظهر", "خفّف الصور في المظهر الداكن"]],
    ["الوضع الليلي", ["المظهر التالي", "المظهر"]],
    ["وضع ليلي", ["المظهر التالي", "المظهر"]],
    ["قاموس", ["ابحث في المعجم", "المعاجم…", "نطقك الخاص…"]],
    ["tashkeel", ["أظهر التشكيل أو أخفه", "شكّل النص آليًّا", "التشكيل"]],
  ])("finds by %s, folded, in either language", (typed, found) => {
    expect(labels(typed)).toEqual(found);
  });

  it.each([
    ["تباعد الاسطر", "تباعد الأسطر"],
    ["line height", "تباعد الأسطر"],
    ["line spacing", "تباعد الأسطر"],
    ["الحركات", "التشكيل"],
    ["margins", "هوامش الصفحة"],
    ["english", "لغة الواجهة"],
    ["محاذاة", "حافتا النص"],
  ])("finds a setting by %s", (typed, label) => {
    const settings = { ...offer, possible: ["settings.show"] } as const;
    const [first] = matchingItems(paletteItems(settings), typed);
    expect(first).toMatchObject({ label, target: { kind: "setting" } });
    expect(first?.isUnavailable).toBeUndefined();
  });

  it("finds a setting by its Arabic name where the interface is English", () => {
    const english = { ...offer, language: "en" } as const;
    const [first] = matchingItems(paletteItems(english), "هوامش الصفحة");
    expect(first?.label).toBe("Page margins");
  });

  it("names settings where they cannot be changed", () => {
    const [first] = matchingItems(paletteItems(offer), "هوامش");
    expect(first?.isUnavailable).toBe(true);
  });

  it("puts what is called so before what is only called so elsewhere", () => {
    expect(labels("استيراد")[0]).toBe("استيراد من الحافظة");
    expect(labels("استيراد")).toContain("أضف ملفات…");
  });
});
