import {
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import { NeuralVoices } from "../../../../main/speech/neural/neural-voices.ts";
import { VoiceList } from "../../../../main/speech/neural/voice-list.ts";
import { piperMetadata, tinyRate } from "../../../fixtures/tiny-model.ts";
import { writeTinyVoice } from "../../../fixtures/tiny-voice.ts";
import { temporaryFolders } from "../../temporary-folder.ts";
import { engineMissing, forkVoice } from "./native-engine.ts";

const temporaryFolder = temporaryFolders();
const opened: NeuralVoices[] = [];
afterEach(async () => {
  for (const voices of opened.splice(0)) await voices.close();
});

/** Voices as they are when Qari starts with this file. */
function open(
  file = join(temporaryFolder(), "voices.json"),
  choice?: string,
): { voices: NeuralVoices; file: string } {
  const voices = new NeuralVoices({
    list: new VoiceList(file, () => new Date(0)),
    fork: forkVoice,
    chooseFolder: () => Promise.resolve(choice),
    report: () => undefined,
  });
  opened.push(voices);
  return { voices, file };
}

async function voiceFolder(
  name = "vits-piper-ar_JO-amal-low",
): Promise<string> {
  const folder = join(temporaryFolder(), name);
  await writeTinyVoice(folder);
  return folder;
}

const speech = (key: string, text = "مرحبا") => ({
  key,
  call: randomUUID(),
  text,
  rate: 1,
  sampleRate: tinyRate,
});

describe.skipIf(engineMissing !== undefined)("voices that were added", () => {
  it("are remembered by their folder, and speak", async () => {
    const folder = await voiceFolder();
    const { voices, file } = open(undefined, folder);
    const { added } = await voices.choose();
    expect(added).toMatchObject({
      name: "amal",
      language: "ar",
      sampleRate: tinyRate,
      folder,
      isMissing: false,
    });
    const key = added?.key ?? "";
    const { samples } = await voices.speak(speech(key));
    expect(samples.length).toBeGreaterThan(0);
    // After a restart too.
    expect(await open(file).voices.list()).toEqual([added]);
    // The same folder is the same voice.
    expect(await voices.add(folder)).toEqual(added);
    expect(await voices.list()).toHaveLength(1);
  });

  it("are none when the reader thinks better of it", async () => {
    const { voices } = open();
    expect(await voices.choose()).toEqual({});
    expect(await voices.list()).toEqual([]);
  });

  it("are not taken when they do not speak", async () => {
    const folder = await voiceFolder();
    // It looks right: only the engine knows that there is no such language.
    await writeTinyVoice(folder, {
      metadata: { ...piperMetadata, voice: "ar-xx" },
    });
    const { voices } = open();
    await expect(voices.add(folder)).rejects.toMatchObject({
      code: "voice-model-damaged",
    });
    expect(await voices.list()).toEqual([]);
  });

  it("can be removed while they speak, and come back", async () => {
    const { voices } = open();
    const { key } = await voices.add(await voiceFolder());
    const spoken = voices.speak(speech(key, "جملة طويلة ".repeat(300)));
    await Promise.all([
      expect(spoken).rejects.toMatchObject({ code: "voice-folder-missing" }),
      voices.remove(key),
    ]);
    expect(await voices.list()).toEqual([]);
    await expect(voices.speak(speech(key))).rejects.toMatchObject({
      code: "not-found",
    });
    await voices.remove(key);
    await voices.restore(key);
    expect(await voices.list()).toMatchObject([{ key }]);
    expect((await voices.speak(speech(key))).samples.length).toBeGreaterThan(0);
    await expect(voices.restore(key)).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("are shown as missing when their folder is gone, and can be shown anew", async () => {
    const folder = await voiceFolder();
    const { voices, file } = open();
    const { key } = await voices.add(folder);
    const moved = `${folder}-moved`;
    renameSync(folder, moved);
    expect(await voices.list()).toMatchObject([{ key, isMissing: true }]);
    const later = open(file, moved).voices;
    await expect(later.speak(speech(key))).rejects.toMatchObject({
      code: "voice-folder-missing",
    });
    const { added } = await later.choose(key);
    expect(added).toMatchObject({ key, folder: moved, isMissing: false });
    expect((await later.speak(speech(key))).samples.length).toBeGreaterThan(0);
    await expect(later.add(moved, randomUUID())).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("give up a text that is not wanted any more", async () => {
    const { voices } = open();
    const { key } = await voices.add(await voiceFolder());
    const long = speech(key, "جملة طويلة. ".repeat(300));
    const spoken = voices.speak(long);
    voices.cancel(long.call);
    await expect(spoken).rejects.toMatchObject({ code: "cancelled" });
    voices.cancel(long.call);
  });

  it("are not lost to one that is added while their file cannot be read", async () => {
    const { voices, file } = open();
    const { key } = await voices.add(await voiceFolder());
    const other = await voiceFolder("vits-piper-en_GB-alan-low");
    // A folder in its place fails for every user, as a disk does that gives errors.
    renameSync(file, `${file}-kept`);
    mkdirSync(file);
    const later = open(file).voices;
    expect(await later.list()).toEqual([]);
    await expect(later.add(other)).rejects.toMatchObject({
      code: "settings-unwritable",
    });
    rmdirSync(file);
    renameSync(`${file}-kept`, file);
    expect(await later.list()).toMatchObject([{ key }]);
    await later.add(other);
    expect(await open(file).voices.list()).toMatchObject([
      { key },
      { folder: other },
    ]);
  });

  it("survive a file with a voice in it that cannot be read, and a damaged one", async () => {
    const { voices, file } = open();
    const { key } = await voices.add(await voiceFolder());
    const kept = JSON.parse(readFileSync(file, "utf8")) as {
      voices: unknown[];
    };
    writeFileSync(
      file,
      JSON.stringify({ voices: [{ key: 1 }, ...kept.voices] }),
    );
    expect(await open(file).voices.list()).toMatchObject([{ key }]);
    writeFileSync(file, "{ not json");
    expect(await open(file).voices.list()).toEqual([]);
    rmSync(file, { force: true });
    expect(await open(file).voices.list()).toEqual([]);
  });
});
