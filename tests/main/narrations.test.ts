import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { openNarrationThreads } from "../../main/narration/narration-service.ts";
import type { NeuralLine } from "../../main/speech/neural/neural-voices.ts";
import { Narrations } from "../../main/narrations.ts";
import type { Article } from "../../src/article/article.ts";
import { QariError } from "../../src/errors.ts";
import type { SoundExport } from "../../src/narration/sound-export.ts";
import { defaultReading } from "../../src/speech/reading-options.ts";
import { articleOf } from "../src/article/sample-article.ts";
import { watchedJobs } from "./jobs/watched-jobs.ts";
import { readId3, utf16 } from "./narration/sound-files.ts";
import { temporaryFolders } from "./temporary-folder.ts";

const folder = temporaryFolders();
const file = (path: string) =>
  fileURLToPath(new URL(`../../${path}`, import.meta.url));
const article: Article = {
  ...articleOf("مشى الرجل طويلًا ثم عاد. نام."),
  title: "ليل: طويل?",
  source: "مجلة",
};
const second: Article = {
  ...articleOf("طلعت الشمس."),
  id: "1a8f5a0e-6f0c-4c53-9f8f-3d4c1d1f9a11",
  title: "نهار",
  byline: "ليلى",
  source: "مجلة",
};
const long: Article = articleOf(
  ...Array.from({ length: 400 }, () => "سأل عن الطريق، فقيل له: امضِ قُدُمًا."),
);

/** Narrations of a library of two, whose dialog answers with this path. */
function open(answer: string | undefined, voices: readonly NeuralLine[] = []) {
  const watched = watchedJobs();
  const asked: string[] = [];
  const narrations = new Narrations({
    service: openNarrationThreads(
      file("main/narration/narration-thread.ts"),
      file("resources/voice/"),
    ),
    library: {
      readArticle: (id) =>
        id === article.id
          ? Promise.resolve(article)
          : id === second.id
            ? Promise.resolve(second)
            : id === "long"
              ? Promise.resolve(long)
              : Promise.reject(new QariError("not-found", id)),
    },
    resources: { read: () => Promise.resolve(undefined) },
    dialogs: {
      soundToWrite: (name) => {
        asked.push(name);
        return Promise.resolve(answer);
      },
    },
    jobs: watched.jobs,
    reading: () => ({
      ...defaultReading,
      pronunciations: [{ word: "الرجل", spelling: "الفتى" }],
    }),
    voices: () => Promise.resolve(voices),
    written: watched.written,
  });
  return { ...watched, narrations, asked };
}
const request: SoundExport = {
  articles: [article.id],
  format: "mp3",
  rate: 1.5,
  titles: true,
};

describe("narrations", () => {
  it("are written in a thread, with times beside them, and shown on request", async () => {
    const at = folder();
    const path = join(at, "ليل.mp3");
    // Somebody's own subtitles are left alone.
    writeFileSync(join(at, "ليل.vtt"), "قديم");
    const { narrations, written, asked, shown, end } = open(path);
    const { job = "" } = await narrations.export({
      ...request,
      timings: "vtt",
    });
    expect(asked).toEqual(["ليل طويل.mp3"]);
    expect(await end).toMatchObject({
      job,
      kind: "sound",
      state: "finished",
      path,
      unspoken: 0,
    });
    expect(readdirSync(at).toSorted()).toEqual([
      "ليل 2.vtt",
      "ليل.mp3",
      "ليل.vtt",
    ]);
    written.reveal(job);
    expect(shown).toEqual([path]);
    expect(() => written.reveal("another")).toThrow(
      expect.objectContaining({ code: "not-found" }),
    );
  });

  it("take several articles into one sound, one after the other", async () => {
    const path = join(folder(), "a.mp3");
    const { narrations, asked, end } = open(path);
    await narrations.export({ ...request, articles: [article.id, second.id] });
    expect(await end).toMatchObject({ state: "finished", path });
    expect(asked).toEqual(["ليل طويل.mp3"]);
    const { frames } = readId3(readFileSync(path));
    const byId = new Map(frames);
    expect(utf16(byId.get("TIT2"))).toBe("ليل: طويل? · نهار");
    expect(utf16(byId.get("TALB"))).toBe("مجلة");
    expect(byId.has("TPE1")).toBe(false);
    expect(frames.filter(([id]) => id === "CHAP")).toHaveLength(2);
  });

  it("end without a file when they are cancelled", async () => {
    const at = folder();
    const { narrations, jobs, end } = open(join(at, "a.opus"));
    const { job = "" } = await narrations.export({
      ...request,
      articles: ["long"],
      format: "opus",
    });
    jobs.cancel(job);
    expect(await end).toMatchObject({ kind: "sound", state: "cancelled" });
    expect(readdirSync(at)).toEqual([]);
  });

  it("say what went wrong", async () => {
    const { narrations, end } = open(join(folder(), "x", "a.wav"));
    await narrations.export({ ...request, format: "wav" });
    expect(await end).toMatchObject({
      state: "failed",
      error: { code: "file-missing" },
    });
  });

  it("begin nothing when the reader thinks better of it, or the article is gone", async () => {
    const { narrations, events } = open(undefined);
    expect(await narrations.export(request)).toEqual({});
    await expect(
      narrations.export({ ...request, articles: [randomUUID()] }),
    ).rejects.toMatchObject({ code: "not-found" });
    expect(events).toEqual([]);
  });

  it("leave a file alone that came by the name of their times, and replace their own times of before", async () => {
    const at = folder();
    const path = join(at, "ليل.mp3");
    const read = (name: string) => readFileSync(join(at, name), "utf8");
    // The sound is there, and with it an article of the same name.
    writeFileSync(path, "قديم");
    writeFileSync(join(at, "ليل.json"), '{"id":"x"}');
    for (const _ of ["first", "again"]) {
      const { narrations, end } = open(path);
      await narrations.export({ ...request, timings: "json" });
      await end;
    }
    expect(read("ليل.json")).toBe('{"id":"x"}');
    expect(read("ليل 2.json")).toMatch(/^\{"words":\[/u);
    expect(readdirSync(at).toSorted()).toEqual([
      "ليل 2.json",
      "ليل.json",
      "ليل.mp3",
    ]);
  });

  it("each keep their own times where two are written by one name at once", async () => {
    const at = folder();
    const ends = await Promise.all(
      (["mp3", "opus"] as const).map(async (format) => {
        const { narrations, end } = open(join(at, `ليل.${format}`));
        await narrations.export({ ...request, format, timings: "json" });
        return end;
      }),
    );
    expect(ends.map(({ state }) => state)).toEqual(["finished", "finished"]);
    expect(readdirSync(at).toSorted()).toEqual([
      "ليل 2.json",
      "ليل.json",
      "ليل.mp3",
      "ليل.opus",
    ]);
  });

  it("are called by their format where no extension was typed", async () => {
    const at = folder();
    const { narrations, end } = open(join(at, "صوت"));
    await narrations.export(request);
    await end;
    expect(readdirSync(at)).toEqual(["صوت.mp3"]);
  });

  it("keep a whole name that has a dot in it, and leave the times of another alone", async () => {
    const at = folder();
    const sound = join(at, "د. طه حسين");
    // It is there, and the reader was asked: its times go by the same name.
    writeFileSync(sound, "قديم");
    writeFileSync(`${sound}.mp3`, "قديم");
    writeFileSync(join(at, "د.vtt"), "قديم");
    const { narrations, end } = open(sound);
    await narrations.export({ ...request, timings: "vtt" });
    await end;
    expect(readdirSync(at).toSorted()).toEqual([
      "د. طه حسين",
      "د. طه حسين.mp3",
      "د. طه حسين.vtt",
      "د.vtt",
    ]);
    expect(readFileSync(join(at, "د.vtt"), "utf8")).toBe("قديم");
  });

  it("are called by their format where the name that was typed has a dot in it", async () => {
    const at = folder();
    const { narrations, end } = open(join(at, "ج.2"));
    await narrations.export({ ...request, timings: "lrc" });
    await end;
    expect(readdirSync(at).toSorted()).toEqual(["ج.2.lrc", "ج.2.mp3"]);
  });
});
