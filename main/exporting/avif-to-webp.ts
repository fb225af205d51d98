import { readFile } from "node:fs/promises";
import { join } from "node:path";
import decode, { init as initDecoder } from "@jsquash/avif/decode.js";
import encode, { init as initEncoder } from "@jsquash/webp/encode.js";
import { codecAssets } from "./book-assets.ts";

/** Hardly to be told from what it is made of. 0–100. */
const quality = 88;

let codecs: Promise<void> | undefined;

/**
 * An AVIF picture as WebP, which every reader of EPUB 3.3 has to show. Holds
 * its thread up: to be called in one of its own.
 *
 * @param assets Folder of `bookAssets`, absolute.
 * @returns `undefined` for a picture that cannot be decoded.
 */
export async function avifToWebp(
  bytes: Uint8Array<ArrayBuffer>,
  assets: string,
): Promise<Uint8Array | undefined> {
  codecs ??= openCodecs(assets);
  await codecs;
  try {
    const picture = await decode(bytes.slice().buffer);
    return picture
      ? new Uint8Array(await encode(picture, { quality }))
      : undefined;
  } catch {
    // What the library throws at broken pictures has neither type nor name.
    return undefined;
  }
}

async function openCodecs(assets: string): Promise<void> {
  const code = (path: string) => readFile(join(assets, path));
  await initDecoder({ wasmBinary: await code(codecAssets.avifDecoder) });
  await initEncoder({ wasmBinary: await code(codecAssets.webpEncoder) });
}
