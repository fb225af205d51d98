/** An encoding by its byte order mark. @source WHATWG Encoding Standard, 6.1 BOM sniff. */
export function markedEncoding(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return undefined;
}

/** UTF-16 that forgot its mark: markup and spaces leave every other byte empty. */
export function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 4096);
  if (sample.length < 8) return undefined;
  let even = 0;
  let odd = 0;
  for (const [at, byte] of sample.entries())
    if (byte === 0) {
      if (at % 2 === 0) even += 1;
      else odd += 1;
    }
  const some = sample.length / 20;
  if (odd > some && even * 10 < odd) return "utf-16le";
  if (even > some && odd * 10 < even) return "utf-16be";
  return undefined;
}

/** @returns `undefined` where the bytes are not that encoding's, or there is no such encoding. */
export function decodeStrictly(
  bytes: Uint8Array,
  encoding: string,
): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
