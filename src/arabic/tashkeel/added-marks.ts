/** Marks that a text lacks, on one letter. */
export interface AddedMarks {
  /** UTF-16 offset in the text at which they belong: right after their letter. */
  readonly at: number;
  /** What is missing: in NFC order with what is there. */
  readonly marks: string;
  /** How likely they are by the model, 0 to 1. */
  readonly confidence: number;
}

/** A text with marks added to it. */
export function withMarks(text: string, added: Iterable<AddedMarks>): string {
  let made = "";
  let from = 0;
  for (const { at, marks } of added) {
    made += text.slice(from, at) + marks;
    from = at;
  }
  return made + text.slice(from);
}
