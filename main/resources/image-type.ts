import { svgBeginning } from "../../src/importing/svg/svg-vocabulary.ts";

/** Pictures that a browser draws; SVG only as Qari writes it. */
export type ImageType =
  | "image/avif"
  | "image/gif"
  | "image/jpeg"
  | "image/png"
  | "image/svg+xml"
  | "image/webp";

/**
 * What the bytes of a picture that is kept are, by how they begin: names and
 * headers from outside are not believed. Of SVG, which is a document, only what
 * was written anew is one: what comes from outside goes through `keptPicture`.
 *
 * @returns `undefined` for anything else.
 * @source MIME Sniffing Standard, 6.1 Matching an image type pattern; AVIF 1.1, 10 (brands `avif`, `avis`).
 */
export function imageType(bytes: Uint8Array): ImageType | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .subarray(0, svgBeginning.length)
    .toString("latin1");
  if (head.startsWith("\x89PNG\r\n\x1a\n")) return "image/png";
  if (head.startsWith("\xff\xd8\xff")) return "image/jpeg";
  if (head.startsWith("GIF87a") || head.startsWith("GIF89a"))
    return "image/gif";
  if (head.startsWith("RIFF") && head.slice(8, 14) === "WEBPVP")
    return "image/webp";
  if (head.slice(4, 8) === "ftyp" && /^.{8}avi[fs]/s.test(head))
    return "image/avif";
  if (head === svgBeginning) return "image/svg+xml";
  return undefined;
}
