import type { Article } from "../../../src/article/article.ts";
import {
  marginMm,
  paperExtent,
  type Paper,
} from "../../../src/printing/paper.ts";
import type { Settings } from "../../../src/settings/settings.ts";
import { shownText } from "../../components/shelf/shown-text.ts";
import { localeTag } from "../../i18n/format.ts";
import { faceInForce } from "../../typefaces/face-in-force.ts";

/** Paper is held nearer than a screen stands: 20 px are 12 pt on it. */
const paperScale = 0.8;

/** The reader's own type, on white. */
export const settingsOnPaper = (settings: Settings): Settings => ({
  ...settings,
  theme: "light",
  fontSize: settings.fontSize * paperScale,
  // What is added to the text by a model is for the one who reads on the screen.
  vowelColor: "off",
});

const sheet = new CSSStyleSheet();

/**
 * Set the pages: their size and margins, the running title on all but the first, numbers in
 * the reader's own digits.
 *
 * @source CSS Paged Media 3, 4 "Page-margin boxes"; CSS Counter Styles 3.
 */
export function applyPaper(
  { title, dir }: Article,
  settings: Settings,
  paper: Paper,
): void {
  const { width, height } = paperExtent(paper);
  const side = marginMm[paper.margins];
  // The title runs above, a number below.
  const [above, below] = [side + 2, side];
  const { family } = faceInForce(settings.typeface);
  const digits = localeTag(settings).endsWith("-arab")
    ? "arabic-indic"
    : "decimal";
  const type = `font: 9pt "${family}", "Noto Naskh Arabic", serif; color: #444;`;
  sheet.replaceSync(`@page {
  size: ${width}mm ${height}mm;
  margin: ${above}mm ${side}mm ${below}mm;
  @top-center { content: ${cssString(shownText(title, longestTitle))}; direction: ${dir}; ${type} }
  @bottom-center { content: counter(page, ${digits}); ${type} }
}
@page :first {
  @top-center { content: none; }
}
:root { --page-room: ${height - above - below}mm; --page-measure: ${width - 2 * side}mm; }`);
  if (!document.adoptedStyleSheets.includes(sheet))
    document.adoptedStyleSheets.push(sheet);
}

/** Longest running title: more does not fit on a line. UTF-16 code units. */
const longestTitle = 80;

/** @source CSS Syntax 3, 4.3.5 "Consume a string token". */
const cssString = (line: string): string =>
  `"${line.replaceAll(/["\\<]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16) ?? ""} `)}"`;
