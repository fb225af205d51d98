import { hashOf } from "../../resources/kept-by-hash.ts";
import { keptPicture } from "../../resources/kept-picture.ts";
import { largestResource } from "../../resources/resource-store.ts";
import { readAhead } from "../batch/read-ahead.ts";
import type { PictureSource } from "./picture-source.ts";

/** A picture to keep. */
export interface FoundPicture {
  /** SHA-256, lower-case hex. */
  readonly hash: string;
  readonly bytes: Uint8Array;
}

/** All pictures of one document together. Bytes. */
const mostBytes = 256 * 1024 * 1024;
/** A book of drawings has hundreds. */
const mostPictures = 5000;

/** What was found of the pictures that a document shows. */
export interface GatheredPictures {
  readonly pictures: readonly FoundPicture[];
  /** Hash by the address the document gives. */
  readonly hashBySource: ReadonlyMap<string, string>;
}

/**
 * Read the pictures of a document, as far as they are there, of a type that
 * can be shown (by their bytes, whatever they are called), and not too large;
 * drawings as they are written anew.
 *
 * @param places Where each is looked for, in order, by the address the document gives.
 */
export async function gatherPictures(
  places: ReadonlyMap<string, readonly string[]>,
  source: PictureSource,
): Promise<GatheredPictures> {
  const pictures = new Map<string, FoundPicture>();
  const hashBySource = new Map<string, string>();
  let left = mostBytes;
  const asked = [...places].slice(0, mostPictures).values();
  for await (const { address, bytes } of readAhead(
    async () => (left > 0 ? asked.next().value : undefined),
    source.atOnce ?? 1,
    async ([each, at]) => ({
      address: each,
      bytes: await firstPicture(at, source, Math.min(largestResource, left)),
    }),
  )) {
    if (!bytes || bytes.length > left) continue;
    const hash = hashOf(bytes);
    hashBySource.set(address, hash);
    if (pictures.has(hash)) continue;
    pictures.set(hash, { hash, bytes });
    left -= bytes.length;
  }
  return { pictures: [...pictures.values()], hashBySource };
}

async function firstPicture(
  addresses: readonly string[],
  source: PictureSource,
  most: number,
): Promise<Uint8Array | undefined> {
  for (const address of addresses) {
    const found = await source.read(address, most);
    const bytes = found && keptPicture(found)?.bytes;
    if (bytes) return bytes;
  }
  return undefined;
}
