import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scrapedTextRules } from "../../../src/importing/scraped-text-rules.ts";
import {
  ownPart,
  type PlainBody,
} from "../../../src/importing/scraped-text.ts";

/** A text without what its page left around it. */
function withoutFurniture(text: PlainBody) {
  const { from, to, ...found } = ownPart(text);
  return { body: text.paragraphs.slice(from, to), ...found };
}

const body = [
  "أعلنت وزارة النقل اليوم افتتاح خط جديد للقطارات يربط العاصمة بالساحل، بعد ثلاث سنوات من العمل.",
  "وقال الوزير في مؤتمر صحافي إن الخط سيخدم نحو مليوني راكب في السنة.",
  "ومن المتوقع أن تبدأ الرحلات التجريبية في الشهر المقبل.",
];
const cleaned = (...paragraphs: readonly string[]) =>
  withoutFurniture({ title: "خط جديد للقطارات", paragraphs });

describe("every rule for scraped text", () => {
  const closed = "التعليقات مغلقة.";
  it.each(scrapedTextRules.map((rule) => [rule.id, rule] as const))(
    "%s takes its example off a page and says why",
    (id, { example, edge, gives, reason }) => {
      expect(reason.length).toBeGreaterThan(20);
      const lead = id === "related-title" ? ["اقرأ أيضاً"] : [];
      const { body: left, ...given } =
        edge === "head"
          ? cleaned(example, ...body, closed)
          : cleaned(...body, ...lead, example, closed);
      expect(left).toEqual(body);
      expect(Object.keys(given)).toEqual(gives === "nothing" ? [] : [gives]);
    },
  );

  it("leaves its example where it is within the text", () => {
    for (const { example } of scrapedTextRules) {
      const paragraphs = [...body, example, ...body];
      expect(cleaned(...paragraphs).body).toEqual(paragraphs);
    }
  });

  it("has an id of its own", () => {
    const ids = scrapedTextRules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("pages as they are copied", () => {
  it("lose counters, buttons and links at both ends", () => {
    expect(
      cleaned(
        "1,204 مشاهدة",
        "شارك",
        "فيسبوك",
        "تويتر",
        ...body,
        "وكالات",
        "شارك هذا الخبر",
        "اقرأ أيضاً:",
        "ارتفاع أسعار القمح عالمياً",
        "«الأرصاد» تحذر من عاصفة",
        "الوسوم: قطارات، نقل",
        "جميع الحقوق محفوظة © 2019",
        "التعليقات على خط جديد للقطارات مغلقة",
      ),
    ).toEqual({ body, source: "وكالات" });
  });

  it("lose the furniture of English pages too", () => {
    const text = [
      "The ministry opened a new line between the capital and the coast on Monday, after three years of work.",
      "Trial runs begin next month.",
    ];
    expect(
      cleaned(
        "By Layla Haddad",
        "3 min read",
        ...text,
        "Source: The Harbour Times",
        "Share this article",
        "Comments are closed.",
      ),
    ).toEqual({
      body: text,
      byline: "Layla Haddad",
      source: "The Harbour Times",
    });
  });

  it("take a year for a counter only when the page shows elsewhere", () => {
    expect(cleaned("1948", ...body).body).toEqual(["1948", ...body]);
    expect(cleaned("1948", ...body, "التعليقات مغلقة").body).toEqual(body);
  });
});

describe("what is the article's own", () => {
  it.each<[string, readonly string[]]>([
    [
      "a number among numbered items",
      ["61", "سؤال عن النقل؟", "62", body[0] ?? "", "63", body[1] ?? ""],
    ],
    ["a number in the middle", [...body, "62", ...body]],
    ["the number of a first chapter", ["1", ...body]],
    ["a number before short lines", ["62", "بيت أول", "بيت ثان"]],
    ["a number at the end", [...body, "62"]],
    ["a short last line with nothing below", [...body, "الشرق الأوسط"]],
    [
      "a sentence about comments",
      [...body, "وقال الموقع إن التعليقات مغلقة على هذا المقال حتى إشعار آخر."],
    ],
    [
      "a sentence that begins like a link",
      [...body, "اقرأ أيضاً ما كتبه في الصفحة التالية."],
    ],
    ["one word that is also a button's", ["طباعة", ...body]],
    ["numbered items at the end", [...body, "1. التفاح", "2. البرتقال"]],
  ])("stays: %s", (_, paragraphs) => {
    expect(cleaned(...paragraphs)).toEqual({ body: paragraphs });
  });

  it.each([
    ["a closing formula", [...body, "والله أعلم"]],
    [
      "the last line of a poem",
      ["يا بحر حدثني", "عن مركب مضى", "وأغنيات الراحلين"],
    ],
    ["an item of a list", [...body, "3. الموز"]],
    ["a line with punctuation", [...body, "بيروت، لبنان"]],
  ])("stays above the furniture: %s", (_, paragraphs) => {
    expect(cleaned(...paragraphs, "التعليقات مغلقة.")).toEqual({
      body: paragraphs,
    });
  });

  it("stays at the beginning of a text without a title", () => {
    const paragraphs = ["62", ...body];
    expect(withoutFurniture({ title: undefined, paragraphs }).body).toEqual(
      paragraphs,
    );
  });

  it.each([
    [["التعليقات مغلقة."]],
    [["شارك"]],
    [["62", "التعليقات مغلقة."]],
    [["62", "***", "التعليقات مغلقة."]],
    [[]],
  ])("stays when nothing else would: %j", (paragraphs) => {
    expect(cleaned(...paragraphs)).toEqual({ body: paragraphs });
  });
});

describe("any text", () => {
  const paragraph = fc.oneof(
    fc.constantFrom(...body, ...scrapedTextRules.map(({ example }) => example)),
    fc.string({ minLength: 1 }),
  );
  const texts = fc.array(paragraph, { maxLength: 8 });

  it("keeps a part of itself, unbroken, and something where there was something", () =>
    fc.assert(
      fc.property(texts, (paragraphs) => {
        const { body: left } = cleaned(...paragraphs);
        expect(left.length > 0).toBe(paragraphs.length > 0);
        expect(`\n${paragraphs.join("\n")}\n`).toContain(
          left.length > 0 ? `\n${left.join("\n")}\n` : "",
        );
      }),
    ));

  it("keeps every sentence", () =>
    fc.assert(
      fc.property(texts, (paragraphs) => {
        const sentences = paragraphs.filter((each) => body.includes(each));
        const left = cleaned(...paragraphs).body;
        expect(left.filter((each) => body.includes(each))).toEqual(sentences);
      }),
    ));
});
