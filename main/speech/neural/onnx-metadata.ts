import { open, type FileHandle } from "node:fs/promises";
import { QariError } from "../../../src/errors.ts";

// onnx.proto3, ModelProto: the fields that are looked at.
const graphField = 7;
const metadataField = 14;
/** A note beside the model is no longer than that, in bytes. */
const longestEntry = 64 * 1024;
/** Bytes of a field's number and length: two numbers of up to ten. */
const longestHead = 20;

/**
 * What a model's maker wrote beside its graph, read without loading the graph,
 * which may have hundreds of MB.
 *
 * @param path Absolute.
 * @returns Values by key; the later one where a key comes twice.
 * @throws QariError `voice-model-damaged` for what is no ONNX model, or no whole one. Errors of the file system.
 * @source https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3 (ModelProto, StringStringEntryProto)
 */
export async function readOnnxMetadata(
  path: string,
): Promise<ReadonlyMap<string, string>> {
  const handle = await open(path, "r");
  try {
    const { size } = await handle.stat();
    const found = new Map<string, string>();
    let hasGraph = false;
    let at = 0;
    while (at < size) {
      const head = readHead(await readAt(handle, at, longestHead));
      const end = head && at + head.bytes + head.length;
      if (!head || end === undefined || end > size)
        throw new QariError("voice-model-damaged", `${path}: cut off at ${at}`);
      if (head.field === graphField) hasGraph = true;
      if (head.field === metadataField && head.length <= longestEntry) {
        const entry = await readAt(handle, at + head.bytes, head.length);
        const [key, value] = readEntry(entry);
        found.set(key, value);
      }
      at = end;
    }
    if (!hasGraph)
      throw new QariError("voice-model-damaged", `${path}: no graph in it`);
    return found;
  } finally {
    await handle.close();
  }
}

interface Head {
  readonly field: number;
  /** Of the head itself. */
  readonly bytes: number;
  /** Of what follows it. */
  readonly length: number;
}

/** @returns `undefined` for what no field begins with. */
function readHead(bytes: Uint8Array, from = 0): Head | undefined {
  const tag = readNumber(bytes, from);
  if (!tag || tag.value < 8) return undefined;
  const field = Math.floor(tag.value / 8);
  const start = tag.end;
  switch (tag.value % 8) {
    case 0: {
      const number = readNumber(bytes, start);
      return number && { field, bytes: number.end - from, length: 0 };
    }
    case 1:
      return { field, bytes: start - from, length: 8 };
    case 2: {
      const length = readNumber(bytes, start);
      return (
        length && { field, bytes: length.end - from, length: length.value }
      );
    }
    case 5:
      return { field, bytes: start - from, length: 4 };
    default:
      return undefined;
  }
}

/** A number in groups of seven bits, the lowest first. */
function readNumber(
  bytes: Uint8Array,
  from: number,
): { readonly value: number; readonly end: number } | undefined {
  let value = 0;
  let scale = 1;
  for (let at = from; at < bytes.length && at < from + 10; at++) {
    const byte = bytes[at] ?? 0;
    value += (byte & 0x7f) * scale;
    scale *= 0x80;
    if (byte < 0x80) return { value, end: at + 1 };
  }
  return undefined;
}

/** Key (field 1) and value (field 2). */
function readEntry(bytes: Uint8Array): readonly [string, string] {
  const texts = ["", ""];
  for (let at = 0; at < bytes.length;) {
    const head = readHead(bytes, at);
    if (!head) break;
    const start = at + head.bytes;
    at = start + head.length;
    if (head.field === 1 || head.field === 2)
      texts[head.field - 1] = Buffer.from(bytes.subarray(start, at)).toString();
  }
  const [key = "", value = ""] = texts;
  return [key, value];
}

async function readAt(
  handle: FileHandle,
  position: number,
  length: number,
): Promise<Uint8Array> {
  const { buffer, bytesRead } = await handle.read({
    buffer: new Uint8Array(length),
    position,
  });
  return buffer.subarray(0, bytesRead);
}
