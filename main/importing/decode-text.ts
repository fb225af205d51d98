import { QariError } from "../../src/errors.ts";
import { legacyEncodingOf } from "./encoding/legacy-encoding.ts";
import { isBlank } from "../../src/importing/lines.ts";

/** How much of a file is looked at to tell text from other data, in bytes or characters. */
const sampleLength = 65_536;

/**
 * Decode a text file of unknown encoding: UTF-8, UTF-16 by its byte order
 * mark, or a one-byte encoding when what comes out is clearly Arabic
 * (Windows-1256, ISO-8859-6) or Hebrew (Windows-1255).
 *
 * Strict: a text with a byte that its encoding does not have is refused, not patched.
 *
 * @param path For the error message only.
 * @returns The text without its byte order mark.
 * @throws QariError `file-empty`, `file-not-text`, `encoding-unknown`.
 * @source WHATWG Encoding Standard (byte order marks, index-windows-1256).
 */
export function decodeText(bytes: Uint8Array, path: string): string {
  if (bytes.length === 0) throw new QariError("file-empty", `${path}: 0 bytes`);
  const text = decodeAny(bytes, path);
  if (text.includes("\0") || isMostlyControls(text))
    throw new QariError("file-not-text", `${path} holds control characters`);
  if (isBlank(text))
    throw new QariError("file-empty", `${path} holds white space only`);
  return text;
}

function decodeAny(bytes: Uint8Array, path: string): string {
  const marked = markedEncoding(bytes);
  const text = decodeStrictly(bytes, marked ?? "utf-8");
  if (text !== undefined) return text;
  // Asked before any guess: a picture is not a text in a rare encoding.
  if (!marked?.startsWith("utf-16") && bytes.includes(0))
    throw new QariError("file-not-text", `${path} holds NUL bytes`);
  const legacy = marked ? undefined : legacyEncodingOf(bytes);
  if (legacy === "iso-8859-6" || legacy === "windows-1255") {
    const decoded = decodeStrictly(bytes, legacy);
    if (decoded !== undefined) return decoded;
  }
  if (!marked && isArabicWindows1256(bytes))
    return new TextDecoder("windows-1256").decode(bytes);
  throw new QariError(
    "encoding-unknown",
    `no encoding decodes ${path}: tried ${marked ?? "utf-8, windows-1256, iso-8859-6, windows-1255"}`,
  );
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return undefined;
}

function decodeStrictly(
  bytes: Uint8Array,
  encoding: string,
): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A tenth is far beyond any text, and far below any program or picture. */
function isMostlyControls(text: string): boolean {
  const sample = text.slice(0, sampleLength);
  const controls = sample.match(/[^\P{Cc}\t\n\v\f\r\u0085]/gu)?.length ?? 0;
  return controls > sample.length / 10;
}

/**
 * Windows-1256 gives every byte a character, so that decoding proves nothing.
 * What proves it: nearly everything outside ASCII is Arabic (UTF-8 or another
 * code page read as Windows-1256 shows symbols and accented letters instead),
 * and most letters are.
 */
function isArabicWindows1256(bytes: Uint8Array): boolean {
  const text = new TextDecoder("windows-1256").decode(
    bytes.subarray(0, sampleLength),
  );
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const arabic = count(/[\p{Script=Arabic}،؛؟ـ\u064B-\u0652]/gu);
  // Quotation marks, dashes and spaces speak neither for nor against.
  const foreign = count(
    /[^\p{ASCII}\p{Script=Arabic}،؛؟ـ\u064B-\u0652«»“”‘’…–—\u00A0\u200C-\u200F]/gu,
  );
  const latin = count(/[A-Za-z]/g);
  const quoting = count(/[«»“”‘’…–—]/gu);
  return arabic > latin && foreign * 20 < arabic && quoting * 2 < arabic;
}
