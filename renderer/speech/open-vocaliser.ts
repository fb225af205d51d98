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
    const [model, kernel] = await Promise.all([
      served(new URL("tashkeel.bin", base)).then(async (packed) =>
        new Response(
          packed.body?.pipeThrough(new DecompressionStream("gzip")),
        ).arrayBuffer(),
      ),
      served(new URL("kernel.wasm", base)).then(async (found) =>
        found.arrayBuffer(),
      ),
    ]);
    const { instance } = await WebAssembly.instantiate(kernel);
    return new Vocaliser(new Uint8Array(model), kernelOf(instance.exports));
  } catch (error) {
    // oxlint-disable-next-line no-console -- for the log: speaking goes on, and says as much as it did before there were vowels
    console.warn("no short vowels", error);
    return undefined;
  }
}

async function served(address: URL): Promise<Response> {
  const found = await fetch(address);
  if (!found.ok) throw new Error(`${found.url}: ${found.status}`);
  return found;
}
