/** FNV-1a, 32 bits: what it begins with. */
export const fnvBasis = 0x811c9dc5;

/** One step of FNV-1a, over a number instead of a byte. */
export const fnvStep = (hash: number, value: number): number =>
  Math.imul(hash ^ value, 0x01000193);
