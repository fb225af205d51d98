/**
 * The short-vowel network in a process of its own, on one thread: loads it,
 * runs it over the bundled article, and prints `{load, speed, memory, marks}`
 * as JSON: milliseconds to the first scores, letters a second, megabytes more
 * than before, and the class of every character, to be held against the other.
 *
 * Run with `ours` or `onnxruntime`.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { kernelOf } from "../../../src/arabic/tashkeel/kernel.ts";
import { isLetter } from "../../../src/arabic/tashkeel/letters.ts";
import { readModelFile } from "../../../src/arabic/tashkeel/model-file.ts";
import {
  Network,
  scoresPerCharacter,
} from "../../../src/arabic/tashkeel/network.ts";
import {
  sequenceOf,
  type Sequence,
} from "../../../src/arabic/tashkeel/sequence.ts";
import { stretchesOf } from "../../../src/arabic/tashkeel/stretches.ts";
import { WordRows } from "../../../src/arabic/tashkeel/word-rows.ts";
import { loadOnnxRuntime } from "./ensure-onnxruntime.ts";
import { onnxModel } from "./onnx-model.ts";

const resource = (path: string) =>
  readFileSync(
    fileURLToPath(new URL(`../../../resources/${path}`, import.meta.url)),
  );
const model = () =>
  new Uint8Array(gunzipSync(resource("tashkeel/tashkeel.bin")));
const text = resource("articles/000_70d2209a2d92bf08.txt").toString("utf8");
/** Of those the model knows: news. */
const source = 1;
/** Times over the article: long enough to be timed. */
const rounds = 4;

/** Scores of a text, `[characters][16]`. */
type Run = (sequence: Sequence) => Promise<Float32Array>;

const makers: Readonly<Record<string, () => Promise<Run>>> = {
  async ours() {
    const file = readModelFile(model());
    const { instance } = await WebAssembly.instantiate(
      resource("tashkeel/kernel.wasm"),
    );
    const network = new Network(file, kernelOf(instance.exports));
    return (sequence) => Promise.resolve(network.run(sequence, source));
  },
  async onnxruntime() {
    const onnx = await loadOnnxRuntime();
    const file = readModelFile(model());
    const rows = new WordRows(file);
    const session = await onnx.InferenceSession.create(onnxModel(file));
    const whole = (values: Iterable<number>) => {
      const all = BigInt64Array.from([...values].map(BigInt));
      return new onnx.Tensor("int64", all, [all.length]);
    };
    return async ({ symbols, unitOf, starts, ends, words }) => {
      const found = await session.run({
        symbols: whole(symbols),
        source: whole([source]),
        rows: whole(words.map((word) => rows.of(word))),
        starts: whole(starts),
        ends: whole(ends),
        unitOf: whole(unitOf),
      });
      const [scores] = Object.values(found);
      if (!(scores?.data instanceof Float32Array)) throw new Error("no scores");
      return byCharacter(scores.data, symbols.length);
    };
  },
};

/** `[16][characters]` the other way about. */
function byCharacter(scores: Float32Array, characters: number): Float32Array {
  const turned = new Float32Array(scores.length);
  for (let at = 0; at < characters; at += 1)
    for (let each = 0; each < scoresPerCharacter; each += 1)
      turned[at * scoresPerCharacter + each] =
        scores[each * characters + at] ?? 0;
  return turned;
}

const best = (scores: Float32Array, at: number): number => {
  const own = scores.subarray(
    at * scoresPerCharacter,
    at * scoresPerCharacter + 15,
  );
  return own.indexOf(Math.max(...own));
};

const make = makers[process.argv[2] ?? ""];
if (!make) throw new Error("run with ours or onnxruntime");
const sequences = [...stretchesOf(text)]
  .map(({ from, to }) => sequenceOf(text.slice(from, to)))
  .filter(({ words }) => words.some((word) => word !== ""));
const [first] = sequences;
if (!first) throw new Error("no text");
globalThis.gc?.();
const before = process.memoryUsage().rss;
const started = performance.now();
const runOn = await make();
await runOn(first);
const load = performance.now() - started;

const marks: number[] = [];
for (const sequence of sequences) {
  const scores = await runOn(sequence);
  for (const [at, symbol] of sequence.symbols.entries())
    if (isLetter(symbol)) marks.push(best(scores, at));
}
const from = performance.now();
for (let round = 0; round < rounds; round += 1)
  for (const sequence of sequences) await runOn(sequence);
const speed = (rounds * marks.length) / ((performance.now() - from) / 1000);
globalThis.gc?.();
const memory = (process.memoryUsage().rss - before) / 2 ** 20;
console.log(JSON.stringify({ load, speed, memory, marks: marks.join("") }));
