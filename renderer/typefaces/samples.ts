/** Running prose of our own: letters, spaces and stops in the proportions of a news page. */
export const runningProse =
  "وصل القطار إلى المحطة في وقت متأخر من الليل، وكان الركاب قد ناموا جميعًا إلا رجلًا واحدًا ظل ينظر من النافذة إلى الأضواء البعيدة. لم يكن يعرف اسم المدينة التي سينزل فيها، لكنه كان يعرف أن أحدًا ينتظره هناك، وأن الطريق الطويل الذي قطعه في ثلاثة أيام كاملة لم يكن إلا بداية الحكاية.";

/** The tallest and deepest stacks that vocalised Arabic makes: shadda with a vowel over lam-alif and over alif, kasratan under deep letters. */
export const stackedMarks: readonly string[] = [
  "إِلَّا",
  "الْمُؤَثِّرُ",
  "أُسُّهُ",
  "جِدٍّ",
  "عٍ",
  "يٍّ",
  "غَيٍّ",
  "اللّٰهُ",
  "ٱلرَّحْمَٰنِ",
];
