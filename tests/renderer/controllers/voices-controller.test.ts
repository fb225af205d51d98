import type { ReactiveController } from "lit";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { VoicesController } from "../../../renderer/controllers/voices-controller.ts";
import { EmbeddedVoices } from "../../../renderer/speech/voices/embedded-voices.ts";
import { VoiceRegistry } from "../../../renderer/speech/voices/voice-registry.ts";
import { defaultSettings } from "../../../src/settings/settings.ts";
import { HummingVoices } from "../speech/humming-voices.ts";

/** A host that counts how often it is drawn. */
class Host {
  drawn = 0;
  readonly updateComplete = Promise.resolve(true);
  readonly controllers: ReactiveController[] = [];
  addController(controller: ReactiveController): void {
    this.controllers.push(controller);
  }
  removeController(): void {}
  requestUpdate(): void {
    this.drawn += 1;
  }
}

let humming: HummingVoices;
let host: Host;
let voices: VoicesController;
/** What became of what was heard before: hushed, gone on with. */
let told: string[];

beforeEach(() => {
  humming = new HummingVoices();
  host = new Host();
  told = [];
  voices = new VoicesController(host, {
    settings: () => ({
      ...defaultSettings,
      speechVoices: { ar: "neural:hum" },
      speechRate: 4,
    }),
    registry: new VoiceRegistry([new EmbeddedVoices(), humming]),
    hush: () => {
      told.push("hushed");
      return Promise.resolve(() => void told.push("went on"));
    },
  });
});
afterEach(() => voices.end());

describe("the voices that can be chosen", () => {
  it("are those that are there, and the view hears when one goes", () => {
    expect(voices.voices.map(({ id }) => id)).toEqual([
      "embedded",
      "neural:hum",
    ]);
    const { drawn } = host;
    humming.remove();
    expect(host.drawn).toBe(drawn + 1);
    expect(voices.voices.map(({ id }) => id)).toEqual(["embedded"]);
  });

  it("are not asked for before anyone looks, and not heard of after", () => {
    humming.remove();
    expect(host.drawn).toBe(0);
    expect(voices.voices).toHaveLength(1);
    for (const controller of host.controllers) controller.hostDisconnected?.();
    const { drawn } = host;
    humming.remove();
    expect(host.drawn).toBe(drawn);
  });
});

describe("trying a voice", () => {
  it("hushes what is heard, says a sentence, and goes on with what was heard", async () => {
    await voices.toggle("ar");
    expect(voices.trial).toEqual({ lang: "ar" });
    expect(told).toEqual(["hushed"]);
    await expect.poll(() => voices.trial).toBeUndefined();
    expect(told).toEqual(["hushed", "went on"]);
    expect(humming.opened).toHaveLength(1);
  });

  it("ends when it is asked for again", async () => {
    await voices.toggle("ar");
    await voices.toggle("ar");
    expect(voices.trial).toBeUndefined();
    await expect.poll(() => told).toEqual(["hushed", "went on"]);
  });

  it("ends with that of another language, which is heard in its place", async () => {
    humming.voices = humming.voices.map((voice) => ({
      ...voice,
      languages: ["ar", "en"],
    }));
    await voices.toggle("ar");
    const second = voices.toggle("ar-EG");
    expect(voices.trial).toEqual({ lang: "ar-EG" });
    await second;
    expect(told.filter((each) => each === "hushed")).toHaveLength(2);
    await expect.poll(() => voices.trial).toBeUndefined();
    expect(told.filter((each) => each === "went on")).toHaveLength(2);
  });

  it("says why nothing is heard when the voice fails, until the next try", async () => {
    humming.kills = () => true;
    await voices.toggle("ar");
    await expect
      .poll(() => voices.trial)
      .toEqual({ lang: "ar", failure: "voice-failed" });
    expect(told).toEqual(["hushed", "went on"]);
    humming.kills = () => false;
    await voices.toggle("ar");
    expect(voices.trial).toEqual({ lang: "ar" });
  });

  it("is over when its view goes", async () => {
    await voices.toggle("ar");
    for (const controller of host.controllers) controller.hostDisconnected?.();
    expect(voices.trial).toBeUndefined();
    await expect.poll(() => told).toEqual(["hushed", "went on"]);
  });

  it("that is given up before it is silent around leaves everything as it was", async () => {
    const trying = voices.toggle("ar");
    voices.end();
    await trying;
    expect(told).toEqual(["hushed", "went on"]);
    expect(voices.trial).toBeUndefined();
  });
});
