/** What a reader types into the library's search, one key after the other: common words, a phrase, a rare word. */
export const queries = [
  "الحكومة",
  "مدينة البحر",
  "كتاب",
  "«مجلس الوزراء»",
  "جامعة العلوم",
] as const;
