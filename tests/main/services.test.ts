import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it, vi } from "vitest";
import { bundledArticle } from "../../main/bundled-article.ts";
import { createHandlers } from "../../main/handlers.ts";
import { BatchStore } from "../../main/importing/batch/batch-store.ts";
import {
  openQueueFile,
  queueFileName,
} from "../../main/importing/batch/queue-file.ts";
import { libraryFileName } from "../../main/library/open-library.ts";
import { locate } from "../../main/locations.ts";
import { openLog } from "../../main/log.ts";
import { openServices, type Services } from "../../main/services.ts";
import { answer } from "../../src/ipc/answer.ts";
import type {
  Handlers,
  Input,
  JobState,
  Notice,
} from "../../src/ipc/contract.ts";
import type { OpName, Output } from "../../src/ipc/contract.ts";
import { readingMark } from "./backup/fixtures/reading-mark.ts";
import { openWithElectronStore } from "./settings/electron-store.ts";
import { temporaryFolders } from "./temporary-folder.ts";

const newFolder = temporaryFolders();
const opened: Services[] = [];
afterEach(async () => {
  for (const services of opened.splice(0)) await services.close();
});

const title = "«التحالف الدولي» يبحث كيفية إلحاق هزيمة دائمة بـ«داعش»";

/** What ships, laid out as it is installed, and an empty folder for the reader. */
function install(): string {
  const root = newFolder();
  const articles = join(root, "resources", "articles");
  mkdirSync(articles, { recursive: true });
  const name = `${bundledArticle}.txt`;
  copyFileSync(
    new URL(`../../resources/articles/${name}`, import.meta.url),
    join(articles, name),
  );
  return root;
}

const threadScript = (name: string): string =>
  fileURLToPath(
    new URL(`../../main/library/service/${name}.ts`, import.meta.url),
  );

/** Main as it runs, without its window. `root` again is the next launch. */
function launch(
  root: string,
  files: readonly string[] = [],
  clipboard = "",
  backupThread = "../../main/backup/backup-thread.ts",
) {
  const locations = {
    ...locate({
      main: join(root, "out", "main"),
      userData: join(root, "reader"),
      library: undefined,
    }),
    libraryThread: threadScript("library-thread"),
    checkThread: threadScript("check-thread"),
    dictionaryThread: fileURLToPath(
      new URL("../../main/dictionary/dictionary-thread.ts", import.meta.url),
    ),
    backupThread: fileURLToPath(new URL(backupThread, import.meta.url)),
    importThread: fileURLToPath(
      new URL("../../main/importing/import-thread.ts", import.meta.url),
    ),
    batchThread: fileURLToPath(
      new URL("../../main/importing/batch/batch-thread.ts", import.meta.url),
    ),
    narrationThread: fileURLToPath(
      new URL("../../main/narration/narration-thread.ts", import.meta.url),
    ),
    exportThread: fileURLToPath(
      new URL("../../main/exporting/export-thread.ts", import.meta.url),
    ),
  };
  const events: [string, unknown][] = [];
  const jobs: JobState[] = [];
  let ended: (state: JobState) => void;
  const jobEnd = new Promise<JobState>((resolve) => {
    ended = resolve;
  });
  /** What is said once this event has come so often. */
  const eventOf = (name: string) =>
    vi.waitUntil(() => events.find(([each]) => each === name), 60_000);
  const services = openServices({
    locations,
    quietMs: 0,
    version: "0.0.0",
    reveal: () => undefined,
    country: () => "",
    resolveProxy: () => Promise.resolve("DIRECT"),
    openPrintPage: () => {
      throw new Error("nothing is printed here");
    },
    forkVoice: () => {
      throw new Error("no voice speaks here");
    },
    dialogs: {
      voiceFolder: () => Promise.resolve(undefined),
      files: () => Promise.resolve(files),
      folders: () => Promise.resolve(files),
      reportToWrite: (name) => Promise.resolve(join(root, name)),
      picture: () => Promise.resolve(files[0]),
      typeface: () => Promise.resolve(files[0]),
      dictionary: () => Promise.resolve(files[0]),
      backupToWrite: (name) => Promise.resolve(join(root, name)),
      marksToRead: () => Promise.resolve(undefined),
      marksToWrite: () => Promise.resolve(undefined),
      soundToWrite: (name) => Promise.resolve(join(root, name)),
      articleToWrite: (name) => Promise.resolve(join(root, name)),
      exportFolder: () => Promise.resolve(root),
      pronunciationsToRead: () => Promise.resolve(files[0]),
      pronunciationsToWrite: (name) => Promise.resolve(join(root, name)),
      backupToRead: () =>
        Promise.resolve(
          readdirSync(root)
            .filter((name) => name.endsWith(".qaribackup"))
            .map((name) => join(root, name))[0],
        ),
    },
    openKeyValueFile: openWithElectronStore,
    log: openLog(locations.logs, () => new Date()),
    emit: (name, payload) => {
      events.push([name, payload]);
      if (name !== "job.changed") return;
      // One payload a name; TypeScript does not follow that through `emit`.
      const state = payload as JobState;
      jobs.push(state);
      if (state.state !== "running") ended(state);
    },
  });
  opened.push(services);
  services.incoming.take(files);
  const links: string[] = [];
  const handlers: Handlers = createHandlers({
    ...services,
    emit: (name, payload) => events.push([name, payload]),
    platform: "linux",
    keepAwake: () => undefined,
    isFullScreen: () => false,
    setFullScreen: () => undefined,
    allowCommands: () => undefined,
    choosePaths: () => Promise.resolve(files),
    readClipboard: () => Promise.resolve({ text: clipboard }),
    openLink: (url) => {
      links.push(url);
      return Promise.resolve();
    },
  });
  const bugs: unknown[] = [];
  /** Through `answer`, as a call from the page goes. */
  async function call<K extends OpName>(
    name: K,
    input: Input<K>,
  ): Promise<Output<K>> {
    const reply = await answer(handlers, name, input, (bug) => bugs.push(bug));
    if (!reply.ok)
      throw Object.assign(new Error(reply.error.message), reply.error);
    return structuredClone(reply.value) as Output<K>;
  }
  const quit = () => services.close();
  return {
    call,
    quit,
    events,
    eventOf,
    jobs,
    jobEnd,
    links,
    bugs,
    locations,
    resources: services.resources,
  };
}

const range = {
  start: { section: 0, block: 2, offset: 0 },
  end: { section: 0, block: 2, offset: 6 },
  quote: { exact: "النص هنا", prefix: "", suffix: "" },
};

describe("main, without a window", () => {
  it("opens the bundled article at the first launch", async () => {
    const { call, bugs } = launch(install());
    const start = await call("app.start", {});
    expect(start.opened?.article.title).toBe(title);
    expect(start.opened?.kept).toBe(true);
    expect(start.settings.language).toBe("ar");
    expect(start.notices).toEqual([]);
    expect(bugs).toEqual([]);
  });

  it("adds it once: deleted, it stays deleted", async () => {
    const root = install();
    const first = launch(root);
    const { opened: article } = await first.call("app.start", {});
    expect((await first.call("library.facets", {})).all).toBe(1);
    const id = article?.article.id ?? "";
    const { undo } = await first.call("articles.change", {
      ids: [id],
      change: { kind: "remove" },
    });
    await first.call("change.undo", { undo });
    await first.call("articles.change", {
      ids: [id],
      change: { kind: "remove" },
    });
    expect(first.events).toContainEqual(["library.changed", null]);
    await first.quit();
    const second = launch(root);
    expect((await second.call("app.start", {})).opened).toBeUndefined();
    expect((await second.call("library.facets", {})).all).toBe(0);
    await second.call("articles.change", {
      ids: [id],
      change: { kind: "restore" },
    });
    expect((await second.call("library.facets", {})).all).toBe(1);
  });

  it("finds position, bookmark and settings again", async () => {
    const root = install();
    const first = launch(root);
    const { opened: article } = await first.call("app.start", {});
    const articleId = article?.article.id ?? "";
    const position = { section: 0, block: 3, offset: 12 };
    await first.call("position.save", {
      articleId,
      position,
      progress: 0.4,
    });
    const bookmark = await first.call("bookmark.add", { articleId, range });
    await first.call("settings.change", { patch: { theme: "sepia" } });
    await first.quit();

    const start = await launch(root).call("app.start", {});
    expect(start.opened?.article.id).toBe(articleId);
    expect(start.opened?.position).toEqual(position);
    expect(start.opened?.bookmarks).toEqual([bookmark]);
    expect(start.settings.theme).toBe("sepia");
  });

  it("names, removes and brings back a bookmark", async () => {
    const { call } = launch(install());
    const { opened: article } = await call("app.start", {});
    const articleId = article?.article.id ?? "";
    const { id } = await call("bookmark.add", { articleId, range });
    const named = await call("bookmark.change", {
      id,
      change: { label: " موضع مهم " },
    });
    expect(named.label).toBe("موضع مهم");
    await call("bookmark.remove", { id });
    const without = await call("article.open", { id: articleId });
    expect(without.bookmarks).toEqual([]);
    expect(await call("bookmark.restore", { id })).toEqual(named);
    const unnamed = await call("bookmark.change", {
      id,
      change: { label: "" },
    });
    expect(unnamed.label).toBeUndefined();
  });

  it("keeps highlights, notes and what holds for one article", async () => {
    const { call } = launch(install());
    const { opened: article } = await call("app.start", {});
    const articleId = article?.article.id ?? "";
    const { id } = await call("highlight.add", {
      articleId,
      range,
      what: { color: "blue" },
    });
    const noted = await call("highlight.change", {
      id,
      change: { note: "فكرة", tags: ["مراجعة"] },
    });
    await call("article.reading", { id: articleId, reading: { fontSize: 26 } });
    const now = await call("article.open", { id: articleId });
    expect(now.highlights).toEqual([noted]);
    expect(now.reading).toEqual({ fontSize: 26 });
    await call("highlight.remove", { id });
    expect(await call("highlight.restore", { id })).toEqual(noted);
  });

  it("refuses what is not there", async () => {
    const { call } = launch(install());
    const id = "0a8f5a0e-6f0c-4c53-9f8f-3d4c1d1f9a11";
    const refused = await Promise.allSettled([
      call("article.open", { id }),
      call("article.edit", { id, edit: { title: "آخر" } }),
      call("bookmark.add", { articleId: id, range }),
      call("bookmark.remove", { id }),
    ]);
    for (const outcome of refused)
      expect(outcome).toMatchObject({ reason: { code: "not-found" } });
  });

  it("imports files that came with the launch once the interface listens", async () => {
    const root = install();
    const good = join(root, "مقال.txt");
    const bad = join(root, "فارغ.txt");
    writeFileSync(good, "عنوان جديد\n\nفقرة من النص تكفي للقراءة.\n");
    writeFileSync(bad, "");
    const { call, jobs, jobEnd, events } = launch(root, [bad, good]);
    expect(jobs).toEqual([]);
    await call("app.start", {});
    expect(await jobEnd).toMatchObject({
      state: "finished",
      added: 1,
      failed: 1,
      failures: [{ path: bad, code: "file-empty" }],
    });
    expect(events).toContainEqual(["library.changed", null]);
    expect((await call("library.facets", {})).all).toBe(2);
    const [batch] = await call("batch.list", {});
    expect(batch).toMatchObject({ state: "finished", added: 1, failed: 1 });
    const ask = { batch: batch?.id ?? "", from: 0, most: 10 };
    expect(
      await call("batch.lines", { ...ask, outcomes: ["added"] }),
    ).toMatchObject([{ source: good, title: "عنوان جديد" }]);
    const { path = "" } = await call("batch.report", { batch: ask.batch });
    expect(readFileSync(path, "utf8")).toContain(`${bad},failed,file-empty`);
  });

  it("imports what the reader chooses, as a job", async () => {
    const root = install();
    const file = join(root, "a.txt");
    writeFileSync(file, "عنوان جديد\n\nفقرة من النص تكفي للقراءة.\n");
    const { call, jobEnd } = launch(root, [file]);
    const { job } = await call("import.choose", { what: "files" });
    expect(await jobEnd).toMatchObject({ job, state: "finished" });
    await call("job.cancel", { job: job ?? "" });
  });

  it("goes on with what was being brought in when it ended", async () => {
    const root = install();
    const paths = ["أ", "ب", "ج"].map((name) => {
      const path = join(root, `${name}.txt`);
      writeFileSync(
        path,
        `عنوان ${name}\n\nفقرة من النص «${name}» تكفي للقراءة.\n`,
      );
      return path;
    });
    const first = launch(root, paths);
    await first.call("app.start", {});
    await first.quit();
    const second = launch(root);
    await second.call("app.start", {});
    expect(await second.jobEnd).toMatchObject({
      state: "finished",
      waiting: 0,
    });
    expect((await second.call("library.facets", {})).all).toBe(4);
    expect(await second.call("batch.list", {})).toMatchObject([
      { state: "finished", added: 3, waiting: 0 },
    ]);
  });

  it("keeps a picture the reader chooses and makes it a cover, with a way back", async () => {
    const root = install();
    const picture = join(root, "غلاف.png");
    // The smallest PNG: one transparent point.
    const bytes = Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
      "base64",
    );
    writeFileSync(picture, bytes);
    const { call, resources } = launch(root, [picture]);
    const { opened: article } = await call("app.start", {});
    const id = article?.article.id ?? "";
    const { cover = "" } = await call("cover.choose", {});
    const { undo } = await call("article.edit", { id, edit: { cover } });
    expect((await call("article.open", { id })).article.cover).toBe(cover);
    expect(await resources.read(cover)).toEqual({
      type: "image/png",
      bytes,
    });
    await call("change.undo", { undo });
    expect((await call("article.open", { id })).article.cover).toBeUndefined();
  });

  it("starts no job when nothing was chosen", async () => {
    const { call, jobs } = launch(install());
    expect(await call("import.choose", { what: "files" })).toEqual({});
    expect(jobs).toEqual([]);
  });

  it("hands links to the system", async () => {
    const { call, links } = launch(install());
    await call("link.open", { url: "https://example.org/مقال" });
    expect(links).toEqual(["https://example.org/مقال"]);
  });

  it("starts over a library it cannot open, says so, and leaves the file alone", async () => {
    const root = install();
    mkdirSync(join(root, "reader"));
    const file = join(root, "reader", libraryFileName);
    writeFileSync(file, "not a database ".repeat(500));
    const { call } = launch(root);
    const start = await call("app.start", {});
    expect(start.notices).toEqual([{ code: "library-damaged", path: file }]);
    expect(start.opened).toMatchObject({
      article: { title },
      bookmarks: [],
      highlights: [],
      kept: false,
    });
    const articleId = start.opened?.article.id ?? "";
    await expect(
      call("bookmark.add", { articleId, range }),
    ).rejects.toMatchObject({ code: "library-damaged" });
    expect((await call("library.facets", {})).all).toBe(0);
  });

  it("says that settings were damaged until the reader has read it", async () => {
    const root = install();
    mkdirSync(join(root, "reader"));
    writeFileSync(join(root, "reader", "settings.json"), "{");
    const { call } = launch(root);
    const told = [expect.objectContaining({ code: "settings-damaged" })];
    expect((await call("app.start", {})).notices).toEqual(told);
    // The page ended before it was seen, and was loaded again.
    expect((await call("app.start", {})).notices).toEqual(told);
    await call("notices.dismiss", {});
    expect((await call("app.start", {})).notices).toEqual([]);
  });

  it("says for as long as it is so that nothing can be kept", async () => {
    const root = install();
    mkdirSync(join(root, "reader"));
    const file = join(root, "reader", libraryFileName);
    writeFileSync(file, "not a database ".repeat(500));
    const { call } = launch(root);
    await call("app.start", {});
    await call("notices.dismiss", {});
    expect((await call("app.start", {})).notices).toEqual([
      { code: "library-damaged", path: file },
    ]);
  });

  it("writes a backup where the reader says, and brings all of it back", async () => {
    const root = install();
    const first = launch(root);
    const { opened: article } = await first.call("app.start", {});
    const articleId = article?.article.id ?? "";
    const bookmark = await first.call("bookmark.add", { articleId, range });
    await first.call("settings.change", { patch: { theme: "sepia" } });
    await first.call("backup.create", {});
    expect(await first.jobEnd).toMatchObject({
      kind: "backup",
      state: "finished",
    });
    await first.quit();

    const second = launch(root);
    await second.call("app.start", {});
    await second.call("bookmark.remove", { id: bookmark.id });
    await second.call("settings.change", { patch: { theme: "dark" } });
    await second.call("backup.restore", { mode: "replace" });
    // Asked at once: it waits for the library that is coming.
    const open = second.call("article.open", { id: articleId });
    expect(await second.jobEnd).toMatchObject({
      kind: "restore",
      state: "finished",
      articles: 1,
    });
    expect(second.events).toContainEqual(["library.replaced", null]);
    expect((await open).bookmarks).toEqual([bookmark]);
    expect((await second.call("app.start", {})).settings.theme).toBe("sepia");
  });

  it("brings a backup back while that of the day is being written", async () => {
    const root = install();
    const first = launch(root);
    await first.call("app.start", {});
    await first.call("backup.create", {});
    expect(await first.jobEnd).toMatchObject({ state: "finished" });
    await first.quit();

    const second = launch(
      root,
      [],
      "",
      "./backup/fixtures/slow-backup-thread.ts",
    );
    await second.call("app.start", {});
    const mark = readingMark(join(root, "reader", libraryFileName));
    await expect.poll(() => existsSync(mark)).toBe(true);
    rmSync(mark);
    await second.call("backup.restore", { mode: "replace" });
    expect(await second.jobEnd).toMatchObject({
      kind: "restore",
      state: "finished",
      articles: 1,
    });
    // And then it is written all the same.
    await expect.poll(() => existsSync(mark)).toBe(true);
  });

  it("sets a damaged library aside for its newest good backup", async () => {
    const root = install();
    const first = launch(root);
    const { opened: article } = await first.call("app.start", {});
    const id = article?.article.id ?? "";
    const file = join(root, "reader", libraryFileName);
    await expect
      .poll(async () => (await first.call("backup.list", {})).length)
      .toBe(1);
    await first.quit();
    const bytes = readFileSync(file).fill(0xaa, 4096, 4096 * 6);
    writeFileSync(file, bytes);

    const second = launch(root);
    expect((await second.call("app.start", {})).opened?.kept).toBe(false);
    const [, notice] = await second.eventOf("notice.raised");
    const name = (notice as Notice).recovery?.backup?.name ?? "";
    await second.call("library.recover", { backup: name });
    expect(await second.jobEnd).toMatchObject({ state: "finished" });
    expect((await second.call("article.open", { id })).article.title).toBe(
      title,
    );
    const aside = readdirSync(join(root, "reader")).filter(
      (each) => each !== libraryFileName && each.endsWith(".db"),
    );
    expect(aside).toHaveLength(1);
    expect(readFileSync(join(root, "reader", aside[0] ?? ""))).toEqual(bytes);
  });

  it("goes on with an empty library when there is no backup, and overwrites nothing", async () => {
    const root = install();
    mkdirSync(join(root, "reader"));
    const file = join(root, "reader", libraryFileName);
    writeFileSync(file, "not a database ".repeat(500));
    const { call, eventOf, jobEnd } = launch(root);
    await call("app.start", {});
    expect((await eventOf("notice.raised"))[1]).toMatchObject({
      code: "library-damaged",
      recovery: {},
    });
    await call("library.recover", {});
    expect(await jobEnd).toMatchObject({ state: "finished", articles: 0 });
    // A new library is given what ships with Qari, as the first one was.
    expect((await call("app.start", {})).opened?.kept).toBe(true);
    expect(existsSync(file)).toBe(true);
  });

  it("goes on with what was being brought in once a damaged library is recovered", async () => {
    const root = install();
    const reader = join(root, "reader");
    mkdirSync(reader);
    writeFileSync(join(reader, libraryFileName), "not a database ".repeat(500));
    const source = join(root, "مقال.txt");
    writeFileSync(source, "عنوان جديد\n\nفقرة من النص تكفي للقراءة.\n");
    const cutOff = new BatchStore(openQueueFile(join(reader, queueFileName)));
    cutOff.create("batch", new Date().toISOString(), [
      { kind: "file", source },
    ]);
    cutOff.close();

    const { call, jobEnd } = launch(root);
    await call("app.start", {});
    // Nothing of it is lost to a library that keeps nothing.
    expect(await call("batch.list", {})).toMatchObject([{ waiting: 1 }]);
    await call("library.recover", {});
    expect(await jobEnd).toMatchObject({ kind: "restore", state: "finished" });
    await call("app.start", {});
    await expect
      .poll(() => call("batch.list", {}))
      .toMatchObject([{ state: "finished", added: 1, waiting: 0 }]);
  });

  it("starts with the reader's own articles when ours is missing", async () => {
    const { call, bugs } = launch(newFolder());
    const start = await call("app.start", {});
    expect(start.opened).toBeUndefined();
    expect(bugs).toEqual([]);
  });
});
