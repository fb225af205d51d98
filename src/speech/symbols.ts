import { withoutVowels } from "./numbers/grammar.ts";

/** What a sign is called between words. Vocalised. Those of numbers, units and addresses are read with them. */
const names: Readonly<Record<string, string>> = {
  "=": "يُسَاوِي",
  "≠": "لَا يُسَاوِي",
  "≈": "يُقَارِبُ",
  "+": "زَائِد",
  "−": "نَاقِص",
  "±": "زَائِد أَوْ نَاقِص",
  "×": "ضَرْب",
  "÷": "عَلَى",
  "<": "أَصْغَرُ مِنْ",
  ">": "أَكْبَرُ مِنْ",
  "≤": "أَصْغَرُ مِنْ أَوْ يُسَاوِي",
  "≥": "أَكْبَرُ مِنْ أَوْ يُسَاوِي",
  "√": "جَذْر",
  "∞": "مَا لَا نِهَايَةَ لَهُ",
  "&": "وَ",
  "§": "الْفِقْرَة",
  "©": "حُقُوقُ النَّشْر",
  "™": "عَلَامَة تِجَارِيَّة",
  "®": "عَلَامَة مُسَجَّلَة",
  "→": "سَهْم",
  "←": "سَهْم",
  "↔": "سَهْم",
  "⇒": "سَهْم",
  "⇐": "سَهْم",
  "°": "دَرَجَة",
  "%": "فِي الْمِئَة",
  "٪": "فِي الْمِئَة",
  "#": "رَقْم",
  "@": "آت",
  $: "دُولَار",
  "€": "يُورُو",
  "£": "جُنَيْه",
};
const known = new RegExp(`[${Object.keys(names).join("")}]`, "gu");
/** They set things apart and say nothing. `*`, `•` and `/` between words are heard as the pause they are. */
const ornaments = /[*•·●○◦■□▪▫◆◇★☆~|^_¦¶†‡\\`]+|(?<=\s)\/(?=\s|$)/gu;
const anySymbol =
  /[=≠≈+−±×÷<>≤≥√∞&§©™®→←↔⇒⇐°%٪#@$€£*•·●○◦■□▪▫◆◇★☆~|^_¦¶†‡\\`]|\s\/(?:\s|$)/u;

/** What a text is with its signs said, as one writes it and with vowels. */
export interface SaidSymbols {
  readonly text: string;
  readonly vocalised: string;
}

/**
 * The signs left in what is said for an Arabic word, by their names or not at
 * all: a voice would spell them out in its own way, or in English.
 *
 * @param text What is said for the word and the speechless pieces behind it.
 * @param vocalised The same with its vowels, where they are known.
 * @returns `undefined` where there is no sign.
 * @throws Nothing.
 */
export function readSymbols(
  text: string,
  vocalised: string | undefined,
  mode: "say" | "skip",
): SaidSymbols | undefined {
  if (!anySymbol.test(text)) return undefined;
  const said = named(vocalised ?? text, mode);
  // Vowels of the word itself stay as it has them.
  return {
    text:
      vocalised === undefined
        ? named(text, mode, withoutVowels)
        : withoutVowels(said),
    vocalised: said,
  };
}

function named(
  text: string,
  mode: "say" | "skip",
  spell: (name: string) => string = (name) => name,
): string {
  return text
    .replaceAll(known, (sign) =>
      mode === "skip" ? " " : ` ${spell(names[sign] ?? "")} `,
    )
    .replaceAll(ornaments, (_, at: number, whole: string) =>
      /\s$/u.test(whole.slice(0, at)) ? " – " : " ",
    )
    .replaceAll(/\s+(?=[.,،؛:!؟?…])/gu, "")
    .replaceAll(/\s+/gu, " ")
    .trim();
}
