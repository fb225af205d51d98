/** What an article can be set for, in mm, upright. @source ISO 216; ASME Y14.1. */
const sizes = {
  A4: { width: 210, height: 297 },
  A5: { width: 148, height: 210 },
  Letter: { width: 215.9, height: 279.4 },
  Legal: { width: 215.9, height: 355.6 },
} as const;
export type PaperName = keyof typeof sizes;

/** `locale`: what is usual where the reader is. */
export const paperSizes = ["locale", "A4", "A5", "Letter", "Legal"] as const;
export type PaperSize = (typeof paperSizes)[number];

export const paperMargins = ["narrow", "normal", "wide"] as const;
export type PaperMargins = (typeof paperMargins)[number];

/** What an article is set for. */
export interface Paper {
  readonly name: PaperName;
  readonly isLandscape: boolean;
  readonly margins: PaperMargins;
}

/** How a reader wants paper. */
export interface PaperChoice {
  readonly paperSize: PaperSize;
  readonly paperLandscape: boolean;
  readonly paperMargins: PaperMargins;
}

/**
 * Where paper is cut by inches.
 *
 * @source CLDR 48, supplemental data, `measurementData`, `paperSize type="US-Letter"`.
 */
const letterCountries: ReadonlySet<string> = new Set(
  "BZ CA CL CO CR GT MX NI PA PH PR SV US VE".split(" "),
);

/**
 * The paper that a reader means.
 *
 * @param country ISO 3166 of the system's locale; empty where it has none.
 */
export const paperOf = (
  { paperSize, paperLandscape, paperMargins: margins }: PaperChoice,
  country: string,
): Paper => ({
  name: paperSize === "locale" ? usualPaper(country) : paperSize,
  isLandscape: paperLandscape,
  margins,
});

/** @param country ISO 3166, in any case. */
export const usualPaper = (country: string): PaperName =>
  letterCountries.has(country.toUpperCase()) ? "Letter" : "A4";

/** Width and height as it lies, in mm. */
export function paperExtent({
  name,
  isLandscape,
}: Pick<Paper, "name" | "isLandscape">): {
  readonly width: number;
  readonly height: number;
} {
  const { width, height } = sizes[name];
  return isLandscape ? { width: height, height: width } : { width, height };
}

/** At the sides, in mm; a title runs above and a number below, so that narrower ones would be printed upon. */
export const marginMm: Readonly<Record<PaperMargins, number>> = {
  narrow: 13,
  normal: 20,
  wide: 32,
};
