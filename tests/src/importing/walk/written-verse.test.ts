import { describe, expect, it } from "vitest";
import { importText } from "../../../../src/importing/plain-text.ts";

/** Each block by its type; verse as its halves. */
const blocksOf = (text: string) =>
  importText(text, { name: "ملف.txt" }).sections.flatMap(({ blocks }) =>
    blocks.map((block) =>
      block.type === "verse"
        ? block.lines.map((line) =>
            line.map((half) => half.map(({ text: run }) => run).join("")),
          )
        : block.type,
    ),
  );

const poem = [
  ["يا قهوةً سكبت في الصبحِ أشواقي", "وأيقظت في دروبِ الحرفِ أوراقي"],
  ["كم ليلةٍ بتُّ والأحلامُ تسألني", "عن موعدِ الفجرِ في أعماقِ أحداقي"],
  ["فقلت مهلاً فإن الليل أغنيةٌ", "تطول حتى تملَّ الصمتَ آفاقي"],
] as const;
const written = (separator: string): string =>
  poem.map((halves) => halves.join(separator)).join("\n");

describe("verse in plain text", () => {
  it.each([
    ["stars", " *** "],
    ["two stars", " ** "],
    ["a wide gap", "      "],
    ["three spaces", "   "],
    ["a tab", "\t"],
    ["em spaces, as our own Markdown has them", "\u2003\u2003\u2003"],
    ["an ellipsis", " … "],
    ["two ellipses", " …… "],
    ["three dots", " ... "],
    ["a row of dots", " ........ "],
    ["a stroke", " / "],
  ])("is found where halves have %s between them", (_what, separator) => {
    expect(
      blocksOf(
        `نثر يسبق القصيدة بكلمات.\n\n${written(separator)}\n\nونثر يليها.`,
      ),
    ).toEqual(["paragraph", poem, "paragraph"]);
  });

  it("is found where every second line rhymes", () => {
    expect(blocksOf(`العنوان\n\n${poem.flat().join("\n")}`)).toEqual([poem]);
  });

  it("is one poem over blank lines", () => {
    expect(
      blocksOf(`عن القهوة\n\n${written("     ").replaceAll("\n", "\n\n")}`),
    ).toEqual([poem]);
  });

  it("is found in a text whose prose a program has broken into lines", () => {
    const prose = Array.from(
      { length: 6 },
      () => "كان البحر هادئًا في ذلك الصباح وكانت السفن تنتظر الريح كي تمضي",
    ).join("\n");
    expect(blocksOf(`${prose}\n\n${written("\t")}\n\n${prose}`)).toEqual([
      "paragraph",
      poem,
      "paragraph",
    ]);
  });

  it("takes a single line with stars, or with a gap and whole halves", () => {
    const prose = "وقال في ذلك بيته الذي حفظه الناس عنه ورووه في المجالس.";
    expect(blocksOf(`${prose}\n${poem[0].join(" *** ")}\n${prose}`)).toEqual([
      "paragraph",
      [poem[0]],
      "paragraph",
    ]);
    expect(blocksOf(`${prose}\n${poem[0].join("\t")}\n${prose}`)).toEqual([
      "paragraph",
      [poem[0]],
      "paragraph",
    ]);
  });

  it("takes verse whose halves rhyme with each other", () => {
    const couplets =
      "قال محمد هو ابن مالكِ\tأحمد ربي الله خير مالكِ\nمصليًا على النبي المصطفى\tوآله المستكملين الشرفا";
    expect(blocksOf(`مقدمة\n\n${couplets}`)).toHaveLength(1);
    expect(blocksOf(`مقدمة\n\n${couplets}`)[0]).not.toBe("paragraph");
  });

  it("takes verse that ends in the same word, after a rhyme", () => {
    const ghazal =
      "حال دل با تو گفتنم هوس است - خبر دل شنفتنم هوس است\nطمع خام بین که قصه فاش - از رقیبان نهفتنم هوس است";
    expect(blocksOf(`مقدمة\n\n${ghazal}`)[0]).toHaveLength(2);
  });

  it("does not make a title of its first line", () => {
    expect(
      importText(`${poem[0].join(" *** ")}\n\n${poem[1].join(" *** ")}`, {
        name: "قهوة.txt",
      }).title,
    ).toBe("قهوة");
  });

  it.each([
    [
      "a table of two columns",
      "المدينة الكبيرة\tعدد سكانها\nبيروت العاصمة\tمليونان ونصف\nطرابلس الشمال\tنصف مليون\nصور الجنوبية\tمئة ألف نسمة",
    ],
    [
      "a table with numbers",
      "القاهرة الكبرى    ٢١ مليون نسمة\nالإسكندرية كلها    ٥ ملايين نسمة\nأسوان وما حولها    ١ مليون نسمة",
    ],
    [
      "names and what they are",
      "سلمى النجار   محررة الصفحة الثقافية\nكريم حداد   مصور في القسم\nهناء صالح   مدققة اللغة",
    ],
    ["a label and its value", "اسم الكتاب كاملًا\tدفتر الرحلة إلى البحر"],
    [
      "labels with colons",
      "المؤلف: سلمى بنت كريم      الناشر: دار البحر الكبير",
    ],
    [
      "a list with dashes",
      "- برلين الشرقية - ألمانيا القديمة\n- بيروت الغربية - لبنان الجديد\n- عمّان القديمة - مملكة الأردن",
    ],
    [
      "a table of pipes",
      "| المدينة القديمة | سكانها الآن |\n| بيروت الساحل | كثيرون جدا |\n| صور البحرية | قليلون جدا |",
    ],
    [
      "what people say, with pauses",
      "لا أعرف ما الذي جرى … ربما تأخروا قليلًا\nسألتُ عنهم في المحطة … ولم يجبني أحدٌ منهم\nسأنتظر حتى المساء … ثم أعود وحدي",
    ],
    ["a pause of many dots", "وصلت إلى البيت متأخرا ..... ولم أجد أحدا هناك"],
    [
      "pauses of many dots",
      "انتظرت طويلا هنا ..... ولم يأت أحد\n\nثم عاد الجميع...... وبقيت وحيدا هنا",
    ],
    [
      "names and what they are, that end in one word",
      "محمد علي - رئيس الفريق\nسعيد حسن - مدرب الفريق\nكريم حداد - طبيب النادي\nهاني صالح - حارس الفريق",
    ],
    [
      "either and or",
      "يأتي الزائر صباحًا / مساء كل يوم\nيدفع نقدًا في المكتب / بالبطاقة في الموقع\nيحمل هويته الأصلية / صورة عنها",
    ],
    [
      "code",
      "function main()   {\n    const a = 1;      // first\n    return a;         // done\n}",
    ],
    [
      "code with Arabic beside it",
      "let x = 1;      // عدد الزوار في اليوم\nlet y = 2;      // عدد الكتب في البيت",
    ],
    [
      "short lines of prose",
      "جلسنا نشرب القهوة\nوالمطر يطرق الباب\nلم يأت أحد بعدنا\nفأطفأنا المصباح ونمنا",
    ],
    [
      "a table of contents",
      "الفصل الأول في البحر .......... ٣\nالفصل الثاني في السفن .......... ١٧",
    ],
    [
      "English in two columns",
      "the quiet morning sea   the boats that wait for me\nthe harbour and its wall   the gulls above it all",
    ],
    [
      "lines that all rhyme",
      "سافرنا إلى المدينة القديمة\nوزرنا المكتبة العظيمة\nوأكلنا الوجبة الكريمة\nوسمعنا القصة السليمة",
    ],
  ])("is not found in %s", (_what, text) => {
    const blocks = blocksOf(
      `عنوان النص\n\nفقرة قبل ذلك كله.\n\n${text}\n\nوفقرة بعده.`,
    );
    expect(blocks.filter((block) => block !== "paragraph")).toEqual([]);
  });

  it("reads a wide gap in prose as a space", () => {
    expect(
      importText("عنوان\n\nقال   لي\tصديقي إن الكتاب هنا.", { name: "a.txt" })
        .sections[0]?.blocks,
    ).toEqual([
      { type: "paragraph", content: [{ text: "قال لي صديقي إن الكتاب هنا." }] },
    ]);
  });
});
