/**
 * Direction marks and joiners, which are written and not said, each in its context: the text, and what is said.
 *
 * @source Unicode Standard Annex #9, Bidirectional Algorithm, § 2 (explicit formatting and implicit marks).
 */
export const marked: readonly (readonly [text: string, spoken: string])[] = [
  [
    "\u200E+966 11 234 5678",
    "زائد تسعة ستة ستة، واحد واحد، اثنان ثلاثة أربعة، خمسة ستة سبعة ثمانية",
  ],
  ["الساعة \u200E10:30\u200E", "الساعة العاشرة والنصف"],
  ["في 25\u200F طالبة", "في خمس وعشرين طالبة"],
  ["في 25 \u200F طالبة", "في خمس وعشرين طالبة"],
  ["\u200Fد. أحمد", "الدكتور أحمد"],
  ["في \u202B\u206825\u2069 طالبة\u202C", "في خمس وعشرين طالبة"],
  ["2010\u200F-2014", "من ألفين وعشرة إلى ألفين وأربعة عشر"],
  ["سنة 1445ه\u200D", "سنة ألف وأربعمئة وخمس وأربعين للهجرة"],
  ["سنة 1445 ه\u200D.", "سنة ألف وأربعمئة وخمس وأربعين للهجرة."],
];
