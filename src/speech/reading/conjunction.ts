/** Words that begin with و or ف by themselves: what is left without it is no word. */
const ownWawKeys: ReadonlySet<string> = new Set(
  "وزير وزراء وزارة وزارات وفد وفود وحدة وحدات وثيقة وثائق وظيفة وظائف ورقة ورقات وجبة وجبات وردة ورود وكالة وكالات وكيل وكلاء ولاية ولايات ولد ولادة ولادات وسام واحد واحدة وقفة وقفات ورشة ورش وصية وصايا وسيلة وسائل وفاة وفيات وجهة وجهات وجه وجوه واد وديان واحات واحة وعد وعود وقت وسط وفق وراء وصل وصلت وقع وقعت وقف وجد وجدت ورد وردت وفر وفرت وصفة وصفات وصلة وصلات وحش وحوش وباء واقعة وقائع واجهة واجهات واجب واجبات وعاء وتر وثبة وثبات ورم ومضة ومضات وعكة وعكات وديعة ودائع وسيط وسطاء وصيفة وصيفات وافد وافدين وافدون وضع وضعت وزع وزعت فريق فرق فرد افراد فرصة فرص فئة فئات فيلم فصل فصول فقرة فقرات فتاة فتيات فندق فنادق فائز فائزين فنان فنانين فرع فروع فترة فترات فوق في فيها فيه فيهم فيهما فيهن فيما فقط فورا فعلا فجرا فقد فاز فازت فيروس فيروسات فيديو فيديوهات فيضان فيضانات فيلا فيلات فيل فيلة فكرة فدان فحص فحوص".split(
    " ",
  ),
);

/**
 * Whether a word begins with و or ف by itself, also with the -an of an accusative: وزيرا.
 *
 * @param key As `plainKey` gives it.
 * @throws Nothing.
 */
export const hasOwnWaw = (key: string): boolean =>
  ownWawKeys.has(key) || ownWawKeys.has(key.replace(/ا$/u, ""));

/**
 * A word without the "and" or "so" written on to it.
 *
 * @param key As `plainKey` gives it.
 * @returns `key` itself where the letter is the word's own, as far as is known.
 * @throws Nothing.
 */
export const withoutConjunction = (key: string): string =>
  key.length > 2 && /^[وف]/u.test(key) && !hasOwnWaw(key) ? key.slice(1) : key;
