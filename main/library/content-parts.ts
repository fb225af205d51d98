import { deflateSync, inflateSync } from "node:zlib";
import * as v from "valibot";
import {
  blockSchema,
  sectionSchema,
  type Section,
} from "../../src/article/article.ts";
import type { ArticlePart } from "../../src/article/excerpt.ts";
import type { Position } from "../../src/article/position.ts";
import {
  sectionOutline,
  type SectionOutline,
} from "../../src/article/readable-text.ts";

/*
 * How the text of a long article lies in its blob, so that any place of it is
 * read without the rest:
 *
 *     "QP" 3 0 · length of the head, 4 bytes, big-endian · head · part · part …
 *
 * Head and parts are JSON under zlib, whose checksum tells a turned bit.
 */

const mark = Buffer.from([0x51, 0x50, 3, 0]);
const headAt = mark.length + 4;

/** Text of a part, in UTF-16 code units: some fifteen windows, unpacked in a millisecond or two. */
const partLength = 32_000;
/** Below this an article is read whole. */
export const longText = 200_000;

const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const blocksSchema = v.array(blockSchema);
const { title, level, anchor } = sectionSchema.entries;
const headSchema = v.strictObject({
  /** What a column could not hold as it was (`content.ts`). */
  fields: v.record(v.string(), v.string()),
  sections: v.array(
    v.strictObject({ title, level, anchor, lengths: v.array(index) }),
  ),
  headings: v.array(
    v.strictObject({ section: index, from: index, blocks: blocksSchema }),
  ),
  parts: v.array(
    v.strictObject({ section: index, from: index, to: index, bytes: index }),
  ),
});
type Head = v.InferOutput<typeof headSchema>;

export const isInParts = (data: Uint8Array): boolean =>
  mark.equals(data.subarray(0, mark.length));

/** @param fields What else is to be kept of the article. */
export function packParts(
  sections: readonly Section[],
  fields: Readonly<Record<string, string>>,
): Uint8Array {
  const outlines = sections.map(sectionOutline);
  const cuts = outlines.flatMap(({ lengths }, section) =>
    cutInto(lengths).map((cut) => ({ section, ...cut })),
  );
  const packed = cuts.map(({ section, from, to }) =>
    deflateSync(JSON.stringify(sections[section]?.blocks.slice(from, to))),
  );
  const head: Head = {
    fields,
    sections: outlines.map((outline) => ({
      ...outline,
      lengths: [...outline.lengths],
    })),
    headings: sections.flatMap(({ blocks }, section) =>
      blocks.flatMap((block, from) =>
        block.type === "heading" ? [{ section, from, blocks: [block] }] : [],
      ),
    ),
    parts: cuts.map((cut, at) => ({ ...cut, bytes: packed[at]?.length ?? 0 })),
  };
  const headBytes = deflateSync(JSON.stringify(head));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(headBytes.length);
  return Buffer.concat([mark, length, headBytes, ...packed]);
}

function cutInto(
  lengths: readonly number[],
): readonly { readonly from: number; readonly to: number }[] {
  const cuts: { from: number; to: number }[] = [];
  let from = 0;
  let length = 0;
  for (const [block, each] of lengths.entries()) {
    length += each;
    if (length < partLength) continue;
    cuts.push({ from, to: block + 1 });
    from = block + 1;
    length = 0;
  }
  if (from < lengths.length) cuts.push({ from, to: lengths.length });
  return cuts;
}

/** The text of a long article, opened as far as it is asked for. Its methods throw for what is damaged. */
export class PackedParts {
  readonly #data: Uint8Array;
  readonly #head: Head;
  /** Where each part begins in the blob. */
  readonly #starts: readonly number[];

  /** @throws For what is not in parts, or damaged. */
  constructor(data: Uint8Array) {
    this.#data = data;
    const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
    const bodyAt = headAt + view.getUint32(mark.length);
    this.#head = v.parse(headSchema, unpack(data.subarray(headAt, bodyAt)));
    let start = bodyAt;
    this.#starts = this.#head.parts.map(({ bytes }) => {
      start += bytes;
      return start - bytes;
    });
    if (start !== data.byteLength)
      throw new Error(`${data.byteLength} bytes where ${start} were written`);
  }

  get fields(): Readonly<Record<string, string>> {
    return this.#head.fields;
  }

  get sections(): readonly SectionOutline[] {
    return this.#head.sections.map(({ title: name, anchor: id, ...rest }) => ({
      ...rest,
      ...(name !== undefined && { title: name }),
      ...(id !== undefined && { anchor: id }),
    }));
  }

  get headings(): readonly ArticlePart[] {
    return this.#head.headings;
  }

  get count(): number {
    return this.#head.parts.length;
  }

  /** The part that holds a position, or the nearest before it. */
  partOf({ section, block }: Position): number {
    const after = this.#head.parts.findIndex(
      (part) =>
        part.section > section ||
        (part.section === section && part.from > block),
    );
    return Math.max(0, (after === -1 ? this.count : after) - 1);
  }

  /** @returns `undefined` where there is no such part. */
  part(at: number): ArticlePart | undefined {
    const part = this.#head.parts[at];
    const start = this.#starts[at];
    if (!part || start === undefined) return undefined;
    const { section, from, to, bytes } = part;
    const blocks = v.parse(
      blocksSchema,
      unpack(this.#data.subarray(start, start + bytes)),
    );
    if (blocks.length !== to - from)
      throw new Error(`${blocks.length} blocks in part ${at}`);
    return { section, from, blocks };
  }

  all(): readonly ArticlePart[] {
    return this.#head.parts.flatMap((_, at) => this.part(at) ?? []);
  }
}

const unpack = (data: Uint8Array): unknown =>
  JSON.parse(inflateSync(data).toString("utf8"));
