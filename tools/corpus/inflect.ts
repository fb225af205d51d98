import type { Stem, StemKind } from "./lexicon.ts";
import type { Random } from "./random.ts";
import { Weighted } from "./weighted.ts";

/** What is attached before and after a stem, with how often it is (an assumption). */
interface Affixes {
  readonly before: readonly string[];
  readonly beforeWeights: Weighted;
  readonly after: readonly string[];
  readonly afterWeights: Weighted;
}

const affixes: Readonly<Record<Exclude<StemKind, "particle">, Affixes>> = {
  noun: table(
    {
      "": 40,
      ال: 42,
      و: 3,
      ب: 2.5,
      ل: 2.5,
      وال: 4,
      بال: 2,
      لل: 2.5,
      ف: 0.1,
      ك: 0.1,
      كال: 0.1,
      وب: 0.1,
      ول: 0.1,
    },
    {
      "": 85,
      ات: 4,
      ين: 2,
      ون: 0.7,
      ان: 0.3,
      ه: 2,
      ها: 3,
      هم: 1.2,
      نا: 0.5,
      ي: 1,
      ك: 0.1,
      هما: 0.1,
      كم: 0.1,
    },
  ),
  verb: table(
    {
      "": 52,
      ي: 19,
      ت: 15,
      وي: 2,
      وت: 1,
      سي: 1,
      ست: 0.7,
      و: 7,
      ف: 0.7,
      ن: 1,
      لي: 0.3,
    },
    {
      "": 79,
      ت: 10,
      وا: 3,
      ون: 2,
      ه: 2,
      ها: 2,
      هم: 0.8,
      نا: 0.8,
      تا: 0.1,
      هما: 0.1,
    },
  ),
  name: table(
    { "": 82, و: 7, ب: 5, ل: 5, ف: 0.4, ك: 0.6 },
    { "": 97, ي: 2, ية: 1 },
  ),
};

/** A stem as it stands in a sentence. */
export function inflect({ text, kind }: Stem, random: Random): string {
  if (kind === "particle") return random.chance(0.06) ? `و${text}` : text;
  const { before, beforeWeights, after, afterWeights } = affixes[kind];
  const prefix = before[beforeWeights.draw(random)] ?? "";
  const suffix = after[afterWeights.draw(random)] ?? "";
  if (kind === "verb") return prefix + afterPrefix(text, prefix) + suffix;
  // What has an article has no possessor.
  const isOwned = /^(ه|ها|هم|نا|ي|ك|هما|كم)$/.test(suffix);
  return prefix + join(text, isOwned && /(ال|لل)$/.test(prefix) ? "" : suffix);
}

/** The alef that a verb begins with goes after the letter of its person. */
const afterPrefix = (verb: string, prefix: string): string =>
  /[يتن]$/.test(prefix) ? verb.replace(/^[اأ]/, "") : verb;

/** ة opens before what follows it, and plurals take its place. */
function join(text: string, suffix: string): string {
  if (suffix === "" || !text.endsWith("ة")) return text + suffix;
  const open = text.slice(0, -1);
  return /^(ات|ين|ون|ي|ية)$/.test(suffix) ? open + suffix : `${open}ت${suffix}`;
}

function table(
  before: Readonly<Record<string, number>>,
  after: Readonly<Record<string, number>>,
): Affixes {
  return {
    before: Object.keys(before),
    beforeWeights: new Weighted(Object.values(before)),
    after: Object.keys(after),
    afterWeights: new Weighted(Object.values(after)),
  };
}
