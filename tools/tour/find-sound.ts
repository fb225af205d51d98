/** Where one sound is found in another. */
export interface Match {
  /** Index of its first sample. */
  readonly at: number;
  /** Normalised cross-correlation there: 1 for the same sound. */
  readonly likeness: number;
}

/** Search every eighth sample first: a second of speech keeps its shape at 2.7 kHz. */
const coarse = 8;

/** Find a second or more of sound in a longer one. */
export function findSound(needle: Int16Array, haystack: Int16Array): Match {
  const last = haystack.length - needle.length;
  const rough = best(needle, haystack, 0, last, coarse);
  return findNear(needle, haystack, rough.at, coarse);
}

/** Find a short sound around a place, to the sample. */
export const findNear = (
  needle: Int16Array,
  haystack: Int16Array,
  place: number,
  reach: number,
): Match =>
  best(needle, haystack, Math.max(0, place - reach), place + reach, 1);

function best(
  needle: Int16Array,
  haystack: Int16Array,
  from: number,
  to: number,
  step: number,
): Match {
  let match: Match = { at: from, likeness: -1 };
  for (let at = from; at <= to; at += step) {
    let product = 0;
    let needlePower = 0;
    let power = 0;
    for (let i = 0; i < needle.length; i += step) {
      const a = needle[i] ?? 0;
      const b = haystack[at + i] ?? 0;
      product += a * b;
      needlePower += a * a;
      power += b * b;
    }
    const likeness = product / Math.sqrt(needlePower * power || 1);
    if (likeness > match.likeness) match = { at, likeness };
  }
  return match;
}
