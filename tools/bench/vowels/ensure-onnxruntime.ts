import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type * as Onnx from "onnxruntime-common";

const run = promisify(execFile);
const root = join(import.meta.dirname, "../../..");
const folder = join(root, "out/bench/onnxruntime");
/** Of the same version as the types (package.json). */
const wanted = "onnxruntime-web@1.30.0";
const script = join(
  folder,
  "node_modules/onnxruntime-web/dist/ort.node.min.mjs",
);

/** Microsoft's runtime in WebAssembly, on one thread. A hundred megabytes that only this asks for, so it comes when it is asked for. */
export async function ensureOnnxRuntime(): Promise<void> {
  if (existsSync(script)) return;
  await run(
    "npm",
    ["install", "--no-save", "--no-audit", "--prefix", folder, wanted],
    {
      shell: process.platform === "win32",
    },
  );
}

/** @throws Where it is not installed. */
export async function loadOnnxRuntime(): Promise<typeof Onnx> {
  const loaded: unknown = await import(pathToFileURL(script).href);
  if (!isOnnxRuntime(loaded)) throw new Error(`${script} is no ONNX runtime`);
  loaded.env.wasm.numThreads = 1;
  return loaded;
}

const isOnnxRuntime = (loaded: unknown): loaded is typeof Onnx =>
  typeof loaded === "object" &&
  loaded !== null &&
  "InferenceSession" in loaded &&
  "Tensor" in loaded &&
  "env" in loaded;
