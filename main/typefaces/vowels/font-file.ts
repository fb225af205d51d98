import { promisify } from "node:util";
import {
  brotliCompress,
  brotliDecompress,
  constants,
  inflate,
} from "node:zlib";
import { fontType } from "../font-type.ts";
import { ByteReader, ByteWriter } from "./bytes.ts";

/** One table of an OpenType font. */
export interface FontTable {
  /** Four characters. */
  readonly tag: string;
  readonly bytes: Uint8Array;
  /** How WOFF 2 has packed it; absent for a table that is as OpenType has it. */
  readonly packing?: {
    readonly version: number;
    /** Of the table unpacked, in bytes. */
    readonly length: number;
  };
}

/** A font with its tables apart. */
export interface FontFile {
  /** First four bytes of the OpenType file: which kind of outlines. */
  readonly flavor: number;
  readonly tables: readonly FontTable[];
}

/** Tables that are not the font's own but of a container's, or of one that says it was not changed. */
const left = new Set(["DSIG"]);
/** No font of Arabic is larger unpacked. Bytes. */
const largest = 64 * 1024 * 1024;

const inflated = promisify(inflate);
const unbrotlied = promisify(brotliDecompress);
const brotlied = promisify(brotliCompress);

/**
 * Take a font file apart: TrueType, OpenType, WOFF, WOFF 2.
 *
 * @throws Whatever reading beyond the end throws, and Error for what is no font: the bytes are anyone's.
 * @source OpenType 1.9, "Font file"; WOFF 1.0; WOFF 2.0.
 */
export async function readFont(bytes: Uint8Array): Promise<FontFile> {
  const { flavor, tables } = await readTables(bytes);
  return { flavor, tables: tables.filter(({ tag }) => !left.has(tag)) };
}

async function readTables(bytes: Uint8Array): Promise<FontFile> {
  switch (fontType(bytes)) {
    case "font/ttf":
    case "font/otf":
      return readOpenType(bytes);
    case "font/woff":
      return readWoff(bytes);
    case "font/woff2":
      return readWoff2(bytes);
    case undefined:
      throw new Error("not a font file");
  }
}

/** The same font as one file; as WOFF 2 where its tables are packed so. */
export async function writeFont(
  font: FontFile,
): Promise<Uint8Array<ArrayBuffer>> {
  return font.tables.some(({ packing }) => packing)
    ? writeWoff2(font)
    : writeOpenType(font);
}

function readOpenType(bytes: Uint8Array): FontFile {
  const head = new ByteReader(bytes);
  const tables: FontTable[] = [];
  for (let index = 0; index < head.u16(4); index += 1) {
    const record = 12 + 16 * index;
    tables.push({
      tag: head.tag(record),
      bytes: head.slice(head.u32(record + 8), head.u32(record + 12)),
    });
  }
  return { flavor: head.u32(0), tables };
}

async function readWoff(bytes: Uint8Array): Promise<FontFile> {
  const head = new ByteReader(bytes);
  const tables: FontTable[] = [];
  for (let index = 0; index < head.u16(12); index += 1) {
    const record = 44 + 20 * index;
    const packed = head.slice(head.u32(record + 4), head.u32(record + 8));
    const length = head.u32(record + 12);
    tables.push({
      tag: head.tag(record),
      bytes:
        packed.length < length
          ? await inflated(packed, { maxOutputLength: largest })
          : packed,
    });
  }
  return { flavor: head.u32(4), tables };
}

/** Tags that WOFF 2 writes as a number. */
const knownTags =
  "cmap head hhea hmtx maxp name OS/2 post cvt_ fpgm glyf loca prep CFF_ VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG_ sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill"
    .replaceAll("_", " ")
    .match(/.{4}(?: |$)/g)
    ?.map((tag) => tag.slice(0, 4)) ?? [];
const otherTag = 63;

/** Outlines are packed unless version 3 says otherwise, all else unless version 0 does. */
const isPacked = (tag: string, version: number): boolean =>
  tag === "glyf" || tag === "loca" ? version !== 3 : version !== 0;

async function readWoff2(bytes: Uint8Array): Promise<FontFile> {
  const head = new ByteReader(bytes);
  const entries: (Pick<FontTable, "tag" | "packing"> & {
    readonly stored: number;
  })[] = [];
  head.at = 48;
  for (let index = 0; index < head.u16(12); index += 1) {
    const flags = head.nextU8();
    const tag = knownTags[flags & 63] ?? head.nextTag();
    const version = flags >> 6;
    const length = head.nextBase128();
    if (isPacked(tag, version))
      entries.push({
        tag,
        packing: { version, length },
        stored: head.nextBase128(),
      });
    else entries.push({ tag, stored: length });
  }
  const unpacked = new ByteReader(
    await unbrotlied(head.slice(head.at, head.u32(20)), {
      maxOutputLength: largest,
    }),
  );
  const tables: FontTable[] = [];
  for (const { stored, ...entry } of entries)
    tables.push({ ...entry, bytes: unpacked.next(stored) });
  return { flavor: head.u32(4), tables };
}

function writeOpenType({ flavor, tables }: FontFile): Uint8Array<ArrayBuffer> {
  const sorted = tables.toSorted((a, b) => (a.tag < b.tag ? -1 : 1));
  const power = Math.floor(Math.log2(sorted.length));
  const head = new ByteWriter()
    .u32(flavor)
    .u16(sorted.length)
    .u16(16 * 2 ** power)
    .u16(power)
    .u16(16 * (sorted.length - 2 ** power));
  const body = new ByteWriter();
  for (const { tag, bytes } of sorted) {
    head
      .tag(tag)
      .u32(checksum(bytes))
      .u32(12 + 16 * sorted.length + body.length)
      .u32(bytes.length);
    body.bytes(bytes).pad(4);
  }
  return head.bytes(body.done()).done();
}

async function writeWoff2({
  flavor,
  tables,
}: FontFile): Promise<Uint8Array<ArrayBuffer>> {
  const directory = new ByteWriter();
  const body = new ByteWriter();
  let unpacked = 12 + 16 * tables.length;
  for (const { tag, bytes, packing } of tables) {
    const known = knownTags.indexOf(tag);
    // Not packed: of outlines that is version 3.
    const plain = isPacked(tag, 0) ? 3 : 0;
    const version = packing?.version ?? plain;
    directory.u8((version << 6) | (known < 0 ? otherTag : known));
    if (known < 0) directory.tag(tag);
    const length = packing?.length ?? bytes.length;
    directory.base128(length);
    if (packing) directory.base128(bytes.length);
    body.bytes(bytes);
    unpacked += (length + 3) & ~3;
  }
  // Read once, on this machine: quick rather than small.
  const packed = await brotlied(body.done(), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 1 },
  });
  const headLength = 48;
  const total = (headLength + directory.length + packed.length + 3) & ~3;
  return (
    new ByteWriter()
      .tag("wOF2")
      .u32(flavor)
      .u32(total)
      .u16(tables.length)
      .u16(0)
      .u32(unpacked)
      .u32(packed.length)
      // Version 1.0, and neither metadata nor private data.
      .u16(1)
      .zeros(headLength - 26)
      .bytes(directory.done())
      .bytes(packed)
      .pad(4)
      .done()
  );
}

function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 1)
    sum = (sum + (bytes[at] ?? 0) * 2 ** (24 - 8 * (at & 3))) % 2 ** 32;
  return sum;
}
