import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createDecoder } from "libopus-wasm";
import { beforeAll, describe, expect, it } from "vitest";
import { sampleRate } from "../../../main/narration/narrate.ts";
import { OutputFile } from "../../../main/narration/output-file.ts";
import { wavWriter } from "../../../main/narration/wav/wav-writer.ts";
import {
  writeNarration,
  type NarrationRequest,
} from "../../../main/narration/write-narration.ts";
import { openEmbeddedVoice } from "../../../main/speech/embedded-voice.ts";
import type { Article } from "../../../src/article/article.ts";
import { scriptOf } from "../../../src/narration/narration-script.ts";
import { Resampler } from "../../../src/narration/resampler.ts";
import type { SoundFormat } from "../../../src/narration/sound-format.ts";
import type { EspeakVoice } from "../../../src/speech/embedded/espeak-voice.ts";
import { articleOf, paragraph } from "../../src/article/sample-article.ts";
import { temporaryFolders } from "../temporary-folder.ts";
import { narrated } from "./narrated.ts";
import {
  commentsOf,
  decoded,
  framesOf,
  hasFfmpeg,
  lagBetween,
  readId3,
  readOgg,
  readWav,
  textsOf,
  utf16,
} from "./sound-files.ts";

const folder = temporaryFolders();
const book: Article = {
  ...articleOf(),
  title: "رحلة إلى الجنوب",
  byline: "سعاد الحسن",
  source: "مجلة السفر",
  url: "https://example.org/a",
  publishedAt: "2024-05-06T00:00:00Z",
  sections: [
    {
      level: 1,
      title: "الفصل الأول",
      blocks: [paragraph("خرجنا عند الفجر. كان الطريق خاليًا، والهواء باردًا.")],
    },
    {
      level: 1,
      title: "الفصل الثاني",
      blocks: [paragraph("وصلنا ظهرًا. من يسكن هنا؟ لا أحد.")],
    },
  ],
};
/** Not a picture, but that is for who shows it. */
const cover = { type: "image/png", bytes: Buffer.alloc(100_000, "صورة") };

let voice: Pick<EspeakVoice, "speak">;
let whole: Int16Array;
let chapterTwo: number;
beforeAll(async () => {
  voice = sayingTheSame(
    await openEmbeddedVoice(
      fileURLToPath(new URL("../../../resources/voice/", import.meta.url)),
    ),
  );
  const parts = await narrated(
    voice,
    scriptOf({ articles: [book], titles: false }),
  );
  whole = Int16Array.from(parts.flatMap(({ samples }) => [...samples]));
  chapterTwo = parts.at(2)?.sentence.start ?? 0;
});

/** The voice goes on from what it said before: the same words come out some samples longer or shorter. */
function sayingTheSame(
  real: Pick<EspeakVoice, "speak">,
): Pick<EspeakVoice, "speak"> {
  const known = new Map<string, ReturnType<EspeakVoice["speak"]>>();
  return {
    speak(text, rate) {
      const key = JSON.stringify([text, rate]);
      const spoken = known.get(key) ?? real.speak(text, rate);
      known.set(key, spoken);
      return { ...spoken, samples: spoken.samples.slice() };
    },
  };
}

const control = {
  signal: new AbortController().signal,
  onProgress: () => undefined,
};
const write = (
  path: string,
  format: SoundFormat,
  more: Partial<NarrationRequest> = {},
) =>
  writeNarration(
    voice,
    {
      articles: [book],
      titles: false,
      rate: 1,
      sound: { path, format },
      ...more,
    },
    control,
  );

describe("a narration as WAV", () => {
  it("is the sound itself, with title and chapters behind it", async () => {
    const path = join(folder(), "a.wav");
    const told = await write(path, "wav", { cover });
    const file = readFileSync(path);
    const chunks = readWav(file);
    expect([...chunks.keys()]).toEqual([
      "fmt ",
      "data",
      "INFO",
      "cue ",
      "adtl",
      "id3 ",
    ]);
    const data = chunks.get("data")?.body ?? Buffer.alloc(0);
    // Simple programs look no further.
    expect(file.indexOf(data)).toBe(44);
    expect(data.equals(Buffer.from(whole.buffer))).toBe(true);
    expect(told).toMatchObject({
      seconds: expect.closeTo(whole.length / sampleRate, 5),
      bytes: file.length,
      utterances: 5,
      chapters: 2,
      unspoken: 0,
    });
    expect(Object.fromEntries(textsOf(chunks.get("INFO")))).toEqual({
      INAM: book.title,
      IART: book.byline,
      IPRD: book.source,
      ICRD: "2024-05-06",
      ILNG: "ar",
      IGNR: "Speech",
      ICMT: book.url,
      ISFT: "Qari",
    });
    const cue = chunks.get("cue ")?.body;
    expect([cue?.readUInt32LE(24), cue?.readUInt32LE(48)]).toEqual([
      0,
      chapterTwo,
    ]);
    expect(textsOf(chunks.get("adtl"), 4).map(([, text]) => text)).toEqual([
      "الفصل الأول",
      "الفصل الثاني",
    ]);
    const tag = readId3(chunks.get("id3 ")?.body ?? Buffer.alloc(0));
    expect(tag.frames.some(([id]) => id === "APIC")).toBe(true);
  });

  it("is refused, and leaves nothing, where it would not fit the format", async () => {
    const path = join(folder(), "a.wav");
    const file = await OutputFile.create(path);
    const writer = await wavWriter(
      file,
      { sampleRate, info: book, chapterTitles: [] },
      1000,
    );
    await writer.write(new Int16Array(500));
    await expect(writer.write(new Int16Array(1))).rejects.toMatchObject({
      code: "sound-too-long",
    });
    await file.discard();
    expect(readdirSync(join(path, ".."))).toEqual([]);
  });
});

describe("a narration as Opus", () => {
  it("decodes to the same sound at the same time, with title, chapters and cover", async () => {
    const path = join(folder(), "a.opus");
    await write(path, "opus", { cover });
    const { packets, types, granule } = readOgg(readFileSync(path));
    const [head, tags, ...sound] = packets;
    expect(head?.toString("latin1", 0, 8)).toBe("OpusHead");
    const preSkip = head?.readUInt16LE(10) ?? 0;
    // The first page opens the stream, the last one ends it.
    expect([types[0], types.at(-1)]).toEqual([2, 4]);
    expect(granule - preSkip).toBe(
      Math.round((whole.length * 48_000) / sampleRate),
    );
    const comments = commentsOf(tags ?? Buffer.alloc(0));
    expect(comments.slice(0, -1)).toEqual([
      ["TITLE", book.title],
      ["ARTIST", book.byline],
      ["ALBUM", book.source],
      ["DATE", "2024-05-06"],
      ["LANGUAGE", "ar"],
      ["GENRE", "Speech"],
      ["URL", book.url],
      ["CHAPTER001", "00:00:00.000"],
      ["CHAPTER001NAME", "الفصل الأول"],
      [
        "CHAPTER002",
        `00:00:${(chapterTwo / sampleRate).toFixed(3).padStart(6, "0")}`,
      ],
      ["CHAPTER002NAME", "الفصل الثاني"],
    ]);
    const [name, picture = ""] = comments.at(-1) ?? [];
    expect(name).toBe("METADATA_BLOCK_PICTURE");
    expect(Buffer.from(picture, "base64").includes(cover.bytes)).toBe(true);

    using decoder = await createDecoder({ channels: 1, sampleRate: 24_000 });
    const heard = sound
      .flatMap((packet) => [...decoder.decodeFloat(packet)])
      .slice(preSkip / 2);
    const resampler = new Resampler(sampleRate, 24_000);
    const ours = [...resampler.write(whole), ...resampler.finish()];
    const { lag, likeness } = lagBetween(ours, heard);
    expect(lag).toBe(0);
    expect(likeness).toBeGreaterThan(0.98);
  });
});

describe("a narration as MP3", () => {
  it("has title, chapters and cover before the sound, and says how long it is", async () => {
    const path = join(folder(), "a.mp3");
    await write(path, "mp3", { cover });
    const file = readFileSync(path);
    const { size, frames } = readId3(file);
    const byId = new Map(frames);
    expect(utf16(byId.get("TIT2"))).toBe(book.title);
    expect(utf16(byId.get("TPE1"))).toBe(book.byline);
    expect(utf16(byId.get("TLAN"))).toBe("ara");
    expect(byId.get("WOAS")?.toString()).toBe(book.url);
    expect(byId.get("APIC")?.subarray(-cover.bytes.length)).toEqual(
      cover.bytes,
    );
    const contents = byId.get("CTOC");
    expect(contents?.toString("latin1")).toBe("toc\0\x03\x02chp0\0chp1\0");
    const chapters = frames
      .filter(([id]) => id === "CHAP")
      .map(([, body]) => ({
        start: body.readUInt32BE(5),
        end: body.readUInt32BE(9),
        title: utf16(framesOf(body.subarray(21))[0]?.[1]),
      }));
    const boundary = Math.round((chapterTwo / sampleRate) * 1000);
    expect(chapters).toEqual([
      { title: "الفصل الأول", start: 0, end: boundary },
      {
        title: "الفصل الثاني",
        start: boundary,
        end: Math.round((whole.length / sampleRate) * 1000),
      },
    ]);
    // Behind the tag the frame that tells of the others.
    expect(file.toString("latin1", size + 13, size + 17)).toBe("Info");
    const count = file.readUInt32BE(size + 21);
    const delay = (file[size + 154] ?? 0) * 16 + ((file[size + 155] ?? 0) >> 4);
    const padding =
      ((file[size + 155] ?? 0) & 15) * 256 + (file[size + 156] ?? 0);
    expect(count * 576 - delay - padding).toBe(whole.length);
  });

  it.runIf(hasFfmpeg)(
    "decodes to the same sound at the same time",
    async () => {
      const path = join(folder(), "a.mp3");
      await write(path, "mp3", { cover });
      const heard = decoded(path, sampleRate);
      expect(heard).toHaveLength(whole.length);
      const { lag, likeness } = lagBetween(whole, heard);
      expect(lag).toBe(0);
      expect(likeness).toBeGreaterThan(0.98);
    },
  );
});

describe("writing a narration", () => {
  it("reports how far it is, up to all of it", async () => {
    const reported: number[] = [];
    await writeNarration(
      voice,
      {
        articles: [book],
        titles: true,
        rate: 2,
        sound: { path: join(folder(), "a.wav"), format: "wav" },
      },
      {
        ...control,
        onProgress: (done, total) => reported.push(done / total),
      },
    );
    expect(reported).toEqual(reported.toSorted((a, b) => a - b));
    expect(reported.at(-1)).toBeGreaterThan(0.9);
    expect(reported.at(-1)).toBeLessThanOrEqual(1);
  });

  it.each(["wav", "mp3", "opus"] as const)(
    "leaves what was there, and nothing else, when it is cancelled: %s",
    async (format) => {
      const at = folder();
      const path = join(at, `a.${format}`);
      writeFileSync(path, "قديم");
      const controller = new AbortController();
      await expect(
        writeNarration(
          voice,
          {
            articles: [book],
            titles: false,
            rate: 1,
            sound: { path, format },
            timings: { path: join(at, "a.vtt"), format: "vtt" },
          },
          {
            signal: controller.signal,
            onProgress: () => controller.abort(),
          },
        ),
      ).rejects.toThrow(expect.objectContaining({ name: "AbortError" }));
      expect(readdirSync(at)).toEqual([`a.${format}`]);
      expect(readFileSync(path, "utf8")).toBe("قديم");
    },
  );

  it("says that there is no such folder, or that no file can be there", async () => {
    const at = folder();
    await expect(write(join(at, "x", "a.wav"), "wav")).rejects.toMatchObject({
      code: "file-missing",
    });
    mkdirSync(join(at, "a.mp3"));
    await expect(write(join(at, "a.mp3"), "mp3")).rejects.toMatchObject({
      code: "file-unwritable",
    });
    expect(readdirSync(at)).toEqual(["a.mp3"]);
  });

  it("keeps no sound of what has no word in it", async () => {
    for (const format of ["wav", "mp3", "opus"] as const) {
      const at = folder();
      await expect(
        write(join(at, `a.${format}`), format, {
          articles: [articleOf("— … !", { type: "rule" })],
        }),
      ).rejects.toMatchObject({ code: "nothing-to-say" });
      expect(readdirSync(at)).toEqual([]);
    }
  });
});
