import { getEventListeners } from "node:events";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkVoiceFolder } from "../../../../main/speech/neural/check-voice-folder.ts";
import type { ForkVoice } from "../../../../main/speech/neural/voice-child.ts";
import {
  VoiceHost,
  voiceLimits,
  type VoiceLimits,
} from "../../../../main/speech/neural/voice-host.ts";
import type { NeuralSound } from "../../../../src/speech/neural/neural-voice-record.ts";
import {
  piperMetadata,
  tinyHop,
  tinyRate,
} from "../../../fixtures/tiny-model.ts";
import { writeTinyVoice } from "../../../fixtures/tiny-voice.ts";
import { temporaryFolders } from "../../temporary-folder.ts";
import { engineMissing, forkVoice } from "./native-engine.ts";

const temporaryFolder = temporaryFolders();
const hosts: VoiceHost[] = [];
afterEach(() => {
  for (const host of hosts.splice(0)) host.close();
});

/** Processes that were started, with a hand on each. */
function watched(): { fork: ForkVoice; kills: (() => void)[] } {
  const kills: (() => void)[] = [];
  return {
    kills,
    fork: () => {
      const child = forkVoice();
      kills.push(() => child.kill());
      return child;
    },
  };
}

let files: Awaited<ReturnType<typeof checkVoiceFolder>>["files"];
beforeEach(async () => {
  const folder = temporaryFolder();
  await writeTinyVoice(folder);
  ({ files } = await checkVoiceFolder(folder));
});

function open(
  fork: ForkVoice,
  limits: Partial<VoiceLimits> = {},
): { host: VoiceHost; reports: string[] } {
  const reports: string[] = [];
  const host = new VoiceHost(files, fork, (what) => reports.push(what), {
    ...voiceLimits,
    ...limits,
  });
  hosts.push(host);
  return { host, reports };
}

const say = (
  host: VoiceHost,
  text: string,
  {
    rate = 1,
    sampleRate = tinyRate,
    signal = new AbortController().signal,
  } = {},
): Promise<NeuralSound> => host.speak({ text, rate, sampleRate }, signal);

const seconds = ({ samples, sampleRate }: NeuralSound): number =>
  samples.length / sampleRate;

describe.skipIf(engineMissing !== undefined)("a neural voice", () => {
  it("speaks, at its own sample rate", async () => {
    const { host } = open(forkVoice);
    const sound = await say(host, "مرحبا بكم");
    expect(sound.sampleRate).toBe(tinyRate);
    expect(sound.samples).toBeInstanceOf(Int16Array);
    expect(sound.samples.length).toBeGreaterThan(5 * tinyHop);
    const longer = await say(host, "مرحبا بكم في قارئ، وأهلا وسهلا");
    expect(longer.samples.length).toBeGreaterThan(sound.samples.length * 1.5);
  });

  it.each([0.5, 1.5, 2, 3, 4])("speaks at %s times its rate", async (rate) => {
    const { host } = open(forkVoice);
    const text = "جلس الطائر على الغصن ثم طار بعيدا";
    const usual = seconds(await say(host, text));
    const other = seconds(await say(host, text, { rate }));
    expect(usual / other).toBeGreaterThan(rate * 0.94);
    expect(usual / other).toBeLessThan(rate * 1.06);
  });

  it("gives its sound at the rate that is wanted, as long as ever", async () => {
    const { host } = open(forkVoice);
    const text = "جلس الطائر على الغصن";
    const own = await say(host, text);
    const other = await say(host, text, { sampleRate: 22_050 });
    expect(other.sampleRate).toBe(22_050);
    expect(seconds(other)).toBeCloseTo(seconds(own), 3);
  });

  it("answers in the order it was asked, and shares one process", async () => {
    const { fork, kills } = watched();
    const { host } = open(fork);
    const order: number[] = [];
    await Promise.all(
      ["واحد", "اثنان", "ثلاثة"].map(async (text, at) => {
        await say(host, text);
        order.push(at);
      }),
    );
    expect(order).toEqual([0, 1, 2]);
    expect(kills).toHaveLength(1);
  });

  it("gives up what is cancelled, and goes on with the next", async () => {
    const { host } = open(forkVoice);
    const abort = new AbortController();
    const first = say(host, "نص طويل ".repeat(200), { signal: abort.signal });
    const waiting = say(host, "ينتظر", { signal: abort.signal });
    const next = say(host, "التالي");
    abort.abort();
    await expect(first).rejects.toMatchObject({ code: "cancelled" });
    await expect(waiting).rejects.toMatchObject({ code: "cancelled" });
    expect((await next).samples.length).toBeGreaterThan(0);
    await expect(
      say(host, "قبل أن يبدأ", { signal: abort.signal }),
    ).rejects.toMatchObject({ code: "cancelled" });
  });

  it("leaves nothing with a signal that outlives what was said", async () => {
    const { fork, kills } = watched();
    const { host } = open(fork);
    const { signal } = new AbortController();
    await say(host, "أولا", { signal });
    expect(getEventListeners(signal, "abort")).toEqual([]);
    const failing = say(host, "ثانيا", { signal });
    host.close();
    await expect(failing).rejects.toMatchObject({ code: "cancelled" });
    expect(getEventListeners(signal, "abort")).toEqual([]);
    expect(kills).toHaveLength(1);
  });

  it("says what it was saying again when its process dies", async () => {
    const { fork, kills } = watched();
    const { host, reports } = open(fork);
    await say(host, "أولا");
    const spoken = say(host, "ثانيا");
    kills[0]?.();
    expect((await spoken).samples.length).toBeGreaterThan(0);
    expect(kills).toHaveLength(2);
    expect(reports).toHaveLength(1);
    // It has spoken since: the next death is a first one again.
    const third = say(host, "ثالثا");
    kills[1]?.();
    expect((await third).samples.length).toBeGreaterThan(0);
  });

  it("fails when the process dies a second time, and can be asked again", async () => {
    const { fork, kills } = watched();
    let isDeadly = true;
    const { host } = open(() => {
      const child = fork();
      if (isDeadly) kills.at(-1)?.();
      return child;
    });
    const all = [say(host, "أولا"), say(host, "ثانيا")];
    for (const spoken of all)
      await expect(spoken).rejects.toMatchObject({ code: "voice-failed" });
    expect(kills).toHaveLength(2);
    isDeadly = false;
    expect((await say(host, "ثالثا")).samples.length).toBeGreaterThan(0);
  });

  it("is ended when it does not answer in time, as one that died", async () => {
    const { fork, kills } = watched();
    const { host, reports } = open(fork, { loadMs: 1 });
    await expect(say(host, "أولا")).rejects.toMatchObject({
      code: "voice-failed",
    });
    expect(kills).toHaveLength(2);
    expect(reports.every((what) => what.includes("in time"))).toBe(true);
  });

  it("ends its process when there is nothing to say", async () => {
    const { fork, kills } = watched();
    const { host } = open(fork, { idleMs: 20 });
    await say(host, "أولا");
    await expect.poll(() => host.isRunning).toBe(false);
    await say(host, "ثانيا");
    expect(kills).toHaveLength(2);
  });

  it("starts afresh when its process has grown too large", async () => {
    const { fork, kills } = watched();
    const { host } = open(fork, { memory: 1 });
    await Promise.all([say(host, "أولا"), say(host, "ثانيا")]);
    expect(kills).toHaveLength(2);
  });

  it("is silent where there is nothing to say", async () => {
    const { host } = open(forkVoice);
    expect((await say(host, "… * —")).samples).toHaveLength(0);
  });

  it("by letters is silent where it knows none of them", async () => {
    const folder = temporaryFolder();
    await writeTinyVoice(folder, {
      metadata: {
        ...piperMetadata,
        comment: "mms",
        has_espeak: "0",
        frontend: "characters",
        add_blank: "1",
      },
    });
    ({ files } = await checkVoiceFolder(folder));
    const { host } = open(forkVoice);
    expect((await say(host, "ثغ")).samples).toHaveLength(0);
  });

  it("says why a model that looks right does not load", async () => {
    const { host } = open(forkVoice);
    files = { ...files, model: files.tokens };
    const { host: other } = open(forkVoice);
    await expect(say(other, "أولا")).rejects.toMatchObject({
      code: "voice-model-damaged",
    });
    expect((await say(host, "أولا")).samples.length).toBeGreaterThan(0);
  });
});
