import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { kernelOf } from "../../src/arabic/tashkeel/kernel.ts";
import { Vocaliser } from "../../src/arabic/tashkeel/tashkeel.ts";
import { QariError } from "../../src/errors.ts";

const unpack = promisify(gunzip);

/**
 * The short-vowel model under plain Node.
 *
 * @param folder Where `resources/tashkeel/` lies.
 * @throws {QariError} `vowels-damaged`: it is not there, or not whole.
 */
export async function openVocaliser(folder: string): Promise<Vocaliser> {
  try {
    const [model, kernel] = await Promise.all([
      readFile(join(folder, "tashkeel.bin")).then((packed) => unpack(packed)),
      readFile(join(folder, "kernel.wasm")),
    ]);
    const { instance } = await WebAssembly.instantiate(kernel);
    return new Vocaliser(new Uint8Array(model), kernelOf(instance.exports));
  } catch (cause) {
    if (cause instanceof QariError) throw cause;
    throw new QariError("vowels-damaged", `no model in ${folder}`, { cause });
  }
}
