import type { Kernel } from "./kernel.ts";
import { Layers, type Convolution, type Rows } from "./layers.ts";
import type { ModelFile } from "./model-file.ts";
import { Recurrence } from "./recurrence.ts";
import type { Sequence } from "./sequence.ts";
import { WordRows } from "./word-rows.ts";

/** Characters that one run takes at most. */
export const longestRun = 1024;

/** Scores of a character's classes of marks, of which the last is none. */
export const scoresPerCharacter = 16;

/** Rows of 8-bit numbers, each with its scale. */
interface Table {
  readonly weights: Int8Array;
  readonly scales: Float32Array;
  readonly width: number;
}

/**
 * The network that `tools/tashkeel/model.py` trains: convolutions over the
 * letters of words, convolutions and memory over words, and convolutions over
 * letters again. A word is what its letters say and, where it is common, a row
 * of its own.
 */
export class Network {
  readonly #file: ModelFile;
  readonly #layers: Layers;
  readonly #rows: WordRows;
  readonly #tables: Readonly<Record<"symbol" | "source" | "row", Table>>;
  readonly #encoder: readonly Convolution[];
  readonly #context: readonly Convolution[];
  /** By the place in the context that each follows. */
  readonly #recurrences: ReadonlyMap<number, Recurrence>;
  readonly #decoder: readonly Convolution[];
  readonly #toWord: Convolution;
  readonly #toChar: Convolution;
  readonly #out: Convolution;
  readonly #chars: Rows;
  /** First letter, last letter and row of each word, side by side. */
  readonly #joined: Rows;
  readonly #words: Rows;

  /** @throws {QariError} `vowels-damaged`: the model lacks something. */
  constructor(file: ModelFile, kernel: Kernel) {
    const { header } = file;
    const { charWidth, wordWidth, rowWidth, memoryWidth } = header;
    const joined = 2 * charWidth + rowWidth;
    this.#file = file;
    this.#rows = new WordRows(file);
    const rows = header.knownWords + header.hashedWords;
    this.#tables = {
      symbol: tableOf(file, "symbol", header.symbols, charWidth),
      source: tableOf(file, "source", header.sources.length, charWidth),
      row: tableOf(file, "row", rows, rowWidth),
    };
    const layers = new Layers(
      kernel,
      longestRun,
      Math.max(charWidth, wordWidth, 4 * memoryWidth),
    );
    this.#layers = layers;
    const stack = (
      name: "encoder" | "context" | "decoder",
      width: number,
      kernelRows: number,
    ) =>
      header[name].map((dilation, at) =>
        layers.load(file, `${name}.${at}`, {
          width,
          outputs: width,
          kernel: kernelRows,
          dilation,
          isAdded: true,
        }),
      );
    const single = (name: string, width: number, outputs: number) =>
      layers.load(file, name, { width, outputs, kernel: 1, dilation: 1 });
    this.#encoder = stack("encoder", charWidth, 5);
    this.#context = stack("context", wordWidth, 3);
    this.#recurrences = new Map(
      header.recurrentAfter.map((place, at) => [
        place,
        new Recurrence(layers, file, `recurrence.${at}`, memoryWidth),
      ]),
    );
    this.#decoder = stack("decoder", charWidth, 5);
    this.#toWord = single("to_word", joined, wordWidth);
    this.#toChar = single("to_char", wordWidth, charWidth);
    this.#out = single("out", charWidth, scoresPerCharacter);
    this.#chars = layers.rows(charWidth);
    this.#joined = layers.rows(joined);
    this.#words = layers.rows(wordWidth);
  }

  /**
   * Scores of the classes of marks for every character, `[characters][16]`;
   * the highest is the likeliest.
   *
   * @param sequence At most `longestRun` characters.
   * @param source Which kind of text it is: its place in the model's sources.
   */
  run(sequence: Sequence, source: number): Float32Array {
    const { symbols, words } = sequence;
    const layers = this.#layers;
    this.#fillChars(sequence, source);
    for (const layer of this.#encoder)
      layers.add(this.#chars, symbols.length, layer);
    this.#fillWords(sequence);
    for (const [at, layer] of this.#context.entries()) {
      layers.add(this.#words, words.length, layer);
      this.#recurrences.get(at)?.add(this.#words, words.length);
    }
    this.#addWords(sequence);
    for (const layer of this.#decoder)
      layers.add(this.#chars, symbols.length, layer);
    return layers.apply(this.#chars, symbols.length, this.#out).slice();
  }

  #fillChars({ symbols }: Sequence, source: number): void {
    const { charWidth } = this.#file.header;
    const chars = this.#layers.view(this.#chars, symbols.length);
    const { symbol, source: sources } = this.#tables;
    for (const [at, each] of symbols.entries()) {
      const to = chars.subarray(at * charWidth, (at + 1) * charWidth);
      to.fill(0);
      addRow(to, symbol, each);
      addRow(to, sources, source);
    }
  }

  #fillWords({ symbols, words, starts, ends }: Sequence): void {
    const { charWidth } = this.#file.header;
    const layers = this.#layers;
    const chars = layers.view(this.#chars, symbols.length);
    const joined = layers.view(this.#joined, words.length);
    const { width } = this.#joined;
    const letter = (at: number) =>
      chars.subarray(at * charWidth, (at + 1) * charWidth);
    for (const [at, word] of words.entries()) {
      const to = joined.subarray(at * width, (at + 1) * width);
      to.set(letter(starts[at] ?? 0));
      to.set(letter(ends[at] ?? 0), charWidth);
      const row = to.subarray(2 * charWidth);
      row.fill(0);
      addRow(row, this.#tables.row, this.#rows.of(word));
    }
    const made = layers.apply(this.#joined, words.length, this.#toWord);
    layers
      .view(this.#words, words.length)
      .set(made.map((value) => Math.max(0, value)));
  }

  #addWords({ symbols, words, unitOf }: Sequence): void {
    const { charWidth } = this.#file.header;
    const layers = this.#layers;
    const told = layers.apply(this.#words, words.length, this.#toChar);
    const chars = layers.view(this.#chars, symbols.length);
    for (const [at, unit] of unitOf.entries())
      for (let c = 0; c < charWidth; c += 1)
        chars[at * charWidth + c] =
          (chars[at * charWidth + c] ?? 0) + (told[unit * charWidth + c] ?? 0);
  }
}

function tableOf(
  file: ModelFile,
  name: string,
  rows: number,
  width: number,
): Table {
  return {
    weights: file.weights(`${name}.weight`, rows * width),
    scales: file.floats(`${name}.scale`, rows),
    width,
  };
}

function addRow(to: Float32Array, table: Table, row: number): void {
  const scale = table.scales[row] ?? 0;
  const from = row * table.width;
  for (let c = 0; c < table.width; c += 1)
    to[c] = (to[c] ?? 0) + scale * (table.weights[from + c] ?? 0);
}
