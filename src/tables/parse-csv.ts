/**
 * Take a file of comma-separated values apart. Lenient where programs are: any
 * line ending, and quotes within a field that is not quoted.
 *
 * @param text Decoded; a byte order mark is dropped.
 * @returns One array of fields a row. Empty lines are none.
 * @source RFC 4180.
 */
export function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  const endRow = (): void => {
    if (row.length > 1 || row[0] !== "") rows.push(row);
    row = [];
  };
  while (at < text.length) {
    const { field, end } =
      text[at] === '"' ? quotedField(text, at) : plainField(text, at);
    row.push(field);
    at = end;
    if (text[at] === ",") {
      at += 1;
      // A line that ends with a comma ends with an empty field.
      if (at === text.length) row.push("");
      continue;
    }
    if (text[at] === "\r" && text[at + 1] === "\n") at += 1;
    at += 1;
    endRow();
  }
  if (row.length > 0) endRow();
  return rows;
}

interface Field {
  readonly field: string;
  /** Where what ends it is. */
  readonly end: number;
}

const ending = /[,\r\n]/g;

function plainField(text: string, from: number): Field {
  ending.lastIndex = from;
  const end = ending.exec(text)?.index ?? text.length;
  return { field: text.slice(from, end), end };
}

function quotedField(text: string, from: number): Field {
  let field = "";
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    // Cut off: what is there is the field.
    if (quote === -1)
      return { field: field + text.slice(at), end: text.length };
    field += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      const rest = plainField(text, quote + 1);
      return { field: field + rest.field, end: rest.end };
    }
    field += '"';
    at = quote + 2;
  }
}
