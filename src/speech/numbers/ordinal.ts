import { cardinal } from "./cardinal.ts";
import {
  inflect,
  joined,
  withArticle,
  type Case,
  type Gender,
} from "./grammar.ts";

/** The active participles, from two to ten; eleven and twenty-one take الحادي for one. */
const participles: Readonly<Record<number, string>> = {
  2: "ثَانِي",
  3: "ثَالِث",
  4: "رَابِع",
  5: "خَامِس",
  6: "سَادِس",
  7: "سَابِع",
  8: "ثَامِن",
  9: "تَاسِع",
  10: "عَاشِر",
};

/**
 * An ordinal with the article, as it follows its noun: القرن التاسع عشر.
 *
 * @param value 1 ≤ value ≤ `Number.MAX_SAFE_INTEGER`; 0 gives صفر.
 * @returns Vocalised words apart by spaces. Above a hundred: الأول بعد المئة.
 * @throws Nothing.
 * @source Wright I §§ 328–329; Ryding ch. 15 § 2.
 */
export function ordinal(
  value: number,
  place: { readonly gender: Gender; readonly case: Case },
): string {
  const rest = value % 100;
  const whole = { ...place, state: "definite" } as const;
  if (rest === 0) return cardinal(value, whole);
  const own = belowHundred(rest, place.gender, place.case);
  return value < 100
    ? own
    : `${own} بَعْدَ ${cardinal(value - rest, { ...whole, case: "genitive" })}`;
}

function belowHundred(value: number, gender: Gender, place: Case): string {
  if (value === 1)
    return gender === "masculine"
      ? inflect("أَوَّل", place, "definite")
      : withArticle("أُولَى");
  const unit = value % 10;
  if (value <= 10) return participle(value, gender, place);
  if (value < 20)
    return gender === "masculine"
      ? `${participle(unit, gender, "accusative")} عَشَرَ`
      : `${participle(unit, gender, "accusative")} عَشْرَةَ`;
  const ten = cardinal(value - unit, {
    gender,
    case: place,
    state: "definite",
  });
  return unit === 0 ? ten : joined([participle(unit, gender, place), ten]);
}

function participle(unit: number, gender: Gender, place: Case): string {
  const stem = unit === 1 ? "حَادِي" : (participles[unit] ?? "");
  if (gender === "feminine") return inflect(`${stem}َة`, place, "definite");
  // As قاضٍ does: an ending only where it is َ.
  return stem.endsWith("ِي") && place !== "accusative"
    ? withArticle(stem)
    : inflect(stem, place, "definite");
}
