/**
 * Compile the kernel of the short-vowel model to WebAssembly.
 *
 *     node tools/tashkeel/kernel/build-kernel.ts           write resources/tashkeel/kernel.wasm
 *     node tools/tashkeel/kernel/build-kernel.ts --check   fail when what is there differs
 *
 * The result is committed: building Qari never needs this step.
 */
import { readFile, writeFile } from "node:fs/promises";
import asc from "assemblyscript/asc";

const source = new URL("kernel.as", import.meta.url);
const product = new URL(
  "../../../resources/tashkeel/kernel.wasm",
  import.meta.url,
);

async function build(): Promise<Uint8Array> {
  const text = await readFile(source, "utf8");
  let made: Uint8Array | undefined;
  const { error } = await asc.main(
    [
      "kernel.ts",
      "--outFile",
      "kernel.wasm",
      "-O3",
      "--noAssert",
      "--runtime",
      "stub",
      "--enable",
      "simd",
      "--use",
      "abort=",
    ],
    {
      readFile: (name) => (name === "kernel.ts" ? text : null),
      writeFile: (name, contents) => {
        if (name === "kernel.wasm" && typeof contents !== "string")
          made = contents;
      },
      listFiles: () => [],
    },
  );
  if (error || !made)
    throw new Error("the kernel does not compile", { cause: error });
  return made;
}

const made = await build();
if (process.argv.includes("--check")) {
  const there = await readFile(product).catch(() => undefined);
  const isSame = there !== undefined && Buffer.compare(there, made) === 0;
  console.log(
    isSame
      ? "resources/tashkeel/kernel.wasm is what its source gives"
      : "resources/tashkeel/kernel.wasm differs: run node tools/tashkeel/kernel/build-kernel.ts",
  );
  process.exitCode = isSame ? 0 : 1;
} else {
  await writeFile(product, made);
  console.log(`resources/tashkeel/kernel.wasm  ${made.length} bytes`);
}
