/**
 * Protocol buffers, written: as much of the encoding as an ONNX model needs.
 *
 * @source https://protobuf.dev/programming-guides/encoding/
 */
export type Field = readonly [number: number, value: FieldValue];
type FieldValue = number | string | Uint8Array | readonly Field[];

/** @param fields Whole numbers as varints, everything else with its length before it. */
export function message(fields: readonly Field[]): Uint8Array {
  const parts: Uint8Array[] = [];
  for (const [number, value] of fields) {
    if (typeof value === "number") {
      parts.push(varint(number << 3), varint(value));
      continue;
    }
    const bytes = bytesOf(value);
    parts.push(varint((number << 3) | 2), varint(bytes.length), bytes);
  }
  return joined(parts);
}

function bytesOf(value: string | Uint8Array | readonly Field[]): Uint8Array {
  if (typeof value === "string") return new TextEncoder().encode(value);
  return value instanceof Uint8Array ? value : message(value);
}

function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  do {
    const more = rest > 0x7f ? 0x80 : 0;
    bytes.push((rest % 0x80) | more);
    rest = Math.floor(rest / 0x80);
  } while (rest > 0);
  return Uint8Array.from(bytes);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(
    parts.reduce((sum, { length }) => sum + length, 0),
  );
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
