/** Bytes of a page's header without the table of its segments. */
const headerBytes = 27;
const mostSegments = 255;

/** Bits of a page's type. */
export const pageType = { continued: 1, first: 2, last: 4 } as const;

/**
 * One page of an Ogg stream.
 *
 * @param segments As `lacing` gives them, at most 255.
 * @param granule Position of the last sample that ends on the page; -1 when none does.
 * @source RFC 3533, 6.
 */
export function oggPage(page: {
  readonly type: number;
  readonly granule: number;
  readonly serial: number;
  readonly sequence: number;
  readonly segments: readonly number[];
  readonly body: Uint8Array;
}): Buffer {
  const { segments, body } = page;
  const bytes = Buffer.alloc(headerBytes + segments.length + body.byteLength);
  bytes.write("OggS", 0, "latin1");
  bytes[5] = page.type;
  bytes.writeBigInt64LE(BigInt(page.granule), 6);
  bytes.writeUInt32LE(page.serial, 14);
  bytes.writeUInt32LE(page.sequence, 18);
  bytes[26] = segments.length;
  bytes.set(segments, headerBytes);
  bytes.set(body, headerBytes + segments.length);
  bytes.writeUInt32LE(checksum(bytes), 22);
  return bytes;
}

/** The lengths that tell a page's reader where a packet ends: 255 means that it goes on. */
export const lacing = (length: number): readonly number[] => [
  ...Array.from({ length: Math.floor(length / 255) }, () => 255),
  length % 255,
];

/**
 * One packet on pages of its own, as the headers of a stream are.
 *
 * @param sequence Of the first page.
 * @returns The same number of bytes for every packet of the same length.
 */
export function packetPages(
  packet: Uint8Array,
  {
    type,
    serial,
    sequence,
  }: {
    readonly type: number;
    readonly serial: number;
    readonly sequence: number;
  },
): readonly Buffer[] {
  const all = lacing(packet.byteLength);
  const pages: Buffer[] = [];
  let from = 0;
  for (let at = 0; at < all.length; at += mostSegments) {
    const segments = all.slice(at, at + mostSegments);
    const length = segments.reduce((sum, each) => sum + each, 0);
    const isEnd = at + mostSegments >= all.length;
    pages.push(
      oggPage({
        type: type | (at > 0 ? pageType.continued : 0),
        granule: isEnd ? 0 : -1,
        serial,
        sequence: sequence + pages.length,
        segments,
        body: packet.subarray(from, from + length),
      }),
    );
    from += length;
  }
  return pages;
}

/** CRC-32 as Ogg has it: polynomial 0x04c11db7, not reflected, from 0. */
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte << 24;
  for (let bit = 0; bit < 8; bit++)
    crc = crc & 0x8000_0000 ? (crc << 1) ^ 0x04c1_1db7 : crc << 1;
  return crc >>> 0;
});

function checksum(bytes: Uint8Array): number {
  let crc = 0;
  for (let i = 0; i < bytes.length; i++)
    crc =
      ((crc << 8) ^ (table[((crc >>> 24) ^ (bytes[i] ?? 0)) & 255] ?? 0)) >>> 0;
  return crc;
}
