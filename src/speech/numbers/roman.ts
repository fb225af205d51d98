const values: Readonly<Record<string, number>> = {
  I: 1,
  V: 5,
  X: 10,
  L: 50,
  C: 100,
};
/** As it is correctly written, up to 399: M and D are more often letters of a name. */
const correct = /^(?=.)C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u;

/**
 * The value of a Roman numeral in capitals.
 *
 * @returns `undefined` for what is none, or is written wrongly.
 * @throws Nothing.
 */
export function romanValue(text: string): number | undefined {
  if (!correct.test(text)) return undefined;
  return Array.from(text).reduce((sum, letter, at) => {
    const value = values[letter] ?? 0;
    const next = values[text.charAt(at + 1)] ?? 0;
    return sum + (value < next ? -value : value);
  }, 0);
}
