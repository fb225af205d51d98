/**
 * The engine doubles a sun letter after the article by itself: with its shadda
 * written, it would say it three times.
 *
 * @param word With its shadda before the vowel, as `spokenForm` gives it.
 * @throws Nothing.
 */
export const withoutSunShadda = (word: string): string =>
  word.replace(
    /^([^\u0621-\u064A]*(?:[وف]\u064E?)?(?:[بك]?[\u064E\u0650]?ا?ل|ل\u0650?ل)\u0652?[تثدذرزسشصضطظلن][\u064E-\u0650]?)\u0651/u,
    "$1",
  );
