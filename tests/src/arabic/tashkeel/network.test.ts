import { describe, expect, it } from "vitest";
import { readModelFile } from "../../../../src/arabic/tashkeel/model-file.ts";
import {
  Network,
  scoresPerCharacter,
} from "../../../../src/arabic/tashkeel/network.ts";
import { sequenceOf } from "../../../../src/arabic/tashkeel/sequence.ts";
import { plainKernel, vowelModel } from "../../../fixtures/vowel-model.ts";

const network = new Network(readModelFile(vowelModel()), plainKernel());
const scoresOf = (text: string): Float32Array =>
  network.run(sequenceOf(text), 1);
/** Most that the scores of a character differ by in two texts. */
function difference(text: string, other: string, character: number): number {
  const [at, end] = [0, 1].map((by) => (character + by) * scoresPerCharacter);
  const others = scoresOf(other).subarray(at, end);
  return scoresOf(text)
    .subarray(at, end)
    .reduce((most, score, each) => {
      return Math.max(most, Math.abs(score - (others[each] ?? 0)));
    }, 0);
}

describe("Network", () => {
  it("hears of words that no convolution reaches, before and after", () => {
    // The convolutions of this model see five words to each side; a number
    // that is the largest of all is felt everywhere, by a hundredth.
    const between = " ثم ".repeat(7);
    const after = (word: string) => `كتب${between}${word}`;
    const before = (word: string) => `${word}${between}كتب`;
    expect(difference(after("زيد"), after("هند"), 0)).toBeGreaterThan(0.1);
    const end = before("زيد").length - "كتب".length;
    expect(difference(before("زيد"), before("هند"), end)).toBeGreaterThan(0.1);
  });

  it("remembers nothing of the text before", () => {
    const once = scoresOf("قال الوزير");
    scoresOf("وفي المدينة سوق كبيرة يؤمها الناس كل صباح");
    expect(scoresOf("قال الوزير")).toEqual(once);
  });
});
