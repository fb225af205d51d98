/** Short vowels, tanwin, shadda, sukun, the dagger alif and the signs of Qur'anic recitation. Madda and hamza are parts of letters. */
export const vowelMark =
  /[\u0610-\u061A\u064B-\u0652\u0656-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED]/u;

/** Is this a mark that a text may be written without? @param code A code point. */
export const isVowelMark = (code: number): boolean =>
  vowelMark.test(String.fromCodePoint(code));
