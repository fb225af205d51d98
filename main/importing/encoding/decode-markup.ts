import { QariError } from "../../../src/errors.ts";
import { legacyEncodingOf } from "./legacy-encoding.ts";
import {
  decodeStrictly,
  markedEncoding,
  unmarkedUtf16,
} from "./marked-encoding.ts";

/** Where a page may say its encoding, in bytes. The standard looks at 1024; long heads exist. */
const declarationWithin = 8192;

/**
 * Decode a page: by its byte order mark, else as what is declared (header,
 * then the page itself) where the bytes agree, else as what its bytes show.
 * Bytes that are UTF-8 are taken for it whatever is declared: nothing else
 * looks like it by chance.
 *
 * Lossy where it must be: a few wrong bytes in a long page become U+FFFD.
 *
 * @param header Encoding that came with the page, if any did.
 * @param name For the error message only.
 * @throws QariError `file-empty`, `file-not-text`, `encoding-unknown`.
 * @source HTML Standard, 13.2.3.2 Determining the character encoding; WHATWG Encoding Standard.
 */
export function decodeMarkup(
  bytes: Uint8Array,
  name: string,
  header?: string,
): string {
  if (bytes.length === 0) throw new QariError("file-empty", `${name}: 0 bytes`);
  const marked = markedEncoding(bytes) ?? unmarkedUtf16(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  if (isBinary(bytes))
    throw new QariError("file-not-text", `${name} holds NUL bytes`);
  const utf8 = decodeStrictly(bytes, "utf-8");
  if (utf8 !== undefined) return utf8;
  const declared = [header, declaredEncoding(bytes)].flatMap(
    (label) => encodingNamed(label) ?? [],
  );
  for (const encoding of declared)
    if (encoding === "utf-8" && isNearlyUtf8(bytes))
      return new TextDecoder("utf-8").decode(bytes);
  const found = legacyEncodingOf(bytes);
  // What a page declares is often what its editor put there; letters that make words are not.
  if (found !== undefined && found !== "windows-1252")
    return new TextDecoder(found).decode(bytes);
  const first = declared.find((each) => each !== "utf-8");
  const chosen = first ?? found;
  if (chosen !== undefined) return new TextDecoder(chosen).decode(bytes);
  if (isNearlyUtf8(bytes)) return new TextDecoder("utf-8").decode(bytes);
  throw new QariError("encoding-unknown", `no encoding decodes ${name}`);
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(
    bytes.buffer,
    bytes.byteOffset,
    Math.min(bytes.length, declarationWithin),
  ).toString("latin1");
  return (
    /<meta\b[^>]*\bcharset\s*=\s*["']?\s*(?<label>[\w:.-]+)/i.exec(head)
      ?.groups?.["label"] ??
    /^\s*<\?xml\b[^>]*\bencoding\s*=\s*["'](?<label>[\w:.-]+)/i.exec(head)
      ?.groups?.["label"]
  );
}

/** By any of its names. A page that says UTF-16 in ASCII letters is wrong about it. */
function encodingNamed(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith("utf-16") ? "utf-8" : encoding;
  } catch {
    return undefined;
  }
}

/** A text that was cut in the middle, or into which something else was pasted: one wrong byte in a hundred that are not ASCII. */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes.subarray(0, 1_048_576));
  const wrong = text.match(/\uFFFD/gu)?.length ?? 0;
  const right = text.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;
  return wrong * 100 <= right;
}

/** A page may hold a stray NUL; a picture holds many. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65_536);
  let zeros = 0;
  // Searched for and not counted one by one: most pages hold none.
  for (let at = sample.indexOf(0); at !== -1; at = sample.indexOf(0, at + 1))
    zeros += 1;
  return zeros * 1000 > sample.length;
}
