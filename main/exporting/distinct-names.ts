import { fileNameOf } from "../file-name-of.ts";

/**
 * What file systems hold to be one name: those of Windows and macOS take no
 * notice of case, and macOS none of how letters are composed.
 */
const keyOf = (name: string): string =>
  name.normalize("NFC").toUpperCase().toLowerCase().normalize("NFC");

/**
 * A file name for each title, no two of them one file on any system: what would
 * collide gets a number.
 *
 * @param extension Without its dot.
 * @param taken Names that are there already.
 */
export function distinctNames(
  titles: readonly string[],
  extension: string,
  taken: readonly string[],
): readonly string[] {
  const keys = new Set(taken.map(keyOf));
  /** Where to go on counting, so that a thousand of one title do not count anew each. */
  const counts = new Map<string, number>();
  return titles.map((title) => {
    const base = fileNameOf(title);
    const baseKey = keyOf(base);
    let at = counts.get(baseKey) ?? 1;
    const named = (): string =>
      `${base}${at === 1 ? "" : ` ${at}`}.${extension}`;
    while (keys.has(keyOf(named()))) at += 1;
    counts.set(baseKey, at + 1);
    keys.add(keyOf(named()));
    return named();
  });
}
