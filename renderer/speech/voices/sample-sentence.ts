/** Our own, of everyday words, with a clause to breathe at. */
const samples: Readonly<Record<string, string>> = {
  ar: "هكذا أقرأ لك: جاء الصباح هادئًا، وفي المقهى رجلٌ يقلّب صفحات كتاب قديم.",
  en: "This is how I read to you: the morning came quietly, and in the café a man was turning the pages of an old book.",
  fa: "این‌گونه برایت می‌خوانم: صبح آرام رسید و مردی در قهوه‌خانه کتابی کهنه را ورق می‌زد.",
  ur: "میں آپ کو یوں پڑھ کر سناتا ہوں: صبح خاموشی سے آئی، اور ایک آدمی پرانی کتاب کے ورق الٹ رہا تھا۔",
  fr: "Voici comment je lis : le matin est venu sans bruit, et au café un homme tournait les pages d’un vieux livre.",
  de: "So lese ich vor: Still kam der Morgen, und im Café blätterte ein Mann in einem alten Buch.",
  es: "Así te leo: la mañana llegó en silencio y en el café un hombre pasaba las páginas de un libro viejo.",
  tr: "Sana böyle okurum: sabah sessizce geldi, kahvede bir adam eski bir kitabın sayfalarını çeviriyordu.",
};

/** What a voice says to be known by. @param lang BCP 47 primary; where there is no sentence, the language's own name. */
export const sampleSentence = (lang: string): string =>
  samples[lang] ?? `${ownName(lang)}.`;

const ownName = (lang: string): string =>
  new Intl.DisplayNames([lang, "en"], { type: "language" }).of(lang) ?? lang;
