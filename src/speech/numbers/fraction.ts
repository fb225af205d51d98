import { cardinal } from "./cardinal.ts";
import { dual, inflect, type Case, type State } from "./grammar.ts";

/** By the denominator: singular and plural, vocalised, without ending. */
const names: Readonly<Record<number, readonly [string, string]>> = {
  2: ["نِصْف", "أَنْصَاف"],
  3: ["ثُلُث", "أَثْلَاث"],
  4: ["رُبْع", "أَرْبَاع"],
  5: ["خُمْس", "أَخْمَاس"],
  6: ["سُدْس", "أَسْدَاس"],
  7: ["سُبْع", "أَسْبَاع"],
  8: ["ثُمْن", "أَثْمَان"],
  9: ["تُسْع", "أَتْسَاع"],
  10: ["عُشْر", "أَعْشَار"],
};

/**
 * A fraction in words: نصف, ثلثان, ثلاثة أرباع; beyond tenths واحد على عشرين.
 *
 * @returns Vocalised.
 * @throws Nothing.
 * @source Wright I § 330; Ryding ch. 15 §4.
 */
export function fraction(
  numerator: number,
  denominator: number,
  place: Case,
  state: State,
): string {
  const name = names[denominator];
  if (!name || numerator >= denominator || numerator < 1) {
    const [over, under] = [numerator, denominator].map((value, index) =>
      cardinal(value, {
        gender: "masculine",
        case: index === 0 ? place : "genitive",
        state: "absolute",
      }),
    );
    return `${over} عَلَى ${under}`;
  }
  const [singular, plural] = name;
  if (numerator === 1) return inflect(singular, place, state);
  if (numerator === 2) return dual(singular, place, state);
  const count = cardinal(numerator, {
    gender: "masculine",
    case: place,
    state: "construct",
  });
  return `${count} ${inflect(plural, "genitive", state)}`;
}
