import { execFileSync, spawnSync } from "node:child_process";

/** One chunk of a RIFF file, or of a list in it. */
export interface Chunk {
  readonly id: string;
  /** Of a list: what it lists. */
  readonly kind: string;
  readonly body: Buffer;
}

/** The chunks of a WAV file or of a `LIST`, which have to fill it exactly. */
export function chunksOf(bytes: Buffer): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let at = 0;
  while (at < bytes.length) {
    const length = bytes.readUInt32LE(at + 4);
    const body = bytes.subarray(at + 8, at + 8 + length);
    chunks.push({
      id: bytes.toString("latin1", at, at + 4),
      kind: body.toString("latin1", 0, 4),
      body,
    });
    at += 8 + length + (length % 2);
  }
  return chunks;
}

/** A WAV file by its chunks. */
export function readWav(file: Buffer): ReadonlyMap<string, Chunk> {
  if (file.toString("latin1", 8, 12) !== "WAVE") throw new Error("no WAV file");
  if (file.readUInt32LE(4) !== file.length - 8) throw new Error("wrong length");
  return new Map(
    chunksOf(file.subarray(12)).map((chunk) => [
      chunk.id === "LIST" ? chunk.kind : chunk.id,
      chunk,
    ]),
  );
}

/** Entries of a list of texts, by their ids. */
export const textsOf = (list: Chunk | undefined, skip = 0) =>
  chunksOf(list?.body.subarray(4) ?? Buffer.alloc(0)).map(({ id, body }) => [
    id,
    body.toString("utf8", skip, body.length - 1),
  ]);

/** The packets of an Ogg stream and what its last page says; every page's checksum and number is checked. */
export function readOgg(file: Buffer) {
  const packets: Buffer[] = [];
  const types: number[] = [];
  let waiting: Buffer[] = [];
  let granule = 0n;
  for (let at = 0, page = 0; at < file.length; page++) {
    if (file.toString("latin1", at, at + 4) !== "OggS")
      throw new Error(`no page at ${at}`);
    if (file.readUInt32LE(at + 18) !== page)
      throw new Error("a page is missing");
    const segments = [
      ...file.subarray(at + 27, at + 27 + (file[at + 26] ?? 0)),
    ];
    const length = segments.reduce((sum, each) => sum + each, 0);
    const whole = Buffer.from(
      file.subarray(at, at + 27 + segments.length + length),
    );
    const sum = whole.readUInt32LE(22);
    whole.writeUInt32LE(0, 22);
    if (bitwiseChecksum(whole) !== sum) throw new Error(`damaged page ${page}`);
    types.push(whole[5] ?? 0);
    granule = whole.readBigInt64LE(6);
    let from = 27 + segments.length;
    for (const segment of segments) {
      waiting.push(whole.subarray(from, from + segment));
      from += segment;
      if (segment === 255) continue;
      packets.push(Buffer.concat(waiting));
      waiting = [];
    }
    at += whole.length;
  }
  return { packets, types, granule: Number(granule) };
}

/** Slow and plain, apart from the one under test. */
function bitwiseChecksum(bytes: Buffer): number {
  let crc = 0n;
  for (const byte of bytes) {
    crc ^= BigInt(byte) << 24n;
    for (let bit = 0; bit < 8; bit++) {
      crc <<= 1n;
      if (crc & (1n << 32n)) crc ^= 0x1_04c1_1db7n;
    }
  }
  return Number(crc);
}

/** Names and values of a packet of Vorbis comments. */
export function commentsOf(
  packet: Buffer,
): readonly (readonly [string, string])[] {
  let at = 8;
  const next = (): string => {
    const length = packet.readUInt32LE(at);
    at += 4 + length;
    return packet.toString("utf8", at - length, at);
  };
  next();
  const count = packet.readUInt32LE(at);
  at += 4;
  return Array.from({ length: count }, () => {
    const [name = "", ...value] = next().split("=");
    return [name, value.join("=")] as const;
  });
}

/** The frames of an ID3v2.3 tag and how long it is. */
export function readId3(file: Buffer) {
  if (file.toString("latin1", 0, 3) !== "ID3") throw new Error("no tag");
  const size =
    10 + [6, 7, 8, 9].reduce((sum, at) => (sum << 7) | (file[at] ?? 0), 0);
  return { size, frames: framesOf(file.subarray(10, size)) };
}

/** Up to the padding. */
export function framesOf(body: Buffer): readonly (readonly [string, Buffer])[] {
  const frames: (readonly [string, Buffer])[] = [];
  for (let at = 0; at + 10 <= body.length && body[at] !== 0;) {
    const length = body.readUInt32BE(at + 4);
    frames.push([
      body.toString("latin1", at, at + 4),
      body.subarray(at + 10, at + 10 + length),
    ]);
    at += 10 + length;
  }
  return frames;
}

/** Text of a frame in UTF-16 with its mark. */
export const utf16 = (frame: Buffer | undefined): string | undefined =>
  frame?.toString("utf16le", 3);

/** A decoder that is none of ours; not on every machine. */
export const hasFfmpeg =
  spawnSync("ffmpeg", ["-version"], { stdio: "ignore" }).status === 0;

/** What a player hears of a file, one channel. */
export function decoded(path: string, sampleRate: number): Int16Array {
  const bytes = execFileSync(
    "ffmpeg",
    [
      "-v",
      "error",
      "-i",
      path,
      "-vn",
      "-f",
      "s16le",
      "-ac",
      "1",
      "-ar",
      `${sampleRate}`,
      "-",
    ],
    { maxBuffer: 1 << 28 },
  );
  return new Int16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 1);
}

/** How many samples later the same sound is in `other`, and how alike they are there, 0–1. */
export function lagBetween(
  sound: ArrayLike<number>,
  other: ArrayLike<number>,
  most = 200,
): { readonly lag: number; readonly likeness: number } {
  let best = { lag: NaN, likeness: -1 };
  for (let lag = -most; lag <= most; lag++) {
    let product = 0;
    let one = 0;
    let two = 0;
    for (let i = most; i < sound.length - most; i += 3) {
      const a = sound[i] ?? 0;
      const b = other[i + lag] ?? 0;
      product += a * b;
      one += a * a;
      two += b * b;
    }
    const likeness = product / Math.sqrt(one * two || 1);
    if (likeness > best.likeness) best = { lag, likeness };
  }
  return best;
}
