import type { AddedMarks } from "./added-marks.ts";
import { certainty } from "./certainty.ts";
import { chooseMarks } from "./choose-marks.ts";
import type { Kernel } from "./kernel.ts";
import { readModelFile } from "./model-file.ts";
import { Network } from "./network.ts";
import { sequenceOf, type Sequence } from "./sequence.ts";
import { stretchesOf } from "./stretches.ts";

/** Kinds of text, of those that the model tells apart: what readers read most, and what is marked by other habits. */
const usual = "news";
const other = "classical";
/** How much surer the model has to be of the other kind. */
const surer = 0.01;
/** Characters by which the kind of a text is told. */
const looked = 160;
/** More are read for it, so that what is looked at has its context. */
const readFor = 200;

/** Gives a text its short vowels, on whatever thread it is made. */
export class Vocaliser {
  readonly #network: Network;
  readonly #usual: number;
  readonly #other: number;

  /**
   * @param model Bytes of `resources/tashkeel/tashkeel.bin`.
   * @param kernel `resources/tashkeel/kernel.wasm`, started; it serves this one alone.
   * @throws {QariError} `vowels-damaged`.
   */
  constructor(model: Uint8Array<ArrayBuffer>, kernel: Kernel) {
    const file = readModelFile(model);
    this.#network = new Network(file, kernel);
    const { sources } = file.header;
    this.#usual = Math.max(0, sources.indexOf(usual));
    this.#other = sources.indexOf(other);
  }

  /**
   * The short vowels, shadda, sukun and tanwin that a text lacks, letter by
   * letter. Letters and marks that are there stay as they are, so that the text
   * with what was added lacks nothing more. What is no Arabic and what is
   * Qur'anic (between ﴿ and ﴾) is passed over.
   *
   * @yields In the order of the text, line by line: what comes first is there first.
   */
  *addedMarks(text: string): Generator<AddedMarks> {
    for (const { from, to, keptFrom, keptTo } of stretchesOf(text)) {
      const sequence = sequenceOf(text.slice(from, to));
      if (!sequence.words.some((word) => word !== "")) continue;
      const scores = this.#scores(text.slice(from, to), sequence);
      for (const [index, choice] of chooseMarks(sequence, scores).entries()) {
        const at = from + (sequence.places[index] ?? 0);
        if (choice && choice.marks !== "" && at > keptFrom && at <= keptTo)
          yield { at, marks: choice.marks, confidence: choice.confidence };
      }
    }
  }

  /** The usual reading, or that of another kind of text where the model is surer of it. */
  #scores(text: string, sequence: Sequence): Float32Array {
    const scores = this.#network.run(sequence, this.#usual);
    if (this.#other < 0) return scores;
    const isShort = text.length <= readFor;
    const beginning = isShort ? sequence : sequenceOf(text.slice(0, readFor));
    const others = this.#network.run(beginning, this.#other);
    const gained =
      certainty(beginning, others, looked) -
      certainty(sequence, scores, looked);
    if (gained <= surer) return scores;
    return isShort ? others : this.#network.run(sequence, this.#other);
  }
}
