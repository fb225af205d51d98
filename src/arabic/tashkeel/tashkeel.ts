import type { AddedMarks } from "./added-marks.ts";
import { chooseMarks } from "./choose-marks.ts";
import type { Kernel } from "./kernel.ts";
import { KindOfText } from "./kind-of-text.ts";
import { KnownReadings } from "./known-readings.ts";
import { readModelFile } from "./model-file.ts";
import { Network } from "./network.ts";
import { sequenceOf } from "./sequence.ts";
import { stretchesOf } from "./stretches.ts";

/** Gives a text its short vowels, on whatever thread it is made. */
export class Vocaliser {
  readonly #network: Network;
  readonly #kinds: KindOfText;
  readonly #known: KnownReadings;

  /**
   * @param model Bytes of `resources/tashkeel/tashkeel.bin`, unpacked.
   * @param kernel `resources/tashkeel/kernel.wasm`, started; it serves this one alone.
   * @throws {QariError} `vowels-damaged`.
   */
  constructor(model: Uint8Array<ArrayBuffer>, kernel: Kernel) {
    const file = readModelFile(model);
    this.#network = new Network(file, kernel);
    this.#kinds = new KindOfText(file);
    this.#known = new KnownReadings(file);
  }

  /**
   * By its words, what kind of text this is: above 0 classical rather than
   * modern, the more the surer; the leanings of several texts add up. Marks that it has change nothing.
   */
  leaningOf(text: string): number {
    return this.#kinds.leaningOf(sequenceOf(text).words);
  }

  /**
   * The short vowels, shadda, sukun and tanwin that a text lacks, letter by
   * letter. Letters and marks that are there stay as they are, so that the text
   * with what was added lacks nothing more. What is no Arabic and what is
   * Qur'anic (between ﴿ and ﴾) is passed over.
   *
   * @param around What `leaningOf` says of the text that it stands in; 0: nothing.
   * @yields In the order of the text, line by line: what comes first is there first.
   */
  *addedMarks(text: string, around = 0): Generator<AddedMarks> {
    for (const { from, to, keptFrom, keptTo } of stretchesOf(text)) {
      const sequence = sequenceOf(text.slice(from, to));
      if (!sequence.words.some((word) => word !== "")) continue;
      const { source, isUsual } = this.#kinds.of(sequence.words, around);
      const scores = this.#network.run(sequence, source);
      const choices = chooseMarks(sequence, scores, isUsual, this.#known);
      for (const [index, choice] of choices.entries()) {
        const at = from + (sequence.places[index] ?? 0);
        if (choice && choice.marks !== "" && at > keptFrom && at <= keptTo)
          yield { at, marks: choice.marks, confidence: choice.confidence };
      }
    }
  }
}
