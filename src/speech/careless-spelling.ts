/** Letters, without the article. Shorter words differ by ى and ي alone too often: على and علي, يعطي and يعطى. */
const leastWithYeh = 5;

/** At the head of a word, behind the article too. Elsewhere with it a word is another one: فأس is not فاس. */
const firstHamza = /(?<=(?:^| )(?:ال)?)[أإآ]/gu;

/**
 * What careless spelling, and that of other schools, leaves of a word: one
 * first alef, one final ى, one seat of the hamza before و.
 *
 * @param key Of a word, as `pronunciationKey` gives it.
 * @throws Nothing.
 */
export function carelessKey(key: string): string {
  const plain = key.replaceAll(firstHamza, "ا").replaceAll("ئو", "ؤو");
  return plain.replace(/^ال/u, "").length < leastWithYeh
    ? plain
    : plain.replaceAll("ى", "ي");
}

/** Where the hamza of the first letter tells frequent words apart: who writes ان means أن or إن, not the river آن. */
const ambiguous: ReadonlySet<string> = new Set(
  (
    "ان انا انك انه انها انهم انهما انكم اننا انني اني انما اما امام الا الى اله " +
    "اذن اية اولى اخر امر امن اثر اثار اعلم اعلام انظر احياء اتباع اب اخ"
  ).split(" "),
);

/**
 * Whether a text may well mean a word of the list though its letters are not
 * the same: احمد is أحمد, كنتاكى is كنتاكي and مسئول is مسؤول. Two hamzas that
 * differ make two words.
 *
 * @param key Of a word of the text.
 * @param known Of the word of the list, with the same `carelessKey`.
 * @throws Nothing.
 */
export function isCarelessly(key: string, known: string): boolean {
  if (ambiguous.has(carelessKey(key))) return false;
  return Array.from(key.matchAll(firstHamza)).every(({ 0: hamza, index }) =>
    [hamza, "ا"].includes(known.charAt(index)),
  );
}
