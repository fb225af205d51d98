/**
 * Text into XML 1.0 and HTML alike.
 *
 * @source XML 1.0 (Fifth Edition), 2.2 "Characters": what is not one is left out.
 */

/** What no XML document may hold: controls, halves of surrogate pairs, two noncharacters. */
// oxlint-disable-next-line no-control-regex -- these controls are what is looked for
const notXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Text as it stands between tags or in a quoted attribute. */
export const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(notXml, "")
    .replaceAll(/[&<>"]/gu, (sign) => entities[sign] ?? sign);

/** An attribute with a blank before it; nothing where it has no value. */
export const attribute = (name: string, value: string | undefined): string =>
  value === undefined ? "" : ` ${name}="${escaped(value)}"`;

/** The language of an element, for HTML's and for XML's readers. */
export const languageAttributes = (lang: string | undefined): string =>
  attribute("lang", lang) + attribute("xml:lang", lang);
