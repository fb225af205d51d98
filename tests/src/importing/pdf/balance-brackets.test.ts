import { describe, expect, it } from "vitest";
import { draftText } from "../../../../src/importing/assemble/draft-text.ts";
import { balanced } from "../../../../src/importing/pdf/balance-brackets.ts";
import { blocksOf, page, painted, paintedLines } from "./painted-lines.ts";

describe("brackets of a paragraph", () => {
  it.each([
    [")في سنة 1923( ثم", "(في سنة 1923) ثم"],
    [")في سنة 1923) ثم", "(في سنة 1923) ثم"],
    ["(سليمة [كلها])", "(سليمة [كلها])"],
    ["1) بند", "1) بند"],
    ["أ) البلوغ والرشد ب) العقل", "أ) البلوغ والرشد ب) العقل"],
    ["1) البلوغ )سن الرشد( 2) العقل", "1) البلوغ (سن الرشد) 2) العقل"],
    ["١( البلوغ )سن الرشد( ٢( العقل", "١) البلوغ (سن الرشد) ٢) العقل"],
    ["(أ ب) ثم [ج د]", "(أ ب) ثم [ج د]"],
    [")أ ب( ثم", "(أ ب) ثم"],
    [")أ ب) ثم", "(أ ب) ثم"],
    ["»لا تصدق« قال", "«لا تصدق» قال"],
  ])("%s", (text, right) => {
    expect(balanced([{ text }], "rtl")).toEqual([{ text: right }]);
  });
});

describe("brackets named by their shape", () => {
  const line = "كانت المدينة القديمة على ضفة النهر الكبير قبل مئة عام";
  const body = paintedLines([line, line, line], { y: 200 });

  it("open before they close in headings, over lines too", () => {
    const [heading] = blocksOf([
      page(
        painted("باب الأنهار )والبحيرات", { y: 130, size: 20 }),
        painted("في الشام( ومصر", { y: 155, size: 20 }),
        body,
      ),
    ]);
    expect(heading?.type).toBe("heading");
    expect(heading && draftText(heading)).toBe(
      "باب الأنهار (والبحيرات في الشام) ومصر",
    );
  });

  it("open before they close in notes", () => {
    const note = blocksOf([
      page(
        body,
        paintedLines(["1 تاريخ المدن )القاهرة", "بلا تاريخ( ص 7"], {
          y: 600,
          size: 8,
          leading: 11,
        }),
      ),
    ]).at(-1);
    expect(note?.type).toBe("note");
    expect(note && draftText(note)).toContain("(القاهرة بلا تاريخ)");
  });

  it("open before they close in cells", () => {
    const rows = ["الفرات", "دجلة", "بردى"].map((name, at) => [
      ...painted(`${name} )نهر(`, { y: 300 + at * 18 }),
      ...painted("2800 كم", { y: 300 + at * 18, right: 300 }),
    ]);
    const table = blocksOf([page(body, ...rows)]).find(
      ({ type }) => type === "table",
    );
    expect(table && draftText(table)).toContain("الفرات (نهر)");
  });

  it("open before they close in verse", () => {
    const verse = blocksOf([
      page(
        paintedLines(
          [
            "سقى الله أرضا )بالحمى( *** وجاد عليها الغيث حتى تبللا",
            "فما كان أحلى عيشنا في *** ظلال رباها حين كنا على الملا",
          ],
          { y: 200 },
        ),
      ),
    ]).find(({ type }) => type === "verse");
    expect(verse && draftText(verse)).toContain("(بالحمى)");
  });
});
