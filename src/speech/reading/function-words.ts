const set = (words: string): ReadonlySet<string> =>
  new Set(words.split(/\s+/u));

/** Prepositions, and nouns used as such: what follows is in the genitive. Keys as `plainKey` gives them. */
export const prepositions = set(
  `في من الى على عن مع منذ مذ حتى خلال بعد قبل بين نحو حوالي قرابة زهاء ضمن عبر لدى عند تحت فوق امام دون بدون غير حسب
  وفق قرب ضد لمدة بنسبة بقيمة بسعر بمعدل بحوالي بنحو سوى مقابل تجاه حول وسط كل معظم جميع بعض نصف ربع ثلث اثر طوال طيلة ازاء
  بواقع بفارق بعمر بطول بعرض بارتفاع بعمق بوزن بمساحة بسرعة بسعة بعدد بمبلغ بمشاركة بحضور بمقدار لنحو لحوالي لقرابة كنحو`,
);

/** Words that neither count nor are counted. */
const functionWords = set(
  `ان كان كانت يكون تكون ليس ليست لم لن لا ما قد لقد سوف ثم او ام بل لكن لكنه لكنها هو هي هم هن هما انا نحن انت انتم هذا هذه ذلك
  تلك هؤلاء هنا هناك الذي التي الذين اللذين اللواتي اذا اذ لو كي لكي حيث بينما عندما كما مثل فقط ايضا اي عليه عليها عليهم فيه فيها منه
  منها منهم لهم لها له لدينا لديه لديها به بها بهم اليه اليها عنه عنها معه معها امس اليوم غدا الان حاليا تقريبا تماما سنويا شهريا
  يوميا اسبوعيا صباحا مساء ظهرا عصرا ليلا فجرا فاكثر فما فاقل اكثر اقل قال قالت وقال اعلن اعلنت اكد اكدت ذكر ذكرت افاد افادت اضاف
  اضافت اوضح اوضحت قتل قتلت اصيب اصيبت وصل وصلت بلغ بلغت شارك شاركت فاز فازت ميلادية ميلادي هجرية هجري للميلاد للهجرة بدلا مقارنة
  وحتى ومن وفي والى وعلى وعن ومع وهو وهي وهم وكان وكانت وقد ولم ولا وما وثم وبعد وقبل وبين وكل هـ ه م ق.م
  لانه لانها لانهم انه انها انهم لكل بكل لمن بمن الا ال الم اليس اليهم الينا الخ الكترونيا فجاة فورا فعلا فعليا فضلا فيما`,
);

const months = set("جاري ماضي مقبل");

/** Verbs that govern what comes after them: بلغ عشرين. */
const transitiveVerbs = set(
  `بلغ بلغت يبلغ تبلغ ابلغ تجاوز تجاوزت يتجاوز تتجاوز تخطى تخطت يتخطى ضم ضمت يضم تضم شمل شملت يشمل تشمل سجل سجلت يسجل تسجل حقق حققت
  يحقق تحقق انفق انفقت دفع دفعت يدفع تدفع خسر خسرت فقدت ساوى يساوي تساوي عادل يعادل تعادل استغرق استغرقت يستغرق تستغرق قضى قضت يقضي
  امضى امضت قطع قطعت يقطع باع باعت يبيع اشترى اشترت يشتري حصد حصدت جمع جمعت يجمع كلف كلفت يكلف تكلف زار زارت استقبل استقبلت يستقبل تستقبل
  استضاف استضافت يستضيف تستضيف الف الفت كتب كتبت قرا قرات يقرا عرض عرضت اطلق اطلقت نشر نشرت قدم قدمت يقدم تقدم منح منحت انتج انتجت ينتج
  تنتج يملك تملك ملك ملكت امتلك يمتلك تمتلك استخدم استخدمت يستخدم تستخدم دمر دمرت اسقط اسقطت اعتقل اعتقلت اوقف اوقفت احتوى يحتوي
  رفع خفض انشا انشات بنى بنت اسس اسست افتتح افتتحت اصدر اصدرت وزع وزعت خصص خصصت استثمر استثمرت ربح ربحت كسب كسبت احرز احرزت
  يعد يضيف اضافت طلب طلبت وجد وجدت راى رات رايت وضع وضعت ارسل ارسلت استورد استوردت صدر صدرت درس درست حفظ حفظت تعلم تعلمت
  اكل شرب شاهد شاهدت يشاهد يزور يحمل تحمل حمل حملت احصى احصت يناهز ناهز ناهزت قارب قاربت يقارب تقارب فاق يفوق تفوق البالغ البالغة
  بالغا بالغة وقعت اخذ اخذت اعطى اعطت احتل احتلت يحتل تحتل نال نالت ينال حاز حازت سدد سددت تضمن تضمنت يتضمن تتضمن استهدف استهدفت استقطب تصدر تصدرت يتصدر شهد شهدت يشهد تشهد خاض خاضت قاد قادت حصد حصلوا احصوا قدر قدرت انجز انجزت جذب جذبت ضبط ضبطت صادر صادرت هدم هدمت احتجز احتجزت اجلى اجلت انقذ انقذت حصدوا اشتروا زاروا كتبوا انشاوا`,
);

/** Verbs whose subject, or what the passive is said of, comes next: وصل عشرون. */
const plainVerbs = set(
  `قتل اصيب جرح وصل وصلت شارك شاركت حضر حضرت فاز فازت جاء جاءت ذهب عاد عادت خرج دخل سقط سقطت مات توفي غرق هرب نجا نجت فر عمل
  يعمل تعمل بقي بقيت كان كانت يكون تكون اصبح اصبحت صار صارت ليس مضى مضت مر مرت تبقى بدا انتهى وقع وقف انضم تقدم تقدمت ولد عاش
  عاشت يعيش تعيش سكن يسكن يوجد توجد ثمة هناك اجتمع التقى احتشد تجمع تظاهر نزح لجا وافق صوت امتنع سافر غادر تخرج استشهد اختفى فقد
  ظهر عثر انتخب عين نقل اعدم احتجز خطف قام نجح رسب تاهل ترشح`,
);

/** After these a noun is in the accusative: إن عشرين رجلًا. */
const accusativeParticles = set("ان بان لان فان وان لعل ليت كانما");

const verbLikeNouns = set(
  `يوم يوما يومين يونيو يوليو يناير يونيه يوليه يد يدا يسار يمين ياباني يمني يوناني يهودي ينبوع يتيم يقين يورو ين يخت ياسمين يتيما يمنيا`,
);

const nounsInTeh = set(
  `بنت بيت وقت صوت زيت موت بيوت وقت ست اخت تحت وقت نبات نفت حوت كبريت ياقوت توت قوت زيوت اصوات اوقات ابيات اموات سبت توقيت بخت تخت تابوت بنوت نعت صمت سمت`,
);

const nounsInSin = /^(?:سيا|سيد|سير|سيف|سين|سيل|ستا|ستر|ستة|ستو|ستين|ستون)/u;

/** Nouns and names in the shape of plural verbs, as `plainKey` gives them. */
const pluralVerbLike = set(
  `عضوا عدوا نموا نحوا سهوا عفوا علوا لغوا دلوا حلوا بدوا هجوا رخوا سموا صفوا غزوا حشوا لهوا خطوا محوا ايوا جاوا جنوا ساموا قنوا غوا
  اوتاوا بادوا مانتوا نيكاراغوا انتيغوا اوكيناوا يكون تكون يتكون تتكون يعاون تعاون يتعاون تتعاون تهاون يتهاون تتهاون تلون تمون`,
);

/**
 * Whether a word is a verb of the third person plural, whose subject is in its
 * ending: قضوا, يمثلون. Not nisbas and participles: تونسيون, تابعون.
 */
const isPluralVerb = (key: string): boolean =>
  !pluralVerbLike.has(key) &&
  !key.startsWith("ال") &&
  (/^..+وا$/u.test(key) || /^س?[يت](?!ا).+[^ي]ون$/u.test(key));

/**
 * Whether what comes right after a word stands in the accusative: after a verb
 * that governs one, and one whose subject is said already.
 *
 * @param key As `plainKey` gives it, without conjunction.
 * @throws Nothing.
 */
export const governsNext = (key: string): boolean =>
  isTransitive(key) || isPluralVerb(key);

/**
 * Whether a word governs an accusative: بلغ, سيبلغ.
 *
 * @param key As `plainKey` gives it, without conjunction.
 * @throws Nothing.
 */
export const isTransitive = (key: string): boolean =>
  transitiveVerbs.has(key) ||
  (/^س[يت]/u.test(key) &&
    (transitiveVerbs.has(key.slice(1)) ||
      transitiveVerbs.has(`ي${key.slice(2)}`)));

/** Whether a word stands before a noun in the accusative. */
export const isAccusativeParticle = (key: string): boolean =>
  accusativeParticles.has(key);

/**
 * Whether a word is a verb, by lists and by the few shapes that nouns do not
 * have: سيبحث, يشارك, شاركت, قالوا.
 *
 * @param key As `plainKey` gives it, without conjunction.
 * @throws Nothing.
 */
export function isVerb(key: string): boolean {
  if (isTransitive(key) || plainVerbs.has(key)) return true;
  if (key.length < 4 || verbLikeNouns.has(key)) return false;
  if (/^س[يت]..?./u.test(key) && !nounsInSin.test(key))
    return !/[ةا]$/u.test(key);
  if (key.startsWith("ي")) return !/[ةا]$/u.test(key);
  if (key.startsWith("ال")) return false;
  return isPluralVerb(key) || (/[^ات]ت$/u.test(key) && !nounsInTeh.has(key));
}

/**
 * Whether a word cannot be what a number counts.
 *
 * @param key As `plainKey` gives it.
 * @throws Nothing.
 */
export const isFunctionWord = (key: string): boolean =>
  functionWords.has(key) || prepositions.has(key) || months.has(key);
