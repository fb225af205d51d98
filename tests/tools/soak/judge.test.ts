import { describe, expect, it } from "vitest";
import { judge } from "../../../tools/soak/judge.ts";
import { figuresOf } from "../../../tools/tour/figures.ts";
import { recordedListening, type Faults } from "./recorded-listening.ts";

/** What the judge finds wrong with a listening. */
function foundIn(faults: Faults): readonly string[] {
  const { listened, plan } = recordedListening(faults);
  return judge(figuresOf(listened, plan))
    .filter(({ holds }) => !holds)
    .map(({ what }) => what);
}

const shown = "every word that a frame was drawn for is shown";
const inStep = "highlights are within 30 ms of their sound";
const steady = "highlights do not drift";
const paused = "silences between sentences are as planned";
const own = "every sample is the voice's own";
const smooth = "nothing clicks";
const prompt = "no silence of more than 150 ms came unplanned";

describe("the judge of a long listening", () => {
  it("finds nothing wrong where nothing is", () => {
    const { listened, plan, heard } = recordedListening();
    const figures = figuresOf(listened, plan);
    expect(judge(figures).filter(({ holds }) => !holds)).toEqual([]);
    // It looked at all of it.
    expect(figures.words).toBe(heard.length);
    expect(figures.unseen).toBe(0);
    expect(figures.silences.count).toBe(plan.length - 1);
  });

  it("finds highlights that lag, and such as come too soon", () => {
    expect(foundIn({ lagAt: () => 60 })).toEqual([inStep]);
    expect(foundIn({ lagAt: () => -60 })).toEqual([inStep]);
  });

  it("finds highlights that fall behind little by little", () => {
    const { heard } = recordedListening();
    const [first = 0, last = 1] = [heard[0], heard.at(-1)];
    // Each is still near enough: what is wrong is that they get later.
    const faults: Faults = {
      lagAt: (at) => -12 + (30 * (at - first)) / (last - first),
    };
    expect(foundIn(faults)).toEqual([steady]);
  });

  it("finds a word that was never highlighted", () => {
    expect(foundIn({ skipped: [7] })).toEqual([shown]);
  });

  it("does not ask for a word for which the page had no frame", () => {
    const { heard } = recordedListening();
    const at = heard[7] ?? 0;
    const { listened, plan } = recordedListening({
      frozen: { at: at - 40, ms: 340 },
    });
    const { unseen, missed } = figuresOf(listened, plan);
    expect([unseen, missed]).toEqual([1, []]);
  });

  it("finds a sentence that comes late", () => {
    expect(foundIn({ late: { 3: 0.2 } })).toEqual([paused, prompt]);
    // Too late for the plan, not yet a silence one would wonder at.
    expect(foundIn({ late: { 3: 0.06 } })).toEqual([paused]);
  });

  it("finds a sentence that comes too soon", () => {
    expect(foundIn({ late: { 3: -0.06 } })).toEqual([paused]);
  });

  it("finds a silence inside a sentence that goes on in another manner", () => {
    expect(foundIn({ cut: { sentence: 2, word: 3, gap: 0 } })).toEqual([]);
    expect(foundIn({ cut: { sentence: 2, word: 3, gap: 0.2 } })).toEqual([
      prompt,
    ]);
  });

  it("leaves a silence to the listener who paused in it", () => {
    expect(foundIn({ broken: { 3: 0.4 } })).toEqual([]);
    expect(foundIn({ broken: { 3: 0.4 }, late: { 4: 0.2 } })).toEqual([
      paused,
      prompt,
    ]);
  });

  it("finds a device that waited for sound", () => {
    expect(foundIn({ hitch: 0.2 })).toContain(prompt);
  });

  it("finds a click at an edge", () => {
    const { listened } = recordedListening();
    const [play] = listened.log.plays;
    const { sampleRate } = listened.recording;
    const at = Math.round((play?.when ?? 0) * sampleRate) - 20;
    expect(foundIn({ spoil: (samples) => void (samples[at] = 9000) })).toEqual(
      expect.arrayContaining([smooth]),
    );
  });

  it("finds sound that is not the voice's, in a sentence and between two", () => {
    const { listened } = recordedListening();
    const { sampleRate } = listened.recording;
    const [first, second] = listened.log.plays;
    const inside = Math.round(((first?.when ?? 0) + 0.5) * sampleRate);
    const between = Math.round(((second?.when ?? 0) - 0.1) * sampleRate);
    for (const at of [inside, between])
      expect(
        foundIn({ spoil: (samples) => void samples.fill(500, at, at + 30) }),
      ).toContain(own);
  });

  it("finds sound that was lost", () => {
    const { listened } = recordedListening();
    const { sampleRate } = listened.recording;
    const from = Math.round(
      ((listened.log.plays[2]?.when ?? 0) + 0.4) * sampleRate,
    );
    expect(
      foundIn({ spoil: (samples) => void samples.fill(0, from, from + 2000) }),
    ).toContain(own);
  });

  it("does not take an empty listening for a good one", () => {
    const { listened, plan } = recordedListening();
    const nothing = { ...listened, log: { sounds: [], plays: [] } };
    expect(
      judge(figuresOf(nothing, plan)).filter(({ holds }) => !holds),
    ).not.toEqual([]);
  });
});
