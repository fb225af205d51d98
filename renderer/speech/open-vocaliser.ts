import { kernelOf } from "../../src/arabic/tashkeel/kernel.ts";
import { Vocaliser } from "../../src/arabic/tashkeel/tashkeel.ts";

/**
 * The short-vowel model, on a thread whose policy lets WebAssembly run.
 *
 * @param base Where `resources/tashkeel/` is served, absolute.
 * @returns `undefined` where it cannot be had: a voice guesses then.
 */
export async function openVocaliser(base: URL): Promise<Vocaliser | undefined> {
  try {
    const [model, kernel] = await Promise.all(
      ["tashkeel.bin", "kernel.wasm"].map(async (name) => {
        const found = await fetch(new URL(name, base));
        if (!found.ok) throw new Error(`${found.url}: ${found.status}`);
        return found.arrayBuffer();
      }),
    );
    if (!model || !kernel) return undefined;
    const { instance } = await WebAssembly.instantiate(kernel);
    return new Vocaliser(new Uint8Array(model), kernelOf(instance.exports));
  } catch (error) {
    // oxlint-disable-next-line no-console -- for the log: speaking goes on, and says as much as it did before there were vowels
    console.warn("no short vowels", error);
    return undefined;
  }
}
