import { quranicText } from "../quranic-text.ts";

/** Part of a text that is vocalised in one run. */
export interface Stretch {
  /** What the model sees: UTF-16 offsets. */
  readonly from: number;
  readonly to: number;
  /** What of it is taken from this run. */
  readonly keptFrom: number;
  readonly keptTo: number;
}

/** Most code units of a run; the model was trained on lines of this length. */
const longest = 400;
/** Code units seen on each side of a cut: eleven words, all that the network looks at. */
const around = 90;

/**
 * A text in runs: line by line, and a long line in pieces that overlap, cut
 * between words. Qur'anic text between ﴿ and ﴾ is in none of them.
 */
export function* stretchesOf(text: string): Generator<Stretch> {
  let index = 0;
  for (const [turn, part] of text.split(apart).entries()) {
    const end = index + part.length;
    // Every other part is what the text was split at.
    if (turn % 2 === 1) index = end;
    while (index < end) {
      const keptTo =
        end - index <= longest - around
          ? end
          : cutBefore(text, index, index + longest - 2 * around);
      yield {
        from: Math.max(end - part.length, index - around),
        to: Math.min(end, keptTo + around),
        keptFrom: index,
        keptTo,
      };
      index = keptTo;
    }
  }
}

const apart = new RegExp(`(\n|${quranicText.source})`, "u");

/** The last end of a word at or before `limit`; `limit` itself in a word without one. */
function cutBefore(text: string, from: number, limit: number): number {
  for (let at = limit; at > from; at -= 1)
    if (/\s/u.test(text.charAt(at - 1))) return at;
  return isLow(text.charCodeAt(limit)) ? limit + 1 : limit;
}

const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
