import { Random } from "./random.ts";

/** How a stem takes what is attached to it. */
export type StemKind = "particle" | "noun" | "verb" | "name";

export interface Stem {
  readonly text: string;
  readonly kind: StemKind;
}

/** The commonest words of Arabic prose, commonest first (own ordering, close to what any frequency list shows). */
const particles =
  `في من على إلى أن التي عن مع الذي هذا هذه ما كان بعد بين لا قال كما أو لم ذلك
  إن قد كل خلال حيث حتى منذ أي أكثر غير ثم قبل كانت عند هو هي نحو دون لدى يوم
  عام هناك الذين لن تم أنه أنها وقد وكان منها فيها به له لها عليه إليه ضد حول
  تحت فوق أمام بأن لأن إذا لكن بل هل نعم أيضا فقط جدا بعض مثل عدة نفس أول آخر
  كيف متى أين لماذا مرة سوف ليس ليست هؤلاء أولئك تلك كلا بسبب رغم وفق عبر ضمن
  حين بينما لو كي إذ ألا أما إما لولا سواء عدا سوى قرب أثناء إزاء تجاه`
    .split(/\s+/)
    .map((text): Stem => ({ text, kind: "particle" }));

/** Sound roots in everyday use: no weak letter and no hamza, so that patterns fit them as they are. */
const everydayRoots =
  `كتب درس علم عمل شرك حكم جمع نشر قدم خرج دخل شهد عرض طلب ركز نظم بحث حدث
  سكن مدن عرف فتح قبل جهز حقق دفع ذكر رجع رسم ركب زرع سبق سجل سلم سمح سمع شرح
  شكل صدر صنع ضرب طبع طبق ظهر عبر عدل عقد غلق فرض فصل فكر فهم قرر قصد قطع كشف
  كمل لبس لحق لعب مثل منح منع نجح نزل نصر نفذ نقل هدف هجم ثقف ثبت جدد جذب جرح
  حرك حصل حفظ حمل حضر خبر ختم خدم خطب خلف دعم دبر رفض رفع رقب سفر سحب شغل شعر
  صرح ضمن طلق عجز عزم غفر فحص فرق قرب قرض قسم كسب كرم لجن مرض نسق نصح نشط نظر
  نفع هجر برز برمج بلغ بعث ترجم تجر تبع ثمر جرب جلس جهد حدد حذر حرب حرر حسب حسن
  حلل خزن خسر خفض خلص دخن دمر ذهب ربح ربط رتب رحل رصد رشح رغب زعم سرع سقط سند
  شجع شدد شرف شمل صحب صدق صلح ضغط طرح طرد ظلم عدد عذر عرب عزل عصر عطل عقل علق
  عمر غرق غلب فجر فشل فضل فقد فلح قتل قدر قصر قلق قلد قنع كثف كلف كلم لحظ لزم
  لطف مزج ملك نتج ندب نزع نسب نضج نطق نقد نقش نمط هبط هدد هندس بدل برد بسط بصر
  بطل بني بلد تعب ثقل جبر جدل جسد جعل جمل جنب جند حجز حجم حرص حزن حصر حضن حطم
  خبز خجل خرب خشب خضع خطر خطف خمس درج دهش ذبح رتل رحب رحم ردع رسخ رعب رفق رقص
  ركض رهن زحف زلزل سبح ستر سجد سجن سخر سرق سطح سعد سكت سلح سلك سهل شبك شرط شرق
  شطب شكر شهر صبر صدم صرف صعد صفق صمت صمم ضحك ضعف طعم طفل طمح ظرف عبد عجب عدن
  عرقل عسكر عشق عصف عطف عقب عكس عمق عنف غرب غرس غزل غضب غمر فتش فخر فرح فرغ فرز
  فسح فسر فصح فطر فقر قبض قحط قدس قذف قفز قلب قمع كبر كتم كرر كسر كفح كنز لمس
  لمع متن مدح مرن مسح مشط مطر مكن ملح مهر نبت نبض نثر نحت ندم نذر نسج نشد نصب
  نضل نظف نعش نفس نقص نكر نهب نهض هتف هدم هزم همس`.split(/\s+/);

/** Letters that roots are made of, by the place they are spoken at: two of one place never stand side by side in a root. */
const places = ["بمف", "تدطثذظسزصض", "رلن", "جشك", "قغخ", "عحه"];

/** ف ع ل stand for the letters of the root. */
const nounPatterns =
  `فعل فعال فعالة فعيل فعيلة فعول فعولة فاعل فاعلة مفعول مفعولة مفعل مفعلة
  تفعيل تفعيلة مفاعلة تفاعل تفعل افتعال انفعال استفعال أفعال مفاعل مفاعيل فواعل
  فعلاء فعائل أفعل فعلان فعلي فعلية فعالية مفعولية مستفعل متفاعل متفعل مفتعل
  منفعل مفاعيلي تفعيلي استفعالي فاعلية فعلى`.split(/\s+/);
const verbPatterns = `فعل أفعل فاعل تفعل تفاعل انفعل افتعل استفعل`.split(/\s+/);

const syllables =
  `با بر بو بي تا تر تو تي جا جو دا در دو دي را رو ري زا سا ست سو سي شا شو طا غا
  غو فا فر فو في كا كر كو كي لا لو لي ما مار مو مي نا نو ني ها هو هي وا ون ويل
  يا يو`.split(/\s+/);
const nameEndings = ["ن", "ر", "س", "ل", "د", "ك", "ا", "و", "ي", "ت"];

const stemCount = 40_000;
const madeRoots = 2600;
const nameShare = 0.16;

/**
 * All stems of the generated language, commonest first: particles, then what
 * the everyday roots give mixed with the rest, whose roots only look Arabic,
 * and names.
 */
export function makeLexicon(): readonly Stem[] {
  const random = new Random(0x51a2);
  const ranked: { stem: Stem; at: number }[] = [];
  const seen = new Set(particles.map(({ text }) => text));
  const add = (stem: Stem, at: number): void => {
    if (seen.has(stem.text)) return;
    seen.add(stem.text);
    ranked.push({ stem, at });
  };
  for (const root of everydayRoots)
    for (const stem of stemsOf(root)) add(stem, random.next() ** 2 * 0.5);
  for (let made = 0; made < madeRoots; made += 1)
    for (const stem of stemsOf(makeRoot(random)))
      add(stem, 0.1 + 0.9 * random.next());
  while (ranked.length < stemCount * (1 + nameShare))
    add({ text: makeName(random), kind: "name" }, random.next());
  ranked.sort((a, b) => a.at - b.at);
  return [...particles, ...ranked.slice(0, stemCount).map(({ stem }) => stem)];
}

function stemsOf(root: string): readonly Stem[] {
  if (root.length !== 3) return [{ text: root, kind: "verb" }];
  return [
    ...nounPatterns.map((pattern) => fill(pattern, root, "noun")),
    ...verbPatterns.map((pattern) => fill(pattern, root, "verb")),
  ];
}

function fill(pattern: string, root: string, kind: StemKind): Stem {
  const [first = "", second = "", third = ""] = root;
  // Only the last ل of a pattern is a place of the root.
  const last = pattern.lastIndexOf("ل");
  const text = Array.from(pattern, (letter, at) =>
    letter === "ف"
      ? first
      : letter === "ع"
        ? second
        : at === last
          ? third
          : letter,
  ).join("");
  return { text, kind };
}

function makeRoot(random: Random): string {
  const letters: string[] = [];
  let before = -1;
  while (letters.length < 3) {
    const place = random.whole(0, places.length - 1);
    if (place === before) continue;
    before = place;
    letters.push(random.pick(Array.from(places[place] ?? "")));
  }
  return letters.join("");
}

function makeName(random: Random): string {
  let name = "";
  for (let left = random.whole(2, 4); left > 0; left -= 1)
    name += random.pick(syllables);
  return random.chance(0.6) ? name + random.pick(nameEndings) : name;
}
