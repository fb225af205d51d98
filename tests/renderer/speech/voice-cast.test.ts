import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { EmbeddedVoice } from "../../../renderer/speech/embedded-voice.ts";
import { SpeechPlayer } from "../../../renderer/speech/player.ts";
import {
  systemCapabilities,
  SystemVoices,
} from "../../../renderer/speech/system/system-voices.ts";
import { EmbeddedVoices } from "../../../renderer/speech/voices/embedded-voices.ts";
import { VoiceCast } from "../../../renderer/speech/voices/voice-cast.ts";
import { VoiceRegistry } from "../../../renderer/speech/voices/voice-registry.ts";
import { SpeechScript } from "../../../src/speech/speech-script.ts";
import { FakeSynthesis, FakeUtterance, fakeVoice } from "./fake-synthesis.ts";
import { HummingVoices } from "./humming-voices.ts";
import { heard, plan, reached, voiceBase } from "./listening.ts";

const three = "جملة أولى هنا. جملة ثانية بعدها أطول منها بكلمات. جملة ثالثة.";
const hoda = fakeVoice("Hoda", "ar-EG");
const naayf = fakeVoice("Naayf", "ar-SA");

let synthesis: FakeSynthesis;
let neural: HummingVoices;
let registry: VoiceRegistry;
let player: SpeechPlayer | undefined;

beforeEach(() => {
  vi.stubGlobal("SpeechSynthesisUtterance", FakeUtterance);
  synthesis = new FakeSynthesis({ voices: [hoda, naayf] });
  neural = new HummingVoices();
  const embedded = new EmbeddedVoices();
  vi.spyOn(embedded, "open").mockImplementation(
    () => new EmbeddedVoice({ base: voiceBase }),
  );
  registry = new VoiceRegistry([
    embedded,
    neural,
    new SystemVoices({ synthesis, patience: 50 }),
  ]);
});
afterEach(async () => {
  await player?.close();
  player = undefined;
  vi.unstubAllGlobals();
});

function listen(cast: VoiceCast): SpeechPlayer {
  player = new SpeechPlayer({
    engine: cast.engine,
    system: {
      capabilities: systemCapabilities,
      voiceFor: (lang) => cast.systemVoiceFor(lang),
      synthesis,
      patience: { start: 200, end: 200 },
    },
  });
  player.load(SpeechScript.of(plan(three)));
  return player;
}

describe("who reads a language", () => {
  it("is the voice that was chosen for it, and the built-in one for the others", async () => {
    const cast = new VoiceCast(registry, { ar: "system:Hoda" });
    await registry.settled("system:Hoda");
    expect(cast.now("ar-EG").id).toBe("system:Hoda");
    expect(await cast.systemVoiceFor("ar")).toBe(hoda);
    expect(cast.now("en").id).toBe("embedded");
    expect(await cast.systemVoiceFor("en")).toBeUndefined();
    expect([cast.isBuiltIn("ar"), cast.isBuiltIn("en")]).toEqual([false, true]);
  });

  it("is the built-in voice while the chosen one is not there", async () => {
    const cast = new VoiceCast(registry, { ar: "system:Laila" });
    expect(await cast.systemVoiceFor("ar")).toBeUndefined();
    expect([cast.isMissing("ar"), cast.now("ar").id]).toEqual([
      true,
      "embedded",
    ]);
    synthesis.list([hoda, fakeVoice("Laila", "ar-EG")]);
    expect([cast.isMissing("ar"), cast.now("ar").id]).toEqual([
      false,
      "system:Laila",
    ]);
  });

  it("is the built-in voice after another failed, until one is chosen anew", () => {
    const cast = new VoiceCast(registry, { ar: "neural:hum" });
    expect(cast.now("ar").id).toBe("neural:hum");
    cast.passOver("ar");
    expect(cast.now("ar").id).toBe("embedded");
    cast.choice = { ar: "neural:hum" };
    expect(cast.now("ar").id).toBe("neural:hum");
  });
});

describe("a voice that goes in the middle of an article", () => {
  it("of the system: the built-in one reads the next sentence", async () => {
    const cast = new VoiceCast(registry, { ar: "system:Hoda" });
    const playing = listen(cast);
    await playing.play();
    await heard(playing, 0);
    expect(playing.state).toBe("playing");
    synthesis.list([naayf]);
    expect(cast.isMissing("ar")).toBe(true);
    // The built-in voice tells its words, which this one never does.
    await heard(playing, 1, 1);
    await reached(playing, "ended");
    expect(synthesis.said).toHaveLength(1);
  });

  it("of the system, so that its sentence breaks off: it says so, and the built-in one goes on from there", async () => {
    const cast = new VoiceCast(registry, { ar: "system:Hoda" });
    const playing = listen(cast);
    synthesis.neverEnd = 2;
    await playing.play();
    await heard(playing, 0);
    synthesis.list([]);
    await reached(playing, "failed");
    expect(playing.failure).toBe("voice-silent");
    await playing.play();
    await heard(playing, 0, 1);
    await reached(playing, "ended");
  });

  it("from a folder: the built-in one reads what comes next", async () => {
    const cast = new VoiceCast(registry, { ar: "neural:hum" });
    const playing = listen(cast);
    // Only the first sentence is made before the folder goes.
    const first = playing.script.at(0);
    const gone = Promise.withResolvers<void>();
    await playing.prepare();
    for (const voice of neural.opened)
      voice.wait = (utterance) =>
        utterance === first ? undefined : gone.promise;
    await playing.play();
    await heard(playing, 0, 1);
    neural.remove();
    gone.resolve();
    await reached(playing, "ended");
    expect(cast.now("ar").id).toBe("embedded");
  });

  it("from a folder, whose process ends for good: it says so, and the built-in one reads on from there", async () => {
    const cast = new VoiceCast(registry, { ar: "neural:hum" });
    const playing = listen(cast);
    const last = playing.script.at(2);
    neural.kills = (utterance) => utterance === last;
    await playing.play(last?.range.start);
    await reached(playing, "failed");
    expect(playing.failure).toBe("voice-failed");
    const place = playing.utterance;
    cast.passOver("ar");
    await playing.recast(() => true);
    await playing.play();
    expect(playing.utterance).toBe(place);
    await reached(playing, "ended");
  });
});
