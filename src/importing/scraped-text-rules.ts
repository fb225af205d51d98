import { endsWithStop, isBareNumber, isShortLine } from "./paragraph-shape.ts";
import {
  closingWords,
  commentsOpenOrNone,
  navigation,
  phraseOf,
  related,
  sharing,
  sharingPlaces,
} from "./scraped-text-phrases.ts";

/** What a rule may ask besides the paragraph itself. */
export interface Surroundings {
  readonly title: string | undefined;
  /** Paragraphs after the title, the asked one among them. */
  readonly paragraphs: readonly string[];
  readonly at: number;
  /** Whether furniture was found at the end: the text was copied off a page. */
  readonly isScraped: boolean;
}

/** One kind of thing that a page puts around an article. */
export interface ScrapedTextRule {
  readonly id: string;
  /** Where it is looked for: right after the title, at the end, or both. */
  readonly edge: "head" | "tail" | "both";
  /** What becomes of the paragraph. */
  readonly gives: "nothing" | "byline" | "source";
  /** Why it is not the article's own, and what would speak against it. */
  readonly reason: string;
  /** A paragraph it takes. */
  readonly example: string;
  /** What it keeps of a paragraph, `""` for nothing; `undefined` when the paragraph is not its. */
  readonly take: (paragraph: string, seen: Surroundings) => string | undefined;
}

const when = (isFurniture: boolean): string | undefined =>
  isFurniture ? "" : undefined;

/** Numbers that also stand in articles by themselves: the first chapter's, and years. */
const isOrdinaryNumber = (paragraph: string): boolean =>
  /^(?:0*1|1[0-9]{3}|20[0-9]{2})$/.test(phraseOf(paragraph));

/** In these patterns letters are folded, as in all that is compared: ة is ه, ئ is ي. */
const counted =
  /^(?:عدد )?(?:ال)?(?:مشاهدات|مشاهده|قراءات|زيارات|زياره|مشاركات|تعليقات|تعليق|views?|reads?|shares?|comments?)$/u;

/** Every rule, in the order in which they are asked. */
export const scrapedTextRules: readonly ScrapedTextRule[] = [
  {
    id: "view-counter",
    edge: "head",
    gives: "nothing",
    reason:
      "A number alone between the title and the text counts how often the page was viewed. Kept when other paragraphs are bare numbers too (items, chapters), when what follows is no text, and, unless the end shows a page, when it is a year or the number 1.",
    example: "62",
    take: (paragraph, { paragraphs, at, isScraped }) =>
      when(
        isBareNumber(paragraph) &&
          paragraphs.filter(isBareNumber).length === 1 &&
          !isShortLine(paragraphs[at + 1] ?? "") &&
          (isScraped || !isOrdinaryNumber(paragraph)),
      ),
  },
  {
    id: "labelled-counter",
    edge: "both",
    gives: "nothing",
    reason:
      "A number with the name of what it counts on the page: views, shares, comments. A sentence has more words.",
    example: "عدد المشاهدات: 1,204",
    take: (paragraph) => {
      const phrase = phraseOf(paragraph);
      const label = phrase.replaceAll(/[\d.,٬٫:()]+[kmم]?/g, " ").trim();
      return when(
        /\d/.test(phrase) && counted.test(label.replaceAll(/\s+/g, " ")),
      );
    },
  },
  {
    id: "reading-time",
    edge: "head",
    gives: "nothing",
    reason: "How long the page thinks the article takes to read.",
    example: "مدة القراءة: 3 دقائق",
    take: (paragraph) =>
      when(
        /^(?:(?:مده |وقت )?(?:ال)?قراءه:? (?:\d+ )?(?:دقيقه|دقيقتان|دقايق)|\d+ (?:دقيقه|دقايق) (?:ل?ل?قراءه)|\d+ min(?:utes?)? read)$/u.test(
          phraseOf(paragraph),
        ),
      ),
  },
  {
    id: "byline",
    edge: "head",
    gives: "byline",
    reason:
      "Who wrote it, with a word that says so and a colon, or the English By and capitalised names. Becomes the byline.",
    example: "بقلم: ليلى حداد",
    take: (paragraph) =>
      isShortLine(paragraph)
        ? (/^(?:بقلم|كتب|كتبت|كتبه)\s*[:/]\s*(?<name>[^\p{N}:/]+)$/u.exec(
            paragraph,
          )?.groups?.["name"] ??
          /^By:? (?<name>\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,4})$/u.exec(
            paragraph,
          )?.groups?.["name"])
        : undefined,
  },
  {
    id: "sharing",
    edge: "both",
    gives: "nothing",
    reason: "A button that asks the reader to share the page.",
    example: "شارك هذا المقال",
    take: (paragraph) => when(sharing.has(phraseOf(paragraph))),
  },
  {
    id: "sharing-place",
    edge: "both",
    gives: "nothing",
    reason:
      "The label of a button: where to share, or to print. Each is an ordinary word, so it needs another one beside it, or furniture below.",
    example: "واتساب",
    take: (paragraph, { paragraphs, at, isScraped }) =>
      when(
        sharingPlaces.has(phraseOf(paragraph)) &&
          (isScraped ||
            [paragraphs[at - 1], paragraphs[at + 1]].some(
              (beside) =>
                beside !== undefined &&
                (sharingPlaces.has(phraseOf(beside)) ||
                  sharing.has(phraseOf(beside))),
            )),
      ),
  },
  {
    id: "comments-closed",
    edge: "tail",
    gives: "nothing",
    reason:
      "What a weblog writes where comments are switched off, with or without the title of the article in it.",
    example: "التعليقات مغلقة.",
    take: (paragraph) =>
      when(
        /^(?:ال)?تعليقات (?:علي .+ )?(?:مغلقه|مقفله|معطله|غير مفعله|غير متاحه)$|^comments (?:are )?(?:closed|off|disabled)(?: on .+)?$/u.test(
          phraseOf(paragraph),
        ),
      ),
  },
  {
    id: "comments",
    edge: "tail",
    gives: "nothing",
    reason: "The head of a list of comments, or the invitation to write one.",
    example: "اترك تعليقاً",
    take: (paragraph) => when(commentsOpenOrNone.has(phraseOf(paragraph))),
  },
  {
    id: "related",
    edge: "tail",
    gives: "nothing",
    reason:
      "Links to other articles, announced as such. With a text after the colon it must be one short line without a full stop.",
    example: "اقرأ أيضاً: خطة جديدة لتطوير الموانئ",
    take: (paragraph) => {
      const [head = "", ...rest] = paragraph.split(":");
      const isAnnounced = related.has(phraseOf(head));
      return when(
        isAnnounced && rest.join(":").length <= 160 && !endsWithStop(paragraph),
      );
    },
  },
  {
    id: "related-title",
    edge: "tail",
    gives: "nothing",
    reason:
      "Titles that stand under such an announcement, up to ten. They are short, and the first paragraph that ends with a full stop ends the list.",
    example: "ارتفاع أسعار القمح عالمياً",
    take: (paragraph, { paragraphs, at }) => {
      const above = paragraphs.slice(Math.max(1, at - 10), at);
      const from = above.findLastIndex((each) => related.has(phraseOf(each)));
      return when(
        from !== -1 &&
          [...above.slice(from + 1), paragraph].every(
            (each) => each.length <= 160 && !endsWithStop(each),
          ),
      );
    },
  },
  {
    id: "tags",
    edge: "tail",
    gives: "nothing",
    reason: "The words under which the page is filed.",
    example: "الوسوم: العراق، سوريا",
    take: (paragraph) =>
      when(
        /^(?:ال)?(?:وسوم|كلمات (?:ال)?(?:مفتاحيه|دلاليه|دلاله)|tags|keywords)\s*:/u.test(
          phraseOf(paragraph),
        ) && !endsWithStop(paragraph),
      ),
  },
  {
    id: "cookies",
    edge: "both",
    gives: "nothing",
    reason:
      "The site tells that it stores cookies, and asks for consent. It speaks of itself, names them, and is short.",
    example: "نستخدم ملفات تعريف الارتباط لتحسين تجربتك في الموقع.",
    take: (paragraph) => {
      const phrase = phraseOf(paragraph);
      return when(
        phrase.length <= 320 &&
          /ملفات تعريف الارتباط|الكوكيز|(?:^|\s)كوكيز|\bcookies?\b/u.test(
            phrase,
          ) &&
          /^(?:نحن |ان |باستمرارك |بمواصله |باستخدامك |عند )?(?:نستخدم|نستعمل|يستخدم|يستعمل|تستخدم|تصفح|استخدام|هذا الموقع|الموقع|موقعنا|في )|^(?:we|this (?:site|website)|our (?:site|website)|by (?:continuing|using))\b/u.test(
            phrase,
          ),
      );
    },
  },
  {
    id: "follow",
    edge: "tail",
    gives: "nothing",
    reason:
      "The invitation to follow the site elsewhere or to have its news sent.",
    example: "تابعونا على تويتر وفيسبوك",
    take: (paragraph) =>
      when(
        isShortLine(paragraph) &&
          /^(?:تابعونا|تابعنا|تابعوا صفحتنا|اشترك|اشتركوا|انضم|انضموا|حمل|حملوا|follow us|subscribe|sign up|join) (?:علي|عبر|في|الي|تطبيق|قناتنا|الان|on|to|for|our)(?:\s|$)/u.test(
            phraseOf(paragraph),
          ),
      ),
  },
  {
    id: "copyright",
    edge: "tail",
    gives: "nothing",
    reason: "The line at the foot of every page of the site.",
    example: "جميع الحقوق محفوظة © 2019",
    take: (paragraph) =>
      when(
        paragraph.length <= 160 &&
          /^(?:©|\(c\) \d|copyright\b|(?:جميع )?(?:ال)?حقوق (?:ال)?(?:محفوظه|نشر محفوظه)|all rights reserved)/u.test(
            phraseOf(paragraph, "©("),
          ),
      ),
  },
  {
    id: "navigation",
    edge: "tail",
    gives: "nothing",
    reason:
      "The way to the next page or back up. Ordinary words, so there must be furniture below.",
    example: "المقال التالي",
    take: (paragraph, { isScraped }) =>
      when(isScraped && navigation.has(phraseOf(paragraph))),
  },
  {
    id: "separator",
    edge: "tail",
    gives: "nothing",
    reason: "A line drawn with characters, with nothing of the article below.",
    example: "* * *",
    take: (paragraph) => when(/^[\s\-_*=~•·—–#|]+$/u.test(paragraph)),
  },
  {
    id: "source-label",
    edge: "tail",
    gives: "source",
    reason:
      "Where the article was taken from, with a word that says so and a colon. Becomes the source.",
    example: "المصدر: وكالة الأنباء",
    take: (paragraph) =>
      isShortLine(paragraph)
        ? /^(?:المصدر|نقلا(?:ً)? عن|Source)\s*[:/]\s*(?<name>\S.*?)\.?$/iu.exec(
            paragraph,
          )?.groups?.["name"]
        : undefined,
  },
  {
    id: "source-line",
    edge: "tail",
    gives: "source",
    reason:
      "A short line without any punctuation between the last sentence and the furniture of the page names the paper. Only with furniture below it, in a text of sentences (verse has short lines of its own), and not where it is a closing formula or an item of a list.",
    example: "الشرق الأوسط",
    take: (paragraph, { paragraphs, at, isScraped }) => {
      const above = paragraphs.slice(Math.max(0, at - 5), at);
      const sentences = above.filter(endsWithStop).length;
      const isName =
        paragraph.length <= 40 &&
        paragraph.split(/\s+/u).length <= 5 &&
        /^\p{L}[\p{L}\p{M}\p{N}\s'’_-]*$/u.test(paragraph) &&
        !closingWords.has(phraseOf(paragraph));
      return isScraped &&
        isName &&
        above.length > 0 &&
        endsWithStop(above.at(-1) ?? "") &&
        sentences * 2 > above.length
        ? paragraph
        : undefined;
    },
  },
];
