/** Letters, digits and the marks on them; an apostrophe or hyphen inside does not end a word. */
const word =
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u0640]*(?:['’\-‑][\p{L}\p{N}\p{M}\u0640]+)*/gu;

/** How many words a text has: runs of letters and digits. Marks, tatweel and attached particles do not add any. */
export function countWords(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(word)) count += 1;
  return count;
}
