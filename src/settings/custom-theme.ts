import type { AppearanceSettings } from "./appearance-settings.ts";
import {
  contrast,
  furthestFrom,
  isDarkPage,
  mixColors,
  type HexColor,
} from "./color-contrast.ts";
import { fitMarks } from "./fit-marks.ts";

type CustomColors = Pick<
  AppearanceSettings,
  "customPage" | "customText" | "customAccent"
>;

/** Text of a page stands at least so far from it (look.md; WCAG 2.2, 1.4.6). */
export const leastTextContrast = 7;
/** Links, quiet text and controls at least so far (WCAG 2.2, 1.4.3). */
export const leastAccentContrast = 4.5;

/** What the reader's own colours lack. Contrasts are those the colours have. */
export interface ContrastWarning {
  readonly of: "text" | "accent";
  readonly contrast: number;
  readonly least: number;
}

/** @returns Empty for colours that can be read well. */
export function contrastWarnings(
  colors: CustomColors,
): readonly ContrastWarning[] {
  const { customPage, customText, customAccent } = colors;
  const found: readonly ContrastWarning[] = [
    {
      of: "text",
      contrast: contrast(customText, customPage),
      least: leastTextContrast,
    },
    {
      of: "accent",
      contrast: contrast(customAccent, customPage),
      least: leastAccentContrast,
    },
  ];
  return found.filter((warning) => warning.contrast < warning.least);
}

/** Hues of what is marked in the text before they are fitted to a page, those together that are seen beside each other. */
const spoken = {
  "--spoken-sentence": "#8fdbe5",
  "--spoken-word": "#39b8c9",
} as const;
const found = {
  "--found": "#ffd23f",
  "--found-current": "#ff9f1c",
} as const;
const marks = {
  "--mark-yellow": "#f7d000",
  "--mark-green": "#3fbf5f",
  "--mark-blue": "#4f9ff0",
  "--mark-pink": "#f26aa0",
  "--mark-purple": "#a678f0",
} as const;
/** Of short vowels. */
const vowels = {
  "--vowel-red": "#d3322c",
  "--vowel-blue": "#2f62d8",
  "--vowel-green": "#1f8a45",
  "--vowel-purple": "#8d3fd0",
} as const;

/**
 * All tokens of `renderer/styles/tokens.css` that a theme of the reader's own
 * three colours has. What is derived keeps its contrast as far as the three
 * allow: quiet text at 4.5:1, and text on every mark at 7:1, or down to 4.5:1
 * where the mark could not be told from the page otherwise.
 */
export function customTheme({
  customPage: page,
  customText: text,
  customAccent: accent,
}: CustomColors): Readonly<Record<`--${string}`, HexColor>> {
  const isDark = isDarkPage(page);
  const raised = mixColors(page, text, 0.05);
  const fitText = (color: HexColor, ground: HexColor): HexColor =>
    firstThat(
      [0, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9].map((share) =>
        mixColors(color, text, share),
      ),
      (shade) => contrast(shade, ground) >= leastAccentContrast,
    );
  return {
    "--page": page,
    "--text": text,
    "--accent": accent,
    "--on-accent": furthestFrom(accent),
    "--surface": mixColors(page, text, 0.03),
    "--raised": raised,
    "--line": mixColors(page, text, 0.22),
    // Also on a row under the pointer, which is a little of the text's colour.
    "--quiet": fitText(
      mixColors(text, page, 0.4),
      mixColors(raised, text, 0.12),
    ),
    "--danger": fitText(isDark ? "#ff8f85" : "#b3261e", raised),
    ...fitMarks(spoken, page, text),
    ...fitMarks(found, page, text),
    ...fitMarks(marks, page, text),
    ...mapColors(vowels, (vowel) => fitText(vowel, page)),
  };
}

const mapColors = (
  colors: Readonly<Record<`--${string}`, HexColor>>,
  change: (color: HexColor) => HexColor,
): Record<`--${string}`, HexColor> =>
  Object.fromEntries(
    Object.entries(colors).map(([name, color]) => [name, change(color)]),
  );

/** The first that passes, else the last. */
function firstThat(
  colors: readonly HexColor[],
  passes: (color: HexColor) => boolean,
): HexColor {
  return colors.find(passes) ?? colors.at(-1) ?? "#000000";
}
