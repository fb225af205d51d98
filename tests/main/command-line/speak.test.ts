import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { speak, type SpeakDeps } from "../../../main/command-line/speak.ts";
import { UsageError } from "../../../main/command-line/usage-error.ts";
import type { Article } from "../../../src/article/article.ts";
import { articleOf } from "../../src/article/sample-article.ts";

const voice = fileURLToPath(
  new URL("../../../resources/voice/", import.meta.url),
);
const article: Article = {
  ...articleOf(),
  title: "عنوان القصة",
  sections: [
    {
      level: 1,
      blocks: [
        { type: "paragraph", content: [{ text: "قال «نعم». ثم مضى." }] },
        { type: "rule" },
        { type: "paragraph", content: [{ text: "في 2014." }] },
      ],
    },
  ],
};

let folder: string;
let lines: string[];
let bytes: Buffer[];
let deps: SpeakDeps;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "qari-speak-"));
  lines = [];
  bytes = [];
  deps = {
    isJson: false,
    voice,
    cwd: folder,
    open: () => Promise.resolve(article),
    readText: (path) => readFile(path, "utf8"),
    cover: () => Promise.resolve(undefined),
    voices: () => Promise.resolve([]),
    watched: (work) =>
      work({
        signal: new AbortController().signal,
        onProgress: () => undefined,
      }),
    print: async (content) => {
      if (typeof content === "string") lines.push(content);
      else bytes.push(Buffer.from(content));
      return true;
    },
  };
});
afterEach(() => rm(folder, { recursive: true }));

describe("speak", () => {
  it("prints the plan, an utterance a line", async () => {
    await speak(["article", "--plan"], { ...deps, isJson: true });
    const utterances = lines.map((line) => JSON.parse(line));
    expect(utterances.map(({ source }) => source)).toEqual([
      "قال «نعم».",
      "ثم مضى.",
      "في 2014.",
    ]);
    expect(utterances[0]).toMatchObject({
      lang: "ar",
      range: {
        start: { section: 0, block: 0, offset: 0 },
        end: { section: 0, block: 0, offset: 10 },
      },
      tokens: [
        { source: "قال", spoken: "قال" },
        { source: "«نعم».", spoken: "نعم." },
      ],
    });
  });

  it("reads as the flags and a list of pronunciations say", async () => {
    await writeFile(join(folder, "own.tsv"), "# قائمتي\nقال\tقَالَ\n");
    await speak(
      [
        "article",
        "--plan",
        "--pronunciations=own.tsv",
        "--announce=headings",
        "--skip=notes,symbols",
      ],
      { ...deps, isJson: true },
    );
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      tokens: [{ source: "قال", spoken: "قَالَ" }, { source: "«نعم»." }],
    });
  });

  it("refuses flags that mean nothing, and a list with a line that is none", async () => {
    await writeFile(join(folder, "own.tsv"), "قال\tقَالَ\nبلا نطق\n");
    for (const [args, message] of [
      [["--skip", "words"], /--skip takes links, .*, not words/u],
      [["--links", "none"], /--links takes .*, not none/u],
      [["--pronunciations", "own.tsv"], /own\.tsv:2: no-spelling/u],
    ] as const)
      await expect(speak(["article", "--plan", ...args], deps)).rejects.toThrow(
        message,
      );
  });

  it("says so where there is nothing to say, and writes nothing, neither to a file nor to a pipe", async () => {
    deps = { ...deps, open: () => Promise.resolve(articleOf("***")) };
    for (const output of [[], ["-o", "out.wav"]])
      await expect(speak(["article", ...output], deps)).rejects.toMatchObject({
        code: "nothing-to-say",
      });
    expect([bytes, await readdir(folder)]).toEqual([[], []]);
  });

  it("writes a WAV file and the times of its words", async () => {
    const wav = join(folder, "out.wav");
    const json = join(folder, "out.json");
    await speak(["article", "-o", wav, "--timings", json], deps);
    const file = await readFile(wav);
    expect(file.subarray(0, 4).toString()).toBe("RIFF");
    const { words, sentences, seconds, sampleRate } = JSON.parse(
      await readFile(json, "utf8"),
    );
    expect(words).toHaveLength(6);
    expect(sentences).toHaveLength(3);
    expect(seconds).toBeCloseTo(file.readUInt32LE(40) / 2 / sampleRate, 5);
    expect(words[4]).toMatchObject({
      utterance: 2,
      token: 0,
      source: "في",
      range: { start: { block: 2 } },
    });
    expect(words.at(-1).end).toBeLessThanOrEqual(seconds);
    expect(lines).toEqual([]);
  });

  it.each(["mp3", "opus", "wav"])(
    "writes %s by the name of the file, and tells what it came to",
    async (format) => {
      await speak(
        [
          "article",
          "-o",
          `a.${format}`,
          "--timings",
          "a.vtt",
          "--titles",
          "--rate",
          "4",
        ],
        { ...deps, isJson: true },
      );
      const [told = ""] = lines;
      expect(JSON.parse(told)).toMatchObject({
        output: `a.${format}`,
        timings: "a.vtt",
        utterances: 4,
        words: 8,
        sampleRate: 22_050,
        bytes: (await readFile(join(folder, `a.${format}`))).length,
      });
      expect(await readFile(join(folder, "a.vtt"), "utf8")).toContain(
        "WEBVTT - عنوان القصة\n\n1\n00:00:00.000 -->",
      );
    },
  );

  it("speaks to standard output when no file is named", async () => {
    await speak(["article"], deps);
    const wav = Buffer.concat(bytes);
    expect(wav.readUInt32LE(40)).toBe(wav.length - 44);
  });

  it("leaves nothing behind where it cannot write", async () => {
    const path = join(folder, "nowhere", "out.wav");
    await expect(speak(["article", "-o", path], deps)).rejects.toMatchObject({
      code: "file-missing",
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it.each([
    [[]],
    [["a", "b"]],
    [["a", "--rate", "4.1"]],
    [["a", "--loud"]],
    [["a", "-o", "a.aiff"]],
    [["a", "--timings", "a.srt"]],
  ])("refuses wrong usage: %j", async (args) => {
    await expect(speak(args, deps)).rejects.toThrow(UsageError);
  });
});
