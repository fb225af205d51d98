import { escaped } from "./markup.ts";

/** Words of exported files, in the article's own language where we have it. */
export interface ExportWords {
  readonly contents: string;
  readonly missingPicture: string;
  readonly untitled: string;
  /** Title of what a reader marked. */
  readonly marks: string;
  /** A bookmark without a name of its own. */
  readonly bookmark: string;
}

const arabic: ExportWords = {
  contents: "المحتويات",
  missingPicture: "[صورة]",
  untitled: "بلا عنوان",
  marks: "ما علّمته وكتبته",
  bookmark: "إشارة",
};
const english: ExportWords = {
  contents: "Contents",
  missingPicture: "[picture]",
  untitled: "Untitled",
  marks: "Marks and notes",
  bookmark: "Bookmark",
};

/** @param lang BCP 47, of the article. */
export const exportWords = (lang: string): ExportWords =>
  /^ar(?:-|$)/iu.test(lang) ? arabic : english;

/** A title as one line that is never empty, escaped. */
export const shownTitle = (title: string, words: ExportWords): string =>
  escaped(title.replaceAll(/\s+/gu, " ").trim()) || words.untitled;
