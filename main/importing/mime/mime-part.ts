/** One part of a MIME message. */
export interface MimePart {
  /** Lower case, without its parameters. */
  readonly type: string;
  readonly charset?: string;
  /** Absolute or as written; where the part was. */
  readonly location?: string;
  /** Without its angle brackets. */
  readonly id?: string;
  readonly bytes: () => Uint8Array;
}

/** Messages within messages: more is not made by honest programs. */
const deepest = 8;
/** A page has some hundred parts. */
const mostParts = 20_000;

/**
 * Cut a MIME message into its parts, in order, those of nested messages among
 * them. A message that breaks off gives what is there.
 *
 * @returns Parts that are no multiparts themselves.
 * @source RFC 2045 (headers, encodings), RFC 2046 (boundaries), RFC 2557 (Content-Location).
 */
export function mimeParts(message: Uint8Array): readonly MimePart[] {
  const parts: MimePart[] = [];
  // One character a byte: offsets are those of the bytes.
  const text = Buffer.from(
    message.buffer,
    message.byteOffset,
    message.byteLength,
  ).toString("latin1");
  gather(text, 0, parts);
  return parts;
}

/** Where the page itself was, by the message's head. */
export function snapshotLocation(message: Uint8Array): string | undefined {
  const head = Buffer.from(message.subarray(0, 65_536)).toString("latin1");
  const { headers } = split(head);
  return headers.get("snapshot-content-location");
}

function gather(entity: string, depth: number, parts: MimePart[]): void {
  if (parts.length >= mostParts || depth > deepest) return;
  const { headers, body } = split(entity);
  const contentType = headers.get("content-type") ?? "text/plain";
  const type = (contentType.split(";")[0] ?? "").trim().toLowerCase();
  const boundary = parameter(contentType, "boundary");
  if (type.startsWith("multipart/") && boundary !== undefined) {
    for (const part of cut(body, boundary)) gather(part, depth + 1, parts);
    return;
  }
  const charset = parameter(contentType, "charset");
  const location = headers.get("content-location");
  const id = headers.get("content-id")?.replace(/^<|>$/g, "");
  const encoding = headers.get("content-transfer-encoding") ?? "";
  parts.push({
    type,
    ...(charset !== undefined && { charset }),
    ...(location !== undefined && { location }),
    ...(id !== undefined && { id }),
    bytes: () => decodeBody(body, encoding.trim().toLowerCase()),
  });
}

function split(entity: string): {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
} {
  const end = /\r?\n\r?\n/.exec(entity);
  const head = end ? entity.slice(0, end.index) : entity;
  const headers = new Map<string, string>();
  for (const line of head.replaceAll(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const colon = line.indexOf(":");
    if (colon > 0)
      headers.set(
        line.slice(0, colon).trim().toLowerCase(),
        line.slice(colon + 1).trim(),
      );
  }
  const body = end ? entity.slice(end.index + end[0].length) : "";
  return { headers, body };
}

function* cut(body: string, boundary: string): Generator<string> {
  const mark = `--${boundary}`;
  let from = -1;
  for (let at = body.indexOf(mark); at !== -1;) {
    const isLineStart = at === 0 || body[at - 1] === "\n";
    const after = body.slice(at + mark.length, at + mark.length + 2);
    if (isLineStart && /^(?:--|\r|\n|[ \t])/.test(after)) {
      if (from !== -1) yield body.slice(from, at).replace(/\r?\n$/, "");
      if (after.startsWith("--")) return;
      const lineEnd = body.indexOf("\n", at);
      from = lineEnd === -1 ? body.length : lineEnd + 1;
    }
    at = body.indexOf(mark, at + mark.length);
  }
  if (from !== -1) yield body.slice(from);
}

const parameter = (header: string, name: string): string | undefined =>
  new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, "i")
    .exec(header)
    ?.slice(1)
    .find((value) => value !== undefined);

function decodeBody(body: string, encoding: string): Uint8Array {
  if (encoding === "base64") return Buffer.from(body, "base64");
  if (encoding !== "quoted-printable") return Buffer.from(body, "latin1");
  return Buffer.from(
    body
      .replaceAll(/[ \t]+(?=\r?\n)/g, "")
      .replaceAll(/=\r?\n/g, "")
      .replaceAll(/=([0-9A-Fa-f]{2})/g, (_, hex: string) =>
        String.fromCodePoint(Number.parseInt(hex, 16)),
      ),
    "latin1",
  );
}
