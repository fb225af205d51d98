import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { blockText } from "../../../src/article/block-text.ts";
import { importText } from "../../../src/importing/plain-text.ts";

const imported = (text: string, name = "ملف.txt") => {
  const article = importText(text, { name });
  return {
    ...article,
    paragraphs: article.sections.flatMap(({ blocks }) => blocks.map(blockText)),
  };
};

/** Sentences that are news, and long enough to be paragraphs. */
const news = [
  "أعلنت وزارة النقل اليوم افتتاح خط جديد للقطارات يربط العاصمة بالساحل، بعد ثلاث سنوات من العمل.",
  "وقال الوزير في مؤتمر صحافي إن الخط سيخدم نحو مليوني راكب في السنة.",
  "ومن المتوقع أن تبدأ الرحلات التجريبية في الشهر المقبل.",
];
const page = (...parts: readonly string[]) => parts.join("\n\n");

describe("the bundled article", () => {
  const article = imported(
    readFileSync(
      new URL(
        "../../../resources/articles/000_70d2209a2d92bf08.txt",
        import.meta.url,
      ),
      "utf8",
    ),
  );

  it("has its title, source, language and direction", () => {
    expect(article).toMatchObject({
      title: "«التحالف الدولي» يبحث كيفية إلحاق هزيمة دائمة بـ«داعش»",
      source: "الشرق الأوسط",
      lang: "ar",
      dir: "rtl",
    });
  });

  it("has seven paragraphs and nothing of its page", () => {
    expect(article.paragraphs).toHaveLength(7);
    expect(article.paragraphs[0]).toMatch(/^يستضيف وزير الخارجية/u);
    expect(article.paragraphs[6]).toMatch(/المغربية الرباط\.$/u);
    for (const paragraph of article.paragraphs) {
      expect(paragraph.trim()).not.toBe("");
      expect(paragraph).not.toMatch(/^62$|التعليقات مغلقة|^الشرق الأوسط$/u);
    }
  });
});

describe("the title of a text", () => {
  it("is a first line that stands apart", () => {
    expect(imported(page("خط جديد", ...news))).toMatchObject({
      title: "خط جديد",
      paragraphs: news,
    });
  });

  it("may ask", () => {
    expect(imported(page("لماذا تأخر الخط؟", ...news)).title).toBe(
      "لماذا تأخر الخط؟",
    );
  });

  it.each([
    ["a first paragraph", page(...news)],
    ["a line with a full stop", page("افتتح الخط.", ...news)],
    ["a line not followed by a blank one", `سطر أول\n${news.join("\n")}`],
    ["an item of a list", page("1. التفاح", "2. البرتقال", "3. الموز")],
    ["the only line", "سطر واحد"],
    ["the only line, with blank ones after it", "سطر واحد\n\n\n"],
    ["a number", page("1948", ...news)],
  ])("is not %s; the file's name then is", (_, text) => {
    const article = imported(text, "قطار الساحل.v2.txt");
    expect(article.title).toBe("قطار الساحل.v2");
    expect(article.paragraphs.join("")).toContain(
      text.split("\n", 1)[0]?.trim(),
    );
  });
});

describe("the paragraphs of a text", () => {
  it.each([
    ["Windows", "\r\n"],
    ["old Macintosh", "\r"],
    ["Unix", "\n"],
    ["line separators", "\u2028"],
  ])("are the same with line ends of %s", (_, end) => {
    const text = page("خط جديد", ...news).replaceAll("\n", end);
    expect(imported(text)).toMatchObject({
      title: "خط جديد",
      paragraphs: news,
    });
  });

  it("are apart by a paragraph separator", () => {
    expect(imported(["خط جديد", ...news].join("\u2029"))).toMatchObject({
      title: "خط جديد",
      paragraphs: news,
    });
  });

  it("do not hold a byte order mark", () => {
    expect(imported(`\uFEFF${page("خط جديد", ...news)}`).title).toBe("خط جديد");
  });

  it("are never blank, whatever white space there is", () => {
    const blanks = ["\u00A0", " \t", "\u200B", "\u200F", "\u3000", "\uFEFF"];
    expect(
      imported(page("خط جديد", ...news.flatMap((each) => [each, ...blanks])))
        .paragraphs,
    ).toEqual(news);
  });

  it("are one a line where nothing is blank", () => {
    expect(imported(news.join("\n")).paragraphs).toEqual(news);
  });

  it("are put together where a program broke their lines", () => {
    const wrapped = [
      "It is a truth that has been told in every harbour of this coast that",
      "no ship leaves on a Friday, and that none which did has come home with",
      "all her men, though the owners of the ships have never believed it and",
      "say so.",
      "",
      "The old pilot believed it. He had seen the Margaret go out on a Friday",
      "in March, and he had stood on the mole until the light went, and after",
      "that he had not gone down to the harbour for a year.",
    ].join("\n");
    expect(imported(wrapped).paragraphs).toEqual(
      wrapped.split("\n\n").map((each) => each.replaceAll("\n", " ")),
    );
  });

  it("leave the lines of a poem as they are", () => {
    const poem = page(
      "نشيد الساحل",
      "يا بحر حدثني عن الغائبين\nعن مركب مضى\nوعن نوارس الشتاء\nوأغنيات الراحلين",
      "يا بحر خذني\nإلى ضفاف لم تطأها قدمان\nوكن رفيق الساهرين\nفي ليل هذا الكون",
    );
    expect(imported(poem).title).toBe("نشيد الساحل");
    expect(imported(poem).paragraphs).toEqual(poem.split(/\n+/u).slice(1));
  });

  it("keep joiners, marks and the spaces between digits", () => {
    const text = page("عنوان", "می\u200Cخواهم كِتَابًا بـ 1\u00A0000 دينار.");
    expect(imported(text).paragraphs).toEqual([
      "می\u200Cخواهم كِتَابًا بـ 1\u00A0000 دينار.",
    ]);
  });

  it("say so where they run the other way", () => {
    const english = "The line was opened on Monday, the ministry said.";
    const article = imported(page("خط جديد", ...news, english));
    expect(article.sections[0]?.blocks.at(-1)).toMatchObject({
      lang: "en",
      dir: "ltr",
    });
    expect(article.sections[0]?.blocks[0]).not.toHaveProperty("dir");
  });
});

describe("the language of a text", () => {
  it("is English for English", () => {
    expect(
      imported("A new line\n\nThe line was opened on Monday.\n"),
    ).toMatchObject({ lang: "en", dir: "ltr", title: "A new line" });
  });

  it("is taken for Arabic where there are no letters", () => {
    expect(imported("1\n2\n3")).toMatchObject({ lang: "ar", dir: "rtl" });
  });
});

describe("a text that shows nothing", () => {
  it.each(["", "\n\n", "\u00A0\n\u200F\n \t", "\uFEFF"])(
    "is refused: %j",
    (text) => {
      expect(() => imported(text)).toThrow(
        expect.objectContaining({ code: "file-empty" }),
      );
    },
  );
});
