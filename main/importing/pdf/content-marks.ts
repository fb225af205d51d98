/**
 * What a content stream says of the text between two of its marks
 * (`/ActualText`), which pdf.js passes over. Chromium and Word write it where a
 * glyph is not one letter.
 *
 * @source ISO 32000-1, 14.6 "Marked content", 14.9.4 "Replacement text", 7.2 "Lexical conventions".
 */
export interface ContentMark {
  /** Tag and number, as pdf.js gives them too. */
  readonly name: string;
  readonly text?: string;
}

/** A string, a hex string, a dictionary's ends, a name, or anything else between blanks. */
const token =
  /%[^\r\n]*|\/[^\s/<>[\](){}%]*|<<|>>|<[0-9A-Fa-f\s]*>|\(|[[\]{}]|[^\s/<>[\](){}%]+/g;

/** The marks of a content stream in order. @param content One code unit a byte. */
export function contentMarks(content: string): readonly ContentMark[] {
  const marks: ContentMark[] = [];
  /** What stands before an operator. */
  let operands: string[] = [];
  token.lastIndex = 0;
  for (let match = token.exec(content); match; match = token.exec(content)) {
    const [word] = match;
    if (word === "(") {
      const end = endOfString(content, match.index);
      operands.push(content.slice(match.index, end));
      token.lastIndex = end;
    } else if (word === "BDC" || word === "BMC") {
      marks.push(markOf(operands));
      operands = [];
    } else if (word === "ID") {
      // The bytes of an inline picture are no tokens.
      const end = /\sEI(?=\s)/.exec(content.slice(token.lastIndex));
      token.lastIndex += end ? end.index + end[0].length : 0;
      operands = [];
    } else if (/^[A-Za-z'"*]+$/.test(word)) operands = [];
    else if (operands.length < 64) operands.push(word);
  }
  return marks;
}

function endOfString(content: string, from: number): number {
  let depth = 0;
  for (let at = from; at < content.length; at += 1) {
    const sign = content[at];
    if (sign === "\\") at += 1;
    else if (sign === "(") depth += 1;
    else if (sign === ")") {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return content.length;
}

function markOf(operands: readonly string[]): ContentMark {
  const tag = (operands[0] ?? "").slice(1);
  const after = (key: string): string | undefined => {
    const at = operands.indexOf(key);
    return at === -1 ? undefined : operands[at + 1];
  };
  const text = after("/ActualText");
  const decoded = text === undefined ? undefined : decodedText(text);
  return {
    name: markName(tag, after("/MCID")),
    ...(decoded !== undefined && { text: decoded }),
  };
}

export const markName = (tag: string, number: unknown): string =>
  `${tag} ${typeof number === "number" || typeof number === "string" ? number : ""}`;

/** @source ISO 32000-1, 7.9.2.2 "Text string type": UTF-16 with its mark, else PDFDocEncoding. */
function decodedText(written: string): string | undefined {
  const bytes = written.startsWith("<")
    ? Buffer.from(written.slice(1, -1).replaceAll(/\s/g, ""), "hex")
    : Buffer.from(unescaped(written.slice(1, -1)), "latin1");
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return new TextDecoder("utf-16be").decode(bytes);
  return bytes.toString("latin1");
}

const escapes: Readonly<Record<string, string>> = {
  n: "\n",
  r: "\r",
  t: "\t",
  b: "\b",
  f: "\f",
};

const unescaped = (text: string): string =>
  text.replaceAll(
    /\\(?:(?<octal>[0-7]{1,3})|(?<other>[\s\S]))/g,
    (_, octal: string | undefined, other: string | undefined) =>
      octal === undefined
        ? (escapes[other ?? ""] ?? other ?? "")
        : String.fromCodePoint(Number.parseInt(octal, 8) & 0xff),
  );
