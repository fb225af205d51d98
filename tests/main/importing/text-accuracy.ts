/** White space as one blank, composed letters, nothing that is not seen. */
export const normal = (text: string): string =>
  text
    .normalize("NFC")
    .replaceAll(/[\u200B-\u200F\u202A-\u202E\u2066-\u2069\u00AD]/gu, "")
    .replaceAll(/\s+/gu, " ")
    .trim();

/**
 * Share of characters that came out right: one minus edits by letters of the
 * source.
 *
 * @source Levenshtein distance; as OCR is measured.
 */
export function characterAccuracy(source: string, got: string): number {
  const one = Array.from(normal(source));
  const other = Array.from(normal(got));
  let row = Uint32Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [at, letter] of one.entries()) {
    const next = new Uint32Array(other.length + 1);
    next[0] = at + 1;
    for (let column = 1; column <= other.length; column += 1)
      next[column] = Math.min(
        (row[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (row[column - 1] ?? 0) + (other[column - 1] === letter ? 0 : 1),
      );
    row = next;
  }
  return 1 - (row[other.length] ?? 0) / one.length;
}

/** F1 over shingles of four words: order counts, and nothing may be added. */
export function textF1(source: string, got: string): number {
  const [wanted, found] = [shingles(source), shingles(got)];
  let common = 0;
  for (const [each, count] of wanted)
    common += Math.min(count, found.get(each) ?? 0);
  const sum = (map: ReadonlyMap<string, number>): number =>
    [...map.values()].reduce((total, each) => total + each, 0);
  return (2 * common) / (sum(wanted) + sum(found));
}

function shingles(text: string): ReadonlyMap<string, number> {
  const words = normal(text).split(" ");
  const counts = new Map<string, number>();
  for (let at = 0; at + 4 <= Math.max(words.length, 4); at += 1) {
    const each = words.slice(at, at + 4).join(" ");
    counts.set(each, (counts.get(each) ?? 0) + 1);
  }
  return counts;
}
