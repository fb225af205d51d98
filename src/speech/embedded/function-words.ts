/** The words that a text is held together by, with their vowels: the engine knows few of them with a pronoun. */
const vocalised =
  `عَلَيْهِ عَلَيْهَا عَلَيْهِمْ عَلَيْنَا عَلَيْكَ عَلَيْكُمْ إِلَيْهِ إِلَيْهَا إِلَيْهِمْ إِلَيْنَا إِلَيْكَ لَدَيْهِ لَدَيْهَا لَدَيْهِمْ لَدَيْنَا
  فِيهِ فِيهَا فِيهِمْ بِهِ بِهَا بِهِمْ بِنَا لَهُ لَهَا لَهُمْ لَنَا لَكُمْ مِنْهُ مِنْهَا مِنْهُمْ مِنَّا عَنْهُ عَنْهَا عَنْهُمْ مَعَهُ مَعَهَا مَعَهُمْ
  أَنَّهُ أَنَّهَا أَنَّهُمْ إِنَّهُ إِنَّهَا إِنَّهُمْ لِأَنَّ لِأَنَّهُ لِأَنَّهَا لَكِنَّهُ لَكِنَّهَا لَكِنَّهُمْ بِأَنَّ بِأَنَّهُ كَأَنَّ
  هُوَ هِيَ هُمْ هُنَّ أَنَا أَنْتَ نَحْنُ هَذَا هَذِهِ ذَلِكَ تِلْكَ هَؤُلَاءِ أُولَئِكَ بِهَذَا بِهَذِهِ لِهَذَا لِهَذِهِ لِذَلِكَ بِذَلِكَ كَذَلِكَ
  الَّذِي الَّتِي الَّذِينَ اللَّذَانِ اللَّوَاتِي مِمَّا عَمَّا فِيمَا بِمَا كَمَا حَيْثُ عِنْدَ مُنْذُ ثُمَّ لَمْ لَنْ قَدْ هَلْ بَلْ أَوْ كَيْ
  عِنْدَمَا بَيْنَمَا بَيْنَ بَعْدَ قَبْلَ تَحْتَ فَوْقَ خِلَالَ حَوْلَ دُونَ غَيْرَ كُلَّ بَعْضَ يَكُونُ تَكُونُ كَانَتْ كَانُوا لَيْسَ لَيْسَتْ يَجِبُ يُمْكِنُ
  يَتِمُّ تَمَّ اللَّه`.split(/\s+/u);

const plain = (word: string): string =>
  word.replaceAll(/[\u064B-\u0652]/gu, "");

const words = new Map(vocalised.map((word) => [plain(word), word]));

/** Written in one with any of them. */
const joined: readonly (readonly [string, string])[] = [
  ["و", "وَ"],
  ["ف", "فَ"],
];

/**
 * A function word with its vowels.
 *
 * @param word Letters only.
 * @returns `undefined` for other words, and for those that are read in more ways than one.
 * @throws Nothing.
 */
export function vocalisedFunctionWord(word: string): string | undefined {
  const own = words.get(word);
  if (own !== undefined) return own;
  for (const [letter, said] of joined) {
    const rest = word.startsWith(letter) ? words.get(word.slice(1)) : undefined;
    if (rest !== undefined) return said + rest;
  }
  return undefined;
}
