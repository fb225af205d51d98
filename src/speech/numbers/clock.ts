import { countPhrase, type CountedNoun } from "./counted-noun.ts";
import { inflect, joined, type Case } from "./grammar.ts";
import { ordinal } from "./ordinal.ts";

const minute: CountedNoun = {
  singular: "دَقِيقَة",
  plural: "دَقَائِق",
  isDiptote: true,
};
const second: CountedNoun = { singular: "ثَانِيَة", plural: "ثَوَان" };

/** The parts of an hour that have names of their own. */
const named: Readonly<Record<number, string>> = {
  15: "رُبْع",
  20: "ثُلُث",
  30: "نِصْف",
};

export interface ClockTime {
  /** 0–24. */
  readonly hours: number;
  readonly minutes: number;
  readonly seconds?: number;
}

/**
 * The hour alone, an ordinal: الثامنة, الواحدة; after noon of a 24-hour clock الرابعة عشرة.
 *
 * @throws Nothing.
 */
export const hour = (hours: number, place: Case): string =>
  hours === 1
    ? inflect("وَاحِدَة", place, "definite")
    : ordinal(hours === 0 || hours === 24 ? 12 : hours, {
        gender: "feminine",
        case: place,
      });

/**
 * A time of day as it is announced: العاشرة والنصف, الحادية عشرة إلا ربعًا.
 *
 * @returns Vocalised.
 * @throws Nothing.
 * @source Ryding ch. 15 §7 (telling time).
 */
export function clock(
  { hours, minutes, seconds = 0 }: ClockTime,
  place: Case,
): string {
  const night = hours === 0 || hours === 24;
  if (night && minutes === 0 && seconds === 0)
    return `${hour(12, place)} مُنْتَصَفَ اللَّيْلِ`;
  const after = night ? " بَعْدَ مُنْتَصَفِ اللَّيْلِ" : "";
  if (minutes === 45 && seconds === 0 && hours <= 12 && !night)
    return `${hour(hours === 12 ? 1 : hours + 1, place)} إِلَّا رُبْعًا`;
  const name = named[minutes];
  const parts = [hour(hours, place)];
  if (name) parts.push(inflect(name, place, "definite"));
  else if (minutes > 0) parts.push(countPhrase(minutes, minute, place));
  if (seconds > 0) parts.push(countPhrase(seconds, second, place));
  return joined(parts) + after;
}
