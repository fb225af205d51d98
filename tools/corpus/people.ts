/** Given names, family names and papers for bylines and sources. No real paper is meant. */
export const givenNames =
  `أحمد محمد فاطمة خالد ليلى يوسف مريم علي سارة حسن نور إبراهيم هدى عمر سلمى
  كريم رنا طارق منى ياسر دينا سامي لينا بلال ريم`.split(/\s+/);

export const familyNames =
  `المنصوري الخطيب حداد العلي النجار الشامي بركات المصري الحسن عبدالله صالح
  الزهراني قاسم الفاسي بنعلي التونسي الجزائري شاهين عيسى درويش الكردي سلامة
  الأمين رضوان غانم`.split(/\s+/);

const kinds = ["صحيفة", "مجلة", "وكالة", "موقع"];
const papers =
  "الأفق المنارة الشاطئ الضفة السنابل المرصد الجسر الفنار الرواق القافلة".split(
    " ",
  );

/** Forty of them. */
export const sources: readonly string[] = kinds.flatMap((kind) =>
  papers.map((paper) => `${kind} ${paper}`),
);
