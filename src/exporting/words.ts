import { isArabic } from "../arabic/is-arabic.ts";
import type { Direction } from "../article/article.ts";
import { oneLine } from "../one-line.ts";
import { escaped } from "./markup.ts";

/** Words of exported files, in the article's own language where we have it. */
export interface ExportWords {
  /** What they are written in. */
  readonly lang: string;
  readonly dir: Direction;
  readonly contents: string;
  readonly missingPicture: string;
  /** Name of a table without a caption. */
  readonly table: string;
  readonly untitled: string;
  /** Title of what a reader marked. */
  readonly marks: string;
  /** A bookmark without a name of its own. */
  readonly bookmark: string;
  /** Line that says who wrote it, as the importer of plain text knows it. */
  readonly byline: (name: string) => string;
  /** Name of what the reader wrote on a passage, by its number. */
  readonly note: (number: number) => string;
}

const arabicDigits = new Intl.NumberFormat("ar-u-nu-arab");
const englishDigits = new Intl.NumberFormat("en");

const arabic: ExportWords = {
  lang: "ar",
  dir: "rtl",
  contents: "المحتويات",
  missingPicture: "[صورة]",
  table: "جدول",
  untitled: "بلا عنوان",
  marks: "ما علّمته وكتبته",
  bookmark: "إشارة",
  byline: (name) => `بقلم: ${name}`,
  note: (number) => `ملاحظة ${arabicDigits.format(number)}`,
};
const english: ExportWords = {
  lang: "en",
  dir: "ltr",
  contents: "Contents",
  missingPicture: "[picture]",
  table: "table",
  untitled: "Untitled",
  marks: "Marks and notes",
  bookmark: "Bookmark",
  byline: (name) => `By ${name}`,
  note: (number) => `note ${englishDigits.format(number)}`,
};

/** @param lang BCP 47, of the article. */
export const exportWords = (lang: string): ExportWords =>
  isArabic(lang) ? arabic : english;

/** A title as one line that is never empty, escaped. */
export const shownTitle = (title: string, words: ExportWords): string =>
  escaped(oneLine(title)) || words.untitled;
