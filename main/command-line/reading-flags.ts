import {
  hashtagReadings,
  linkReadings,
  monthReadings,
  vowelReadings,
} from "../../src/settings/aloud-settings.ts";
import {
  defaultReading,
  type Pronunciation,
  type ReadingOptions,
} from "../../src/speech/reading-options.ts";
import type { OptionHelp } from "./command.ts";
import { UsageError } from "./usage-error.ts";

/** For `parseArgs`: how a text is read. */
export const readingFlags = {
  announce: { type: "string" },
  say: { type: "string" },
  skip: { type: "string" },
  links: { type: "string" },
  hashtags: { type: "string" },
  months: { type: "string" },
  vowels: { type: "string" },
  pronunciations: { type: "string" },
} as const;

/** What was given for them. */
export type ReadingFlags = {
  readonly [K in keyof typeof readingFlags]?: string | undefined;
};

export const readingUsage =
  "[--announce LIST] [--say LIST] [--skip LIST] [--links …] [--hashtags …] [--months …] [--vowels …] [--pronunciations FILE]";

export const readingHelp: readonly OptionHelp[] = [
  {
    name: "--announce headings,quotes,captions,columns",
    text: {
      en: "say of these that they are such",
      ar: "التنبيه إلى العناوين والاقتباسات والصور قبلها",
    },
  },
  {
    name: "--say emoji,alternatives",
    text: {
      en: "read these too: emoji, alternative texts of pictures",
      ar: "قراءة الرموز التعبيرية وأوصاف الصور أيضًا",
    },
  },
  {
    name: "--skip LIST",
    text: {
      en: "pass over: links, mail, hashtags, symbols, captions, notes, tables, code",
      ar: "تجاوز الروابط أو البريد أو الوسوم أو الرموز أو التعليقات أو الحواشي أو الجداول أو الشيفرة",
    },
  },
  {
    name: "--links site|whole|skip",
    text: {
      en: "addresses of the web; site when left out",
      ar: "عناوين الويب: الموقع وحده، أو كاملة، أو بلا نطق",
    },
  },
  {
    name: "--hashtags say|words|skip",
    text: {
      en: "words: without saying that it is a hashtag",
      ar: "الوسوم: words لكلماتها وحدها",
    },
  },
  {
    name: "--months western|levantine|maghrebi",
    text: {
      en: "names of months for dates in digits",
      ar: "أسماء الشهور للتواريخ المكتوبة أرقامًا",
    },
  },
  {
    name: "--vowels pausal|full|source",
    text: {
      en: "short vowels that the text lacks: with endings as before pauses, with all of them, or none",
      ar: "الحركات التي تنقص النص: بالوقف على أواخر الجمل، أو بكل حركات الإعراب، أو كما في النص",
    },
  },
  {
    name: "--pronunciations FILE",
    text: {
      en: "your own: a line a word, a tab, its spelling",
      ar: "نطقك الخاص: كلمة في كل سطر، ثم علامة جدولة، ثم نطقها",
    },
  },
];

const announced = ["headings", "quotes", "captions", "columns"] as const;
const said = ["emoji", "alternatives"] as const;
const skipped = [
  "links",
  "mail",
  "hashtags",
  "emoji",
  "symbols",
  "captions",
  "notes",
  "tables",
  "code",
] as const;

/**
 * How a text is to be read by what was given.
 *
 * @param pronunciations From the file that was named.
 * @throws UsageError for a word that means nothing there.
 */
export function readingOf(
  flags: ReadingFlags,
  pronunciations: readonly Pronunciation[],
): ReadingOptions {
  const announce = listOf("announce", flags.announce, announced);
  const say = listOf("say", flags.say, said);
  const skip = listOf("skip", flags.skip, skipped);
  const { parts, links, hashtags, vowels, months } = defaultReading;
  const skipOr = <T>(name: (typeof skipped)[number], value: T): T | "skip" =>
    skip.has(name) ? "skip" : value;
  return {
    links: skipOr("links", oneOf("links", flags.links, linkReadings, links)),
    mail: skipOr("mail", defaultReading.mail),
    hashtags: skipOr(
      "hashtags",
      oneOf("hashtags", flags.hashtags, hashtagReadings, hashtags),
    ),
    emoji: skipOr("emoji", say.has("emoji") ? "say" : defaultReading.emoji),
    symbols: skipOr("symbols", defaultReading.symbols),
    vowels: oneOf("vowels", flags.vowels, vowelReadings, vowels),
    months: oneOf("months", flags.months, monthReadings, months),
    announce: {
      headings: announce.has("headings"),
      quotes: announce.has("quotes"),
      captions: announce.has("captions"),
      columns: announce.has("columns"),
    },
    parts: {
      captions: parts.captions && !skip.has("captions"),
      alternatives: say.has("alternatives"),
      notes: parts.notes && !skip.has("notes"),
      tables: parts.tables && !skip.has("tables"),
      code: parts.code && !skip.has("code"),
    },
    pronunciations,
  };
}

function listOf<T extends string>(
  flag: string,
  given: string | undefined,
  known: readonly T[],
): ReadonlySet<T> {
  const names = given === undefined ? [] : given.split(",");
  return new Set(names.map((name) => named(flag, name.trim(), known)));
}

/** @param unsaid What holds when nothing is said. */
const oneOf = <T extends string>(
  flag: string,
  given: string | undefined,
  known: readonly T[],
  unsaid: T,
): T => (given === undefined ? unsaid : named(flag, given, known));

function named<T extends string>(
  flag: string,
  name: string,
  known: readonly T[],
): T {
  const found = known.find((each) => each === name);
  if (found === undefined)
    throw new UsageError(`--${flag} takes ${known.join(", ")}, not ${name}`);
  return found;
}
