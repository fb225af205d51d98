/**
 * Words a minute that adults read of Arabic prose.
 *
 * @source Trauzettel-Klosinski and Dietz 2012, "Standardized Assessment of
 * Reading Performance: The New International Reading Speed Texts IReST",
 * Table 2: Arabic 138 ± 20.
 */
export const wordsPerMinute = 138;

/** How long a text takes to read, in minutes with their fraction. @param words Whole words, ≥ 0. */
export const readingMinutes = (words: number): number => words / wordsPerMinute;
