import * as v from "valibot";
import { QariError } from "../../errors.ts";
import { symbolCount } from "./letters.ts";

const size = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_536));
const place = v.pipe(v.number(), v.integer(), v.minValue(0));
/** A difference of scores. */
const gain = v.pipe(v.number(), v.minValue(0));
const dilations = v.array(v.pipe(v.number(), v.integer(), v.minValue(1)));

const headerSchema = v.object({
  version: v.literal(4),
  charWidth: v.pipe(size, v.multipleOf(8)),
  wordWidth: v.pipe(size, v.multipleOf(8)),
  rowWidth: v.pipe(size, v.multipleOf(8)),
  encoder: dilations,
  context: dilations,
  decoder: dilations,
  /** Layers of the context that memory follows, by their places, and its channels of each direction. */
  recurrentAfter: v.array(place),
  memoryWidth: v.pipe(size, v.multipleOf(8)),
  knownWords: size,
  hashedWords: size,
  symbols: v.literal(symbolCount),
  sources: v.array(v.string()),
  /** Three of the sources, and the sums of leanings (`kind.weight`) up to which a text is of the first, and above which of the last. */
  kinds: v.object({
    usual: place,
    unsure: place,
    other: place,
    upTo: v.number(),
    from: v.number(),
  }),
  /** Bytes of the filter, bits that it has for each reading, letters of the longest word, and what each kind is worth. */
  readings: v.object({
    bytes: v.pipe(v.number(), v.integer(), v.minValue(1)),
    hashes: size,
    longest: size,
    gains: v.object({
      withoutEnding: gain,
      part: gain,
      whole: gain,
      before: gain,
      after: gain,
    }),
  }),
  tensors: v.array(
    v.object({
      name: v.string(),
      kind: v.picklist(["i8", "f32", "u16"]),
      at: v.pipe(place, v.multipleOf(16)),
      length: place,
    }),
  ),
});

export type ModelHeader = v.InferOutput<typeof headerSchema>;

/** A model as its file has it (`tools/tashkeel/export.py`). */
export interface ModelFile {
  readonly header: ModelHeader;
  /** Numbers of 8 bits. @throws {QariError} `vowels-damaged`: there are none of that name and length. */
  weights(name: string, length: number): Int8Array;
  /** @throws {QariError} `vowels-damaged`. */
  floats(name: string, length: number): Float32Array;
  /** Common words in the order of their rows, from row 1. */
  readonly words: readonly string[];
}

const magic = "QTSH";
const bytesOf = { i8: 1, u16: 2, f32: 4 };

/** UTF-16 code units as text; the header is ASCII. */
function textOf(units: Uint8Array | Uint16Array): string {
  let text = "";
  for (let at = 0; at < units.length; at += 8192)
    text += String.fromCharCode(...units.subarray(at, at + 8192));
  return text;
}
const damaged = (why: string): QariError =>
  new QariError("vowels-damaged", why);

/**
 * Read a model.
 *
 * @throws {QariError} `vowels-damaged`: the bytes are no model that this version reads.
 */
export function readModelFile(bytes: Uint8Array<ArrayBuffer>): ModelFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const name = String.fromCharCode(...bytes.subarray(0, magic.length));
  if (bytes.length < 8 || name !== magic) throw damaged("no model");
  const end = 8 + view.getUint32(4, true);
  if (end > bytes.length) throw damaged("cut short");
  const header = headerOf(bytes.subarray(8, end));
  const tensor = (
    wanted: string,
    kind: ModelHeader["tensors"][number]["kind"],
    length?: number,
  ) => {
    const found = header.tensors.find((each) => each.name === wanted);
    if (!found || found.kind !== kind) throw damaged(`no ${wanted}`);
    if (length !== undefined && found.length !== length)
      throw damaged(`${wanted} has ${found.length} of ${length}`);
    const from = end + found.at;
    const to = from + found.length * bytesOf[kind];
    if (to > bytes.length) throw damaged(`${wanted} is cut short`);
    return bytes.slice(from, to);
  };
  return {
    header,
    weights: (wanted, length) =>
      new Int8Array(tensor(wanted, "i8", length).buffer),
    floats: (wanted, length) =>
      new Float32Array(tensor(wanted, "f32", length).buffer),
    words: textOf(new Uint16Array(tensor("words", "u16").buffer)).split("\n"),
  };
}

function headerOf(bytes: Uint8Array): ModelHeader {
  let json: unknown;
  try {
    json = JSON.parse(textOf(bytes));
  } catch {
    throw damaged("the header is no JSON");
  }
  const parsed = v.safeParse(headerSchema, json);
  if (!parsed.success) throw damaged(v.summarize(parsed.issues));
  return parsed.output;
}
