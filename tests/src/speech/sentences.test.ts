import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentencesOf } from "../../../src/speech/sentences.ts";

const split = (text: string): readonly string[] =>
  sentencesOf(text, "ar").map(({ start, end }) => text.slice(start, end));

/** Written with ` | ` where a sentence ends. */
const cases: readonly (readonly [what: string, text: string])[] = [
  ["plain news", "أعلنت الوزارة قرارها. | وقال الوزير إنه نهائي."],
  [
    "a stop inside a quotation that goes on",
    "وأضاف البيان: “تجري هذه الاجتماعات في قتالنا المنسق. | الولايات المتحدة مصممة”.",
  ],
  ["a closing mark after the stop", "قال: «انتهى الأمر.» | ثم خرج."],
  ["a closing mark apart from its stop", "قال: «انتهى الأمر. » | ثم خرج."],
  ["a straight closing mark", 'قال: "انتهى الأمر." | ثم خرج.'],
  ["a straight opening mark", 'انتهى الأمر. | "لم يبق شيء" قال.'],
  ["quotations inside quotations", "قال: «سمعته يقول: “لن أعود.”» | ثم مضى."],
  ["dialogue", "– من أنت؟ | – أنا زيد! | – أهلاً بك."],
  ["question and exclamation together", "أهذا معقول؟! | لا أظن."],
  [
    "an Arabic question mark in brackets",
    "كان ذلك غريباً (؟) في نظره. | ثم مضى.",
  ],
  ["an aside of two sentences", "عاد الرجل (كان مريضاً. ثم شفي) إلى بيته."],
  ["an aside that ends in a stop", "عاد (بعد يوم.) إلى بيته."],
  ["a bracketed sentence of its own", "عاد الرجل. | (كان مريضاً.) | ثم شفي."],
  ["a bracket that never closes", "عاد (الرجل. | ثم شفي."],
  ["a doctor", "زار د. أحمد المستشفى. | ثم عاد."],
  ["a doctor after a conjunction", "حضر أ.د. سعيد ود. أحمد اللقاء."],
  [
    "a year with its era",
    "توفي سنة 1406 م. في تونس، وولد سنة 732 هـ. بتونس. | وكان مؤرخاً.",
  ],
  ["a post box", "العنوان: ص. ب. 1234 الرياض."],
  ["a news agency", "نقلت أ.ف.ب عن مصدر قوله. | ثم نفى."],
  ["a news agency with its last stop", "نقلت أ. ف. ب. عن مصدر قوله."],
  ["short words that are words", "لا بأس به. | وهذا ما نحن له. | ثم مضى."],
  ["decimals", "ارتفع السعر 3.14 في المئة. | ثم انخفض ٢.٥ نقطة."],
  ["a numbered line", "1. الأول. | 2. الثاني."],
  ["a number that ends a sentence", "كان ذلك في 2018. | وتلاه آخر."],
  ["an ellipsis that goes on", "كنت أظن... ثم عرفت. | وانتهى…"],
  ["two dots", "ليته بقي.. لكنه رحل."],
  ["no space after the stop", "انتهى اللقاء.وقال الوزير كلمته."],
  ["an address", "نشره موقع الجزيرة.نت أمس. | ثم example.com بعده."],
  [
    "Latin initials and titles",
    "Dr. J. K. Smith met Mr. Jones. | He left at 5 p.m. today.",
  ],
  ["Latin inside Arabic", "أصدرت شركة Microsoft Inc. برنامجها. | وهو جديد."],
  [
    "lines",
    "مكر مفر مقبل مدبر معا\nكجلمود صخر حطه السيل من عل".replace("\n", " | "),
  ],
];

/** More of what news, books, dialogue and addresses write, with ` | ` where a sentence ends. */
const texts: readonly string[] = [
  "بدأ اللقاء في 10:30. | وانتهى في 12:45.",
  "ارتفع السهم 2.5%. | وهبط النفط 1.3%.",
  "بلغت القيمة 1.500.000 ريال. | وهذا كثير.",
  "قال ج. ر. ر. تولكين ذلك. | ثم كتبه.",
  "كتب م. ع. حسن مقالا. | ونشره.",
  "زرت موقع example.com. | ثم خرجت.",
  "راسلنا على info@example.org. | نحن هنا.",
  "انظر https://example.org/?q=1&b=2. | وهو نافع.",
  "«هل تسمعني؟» | «نعم!»",
  "قال: «هل تسمعني؟ | أنا هنا.» | فلم يجب.",
  "صاح الرجل: «النار! | النار!» | وهرب الناس.",
  "سأل (وهو يبتسم): أين كنت؟ | قالت: هنا.",
  "قال (نقلا عن د. سعيد): انتهى. | ثم سكت.",
  "كان ذلك [كما في الأصل.] حقا. | انتهى.",
  "هل هذا صحيح؟؟ | لا!!",
  "ماذا...؟ | لا شيء.",
  "صمت… ثم قال: نعم. | ومضى.",
  '"هذا رأيي." | قالها ومضى.',
  "نشرت مجلة Nature Vol. 12 بحثا. | وهو مهم.",
  "يعمل في U.S.A. منذ عام. | وعاد أمس.",
  "الإصدار 2.0.1. | نزل أمس.",
  "اشتريت خبزا وحليبا الخ. | ثم عدت.",
  "قال ﷺ كلاما. | وصدق.",
  "عاش في القرن 5 هـ. وتوفي فيه. | رحمه الله.",
  "انظر ص. 12 وج. 3. | ثم عد.",
  "وصل في 12.7.2018. | وغادر في 15.7.2018.",
  "السعر 5 د.ك. فقط. | وهو رخيص.",
  "المركز الأول: أحمد؛ المركز الثاني: سعيد. | انتهى.",
];

describe("sentencesOf", () => {
  it.each(texts)("%s", (marked) => {
    expect(split(marked.replaceAll(" | ", " "))).toEqual(marked.split(" | "));
  });

  it.each(cases)("handles %s", (what, marked) => {
    // Verse comes as lines; a run-on comes without the space.
    const text =
      what === "lines"
        ? marked.replace(" | ", "\n")
        : marked.replaceAll(" | ", " ");
    const expected =
      what === "no space after the stop"
        ? ["انتهى اللقاء.", "وقال الوزير كلمته."]
        : marked.split(" | ");
    expect(split(text)).toEqual(expected);
  });

  it("finds nothing where nothing is said", () => {
    expect(split("")).toEqual([]);
    expect(split(" *** ")).toEqual([]);
  });

  it("gives a stretch without words to the sentence before it", () => {
    expect(split("انتهى.\n***\nوبدأ.")).toEqual(["انتهى.\n***", "وبدأ."]);
  });

  it("takes a language tag that Intl refuses", () => {
    expect(sentencesOf("انتهى. ثم بدأ.", "ar-x")).toHaveLength(2);
  });

  it("cuts what is too long to be one breath at a clause", () => {
    const clause = `${"كلمة ".repeat(40).trim()}،`;
    const pieces = split(Array.from({ length: 8 }, () => clause).join(" "));
    expect(pieces.length).toBeGreaterThan(1);
    for (const piece of pieces) {
      expect(piece.length).toBeLessThanOrEqual(600);
      expect(piece.endsWith("،")).toBe(true);
    }
  });

  it("covers every character that is not white space exactly once, in order", () => {
    const piece = fc.constantFrom(
      ...'كتاب د. ق.م ! ؟ . … ... ( ) [ ] « » “ ” " 3.14 \n \u00A0 \u200F 😀 Dr. a word ، ؛ – ـ لَمَّا'.split(
        " ",
      ),
      " ",
      "  ",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join("");
        const sentences = sentencesOf(text, "ar");
        if (!/[\p{L}\p{N}]/u.test(text)) {
          expect(sentences).toEqual([]);
          return;
        }
        let at = 0;
        for (const { start, end } of sentences) {
          expect(text.slice(at, start).trim()).toBe("");
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe("");
      }),
      { numRuns: 1000 },
    );
  });
});

describe("sentencesOf the bundled article", () => {
  const paragraphs = readFileSync(
    new URL(
      "../../../resources/articles/000_70d2209a2d92bf08.txt",
      import.meta.url,
    ),
    "utf8",
  )
    .split("\n")
    .filter((line) => line.length > 100);

  /** Where each sentence begins, and with what. */
  const expected: readonly (readonly (readonly [number, string])[])[] = [
    [[0, "يستضيف وزير الخارجية"]],
    [
      [0, "وسيبحث الاجتماع"],
      [66, "إذ قالت وزارة"],
    ],
    [
      [0, "وسيناقش ممثلو التحالف"],
      [359, "كما تتضمن المناقشات"],
    ],
    [
      [0, "وأضاف بيان الخارجية"],
      [84, "الولايات المتحدة مصممة"],
      [274, "ومع هزيمة داعش"],
    ],
    [[0, "ويأتي الاجتماع"]],
    [[0, "وأثار قرار"]],
    [[0, "وكان آخر مؤتمر"]],
  ];

  it("begins each sentence where a reader would", () => {
    const found = paragraphs.map((text, paragraph) =>
      sentencesOf(text, "ar").map(({ start }, sentence) => [
        start,
        text.slice(
          start,
          start + (expected[paragraph]?.[sentence]?.[1].length ?? 0),
        ),
      ]),
    );
    expect(found).toEqual(expected);
  });

  it("keeps the closing mark with the last sentence of a quotation", () => {
    const last = sentencesOf(paragraphs[3] ?? "", "ar").at(-1);
    expect(paragraphs[3]?.slice(last?.start, last?.end)).toMatch(/العنف”\.$/u);
  });
});
