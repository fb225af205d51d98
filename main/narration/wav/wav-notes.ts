import { oneLine } from "../../../src/one-line.ts";
import type {
  NarratedChapter,
  NarrationInfo,
} from "../../../src/narration/narration.ts";
import { id3Tag } from "../id3-tag.ts";
import type { SoundOptions } from "../sound-writer.ts";

/**
 * What a WAV file says of its sound: title and byline (`LIST INFO`), chapters
 * (`cue ` and `LIST adtl`), and, for a picture, an ID3 tag.
 *
 * @returns Whole chunks, an even number of bytes.
 * @source Microsoft, Multimedia Programming Interface and Data Specifications 1.0 (1991), "Waveform Audio File Format", "INFO List Chunk".
 */
export function wavNotes(
  { info, cover, sampleRate }: SoundOptions,
  chapters: readonly NarratedChapter[],
): Buffer {
  return Buffer.concat([
    infoList(info),
    ...(chapters.length > 0 ? [cuePoints(chapters), labels(chapters)] : []),
    ...(cover
      ? [chunk("id3 ", id3Tag({ info, chapters, sampleRate, cover }))]
      : []),
  ]);
}

function infoList({
  title,
  byline,
  source,
  url,
  publishedAt,
  lang,
}: NarrationInfo): Buffer {
  const entries = [
    ["INAM", title],
    ["IART", byline],
    ["IPRD", source],
    ["ICRD", publishedAt?.slice(0, 10)],
    ["ILNG", lang],
    ["IGNR", "Speech"],
    ["ICMT", url],
    ["ISFT", "Qari"],
  ] as const;
  return chunk(
    "LIST",
    Buffer.from("INFO", "latin1"),
    ...entries.flatMap(([id, value]) =>
      value === undefined || value === "" ? [] : [chunk(id, zeroEnded(value))],
    ),
  );
}

function cuePoints(chapters: readonly NarratedChapter[]): Buffer {
  const body = Buffer.alloc(4 + 24 * chapters.length);
  body.writeUInt32LE(chapters.length, 0);
  for (const [at, { start }] of chapters.entries()) {
    const offset = 4 + 24 * at;
    body.writeUInt32LE(at + 1, offset);
    body.writeUInt32LE(start, offset + 4);
    body.write("data", offset + 8, "latin1");
    body.writeUInt32LE(start, offset + 20);
  }
  return chunk("cue ", body);
}

const labels = (chapters: readonly NarratedChapter[]): Buffer =>
  chunk(
    "LIST",
    Buffer.from("adtl", "latin1"),
    ...chapters.map(({ title }, at) => {
      const id = Buffer.alloc(4);
      id.writeUInt32LE(at + 1, 0);
      return chunk("labl", id, zeroEnded(title));
    }),
  );

const zeroEnded = (text: string): Buffer =>
  Buffer.from(`${oneLine(text)}\0`, "utf8");

/** A chunk begins at an even place. */
function chunk(id: string, ...parts: readonly Uint8Array[]): Buffer {
  const length = parts.reduce((sum, part) => sum + part.byteLength, 0);
  const head = Buffer.alloc(8);
  head.write(id, 0, "latin1");
  head.writeUInt32LE(length, 4);
  return Buffer.concat([head, ...parts, Buffer.alloc(length % 2)]);
}
