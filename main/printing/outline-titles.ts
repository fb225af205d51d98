import { Buffer } from "node:buffer";

/**
 * A PDF with these titles in its outline.
 *
 * Chromium takes them from the letters in the order in which they are painted,
 * which is from left to right: words of Arabic headings come out reversed. They
 * are written anew behind the file, whose own bytes stay as they are.
 *
 * @param pdf As Chromium writes it.
 * @param titles Of all entries, in reading order.
 * @returns The file itself where it has no outline, one of another length, or is of another make.
 * @throws Nothing.
 * @source ISO 32000-1, 7.5.4 "Cross-reference table", 7.5.6 "Incremental updates", 12.3.3 "Document outline".
 */
export function withOutlineTitles(
  pdf: Uint8Array,
  titles: readonly string[],
): Uint8Array {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const end = endOf(file);
  if (!end) return pdf;
  const entries = outlineEntries(file, end, titles.length);
  if (entries?.length !== titles.length) return pdf;
  const objects: string[] = [];
  const places: string[] = [];
  let at = file.length;
  for (const [index, { number, rest }] of entries.entries()) {
    const title = textString(titles[index] ?? "");
    const object = `${number} 0 obj\n<</Title ${title}${rest}endobj\n`;
    places.push(`${number} 1\n${String(at).padStart(10, "0")} 00000 n \n`);
    objects.push(object);
    at += object.length;
  }
  return Buffer.concat([
    file,
    Buffer.from(
      `${objects.join("")}xref\n${places.join("")}trailer\n<<${end.trailer}\n/Prev ${end.table}>>\nstartxref\n${at}\n%%EOF\n`,
      "latin1",
    ),
  ]);
}

/** What the end of a file says about it. */
interface End {
  /** What stands in the dictionary of its trailer. */
  readonly trailer: string;
  /** Where its cross-reference table is. */
  readonly table: number;
}

/** Longer than every end is. */
const endLength = 1024;

function endOf(file: Buffer): End | undefined {
  const found =
    /trailer\s*<<(?<trailer>[^]*)>>\s*startxref\s+(?<table>\d+)\s+%%EOF\s*$/u.exec(
      file.toString("latin1", Math.max(0, file.length - endLength)),
    )?.groups;
  return found?.["trailer"] === undefined
    ? undefined
    : { trailer: found["trailer"], table: Number(found["table"]) };
}

/** An entry of the outline. */
interface OutlineEntry {
  /** Of its object. */
  readonly number: number;
  /** What stands in its object behind its title. */
  readonly rest: string;
}

/** @returns `undefined` where they are not as Chromium writes them, or more than `most`. */
function outlineEntries(
  file: Buffer,
  { trailer, table }: End,
  most: number,
): readonly OutlineEntry[] | undefined {
  const root = referenceIn(trailer, "Root");
  const catalog = root && objectAt(file, table, root);
  const outlines = catalog && referenceIn(catalog, "Outlines");
  const outline = outlines && objectAt(file, table, outlines);
  if (!outline) return undefined;
  const entries: OutlineEntry[] = [];
  /** Those that are within the entries before, from the innermost: they follow when it has no more. */
  const waiting: number[] = [];
  let next = referenceIn(outline, "First");
  while (next !== undefined) {
    const rest = titled.exec(objectAt(file, table, next) ?? "")?.[1];
    if (rest === undefined || entries.length === most) return undefined;
    entries.push({ number: next, rest });
    const after = referenceIn(rest, "Next");
    if (after !== undefined) waiting.push(after);
    next = referenceIn(rest, "First") ?? waiting.pop();
  }
  return entries;
}

/** What follows the title of an entry, which comes first. */
const titled =
  /^\d+ 0 obj\s*<<\s*\/Title (?:<[\dA-F]*>|\((?:[^\\()]|\\[^])*\))([^]*)$/u;

function referenceIn(dictionary: string, key: string): number | undefined {
  const number = new RegExp(`/${key} (\\d+) 0 R`, "u").exec(dictionary)?.[1];
  return number === undefined ? undefined : Number(number);
}

/** Bytes of an entry in the table. */
const entryLength = 20;

/** An object up to its end. @returns `undefined` where none is. */
function objectAt(
  file: Buffer,
  table: number,
  number: number,
): string | undefined {
  const head = /^xref\s+0 \d+\s*\n/u.exec(
    file.toString("latin1", table, table + 40),
  )?.[0];
  if (head === undefined) return undefined;
  const place = table + head.length + number * entryLength;
  const offset = Number(file.toString("latin1", place, place + 10));
  const end = file.indexOf("endobj", offset);
  return Number.isInteger(offset) && end > 0
    ? file.toString("latin1", offset, end)
    : undefined;
}

/** @source ISO 32000-1, 7.9.2.2 "Text string type": UTF-16BE behind its mark. */
const textString = (text: string): string =>
  `<FEFF${Buffer.from(text, "utf16le").swap16().toString("hex").toUpperCase()}>`;
