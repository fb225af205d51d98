/** Spaces of every width, controls and format characters: what a reader cannot see. */
const onlyInvisible = /^[\p{Z}\p{Cc}\p{Cf}]*$/u;

/**
 * Does a text show nothing? No-break spaces, zero-width characters and
 * direction marks show nothing either: pages are full of `&nbsp;` lines.
 *
 * @throws Nothing.
 */
export const isBlank = (text: string): boolean => onlyInvisible.test(text);

/**
 * Cut a text into its lines, however its system ends them.
 *
 * Lossy on purpose: byte order marks, stray control characters and halves of
 * surrogate pairs go, runs of spaces and tabs become one space, a wide one (a tab,
 * three spaces or more) a tab, and lines lose the white space at their ends. Zero-width joiners, direction marks and no-break
 * spaces between letters stay: they are how the text is written.
 *
 * @param text In any normalization form, which is kept.
 * @returns Lines without their ends; a blank line is `""`. A paragraph separator (U+2029) gives a blank line too.
 * @throws Nothing.
 * @source Unicode 16, 5.8 Newline Guidelines (CR, LF, CRLF, NEL, VT, FF, LS, PS).
 */
export const splitLines = (text: string): readonly string[] =>
  text
    .toWellFormed()
    .replaceAll("\u2029", "\n\n")
    .split(/\r\n|[\n\r\v\f\u0085\u2028]/)
    .map(cleanLine);

function cleanLine(line: string): string {
  if (isBlank(line)) return "";
  return line
    .replaceAll(/[^\P{Cc}\t]|\uFEFF/gu, "")
    .replaceAll(/[\t ]+/g, (run) => (/\t| {3}/.test(run) ? "\t" : " "))
    .trim();
}

/** A line as it is read: a wide gap in it is a space like any other. */
export const withoutGaps = (line: string): string => line.replaceAll("\t", " ");
