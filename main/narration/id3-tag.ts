import { oneLine } from "../../src/one-line.ts";
import type {
  NarratedChapter,
  NarrationInfo,
} from "../../src/narration/narration.ts";
import { languageCode } from "./language-code.ts";
import type { CoverPicture } from "./sound-writer.ts";

export interface Id3Contents {
  readonly info: NarrationInfo;
  readonly chapters: readonly NarratedChapter[];
  readonly sampleRate: number;
  readonly cover?: CoverPicture;
}

/** Most entries of one table of contents: their number has one byte. */
const mostEntries = 255;
/** "There is no byte offset, go by the time." */
const noOffset = 0xffff_ffff;

/**
 * An ID3v2.3 tag: what a sound is called, who wrote it, its picture, its
 * chapters. Its length depends on the texts and the picture alone, never on the
 * times, so that it can be written before the sound and again after it.
 *
 * 2.3, and texts in UTF-16: what every player reads.
 *
 * @param size Bytes of the whole tag, filled up with padding; as long as it has to be when left out.
 * @source id3.org, ID3 tag version 2.3.0; ID3v2 Chapter Frame Addendum 1.0.
 */
export function id3Tag(
  { info, chapters, sampleRate, cover }: Id3Contents,
  size?: number,
): Buffer {
  const { title, byline, source, url, publishedAt, lang } = info;
  const frames = Buffer.concat([
    text("TIT2", title),
    text("TPE1", byline),
    text("TALB", source),
    text("TLAN", languageCode(lang)),
    text("TCON", "Speech"),
    text("TYER", publishedAt?.slice(0, 4)),
    text("TENC", "Qari"),
    url === undefined ? none : frame("WOAS", latin(url)),
    ...tablesOfContents(chapters.length),
    ...chapters.map((chapter, at) => chapterFrame(chapter, at, sampleRate)),
    cover ? picture(cover) : none,
  ]);
  const body = Buffer.alloc(Math.max(frames.length, (size ?? 0) - 10));
  frames.copy(body);
  return Buffer.concat([
    Buffer.from([0x49, 0x44, 0x33, 3, 0, 0]),
    syncSafe(body.length),
    body,
  ]);
}

const none = Buffer.alloc(0);

/** A number of 28 bits in four bytes, whose first bits stay free: no decoder takes it for sound. */
const syncSafe = (value: number): Buffer =>
  Buffer.from([21, 14, 7, 0].map((shift) => (value >>> shift) & 0x7f));

function frame(id: string, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(10);
  head.write(id, 0, "latin1");
  head.writeUInt32BE(body.length, 4);
  return Buffer.concat([head, body]);
}

/** UTF-16 with a byte order mark. */
const text = (id: string, value: string | undefined): Buffer =>
  value === undefined || value === ""
    ? none
    : frame(
        id,
        Buffer.from([1, 0xff, 0xfe]),
        Buffer.from(oneLine(value), "utf16le"),
      );

const latin = (value: string): Buffer => Buffer.from(value, "latin1");

const chapterId = (at: number): Buffer => latin(`chp${at}\0`);
const groupId = (at: number): Buffer => latin(`toc${at}\0`);

/** One table of all chapters; more than fit into one are in tables of that table. */
function tablesOfContents(chapters: number): readonly Buffer[] {
  if (chapters === 0) return [];
  const ids = Array.from({ length: chapters }, (_, at) => chapterId(at));
  if (chapters <= mostEntries) return [table(latin("toc\0"), true, ids)];
  const groups: Buffer[][] = [];
  for (let from = 0; from < chapters; from += mostEntries)
    groups.push(ids.slice(from, from + mostEntries));
  return [
    table(
      latin("toc\0"),
      true,
      groups.slice(0, mostEntries).map((_, at) => groupId(at)),
    ),
    ...groups.map((entries, at) => table(groupId(at), false, entries)),
  ];
}

const table = (id: Buffer, isTop: boolean, entries: readonly Buffer[]) =>
  // Flags: top level, and ordered.
  frame("CTOC", id, Buffer.from([isTop ? 3 : 1, entries.length]), ...entries);

function chapterFrame(
  { title, start, end }: NarratedChapter,
  at: number,
  sampleRate: number,
): Buffer {
  const times = Buffer.alloc(16);
  const ms = (sample: number): number =>
    Math.round((sample / sampleRate) * 1000);
  times.writeUInt32BE(ms(start), 0);
  times.writeUInt32BE(ms(end), 4);
  times.writeUInt32BE(noOffset, 8);
  times.writeUInt32BE(noOffset, 12);
  return frame("CHAP", chapterId(at), times, text("TIT2", title));
}

const picture = ({ type, bytes }: CoverPicture): Buffer =>
  // 3: the front cover; no description.
  frame(
    "APIC",
    Buffer.from([0]),
    latin(`${type}\0`),
    Buffer.from([3, 0]),
    bytes,
  );
