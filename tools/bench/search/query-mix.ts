import { fold } from "../../../src/arabic/fold.ts";
import { wordsOf } from "../../../src/arabic/words.ts";
import { articleText } from "../../../src/article/block-text.ts";
import { corpusArticle } from "../../corpus/corpus.ts";
import { Random } from "../../corpus/random.ts";
import {
  queryKinds,
  type MixedQuery,
  type QueryKind,
} from "./search-engine.ts";

const perKind = 20;
/** A word that none of so many other articles has is rare. */
const others = 400;

/**
 * The fixed mix: words as they stand in articles of the corpus, so that common
 * ones are asked for as often as they are written.
 *
 * @param count Size of the corpus that will be asked.
 */
export function queryMix(count: number): readonly MixedQuery[] {
  const random = new Random(20);
  const common = new Set(
    Array.from({ length: others }, (_, index) => wordsIn(index)).flat(),
  );
  const draw: Readonly<Record<QueryKind, () => string>> = {
    "one-word": () => random.pick(some()),
    "two-words": () => {
      const words = some();
      return `${random.pick(words)} ${random.pick(words)}`;
    },
    phrase: () => {
      const words = some();
      const at = random.whole(0, words.length - 2);
      return `"${words[at]} ${words[at + 1]}"`;
    },
    prefix: () => {
      // Of one letter, MiniSearch takes tens of seconds and none would be measured.
      const long = some().filter((word) => word.length > 5);
      return random.pick(long).slice(0, random.whole(3, 5));
    },
    "rare-word": () => {
      for (;;) {
        const rare = some().filter((word) => !common.has(word));
        if (rare.length > 0) return random.pick(rare);
      }
    },
  };
  return queryKinds.flatMap((kind) =>
    Array.from({ length: perKind }, () => ({ kind, text: draw[kind]() })),
  );

  function some(): readonly string[] {
    return wordsIn(random.whole(Math.min(others, count / 2), count - 1));
  }
}

const wordsIn = (index: number): readonly string[] =>
  wordsOf(fold(articleText(corpusArticle(index))).text).map(({ text }) => text);
