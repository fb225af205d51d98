import { describe, expect, it } from "vitest";
import { SystemVoices } from "../../../renderer/speech/system/system-voices.ts";
import { FakeSynthesis, fakeVoice } from "./fake-synthesis.ts";

const hoda = fakeVoice("Microsoft Hoda", "ar-EG");

describe("SystemVoices", () => {
  it("offers the voices of this machine, not remote ones", async () => {
    const voices = new SystemVoices({
      synthesis: new FakeSynthesis({
        voices: [hoda, fakeVoice("Google العربية", "ar", false)],
      }),
    });
    await voices.settled();
    expect(voices.voices).toMatchObject([
      {
        id: "system:Microsoft Hoda",
        engine: "system",
        name: "Microsoft Hoda",
        languages: ["ar"],
      },
    ]);
    const [voice] = voices.voices;
    expect(voice && voices.open(voice)).toEqual({ system: hoda });
  });

  it("leaves out the timbres in which eSpeak NG lists every language", async () => {
    const voices = new SystemVoices({
      synthesis: new FakeSynthesis({
        voices: [
          fakeVoice("Arabic espeak-ng", "ar"),
          fakeVoice("Arabic+Adam espeak-ng", "ar"),
        ],
      }),
    });
    await voices.settled();
    expect(voices.voices).toMatchObject([{ name: "Arabic espeak-ng" }]);
  });

  it("waits for a list that comes late, and tells of every change", async () => {
    const synthesis = new FakeSynthesis();
    const voices = new SystemVoices({ synthesis });
    const lists: number[] = [];
    const end = voices.subscribe(() => lists.push(voices.voices.length));
    const settled = voices.settled();
    synthesis.list([hoda]);
    await settled;
    synthesis.list([]);
    end();
    synthesis.list([hoda]);
    expect(lists.slice(-2)).toEqual([1, 0]);
    expect(voices.voices).toHaveLength(1);
  });

  it("believes an empty list in the end", async () => {
    const voices = new SystemVoices({
      synthesis: new FakeSynthesis(),
      patience: 10,
    });
    await voices.settled();
    expect(voices.voices).toEqual([]);
  });
});
