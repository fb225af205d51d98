/**
 * The bytes of a picture that its address holds (`data:`).
 *
 * @param most Bytes.
 * @returns `undefined` for any other address, and for what is larger.
 * @source RFC 2397; Fetch Standard, 6 "data: URLs" (what is not escaped is UTF-8).
 */
export function pictureInAddress(
  address: string,
  most: number,
): Uint8Array | undefined {
  const match =
    /^data:image\/[\w.+-]+(?<parameters>(?:;[\w=.-]+)*?)(?<base64>;base64)?,/i.exec(
      address.slice(0, 200),
    );
  if (!match) return undefined;
  const data = address.slice(match[0].length);
  if (data.length > most * 3) return undefined;
  const plain = unescaped(data);
  const bytes =
    match.groups?.["base64"] === undefined
      ? plain
      : Buffer.from(plain.toString("latin1"), "base64");
  return bytes.length > most ? undefined : bytes;
}

function unescaped(data: string): Buffer {
  const bytes = Buffer.from(data, "utf8");
  if (!data.includes("%")) return bytes;
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const digits =
      bytes[at] === percent ? bytes.toString("latin1", at + 1, at + 3) : "";
    const isEscape = /^[\da-f]{2}$/i.test(digits);
    bytes[length] = isEscape ? Number.parseInt(digits, 16) : (bytes[at] ?? 0);
    length += 1;
    if (isEscape) at += 2;
  }
  return bytes.subarray(0, length);
}

const percent = 0x25;
