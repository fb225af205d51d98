import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { openExportThreads } from "../../main/exporting/export-service.ts";
import { Exports } from "../../main/exports.ts";
import type { Library } from "../../main/library/library.ts";
import { openLibrary } from "../../main/library/open-library.ts";
import { ResourceStore } from "../../main/resources/resource-store.ts";
import type { Article } from "../../src/article/article.ts";
import type { ArticleExport } from "../../src/exporting/article-export.ts";
import { Printing, type OpenPrintPage } from "../../main/printing/printing.ts";
import { defaultSettings } from "../../src/settings/settings.ts";
import { defaultReading } from "../../src/speech/reading-options.ts";
import { everyBlock, onePixel } from "../fixtures/every-block.ts";
import { importDocument } from "../../main/importing/import-document.ts";
import { watchedJobs } from "./jobs/watched-jobs.ts";
import { articleOf, rangeAt } from "./library/articles.ts";
import { temporaryFolders } from "./temporary-folder.ts";

const folder = temporaryFolders();
const opened: Library[] = [];
afterEach(() => {
  for (const library of opened.splice(0)) library.close();
});
const file = (path: string) =>
  fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** A page that is never set. */
const openPrintPage: OpenPrintPage = (_url, onGone) => {
  onGone();
  return {
    pdf: () => Promise.reject(new Error("not set")),
    print: () => Promise.reject(new Error("not set")),
    close: () => undefined,
  };
};

/** Exports of a real library; the dialogs answer with this path. */
function open(answer: string | undefined, articles: readonly Article[]) {
  const home = folder();
  const library = openLibrary(join(home, "library.db"), {
    now: () => new Date(),
    newId: randomUUID,
  });
  const ids = articles.map((each) => library.addArticle(each).summary.id);
  const watched = watchedJobs();
  const asked: string[] = [];
  const warnings: string[] = [];
  let answered = answer;
  const ask = (what: string) => {
    asked.push(what);
    return Promise.resolve(answered);
  };
  const answerWith = (path: string) => {
    answered = path;
  };
  const exports = new Exports({
    service: openExportThreads(file("main/exporting/export-thread.ts")),
    library: asService(library),
    printing: new Printing({ open: openPrintPage, newId: randomUUID }),
    settings: () => defaultSettings,
    country: () => "",
    libraryFolder: home,
    assets: file("node_modules"),
    voice: file("resources/voice/"),
    reading: () => defaultReading,
    dialogs: { articleToWrite: ask, exportFolder: () => ask("folder") },
    jobs: watched.jobs,
    written: watched.written,
    now: () => new Date("2026-03-02T10:00:00Z"),
    warn: (message) => warnings.push(message),
  });
  opened.push(library);
  return {
    ...watched,
    home,
    library,
    ids,
    exports,
    asked,
    answerWith,
    warnings,
  };
}
const asService = (library: Library) => ({
  summaries: (ids: readonly string[]) =>
    Promise.resolve(library.summaries(ids)),
  readArticle: (id: string) =>
    new Promise<Article>((resolve) => resolve(library.readArticle(id))),
  openArticle: (id: string) => Promise.resolve(library.openArticle(id)),
  markedArticles: (id?: string) => Promise.resolve(library.markedArticles(id)),
});

const request = (
  articles: readonly string[],
  more: Partial<ArticleExport> = {},
): ArticleExport => ({
  articles: [...articles],
  format: "txt",
  marks: false,
  fonts: false,
  ...more,
});

describe("exports", () => {
  it("write one article into the file that was chosen, and show it on request", async () => {
    const path = join(folder(), "رحلة.epub");
    const { exports, home, ids, asked, written, shown, end } = open(path, [
      everyBlock,
    ]);
    await new ResourceStore(home).put(onePixel);
    const { job = "" } = await exports.export(
      request(ids, { format: "epub", fonts: true }),
    );
    expect(asked).toEqual(["دفتر الرحلة & ما فيه من كل شيء.epub"]);
    expect(await end).toEqual({
      job,
      kind: "export",
      state: "finished",
      path,
      articles: 1,
      failed: 0,
    });
    written.reveal(job);
    expect(shown).toEqual([path]);
    // The picture and the face are in it.
    const names = readFileSync(path).toString("latin1");
    expect(names).toMatch(/EPUB\/images\/[0-9a-f]{64}\.png/u);
    expect(names).toContain(
      "EPUB/fonts/noto-naskh-arabic-arabic-wght-normal.woff2",
    );
    const { article } = await importDocument({ path });
    expect(article.title).toBe(everyBlock.title);
  });

  it("write several into a folder, each under a name of its own, and nothing over what is there", async () => {
    const at = folder();
    writeFileSync(join(at, "يوم.txt"), "قديم");
    const { exports, ids, written, shown, end } = open(at, [
      articleOf("واحد", "يوم"),
      articleOf("اثنان", "يوم"),
      articleOf("ثلاثة", "ليلة"),
    ]);
    const { job = "" } = await exports.export(request(ids));
    expect(await end).toMatchObject({ path: at, articles: 3, failed: 0 });
    expect(readdirSync(at).toSorted()).toEqual([
      "ليلة.txt",
      "يوم 2.txt",
      "يوم 3.txt",
      "يوم.txt",
    ]);
    expect(readFileSync(join(at, "يوم.txt"), "utf8")).toBe("قديم");
    expect(readFileSync(join(at, "يوم 3.txt"), "utf8")).toContain("اثنان");
    written.reveal(job);
    expect(shown).toEqual([join(at, "يوم 2.txt")]);
  });

  it("keep out of each other's way in one folder, for as long as they run", async () => {
    const at = folder();
    const { exports, ids, events } = open(at, [
      articleOf("واحد", "A"),
      articleOf("اثنان", "B"),
    ]);
    const ended = () => events.filter(({ state }) => state === "finished");
    await Promise.all([
      exports.export(request(ids)),
      exports.export(request(ids)),
    ]);
    await expect.poll(ended, { timeout: 20_000 }).toHaveLength(2);
    const names = ["A 2.txt", "A.txt", "B 2.txt", "B.txt"];
    expect(readdirSync(at).toSorted()).toEqual(names);
    for (const name of names) rmSync(join(at, name));
    await exports.export(request(ids));
    await expect.poll(ended, { timeout: 20_000 }).toHaveLength(3);
    expect(readdirSync(at).toSorted()).toEqual(["A.txt", "B.txt"]);
  });

  it("write nothing over the one file that another of them is still at", async () => {
    const at = folder();
    const { exports, ids, events, answerWith } = open(join(at, "A.txt"), [
      articleOf("واحد", "A"),
      articleOf("اثنان", "B"),
    ]);
    const ended = () => events.filter(({ state }) => state === "finished");
    await exports.export(request(ids.slice(1)));
    answerWith(at);
    await exports.export(request(ids));
    await expect.poll(ended, { timeout: 20_000 }).toHaveLength(2);
    expect(readdirSync(at).toSorted()).toEqual(["A 2.txt", "A.txt", "B.txt"]);
    expect(readFileSync(join(at, "A.txt"), "utf8")).toContain("اثنان");
  });

  it("write what the reader marked behind the text, on request", async () => {
    const path = join(folder(), "a.md");
    const { exports, library, ids, end } = open(path, [
      articleOf("خرجنا مع الفجر", "رحلة"),
    ]);
    library.addHighlight(ids[0] ?? "", rangeAt(0, 0, "خرجنا"), {
      color: "green",
      note: "مطلع حسن",
      tags: [],
    });
    await exports.export(request(ids, { format: "md", marks: true }));
    await end;
    expect(readFileSync(path, "utf8")).toMatch(
      /## ما علّمته وكتبته\n\n> خرجنا\n\n\*\*مطلع حسن\*\*/u,
    );
  });

  it("go past an article that cannot be read, and say so", async () => {
    const at = folder();
    const { exports, library, ids, warnings, end } = open(at, [
      articleOf("واحد", "أول"),
      articleOf("اثنان", "ثان"),
    ]);
    const begun = exports.export(request(ids));
    library.changeArticles([ids[0] ?? ""], { kind: "remove" });
    library.emptyTrash();
    await begun;
    expect(await end).toMatchObject({
      state: "finished",
      articles: 1,
      failed: 1,
    });
    expect(readdirSync(at)).toEqual(["ثان.txt"]);
    expect(warnings).toEqual([expect.stringMatching(/^not-found: أول/u)]);
  });

  it("keep what is whole when they are cancelled, and leave nothing half", async () => {
    const at = folder();
    const { exports, jobs, ids, events, end } = open(
      at,
      Array.from({ length: 400 }, (_, number) =>
        articleOf(`نص رقم ${number}. `.repeat(200), `مادة ${number}`),
      ),
    );
    const { job = "" } = await exports.export(request(ids, { format: "epub" }));
    await expect.poll(() => readdirSync(at).length).toBeGreaterThan(0);
    jobs.cancel(job);
    expect(await end).toMatchObject({ kind: "export", state: "cancelled" });
    const files = readdirSync(at);
    expect(files.length).toBeLessThan(400);
    for (const name of files) {
      expect(name).toMatch(/\.epub$/u);
      // The end of a zip's directory is the last that is written.
      expect(readFileSync(join(at, name)).subarray(-22, -18).toString()).toBe(
        "PK\u0005\u0006",
      );
    }
    expect(events[0]).toMatchObject({ done: 0, total: 400 });
  });

  it("say what went wrong", async () => {
    const { exports, ids, end } = open(join(folder(), "gone", "a.txt"), [
      articleOf("واحد"),
    ]);
    await exports.export(request(ids));
    expect(await end).toMatchObject({
      state: "failed",
      error: { code: "file-missing" },
    });
  });

  it("name the articles whose pages could not be set", async () => {
    const at = folder();
    const { exports, ids, end } = open(at, [
      articleOf("واحد", "أول"),
      articleOf("اثنان", "ثان"),
    ]);
    await exports.export(request(ids, { format: "pdf" }));
    expect(await end).toMatchObject({
      state: "failed",
      error: { code: "print-failed" },
    });
    expect(readdirSync(at)).toEqual([]);
  });

  it("begin nothing when the reader thinks better of it, or the articles are gone", async () => {
    const { exports, ids, events } = open(undefined, [articleOf("واحد")]);
    expect(await exports.export(request(ids))).toEqual({});
    await expect(exports.export(request([randomUUID()]))).rejects.toMatchObject(
      { code: "not-found" },
    );
    expect(events).toEqual([]);
  });

  it("are called by their format where no extension was typed", async () => {
    const at = folder();
    const { exports, ids, end } = open(join(at, "مقال"), [articleOf("واحد")]);
    await exports.export(request(ids, { format: "html" }));
    await end;
    expect(readdirSync(at)).toEqual(["مقال.html"]);
  });
});
