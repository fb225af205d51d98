/** Says to spreadsheets that the file is UTF-8. */
const byteOrderMark = "\uFEFF";

/**
 * Rows as a file of comma-separated values.
 *
 * A field that a spreadsheet would take for a formula begins with an
 * apostrophe, which it does not show.
 *
 * @source RFC 4180; OWASP, "CSV Injection".
 */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  byteOrderMark + rows.map((row) => `${row.map(field).join(",")}\r\n`).join("");

/** What begins a formula, also after white space or behind a bidi control that nobody sees. */
const formula =
  /^[\s\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\t\r]/u;

function field(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) || safe !== safe.trim()
    ? `"${safe.replaceAll('"', '""')}"`
    : safe;
}
