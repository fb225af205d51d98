import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { openEmbeddedVoice } from "../../../../main/speech/embedded-voice.ts";
import type { EspeakVoice } from "../../../../src/speech/embedded/espeak-voice.ts";
import { espeakSampleRate } from "../../../../src/speech/embedded/sample-rate.ts";
import { timeCompress } from "../../../../src/speech/embedded/time-compress.ts";
import { largestStep, middlePitch, spectralDistance } from "./likeness.ts";

const sentence =
  "خَرَجْنا مَعَ الفَجْرِ إلى السّوقِ القَديمِ نَبْحَثُ عَنْ تاجِرِ الكُتُبِ الذي حَدَّثَنا عَنْهُ جَدّي";
/** What the engine reaches by itself; beyond, its sound is compressed. */
const byItself = 2.5;

/** The bundled voice at the rates that a listener can choose, measured on its sound. */
describe("fast speech", () => {
  let voice: Pick<EspeakVoice, "speak">;
  const say = (rate: number) =>
    voice.speak(
      {
        lang: "ar",
        tokens: sentence.split(" ").map((spoken) => ({ spoken })),
      },
      rate,
    );
  beforeAll(async () => {
    voice = await openEmbeddedVoice(
      join(import.meta.dirname, "../../../../resources/voice"),
    );
  });

  it.each([2, 3, 4])("has the voice's own pitch at %i×", (rate) => {
    const own = middlePitch(say(1).samples, espeakSampleRate);
    const fast = middlePitch(say(rate).samples, espeakSampleRate);
    // A semitone: sped up like a tape, it would be twelve and more.
    expect(Math.abs(fast / own - 1)).toBeLessThan(0.06);
  });

  it.each([2, 3, 4])("is about as fast as asked for at %i×", (rate) => {
    const seconds = (at: number) => say(at).samples.length / espeakSampleRate;
    const reached = seconds(1) / seconds(rate);
    expect(Math.abs(reached / rate - 1)).toBeLessThan(0.06);
  });

  it.each([
    [3, 2.5],
    [4, 4],
  ])("sounds like what it was made of at %i×", (rate, most) => {
    const slow = say(byItself).samples;
    const factor = rate / byItself;
    const fast = timeCompress(slow, espeakSampleRate, factor);
    // To the sample as long as it should be.
    expect(Math.abs(fast.length - slow.length / factor)).toBeLessThanOrEqual(1);
    // No click: no step that is not in speech.
    expect(largestStep(fast)).toBeLessThanOrEqual(largestStep(slow));
    const near = spectralDistance(fast, slow, factor, espeakSampleRate);
    expect(near).toBeLessThan(most);
    // The measure tells: a tenth of a second away it is twice as much.
    const away = spectralDistance(fast, slow, factor, espeakSampleRate, 0.1);
    expect(away).toBeGreaterThan(2 * near);
  });

  it("has its words where they sound at 4×", () => {
    const slow = say(byItself);
    const fast = say(4);
    const factor = slow.samples.length / fast.samples.length;
    // The engine says no sentence twice the same: some ms are its own.
    for (const [token, { start }] of fast.words.entries())
      expect(
        Math.abs(start - (slow.words[token]?.start ?? 0) / factor),
      ).toBeLessThan(0.02);
  });
});
