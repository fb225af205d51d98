import { clock, hour } from "../numbers/clock.ts";
import { caseOfPlace } from "./case-of-place.ts";
import { attach, splitPrefix } from "./prefix.ts";
import { one, type Reading } from "./reading.ts";
import { endsClause, type ReadingWord } from "./word.ts";

const time = /^(\d{1,2})[:.](\d{2})(?::(\d{2}))?(ص|م|ظ|am|pm|AM|PM)?$/u;
const hourWord = /^(?:و|ف)?(?:ب?ال|لل)ساعة$/u;
const halves: ReadonlyMap<string, string> = new Map([
  ["ص", "صَبَاحًا"],
  ["am", "صَبَاحًا"],
  ["م", "مَسَاءً"],
  ["pm", "مَسَاءً"],
  ["ظ", "ظُهْرًا"],
]);

/**
 * A time of day, an hour after الساعة, and the letters of its half of the day.
 *
 * @returns `undefined` for what is none.
 * @throws Nothing.
 */
export function readTime(
  words: readonly ReadingWord[],
  at: number,
): Reading | undefined {
  const word = words[at];
  if (!word) return undefined;
  if (/\d/u.test(word.core)) return readDigits(words, at, word);
  const half = halves.get(word.key.toLowerCase());
  if (half !== undefined && isTime(words, at - 1)) return one(half);
  return undefined;
}

function readDigits(
  words: readonly ReadingWord[],
  at: number,
  word: ReadingWord,
): Reading | undefined {
  const isAnnounced = hourWord.test(words[at - 1]?.key ?? "");
  if (!isAnnounced && !word.core.includes(":")) return undefined;
  const { text, rest, hasPreposition } = splitPrefix(word.core);
  const place =
    isAnnounced || hasPreposition ? "genitive" : caseOfPlace(words, at);
  const match = time.exec(rest);
  if (match) {
    const [hours = 0, minutes = 0, seconds = 0] = [
      match[1],
      match[2],
      match[3] ?? "0",
    ].map(Number);
    if (hours > 24 || minutes > 59 || seconds > 59) return undefined;
    const spoken = clock({ hours, minutes, seconds }, place);
    return one(attach(text, spoken) + halfText(match[4]));
  }
  const alone = /^(?:ال)?ـ*(\d{1,2})(ص|م|ظ)?$/u.exec(rest);
  if (!alone || !isAnnounced || Number(alone[1]) > 24) return undefined;
  return one(attach(text, hour(Number(alone[1]), place)) + halfText(alone[2]));
}

const halfText = (letter: string | undefined): string => {
  const half =
    letter === undefined ? undefined : halves.get(letter.toLowerCase());
  return half === undefined ? "" : ` ${half}`;
};

function isTime(words: readonly ReadingWord[], at: number): boolean {
  const word = words[at];
  if (!word || endsClause(word)) return false;
  return (
    /^\D{0,2}\d{1,2}:\d{2}$/u.test(word.core) ||
    (/^\d{1,2}$/u.test(word.core) && hourWord.test(words[at - 1]?.key ?? ""))
  );
}
