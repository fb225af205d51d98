import {
  dual,
  inflect,
  joined,
  soundPlural,
  withArticle,
  type Case,
  type NumberPlace,
  type State,
} from "./grammar.ts";

/** Three to ten without ending: as before a masculine noun (with ة), as before a feminine one. */
const few: Readonly<Record<number, readonly [string, string]>> = {
  3: ["ثَلَاثَة", "ثَلَاث"],
  4: ["أَرْبَعَة", "أَرْبَع"],
  5: ["خَمْسَة", "خَمْس"],
  6: ["سِتَّة", "سِتّ"],
  7: ["سَبْعَة", "سَبْع"],
  8: ["ثَمَانِيَة", "ثَمَانِي"],
  9: ["تِسْعَة", "تِسْع"],
  10: ["عَشَرَة", "عَشْر"],
};

const tens: Readonly<Record<number, string>> = {
  2: "عِشْر",
  3: "ثَلَاث",
  4: "أَرْبَع",
  5: "خَمْس",
  6: "سِتّ",
  7: "سَبْع",
  8: "ثَمَان",
  9: "تِسْع",
};

/** A word for a power of a thousand: a masculine noun that is counted and counts. */
interface Scale {
  readonly value: number;
  readonly singular: string;
  readonly plural: string;
  /** The plural takes no nunation and, without more, no genitive ِ. */
  readonly isDiptote?: true;
}

const scales: readonly Scale[] = [
  {
    value: 1e15,
    singular: "كْوَادْرِيلْيُون",
    plural: "كْوَادْرِيلْيُونَات",
  },
  { value: 1e12, singular: "تِرِيلْيُون", plural: "تِرِيلْيُونَات" },
  { value: 1e9, singular: "مِلْيَار", plural: "مِلْيَارَات" },
  {
    value: 1e6,
    singular: "مِلْيُون",
    plural: "مَلَايِين",
    isDiptote: true,
  },
  { value: 1e3, singular: "أَلْف", plural: "آلَاف" },
];

/**
 * A whole number in words, in the gender, case and state that its place asks for.
 *
 * Three to ten take the opposite gender of what they count, one and two its
 * own; eleven to nineteen do not change with the case, save twelve; the last
 * part alone governs the noun after it, whose own form the caller knows.
 *
 * @param value 0 ≤ value ≤ `Number.MAX_SAFE_INTEGER`.
 * @returns Vocalised words apart by spaces: `تِسْعٌ وَسَبْعُونَ`.
 * @throws Nothing.
 * @source Wright I §§ 318–326, II §§ 95–107; Ryding, A Reference Grammar of
 *   Modern Standard Arabic, ch. 15 §1; الجارم وأمين، النحو الواضح، العدد. مئة is
 *   spelled as the Cairo Academy allows since 1963.
 */
export function cardinal(value: number, place: NumberPlace): string {
  if (value === 0) return inflect("صِفْر", place.case, place.state);
  const parts: ((state: State) => string)[] = [];
  let rest = value;
  for (const scale of scales) {
    const count = Math.floor(rest / scale.value);
    rest %= scale.value;
    parts.push(...scaleParts(count, scale, place.case));
  }
  const hundreds = Math.floor(rest / 100);
  rest %= 100;
  if (hundreds > 0)
    parts.push((state) => hundredsOf(hundreds, place.case, state));
  if (rest > 0) parts.push((state) => belowHundred(rest, { ...place, state }));
  // Only the last part stands before the noun.
  const inner = place.state === "definite" ? "definite" : "absolute";
  return joined(
    parts.map((part, index) =>
      part(index === parts.length - 1 ? place.state : inner),
    ),
  );
}

/** 101,000 is a hundred thousand and a thousand: one and two are not said with the noun they count. */
function scaleParts(
  count: number,
  scale: Scale,
  place: Case,
): readonly ((state: State) => string)[] {
  if (count === 0) return [];
  const rest = count % 100;
  if (count > 2 && (rest === 1 || rest === 2))
    return [
      (state) => scaled(count - rest, scale, place, state),
      (state) => scaled(rest, scale, place, state),
    ];
  return [(state) => scaled(count, scale, place, state)];
}

function scaled(
  count: number,
  { singular, plural, isDiptote }: Scale,
  place: Case,
  state: State,
): string {
  if (count === 1) return inflect(singular, place, state);
  if (count === 2) return dual(singular, place, state);
  const rest = count % 100;
  const counted = (counting: State): string =>
    cardinal(count, {
      gender: "masculine",
      case: place,
      state: state === "definite" ? "definite" : counting,
    });
  // With the article on the number, what it counts has none.
  const own = state === "construct" ? "construct" : "absolute";
  if (rest === 0) {
    const hundreds = hundredsOf(count / 100, place, "construct");
    return `${article(hundreds, state)} ${inflect(singular, "genitive", own)}`;
  }
  if (rest > 10)
    return `${counted("absolute")} ${inflect(singular, "accusative", own)}`;
  return `${counted("construct")} ${isDiptote && own === "absolute" ? `${plural}َ` : inflect(plural, "genitive", own)}`;
}

function hundredsOf(count: number, place: Case, state: State): string {
  if (count === 1) return inflect("مِئَة", place, state);
  if (count === 2) return dual("مِئَة", place, state);
  const unit =
    count === 8 ? "ثَمَانِ" : inflect(fewOf(count, 1), place, "construct");
  const word =
    unit +
    inflect("مِئَة", "genitive", state === "absolute" ? "absolute" : "construct");
  return state === "definite" ? withArticle(word) : word;
}

function belowHundred(value: number, place: NumberPlace): string {
  if (value <= 10) return upToTen(value, place);
  if (value < 20) return teen(value - 10, place);
  const unit = value % 10;
  const ten = soundPlural(
    tens[Math.floor(value / 10)] ?? "",
    place.case,
    place.state,
  );
  if (unit === 0) return ten;
  const state = place.state === "definite" ? "definite" : "absolute";
  return joined([
    unit === 1 && place.gender === "feminine"
      ? article("إِحْدَى", state)
      : upToTen(unit, { ...place, state }),
    ten,
  ]);
}

function upToTen(value: number, place: NumberPlace): string {
  const { gender, case: ending, state } = place;
  if (value === 1)
    return inflect(
      gender === "masculine" ? "وَاحِد" : "وَاحِدَة",
      ending,
      state === "construct" ? "absolute" : state,
    );
  if (value === 2)
    return dual(
      gender === "masculine" ? "اِثْن" : "اِثْنَت",
      ending,
      state === "construct" ? "absolute" : state,
    );
  const stem = fewOf(value, gender === "masculine" ? 0 : 1);
  return value === 8 && gender === "feminine"
    ? defective(stem, ending, state)
    : inflect(stem, ending, state);
}

/**
 * ثمانٍ, which ends as قاضٍ does.
 *
 * @source Wright I § 311; II § 96 rem.
 */
function defective(stem: string, place: Case, state: State): string {
  if (place === "accusative")
    return state === "absolute" ? `${stem}ًا` : `${article(stem, state)}َ`;
  return state === "absolute" ? stem.replace(/ِي$/u, "ٍ") : article(stem, state);
}

/** Eleven to nineteen, by their units: both halves end in َ, whatever the case. */
function teen(unit: number, place: NumberPlace): string {
  const isMasculine = place.gender === "masculine";
  const ten = isMasculine ? "عَشَرَ" : "عَشْرَةَ";
  const isSubject = place.case === "nominative";
  const first = (): string => {
    if (unit === 1) return isMasculine ? "أَحَدَ" : "إِحْدَى";
    if (unit === 2) {
      const stem = isMasculine ? "اِثْن" : "اِثْنَت";
      return stem + (isSubject ? "َا" : "َيْ");
    }
    return `${fewOf(unit, isMasculine ? 0 : 1)}َ`;
  };
  return `${article(first(), place.state)} ${ten}`;
}

const article = (word: string, state: State): string =>
  state === "definite" ? withArticle(word) : word;

const fewOf = (value: number, form: 0 | 1): string => few[value]?.[form] ?? "";
