import { padded, timestamp } from "../../../src/narration/clock-time.ts";
import type {
  NarratedChapter,
  NarrationInfo,
} from "../../../src/narration/narration.ts";
import type { CoverPicture } from "../sound-writer.ts";

/**
 * The packet that opens an Opus stream of one channel.
 *
 * @param preSkip Samples at 48 kHz before the sound.
 * @param inputRate Samples a second of what was encoded, for whoever is curious.
 * @source RFC 7845, 5.1.
 */
export function opusHead(preSkip: number, inputRate: number): Buffer {
  const head = Buffer.alloc(19);
  head.write("OpusHead", 0, "latin1");
  head[8] = 1;
  head[9] = 1;
  head.writeUInt16LE(preSkip, 10);
  head.writeUInt32LE(inputRate, 12);
  return head;
}

export interface OpusTags {
  readonly info: NarrationInfo;
  readonly chapters: readonly NarratedChapter[];
  readonly sampleRate: number;
  readonly cover?: CoverPicture;
}

/** Chapter times have two digits of hours: later ones cannot be named. */
const lastHour = 100 * 3600;

/**
 * The packet of comments: title, byline, chapters, picture.
 *
 * @param size Bytes, filled up behind the comments; as many as it takes when left out.
 * @source RFC 7845, 5.2; Xiph.Org, Ogg Vorbis I comment field; "Chapter Extension", wiki.xiph.org; FLAC format, METADATA_BLOCK_PICTURE.
 */
export function opusTags(
  { info, chapters, sampleRate, cover }: OpusTags,
  size = 0,
): Buffer {
  const { title, byline, source, url, publishedAt, lang } = info;
  const comments = [
    ["TITLE", title],
    ["ARTIST", byline],
    ["ALBUM", source],
    ["DATE", publishedAt?.slice(0, 10)],
    ["LANGUAGE", lang],
    ["GENRE", "Speech"],
    ["URL", url],
    ...chapters
      .filter(({ start }) => start < lastHour * sampleRate)
      .flatMap((chapter, at) => {
        const name = `CHAPTER${padded(at + 1, 3)}`;
        return [
          [name, timestamp(chapter.start, sampleRate)],
          [`${name}NAME`, chapter.title],
        ] as const;
      }),
    ["METADATA_BLOCK_PICTURE", cover && pictureBlock(cover)],
  ] as const;
  const entries = comments.flatMap(([name, value]) =>
    value === undefined || value === ""
      ? []
      : [counted(`${name}=${value.replaceAll(/\s+/gu, " ")}`)],
  );
  const number = Buffer.alloc(4);
  number.writeUInt32LE(entries.length, 0);
  const packet = Buffer.concat([
    Buffer.from("OpusTags", "latin1"),
    counted("Qari"),
    number,
    ...entries,
  ]);
  return packet.length >= size
    ? packet
    : Buffer.concat([packet, Buffer.alloc(size - packet.length)]);
}

function counted(text: string): Buffer {
  const bytes = Buffer.from(text, "utf8");
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes.length, 0);
  return Buffer.concat([length, bytes]);
}

/** The front cover, without description and measures, which players find in the picture. */
function pictureBlock({ type, bytes }: CoverPicture): string {
  const mime = Buffer.from(type, "latin1");
  const head = Buffer.alloc(8 + mime.length + 24);
  head.writeUInt32BE(3, 0);
  head.writeUInt32BE(mime.length, 4);
  mime.copy(head, 8);
  head.writeUInt32BE(bytes.byteLength, head.length - 4);
  return Buffer.concat([head, bytes]).toString("base64");
}
