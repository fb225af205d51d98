const names = [
  "صِفْر",
  "وَاحِد",
  "اِثْنَان",
  "ثَلَاثَة",
  "أَرْبَعَة",
  "خَمْسَة",
  "سِتَّة",
  "سَبْعَة",
  "ثَمَانِيَة",
  "تِسْعَة",
] as const;

/**
 * Digits one by one, as telephone numbers are dictated, with a pause after
 * every three or four: nobody writes ten down in one breath.
 *
 * @param digits European digits only.
 * @returns Vocalised, without endings.
 * @throws Nothing.
 */
export function digitByDigit(digits: string): string {
  const words = Array.from(digits, (digit) => names[Number(digit)] ?? "");
  const size = words.length % 4 === 0 || words.length < 4 ? 4 : 3;
  const groups: string[] = [];
  for (let at = 0; at < words.length; at += size) {
    // A last digit is not left alone.
    const end = words.length - at - size === 1 ? words.length : at + size;
    groups.push(words.slice(at, end).join(" "));
    if (end === words.length) break;
  }
  return groups.join("، ");
}
