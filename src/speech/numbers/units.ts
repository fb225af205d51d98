import type { CountedNoun } from "./counted-noun.ts";

const noun = (
  singular: string,
  plural: string,
  more: Partial<CountedNoun> = {},
): CountedNoun => ({ singular, plural, ...more });

const meter = noun("مِتْر", "أَمْتَار");
const kilometer = noun("كِيلُومِتْر", "كِيلُومِتْرَات");
const squareMeter = { ...meter, adjective: "مُرَبَّع" };
const cubicMeter = { ...meter, adjective: "مُكَعَّب" };
const squareKilometer = { ...kilometer, adjective: "مُرَبَّع" };
const centimeter = noun("سَنْتِيمِتْر", "سَنْتِيمِتْرَات");
const millimeter = noun("مِلِّيمِتْر", "مِلِّيمِتْرَات");
const gram = noun("غِرَام", "غِرَامَات");
const kilogram = noun("كِيلُوغِرَام", "كِيلُوغِرَامَات");
const milligram = noun("مِلِّيغِرَام", "مِلِّيغِرَامَات");
const liter = noun("لِتْر", "لِتْرَات");
const milliliter = noun("مِلِّيلِتْر", "مِلِّيلِتْرَات");
const degree = noun("دَرَجَة", "دَرَجَات");
const celsius = { ...degree, adjective: "مِئَوِيّ" };
const fahrenheit = { ...degree, after: "فَهْرِنْهَايْت" };
const perHour = { ...kilometer, after: "فِي السَّاعَةِ" };
const perSecond = { ...meter, after: "فِي الثَّانِيَةِ" };

/** Signs of units as they stand after a number; Latin ones in lower case. */
const units: Readonly<Record<string, CountedNoun>> = {
  كم: kilometer,
  كلم: kilometer,
  km: kilometer,
  "كم/س": perHour,
  "كلم/س": perHour,
  "كم/ساعة": perHour,
  "km/h": perHour,
  "م/ث": perSecond,
  "m/s": perSecond,
  م: meter,
  m: meter,
  سم: centimeter,
  cm: centimeter,
  مم: millimeter,
  ملم: millimeter,
  mm: millimeter,
  "م²": squareMeter,
  م2: squareMeter,
  "m²": squareMeter,
  m2: squareMeter,
  "كم²": squareKilometer,
  كم2: squareKilometer,
  "كلم²": squareKilometer,
  "km²": squareKilometer,
  km2: squareKilometer,
  "م³": cubicMeter,
  م3: cubicMeter,
  "m³": cubicMeter,
  m3: cubicMeter,
  كغ: kilogram,
  كغم: kilogram,
  كجم: kilogram,
  كلغ: kilogram,
  كيلوغ: kilogram,
  kg: kilogram,
  غ: gram,
  غم: gram,
  جم: gram,
  غرام: gram,
  g: gram,
  ملغ: milligram,
  ملغم: milligram,
  مجم: milligram,
  mg: milligram,
  ل: liter,
  لتر: liter,
  l: liter,
  مل: milliliter,
  ml: milliliter,
  هك: noun("هِكْتَار", "هِكْتَارَات"),
  ha: noun("هِكْتَار", "هِكْتَارَات"),
  "°": degree,
  º: degree,
  "°م": celsius,
  "°c": celsius,
  "℃": celsius,
  "°ف": fahrenheit,
  "°f": fahrenheit,
  kb: noun("كِيلُوبَايْت", "كِيلُوبَايْتَات"),
  mb: noun("مِيغَابَايْت", "مِيغَابَايْتَات"),
  gb: noun("غِيغَابَايْت", "غِيغَابَايْتَات"),
  tb: noun("تِيرَابَايْت", "تِيرَابَايْتَات"),
  hz: noun("هِرْتْز", "هِرْتْزَات"),
  mhz: noun("مِيغَاهِرْتْز", "مِيغَاهِرْتْزَات"),
  ghz: noun("غِيغَاهِرْتْز", "غِيغَاهِرْتْزَات"),
  kw: noun("كِيلُووَاط", "كِيلُووَاطَات"),
  mw: noun("مِيغَاوَاط", "مِيغَاوَاطَات"),
  gw: noun("غِيغَاوَاط", "غِيغَاوَاطَات"),
  kwh: noun("كِيلُووَاط", "كِيلُووَاطَات", { after: "سَاعَة" }),
};

const dollar = noun("دُولَار", "دُولَارَات");
const riyal = noun("رِيَال", "رِيَالَات");

/** Signs of currencies, before or after the amount; Latin ones in lower case. */
const currencies: Readonly<Record<string, CountedNoun>> = {
  $: dollar,
  us$: dollar,
  $us: dollar,
  usd: dollar,
  "€": noun("يُورُو", "يُورُو"),
  eur: noun("يُورُو", "يُورُو"),
  "£": noun("جُنَيْه", "جُنَيْهَات", { adjective: "إِسْتِرْلِينِيّ" }),
  gbp: noun("جُنَيْه", "جُنَيْهَات", { adjective: "إِسْتِرْلِينِيّ" }),
  "¥": noun("يِن", "يِنَات"),
  jpy: noun("يِن", "يِنَات"),
  "₹": noun("رُوبِيَّة", "رُوبِيَّات"),
  "₺": noun("لِيرَة", "لِيرَات", { after: "تُرْكِيَّة" }),
  try: noun("لِيرَة", "لِيرَات", { after: "تُرْكِيَّة" }),
  "₪": noun("شِيكِل", "شَوَاكِل", { isDiptote: true }),
  "₽": noun("رُوبِل", "رُوبِلَات"),
  "﷼": riyal,
  "ر.س": { ...riyal, adjective: "سُعُودِيّ" },
  sar: { ...riyal, adjective: "سُعُودِيّ" },
  "ر.ق": { ...riyal, adjective: "قَطَرِيّ" },
  qar: { ...riyal, adjective: "قَطَرِيّ" },
  "ر.ي": { ...riyal, adjective: "يَمَنِيّ" },
  "د.إ": noun("دِرْهَم", "دَرَاهِم", { isDiptote: true }),
  aed: noun("دِرْهَم", "دَرَاهِم", { isDiptote: true }),
  "د.م": noun("دِرْهَم", "دَرَاهِم", { isDiptote: true }),
  mad: noun("دِرْهَم", "دَرَاهِم", { isDiptote: true }),
  "د.ك": noun("دِينَار", "دَنَانِير", { isDiptote: true, adjective: "كُوَيْتِيّ" }),
  kwd: noun("دِينَار", "دَنَانِير", { isDiptote: true, adjective: "كُوَيْتِيّ" }),
  "د.أ": noun("دِينَار", "دَنَانِير", { isDiptote: true, adjective: "أُرْدُنِيّ" }),
  "د.ع": noun("دِينَار", "دَنَانِير", { isDiptote: true, adjective: "عِرَاقِيّ" }),
  "د.ت": noun("دِينَار", "دَنَانِير", { isDiptote: true, adjective: "تُونِسِيّ" }),
  "د.ج": noun("دِينَار", "دَنَانِير", { isDiptote: true, adjective: "جَزَائِرِيّ" }),
  "ج.م": noun("جُنَيْه", "جُنَيْهَات", { adjective: "مِصْرِيّ" }),
  egp: noun("جُنَيْه", "جُنَيْهَات", { adjective: "مِصْرِيّ" }),
  "ل.س": noun("لِيرَة", "لِيرَات", { after: "سُورِيَّة" }),
  "ل.ل": noun("لِيرَة", "لِيرَات", { after: "لُبْنَانِيَّة" }),
  "ل.ت": noun("لِيرَة", "لِيرَات", { after: "تُرْكِيَّة" }),
};

const own = (
  table: Readonly<Record<string, CountedNoun>>,
  sign: string,
): CountedNoun | undefined =>
  Object.hasOwn(table, sign) ? table[sign] : undefined;

/**
 * What a sign after a number counts in.
 *
 * @param sign Without marks and tatweel, in European digits.
 * @throws Nothing.
 */
export const unitOf = (sign: string): CountedNoun | undefined =>
  namesNoUnit.test(sign)
    ? undefined
    : (own(units, sign) ?? own(units, sign.toLowerCase()));

/** 5G is a generation and 3M a firm; among single capitals only L is a unit. */
const namesNoUnit = /^[A-KM-Z]$/u;

/**
 * What currency a sign before or after an amount stands for.
 *
 * @throws Nothing.
 */
export const currencyOf = (sign: string): CountedNoun | undefined =>
  own(currencies, sign.replace(/\.$/u, "").toLowerCase());
