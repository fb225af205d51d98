import { isPlainSvg } from "../../src/importing/svg/is-plain-svg.ts";
import { largestSvg, rewriteSvg } from "../../src/importing/svg/rewrite-svg.ts";
import { decodeMarkup } from "../importing/encoding/decode-markup.ts";
import { imageType, type ImageType } from "./image-type.ts";
import { pictureInAddress } from "./picture-in-address.ts";

/** A picture in the form that is kept. */
export interface KeptPicture {
  readonly type: ImageType;
  readonly bytes: Uint8Array;
}

/**
 * The picture that bytes from outside are: a raster as it is, told by how it
 * begins; a drawing (SVG) written anew, unless it is one of ours already.
 *
 * @returns `undefined` for anything else.
 */
export function keptPicture(bytes: Uint8Array): KeptPicture | undefined {
  const type = imageType(bytes);
  if (type !== undefined && type !== "image/svg+xml") return { type, bytes };
  if (bytes.length > largestSvg * 2 || !mayBeSvg(bytes)) return undefined;
  const markup = decoded(bytes);
  const drawing = markup === undefined ? undefined : rewriteSvg(markup, raster);
  if (markup === undefined || drawing === undefined) return undefined;
  // One that an older version wrote stays what its hash says.
  const text = isPlainSvg(markup) ? markup : drawing;
  return isPlainSvg(text)
    ? { type: "image/svg+xml", bytes: Buffer.from(text) }
    : undefined;
}

/** Where the root of a drawing begins, after what programs write before it. Bytes. */
const rootWithin = 65_536;

function mayBeSvg(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, rootWithin))
    .toString("latin1")
    .replaceAll("\0", "");
  return (
    /^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)?\s*</.test(head) &&
    /<(?:[\w.-]+:)?svg[\s/>]/.test(head)
  );
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return decodeMarkup(bytes, "drawing");
  } catch {
    // No text, and so no drawing.
    return undefined;
  }
}

/** Pictures that every browser and reader of books shows within a drawing. AVIF is none of a book's. */
const within: ReadonlySet<ImageType> = new Set([
  "image/gif",
  "image/jpeg",
  "image/png",
  "image/webp",
]);

function raster(address: string): string | undefined {
  const bytes = pictureInAddress(address, largestSvg);
  const type = bytes && imageType(bytes);
  return bytes && type && within.has(type)
    ? `data:${type};base64,${Buffer.from(bytes).toString("base64")}`
    : undefined;
}
