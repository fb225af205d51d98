import { fold } from "../arabic/fold.ts";

/**
 * A paragraph as rules compare it: folded, without the punctuation, arrows and
 * brackets around it.
 *
 * @param kept Signs that stay where they are at the beginning.
 */
export function phraseOf(paragraph: string, kept = ""): string {
  const { text } = fold(paragraph);
  const isOuter = (unit: string) =>
    !kept.includes(unit) && /[\s\p{P}\p{S}]/u.test(unit);
  let from = 0;
  let to = text.length;
  while (from < to && isOuter(text.charAt(from))) from += 1;
  while (to > from && /[\s\p{P}\p{S}]/u.test(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

/** Phrases as rules compare them. Folded when first asked for: most starts import nothing. */
class Phrases {
  readonly #all: readonly string[];
  #folded: ReadonlySet<string> | undefined;

  constructor(all: readonly string[]) {
    this.#all = all;
  }

  /** @param phrase As `phraseOf` gives it. */
  has(phrase: string): boolean {
    this.#folded ??= new Set(this.#all.map((each) => phraseOf(each)));
    return this.#folded.has(phrase);
  }
}

const phrases = (...all: readonly string[]): Phrases => new Phrases(all);

export const sharing = phrases(
  "شارك المقال",
  "شارك هذا المقال",
  "شارك الخبر",
  "شارك هذا الخبر",
  "شارك الموضوع",
  "شارك هذا الموضوع",
  "شارك على",
  "شارك عبر",
  "شاركها",
  "شارك المقالة",
  "شارك هذه المقالة",
  "مشاركة المقال",
  "مشاركة الخبر",
  "انشر الخبر",
  "Share this",
  "Share this article",
  "Share this story",
  "Share this post",
  "Share on",
);

export const sharingPlaces = phrases(
  "شارك",
  "مشاركة",
  "نشر",
  "غرّد",
  "تغريدة",
  "فيسبوك",
  "فيس بوك",
  "تويتر",
  "إكس",
  "واتساب",
  "واتس اب",
  "تيليجرام",
  "تلغرام",
  "تليجرام",
  "لينكدإن",
  "بينتريست",
  "إنستغرام",
  "ماسنجر",
  "البريد الإلكتروني",
  "بريد إلكتروني",
  "إيميل",
  "طباعة",
  "اطبع",
  "نسخ الرابط",
  "Share",
  "Tweet",
  "Facebook",
  "Twitter",
  "X",
  "WhatsApp",
  "Telegram",
  "LinkedIn",
  "Pinterest",
  "Email",
  "Print",
  "Copy link",
);

export const commentsOpenOrNone = phrases(
  "لا توجد تعليقات",
  "لا يوجد تعليقات",
  "لا تعليقات",
  "اترك تعليقاً",
  "اترك تعليقك",
  "اترك ردّاً",
  "اترك رد",
  "أضف تعليقاً",
  "أضف تعليق",
  "أضف تعليقك",
  "اكتب تعليقاً",
  "No comments",
  "No comments yet",
  "Leave a comment",
  "Leave a reply",
  "Add a comment",
);

export const related = phrases(
  "اقرأ أيضاً",
  "إقرأ أيضاً",
  "اقرأ كذلك",
  "اقرأ المزيد",
  "شاهد أيضاً",
  "مواضيع ذات صلة",
  "موضوعات ذات صلة",
  "مقالات ذات صلة",
  "أخبار ذات صلة",
  "ذات صلة",
  "مواضيع متعلقة",
  "مقالات مشابهة",
  "مواضيع مشابهة",
  "قد يعجبك أيضاً",
  "قد يهمك أيضاً",
  "Read also",
  "Read more",
  "See also",
  "Related",
  "Related articles",
  "Related posts",
  "Related stories",
  "You may also like",
);

export const navigation = phrases(
  "السابق",
  "التالي",
  "المقال السابق",
  "المقال التالي",
  "الموضوع السابق",
  "الموضوع التالي",
  "العودة إلى الأعلى",
  "الرئيسية",
  "العودة إلى الرئيسية",
  "Previous",
  "Next",
  "Previous article",
  "Next article",
  "Back to top",
  "Home",
);

/** How writers end, which is theirs and names no paper. */
export const closingWords = phrases(
  "والله أعلم",
  "الله أعلم",
  "والله الموفق",
  "والله المستعان",
  "والله من وراء القصد",
  "وبالله التوفيق",
  "والسلام",
  "والسلام عليكم",
  "والسلام عليكم ورحمة الله",
  "والسلام عليكم ورحمة الله وبركاته",
  "والحمد لله رب العالمين",
  "الحمد لله رب العالمين",
  "آمين",
  "انتهى",
  "تمت",
  "تمّ",
  "النهاية",
  "يتبع",
  "للحديث بقية",
  "وللحديث بقية",
  "The end",
  "End",
  "Amen",
  "To be continued",
);
