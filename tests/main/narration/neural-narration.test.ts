import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { openNarrationThreads } from "../../../main/narration/narration-service.ts";
import {
  NeuralVoices,
  type NeuralLine,
} from "../../../main/speech/neural/neural-voices.ts";
import { VoiceList } from "../../../main/speech/neural/voice-list.ts";
import { QariError } from "../../../src/errors.ts";
import type { VoiceChoice } from "../../../src/speech/voice.ts";
import { tinyHop, tinyRate } from "../../fixtures/tiny-model.ts";
import { writeTinyVoice } from "../../fixtures/tiny-voice.ts";
import { articleOf } from "../../src/article/sample-article.ts";
import { commandLines } from "../command-line/command-lines.ts";
import { engineMissing, forkVoice } from "../speech/neural/native-engine.ts";
import { temporaryFolders } from "../temporary-folder.ts";

const temporaryFolder = temporaryFolders();
const file = (path: string) =>
  fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const service = openNarrationThreads(
  file("main/narration/narration-thread.ts"),
  file("resources/voice/"),
);
const opened: NeuralLine[] = [];
afterEach(() => {
  for (const line of opened.splice(0)) line.close();
});

async function voices(): Promise<{
  readonly voices: NeuralVoices;
  readonly folder: string;
  readonly list: string;
}> {
  const root = temporaryFolder();
  const folder = join(root, "vits-piper-ar_JO-amal-low");
  await writeTinyVoice(folder);
  const list = join(root, "voices.json");
  return {
    voices: new NeuralVoices({
      list: new VoiceList(list, () => new Date(0)),
      fork: forkVoice,
      chooseFolder: () => Promise.resolve(undefined),
      report: () => undefined,
    }),
    folder,
    list,
  };
}

const request = (path: string, ...paragraphs: string[]) => ({
  articles: [articleOf(...paragraphs)],
  titles: false,
  rate: 1,
  sound: { path, format: "wav" as const },
});
const control = () => ({
  signal: new AbortController().signal,
  onProgress: () => undefined,
});

/** How much of a stretch of sound is loud: the tiny voice hums, and has no soft sounds. */
function humming(path: string): number {
  const bytes = readFileSync(path).subarray(44);
  const samples = new Int16Array(
    bytes.buffer.slice(
      bytes.byteOffset,
      bytes.byteOffset + (bytes.length & ~1),
    ),
  );
  const window = 200;
  let loud = 0;
  for (let at = 0; at < samples.length; at += window)
    if (samples.subarray(at, at + window).some((each) => Math.abs(each) > 8000))
      loud += 1;
  return (loud * window) / samples.length;
}

describe.skipIf(engineMissing !== undefined)(
  "a narration by a neural voice",
  () => {
    it("is said by the voice that was chosen for the language, the rest by the built-in one", async () => {
      const { voices: all, folder } = await voices();
      const { key } = await all.add(folder);
      const choice: VoiceChoice = { ar: `neural:${key}` };
      const lines = await all.linesFor(choice);
      opened.push(...lines);
      expect(lines.map(({ language }) => language)).toEqual(["ar"]);

      const at = temporaryFolder();
      const words = "وصل القطار إلى المحطة مساء أمس.";
      const write = async (name: string, text: string, by = lines) => {
        const path = join(at, name);
        const { unspoken } = await service.write(
          request(path, text),
          control(),
          by,
        );
        expect(unspoken).toBe(0);
        return humming(path);
      };
      const neural = await write("neural.wav", words);
      const embedded = await write("embedded.wav", words, []);
      expect(neural).toBeGreaterThan(0.6);
      expect(embedded).toBeLessThan(0.5);
      expect(await write("english.wav", "It was a quiet evening.")).toBe(
        await write("also.wav", "It was a quiet evening.", []),
      );
    });

    it("has its vowels, and the pauses that were planned", async () => {
      const { voices: all, folder } = await voices();
      const line = await all.lineOf(folder);
      opened.push(line);
      const asked: string[] = [];
      const watched: NeuralLine = {
        ...line,
        say: (what, signal) => {
          asked.push(what.text);
          return line.say(what, signal);
        },
      };
      const path = join(temporaryFolder(), "a.wav");
      const { seconds, words } = await service.write(
        request(path, "وصل الوفد إلى المدينة مساء، ثم اجتمع بأهلها في الساحة."),
        control(),
        [watched],
      );
      expect(asked).toHaveLength(2);
      expect(asked[0]).toMatch(/^وَصَلَ/u);
      expect(words).toBe(10);
      // Some sounds a word, each as long as the model makes it.
      expect(seconds).toBeGreaterThan((40 * tinyHop) / tinyRate);
    });

    it("is cancelled within a sentence, and leaves nothing", async () => {
      const at = temporaryFolder();
      const never: NeuralLine = {
        language: "ar",
        hearsVowels: true,
        say: (_, signal) =>
          new Promise((_resolve, reject) => {
            signal.addEventListener("abort", () =>
              reject(new QariError("cancelled", "")),
            );
            cancel.abort();
          }),
        close: () => undefined,
      };
      const cancel = new AbortController();
      await expect(
        service.write(
          request(join(at, "a.wav"), "جملة لا تنتهي."),
          { signal: cancel.signal, onProgress: () => undefined },
          [never],
        ),
      ).rejects.toMatchObject({ name: "AbortError" });
      expect(readdirSync(at)).toEqual([]);
    });

    it("says why it is none when the voice is gone", async () => {
      const gone: NeuralLine = {
        language: "ar",
        hearsVowels: false,
        say: () => Promise.reject(new QariError("voice-failed", "ended")),
        close: () => undefined,
      };
      await expect(
        service.write(
          request(join(temporaryFolder(), "a.wav"), "جملة."),
          control(),
          [gone],
        ),
      ).rejects.toMatchObject({ code: "voice-failed" });
    });

    it("passes over a chosen voice whose folder is gone", async () => {
      const { voices: all } = await voices();
      expect(
        await all.linesFor({ ar: `neural:${randomUUID()}`, en: "embedded" }),
      ).toEqual([]);
    });
  },
);

describe.skipIf(engineMissing !== undefined)("qari speak --voice", () => {
  const commandLine = commandLines();

  it("takes a voice by its folder, or by its name in the app", async () => {
    const { voices: all, folder, list } = await voices();
    const at = temporaryFolder();
    const { qari, home } = commandLine("وصل القطار إلى المحطة مساء أمس.");
    const byFolder = join(at, "a.wav");
    expect(
      await qari("speak", "-", "-o", byFolder, "--voice", folder),
    ).toMatchObject({ exit: 0, err: "" });
    expect(humming(byFolder)).toBeGreaterThan(0.6);

    await all.add(folder);
    const settings = join(home, ".config/Qari");
    mkdirSync(settings, { recursive: true });
    writeFileSync(join(settings, "voices.json"), readFileSync(list));
    const byName = join(at, "b.wav");
    expect(
      await qari("speak", "-", "-o", byName, "--voice", "Amal"),
    ).toMatchObject({ exit: 0, err: "" });
    expect(humming(byName)).toBeGreaterThan(0.6);
  });

  it("says which voices there are when it is none of them, and what is wrong with a folder", async () => {
    const { qari } = commandLine("كلمة.");
    const out = join(temporaryFolder(), "a.wav");
    const speak = (...voice: string[]) =>
      qari(
        "speak",
        "-",
        "-o",
        out,
        ...voice.flatMap((each) => ["--voice", each]),
      );
    expect(await speak("nobody")).toMatchObject({
      exit: 1,
      err: expect.stringContaining("not-found: no voice nobody"),
    });
    expect(await speak(temporaryFolder())).toMatchObject({
      exit: 1,
      err: expect.stringContaining("voice-model-missing"),
    });
    const { folder } = await voices();
    expect(await speak(folder, folder)).toMatchObject({ exit: 2 });
  });
});
