import { constants, inflateSync } from "node:zlib";
import { contentMarks, type ContentMark } from "./content-marks.ts";

/** A page's text is some kilobytes. Bytes, unpacked: of one stream, of all. */
const largestStream = 16 * 1024 * 1024;
const mostBytes = 256 * 1024 * 1024;
/** How far before its bytes a stream's dictionary may begin. */
const longestDictionary = 2048;

/**
 * The marks of every content stream of a file that says the text of any, in
 * the order of the file.
 */
export function markedStreams(
  bytes: Uint8Array,
): readonly (readonly ContentMark[])[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: (readonly ContentMark[])[] = [];
  let left = mostBytes;
  for (
    let at = file.indexOf("stream");
    at !== -1 && left > 0;
    at = file.indexOf("stream", at + 6)
  ) {
    if (file.toString("latin1", at - 3, at) === "end") continue;
    const before = file.toString(
      "latin1",
      Math.max(0, at - longestDictionary),
      at,
    );
    const dictionary = before.slice(before.lastIndexOf("obj") + 3);
    const isOther =
      /\/Subtype\s*\/Image|\/Type\s*\/(?:XRef|ObjStm|Metadata)|\/Length1|\/FontFile|CIDFontType0C/.test(
        dictionary,
      );
    if (isOther) continue;
    const from = file[at + 6] === 13 ? at + 8 : at + 7;
    const content = /\/FlateDecode|\/Fl\b/.test(dictionary)
      ? inflated(file.subarray(from))
      : file.subarray(from, file.indexOf("endstream", from));
    if (!content) continue;
    left -= content.length;
    if (!content.includes("/ActualText")) continue;
    found.push(contentMarks(content.toString("latin1")));
  }
  return found;
}

function inflated(bytes: Buffer): Buffer | undefined {
  try {
    return inflateSync(bytes, {
      maxOutputLength: largestStream,
      finishFlush: constants.Z_SYNC_FLUSH,
    });
  } catch {
    return undefined;
  }
}

/**
 * Gives each page the stream that has the marks it has, in order: what a page
 * and a stream have in common is nothing but them.
 */
export class PageMarks {
  readonly #streams: (readonly ContentMark[])[];

  constructor(bytes: Uint8Array) {
    this.#streams = [...markedStreams(bytes)];
  }

  /** @returns What is said of each mark of a page; empty where no streams are the page's. */
  textsFor(names: readonly string[]): readonly (string | undefined)[] {
    const texts: (string | undefined)[] = [];
    // A page may be of several streams, one after the other.
    while (texts.length < names.length) {
      const at = this.#streams.findIndex(
        (stream) =>
          stream.length > 0 &&
          stream.length <= names.length - texts.length &&
          stream.every(
            ({ name }, index) => name === names[texts.length + index],
          ),
      );
      const [stream] = at === -1 ? [] : this.#streams.splice(at, 1);
      if (!stream) return texts;
      texts.push(...stream.map(({ text }) => text));
    }
    return texts;
  }
}
