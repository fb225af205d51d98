import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { openLibrary } from "../../../main/library/open-library.ts";
import { limits } from "../../../src/settings/limits.ts";
import { articleOf } from "../library/articles.ts";
import { commandLines, objects } from "./command-lines.ts";

const newCommandLine = commandLines();
const text = (title: string, body: string) => `${title}\n\n${body}\n`;

/** A command line with a library of two articles. */
async function withLibrary() {
  const line = newCommandLine();
  line.write("a.txt", text("رحلة ابن بطوطة", "سافر من طنجة إلى الحجاز."));
  line.write("b.txt", text("مقدمة ابن خلدون", "في العمران البشري."));
  await line.qari("import", "a.txt", "b.txt", "--library", "lib");
  return {
    ...line,
    lib: join(line.cwd, "lib"),
    file: join(line.cwd, "lib/library.db"),
  };
}

describe("search", () => {
  it("prints one object a hit, with the place of the passage", async () => {
    const { qari } = await withLibrary();
    const { exit, out, err } = await qari(
      "search",
      "طنجه",
      "--json",
      "--library",
      "lib",
    );
    expect({ exit, err }).toEqual({ exit: 0, err: "" });
    const hits = objects(out);
    expect(hits).toMatchObject([
      {
        title: "رحلة ابن بطوطة",
        snippet: expect.stringContaining("طنجة"),
        position: { section: 0, block: 0, offset: expect.any(Number) },
        score: expect.any(Number),
      },
    ]);
    expect(Object.keys(hits[0] ?? {})).toEqual([
      "id",
      "title",
      "snippet",
      "position",
      "score",
    ]);
  });

  it("prints nothing where there is no hit, and holds to what was typed when asked", async () => {
    const { qari } = await withLibrary();
    const nothing = { exit: 0, out: "", err: "" };
    expect(await qari("search", "قرطبة", "--json", "--library", "lib")).toEqual(
      nothing,
    );
    expect(await qari("search", "طنجه", "--exact", "--library", "lib")).toEqual(
      nothing,
    );
    expect(
      (await qari("search", "طنجة", "--exact", "--library", "lib")).out,
    ).toContain("رحلة");
  });

  it("takes words that the shell took apart, and as many hits as asked for", async () => {
    const { qari } = await withLibrary();
    const found = async (...argv: readonly string[]) =>
      objects((await qari("search", ...argv, "--json", "--library", "lib")).out)
        .length;
    expect(await found("ابن")).toBe(2);
    expect(await found("ابن", "--limit", "1")).toBe(1);
    expect(await found("ابن", "بطوطة")).toBe(1);
  });
});

describe("list", () => {
  it("prints a library of any length, page by page", async () => {
    const { qari, file } = await withLibrary();
    const library = openLibrary(file, {
      now: () => new Date(),
      newId: () => crypto.randomUUID(),
    });
    library.addArticles(
      Array.from({ length: 1199 }, (_, at) => articleOf(`نص ${at}`)),
    );
    library.close();
    const ids = objects(
      (await qari("list", "--json", "--library", "lib")).out,
    ).map(({ id }) => id);
    expect(new Set(ids).size).toBe(1201);
  });
});

describe("a reader who has seen enough", () => {
  it("is told no more of a long library", async () => {
    const { qari, cwd } = newCommandLine("", {}, 1);
    mkdirSync(join(cwd, "lib"));
    const library = openLibrary(join(cwd, "lib/library.db"), {
      now: () => new Date(),
      newId: () => crypto.randomUUID(),
    });
    library.addArticles(
      Array.from({ length: 1001 }, (_, at) => articleOf(`نص ${at}`)),
    );
    library.close();
    const listed = await qari("list", "--library", "lib");
    expect(listed.exit).toBe(0);
    expect(listed.out.split("\n")).toHaveLength(501);
    const all = ["--limit", "300", "--library", "lib"];
    const found = await qari("search", "نص", ...all);
    expect(found.exit).toBe(0);
    expect(found.out.split("\n")).toHaveLength(101);
  });
});

describe("a title that is no line", () => {
  it("is printed as one, and commands no terminal", async () => {
    const { qari, write } = newCommandLine();
    write("a.txt", text("عنوان", "نص يكفي للقراءة."));
    const json = await qari("convert", "a.txt", "--to", "json");
    const article = {
      ...JSON.parse(json.out),
      title: "أ\tب\n\u001b[2Jج\u009bد",
    };
    write("a.json", JSON.stringify(article));
    const into = ["--library", "lib"];
    const added = await qari("import", "a.json", ...into);
    expect(added.out).toMatch(/^[0-9a-f-]{36}\tأ ب \[2Jج د\tadded\n$/u);
    const id = added.out.slice(0, 36);
    expect((await qari("list", ...into)).out).toBe(`${id}\tأ ب [2Jج د\n`);
    expect((await qari("search", "نص", ...into)).out).toMatch(
      /^[0-9a-f-]{36}\tأ ب \[2Jج د\t[^\t\n]+\n$/u,
    );
  });

  it("is one in the message of an error", async () => {
    const { err } = await newCommandLine().qari("import", "a\u001b[2J\nb");
    expect(err).toMatch(/^file-missing: .*a \[2J b\P{Cc}*$/u);
  });
});

describe("import", () => {
  it("says what became of each", async () => {
    const { qari } = await withLibrary();
    const { out } = await qari("import", "a.txt", "--library", "lib");
    expect(out).toMatch(/\tknown\n$/);
  });

  it("takes what another program exported, with its days and states", async () => {
    const { qari } = newCommandLine();
    const golden = new URL(
      "../importing/archives/golden/wallabag/source.json",
      import.meta.url,
    );
    const { out, err } = await qari(
      "import",
      fileURLToPath(golden),
      "--library",
      "lib",
      "--json",
    );
    expect(objects(out)).toMatchObject([
      {
        title: "في مديح القهوة",
        byline: "ليلى حداد، سامي نصر",
        addedAt: "2021-03-04T05:06:07.000Z",
        state: "archived",
        outcome: "added",
      },
    ]);
    // The other one has no text: its page is asked for, and there is none.
    expect(err).toMatch(/^(?:offline|site-unreachable): /mu);
  });

  it("takes folders with all that is in them, and reports on each file", async () => {
    const { qari, write, cwd } = newCommandLine();
    mkdirSync(join(cwd, "كتب/شعر"), { recursive: true });
    for (const [name, body] of [
      ["كتب/1.txt", "عنوان أول\n\nفقرة من النص الأول تكفي للقراءة.\n"],
      ["كتب/2.txt", ""],
      ["كتب/3.jpg", "no document"],
      ["كتب/شعر/4.txt", "عنوان أول\n\nفقرة من النص الأول تكفي للقراءة.\n"],
      ["آخر.txt", "عنوان ثان\n\nفقرة من نص آخر تكفي للقراءة.\n"],
    ] as const)
      write(name, body);
    const { exit, out, err } = await qari(
      "import",
      "كتب",
      "آخر.txt",
      "--library",
      "lib",
      "--json",
      "--report",
      "report.csv",
    );
    expect(exit).toBe(1);
    expect(objects(out)).toMatchObject([
      { title: "عنوان أول", outcome: "added" },
      { title: "عنوان أول", outcome: "known" },
      { title: "عنوان ثان", outcome: "added" },
    ]);
    expect(err.split("\n")).toEqual([
      expect.stringMatching(/^file-empty: .*2\.txt/u),
      "2 added, 0 updated, 1 known, 1 failed",
      "file-empty: 1 of 4 files were not imported",
    ]);
    const report = readFileSync(join(cwd, "report.csv"), "utf8");
    expect(report.split("\r\n").slice(0, -1)).toHaveLength(5);
    expect(report).toContain(`${join(cwd, "كتب/2.txt")},failed,file-empty`);
  });
});

describe("import tells what failed", () => {
  it("also where its report cannot be written", async () => {
    const { qari, write } = newCommandLine();
    write("zero.txt", "");
    const report = ["--report", "nodir/r.csv", "--library", "lib"];
    const { exit, err } = await qari("import", "zero.txt", "none", ...report);
    expect(exit).toBe(1);
    expect(err.split("\n")).toEqual([
      expect.stringMatching(/^file-empty: .*zero\.txt/u),
      expect.stringMatching(/^file-missing: .*none/u),
      "0 added, 0 updated, 0 known, 2 failed",
      expect.stringMatching(/^file-missing: cannot write .*r\.csv/u),
      "file-empty: 2 of 2 files were not imported",
    ]);
    const alone = await qari("import", "zero.txt", ...report);
    expect(alone.err.split("\n")).toEqual([
      expect.stringMatching(/^file-missing: cannot write .*r\.csv/u),
      expect.stringMatching(/^file-empty: .*zero\.txt/u),
    ]);
  });

  it("and that there was nothing to bring in", async () => {
    const { qari, cwd } = newCommandLine();
    mkdirSync(join(cwd, "فارغ"));
    expect(await qari("import", "فارغ", "--library", "lib")).toEqual({
      exit: 0,
      out: "",
      err: "0 added, 0 updated, 0 known, 0 failed",
    });
  });

  it("and what was kept, where nothing more can be", async () => {
    const { qari, write, cwd } = newCommandLine();
    mkdirSync(join(cwd, "lib"));
    write("lib/library.db", "ليست مكتبة");
    write("zero.txt", "");
    write("good.txt", text("عنوان", "نص يكفي للقراءة."));
    write("later.txt", text("آخر", "نص آخر يكفي للقراءة."));
    const files = ["zero.txt", "good.txt", "later.txt"];
    const report = ["--report", "r.csv", "--library", "lib"];
    const { exit, err } = await qari("import", ...files, ...report);
    expect(exit).toBe(1);
    expect(err.split("\n")).toEqual([
      expect.stringMatching(/^file-empty: .*zero\.txt/u),
      "0 added, 0 updated, 0 known, 2 failed",
      expect.stringMatching(/^library-damaged: /u),
    ]);
    const rows = readFileSync(join(cwd, "r.csv"), "utf8").split("\r\n");
    expect(rows.slice(1, -1)).toEqual([
      expect.stringContaining("zero.txt,failed,file-empty"),
      expect.stringContaining("good.txt,failed,library-damaged"),
    ]);
  });
});

describe("backup and restore", () => {
  it("bring a library back, merged or in place of another", async () => {
    const { qari, lib } = await withLibrary();
    writeFileSync(join(lib, "settings.json"), '{"theme":"dark","later":1}');
    const done = await qari(
      "backup",
      "b.qaribackup",
      "--library",
      "lib",
      "--json",
    );
    expect(objects(done.out)).toMatchObject([{ articles: 2 }]);
    expect(await qari("restore", "b.qaribackup", "--library", "new")).toEqual({
      exit: 0,
      out: "2\n",
      err: "",
    });
    const replaced = await qari(
      "restore",
      "b.qaribackup",
      "--replace",
      "--library",
      "new",
      "--json",
    );
    const [{ before, articles } = {}] = objects(replaced.out);
    expect({ err: replaced.err, articles }).toEqual({ err: "", articles: 2 });
    expect(existsSync(String(before))).toBe(true);
    expect(
      JSON.parse(readFileSync(join(lib, "../new/settings.json"), "utf8")),
    ).toMatchObject({ theme: "dark", later: 1 });
    expect((await qari("list", "--library", "new")).out).toBe(
      (await qari("list", "--library", "lib")).out,
    );
  });

  it("do not write over a file unless told to", async () => {
    const { qari, write } = await withLibrary();
    write("b.qaribackup", "قديم");
    const refused = await qari("backup", "b.qaribackup", "--library", "lib");
    expect(refused).toMatchObject({ exit: 1, out: "" });
    expect(refused.err).toMatch(/^file-unwritable: .*--force/);
    expect(
      await qari("backup", "b.qaribackup", "--force", "--library", "lib"),
    ).toMatchObject({ exit: 0 });
  });

  it.each(["library.db", "library.db-wal", "library.db-shm", "settings.json"])(
    "do not write over what they are a backup of: %s",
    async (name) => {
      const { qari, cwd, lib } = await withLibrary();
      symlinkSync(lib, join(cwd, "مكتبتي"));
      const before = await qari("list", "--library", "lib");
      for (const folder of ["lib", "مكتبتي"]) {
        const path = join(folder, name);
        expect(
          (await qari("backup", path, "--force", "--library", "lib")).err,
        ).toMatch(/^file-unwritable: .* is what is backed up/);
      }
      expect(readdirSync(lib)).toEqual(["library.db"]);
      expect(await qari("list", "--library", "lib")).toEqual(before);
    },
  );

  it("say what is wrong with a backup", async () => {
    const { qari, write } = newCommandLine();
    write("b.qaribackup", "ليست نسخة");
    expect(
      (await qari("restore", "b.qaribackup", "--library", "lib")).err,
    ).toMatch(/^backup-damaged: /);
    expect((await qari("restore", "no", "--library", "lib")).err).toMatch(
      /^file-missing: /,
    );
  });

  it("show how far they are, and end with 130 when interrupted", async () => {
    const { cwd, file } = await withLibrary();
    const lines: string[] = [];
    const { runCommandLine } =
      await import("../../../main/command-line/run.ts");
    const { processIo } =
      await import("../../../main/command-line/process-io.ts");
    const io = {
      ...processIo(),
      cwd,
      print: async () => true,
      watch: (line: string) => void lines.push(line),
    };
    const folder = join(file, "..");
    const argv = ["backup", "w.qaribackup", "--library", folder];
    expect(
      await runCommandLine(argv, {
        ...io,
        interruption: () => new AbortController().signal,
      }),
    ).toBe(0);
    expect(lines.at(-2)).toBe("100 %");
    expect(lines.at(-1)).toBe("");
    expect(
      await runCommandLine([...argv, "--force"], {
        ...io,
        interruption: () => AbortSignal.abort(),
      }),
    ).toBe(130);
  });
});

describe("a library that somebody holds", () => {
  it("is named with its holder when it stays busy, and is not replaced", async () => {
    const { qari, lib, file } = await withLibrary();
    await qari("backup", "b.qaribackup", "--library", "lib");
    const hold = fileURLToPath(
      new URL("../library/fixtures/hold.ts", import.meta.url),
    );
    const child = spawn(process.execPath, [hold, lib, "among"], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    await once(child.stdout, "data");
    const blocker = new DatabaseSync(file);
    blocker.exec("BEGIN IMMEDIATE");
    try {
      const [listed, replaced] = await Promise.all([
        qari("import", "a.txt", "--library", "lib"),
        qari("restore", "b.qaribackup", "--replace", "--library", "lib"),
      ]);
      for (const { exit, err } of [listed, replaced]) {
        expect(exit).toBe(1);
        expect(err).toMatch(
          new RegExp(
            `^library-busy: .*held by Qari, process ${child.pid}, since 20`,
          ),
        );
      }
    } finally {
      blocker.close();
      child.kill("SIGKILL");
    }
  });
});

describe("doctor", () => {
  it("finds nothing wrong with a sound library, and lists its backups", async () => {
    const { qari, lib } = await withLibrary();
    expect(await qari("doctor", "--library", "lib")).toEqual({
      exit: 0,
      out: "",
      err: "",
    });
    mkdirSync(join(lib, "backups"));
    await qari(
      "backup",
      "lib/backups/qari-2026-03-01.qaribackup",
      "--library",
      "lib",
    );
    writeFileSync(join(lib, "backups/qari-1999-03-02.qaribackup"), "تلف");
    const { exit, out, err } = await qari(
      "doctor",
      "--library",
      "lib",
      "--json",
    );
    expect(exit).toBe(1);
    expect(err).toMatch(/^library-damaged: 1 found wrong/);
    expect(objects(out)).toMatchObject([
      { backup: { name: "qari-2026-03-01.qaribackup", articles: 2 } },
      { problem: "backup-damaged", subject: "qari-1999-03-02.qaribackup" },
    ]);
  });

  it.each([
    ["content-damaged", "UPDATE contents SET data = x'00' WHERE rowid = 1"],
    [
      "content-changed",
      `UPDATE articles SET content_hash = '${"0".repeat(64)}' WHERE seq = 1`,
    ],
    [
      "picture-damaged",
      `INSERT INTO article_resources SELECT id, '${"0".repeat(64)}' FROM articles WHERE seq = 1`,
    ],
    ["search-outdated", "DELETE FROM search_text WHERE rowid = 1"],
    [
      "search-outdated",
      "INSERT INTO search_text (rowid, title) VALUES (99, 'x')",
    ],
    [
      "database-damaged",
      "PRAGMA foreign_keys = OFF; DELETE FROM articles WHERE seq = 1; DELETE FROM search_text WHERE rowid = 1",
    ],
  ])("finds %s", async (problem, sql) => {
    const { qari, file } = await withLibrary();
    const connection = new DatabaseSync(file);
    connection.exec(sql);
    connection.close();
    const { exit, out } = await qari("doctor", "--library", "lib", "--json");
    expect(exit).toBe(1);
    for (const finding of objects(out))
      expect(finding).toMatchObject({ problem });
    expect(objects(out).length).toBeGreaterThan(0);
  });

  it("finds a library that cannot be opened, and leaves it", async () => {
    const { qari, file } = await withLibrary();
    writeFileSync(file, "ليست مكتبة");
    const { exit, out } = await qari("doctor", "--library", "lib");
    expect(exit).toBe(1);
    expect(out).toMatch(/^database-damaged\t/);
    expect(readFileSync(file, "utf8")).toBe("ليست مكتبة");
  });

  it("makes the search index anew when asked", async () => {
    const { qari, file } = await withLibrary();
    const connection = new DatabaseSync(file);
    connection.exec("DELETE FROM search_text");
    connection.close();
    expect(await qari("doctor", "--repair", "--library", "lib")).toMatchObject({
      exit: 0,
    });
    expect((await qari("search", "طنجة", "--library", "lib")).out).toContain(
      "رحلة",
    );
  });
});

describe("a library that is not there", () => {
  it.each([
    ["list"],
    ["show", "x"],
    ["search", "x"],
    ["bookmarks"],
    ["speak", "b1a7c1de-0000-4000-8000-000000000000"],
    ["backup", "c.qaribackup"],
    ["doctor"],
  ])("is not made by %s", async (...argv) => {
    const { qari, cwd } = newCommandLine();
    const { exit, out, err } = await qari(...argv, "--library", "none");
    expect({ exit, out }).toEqual({ exit: 1, out: "" });
    expect(err).toMatch(/^library-unavailable: no library: .*none/u);
    expect(readdirSync(cwd)).toEqual(["home"]);
  });

  it.each([["backup", "c.qaribackup"], ["doctor"]])(
    "is not made by %s where it is the app's own",
    async (...argv) => {
      const { qari, home } = newCommandLine();
      expect((await qari(...argv)).err).toMatch(/^library-unavailable: /);
      expect(readdirSync(home)).toEqual([]);
    },
  );
});

describe("help", () => {
  it.each([
    [{}, [], "usage"],
    [{ LANG: "ar_EG.UTF-8" }, [], "الاستعمال"],
    [{ LANG: "ar" }, ["--lang", "en"], "usage"],
    [{ LANG: "en_US" }, ["--lang=ar"], "الاستعمال"],
    [{ LC_ALL: "ar_SA", LANG: "en_US" }, [], "الاستعمال"],
    [{ LC_ALL: "en_US", LANG: "ar" }, [], "usage"],
    [{ LANG: "arn_CL" }, [], "usage"],
  ])("in %j with %j speaks the reader's language", async (env, argv, word) => {
    const { qari } = newCommandLine("", env);
    const { exit, out, err } = await qari("--help", ...argv);
    expect({ exit, err }).toEqual({ exit: 0, err: "" });
    expect(out.split(":")[0]).toBe(word);
  });

  it.each([
    "import",
    "list",
    "show",
    "convert",
    "search",
    "bookmarks",
    "speak",
    "backup",
    "restore",
    "doctor",
  ])("tells of %s alone, asked either way, in both languages", async (name) => {
    const { qari } = newCommandLine();
    for (const language of ["en", "ar"]) {
      const { exit, out } = await qari("help", name, "--lang", language);
      expect(exit).toBe(0);
      expect(out).toContain(`qari ${name}`);
      expect(out).toMatch(language === "ar" ? /[\u0600-\u06ff]{3}/ : /^usage/);
      expect((await qari(name, "--help", "--lang", language)).out).toBe(out);
    }
  });

  it("names the rates that Qari's own voice has", async () => {
    const { out } = await newCommandLine().qari("help", "speak");
    const { min, max } = limits.speechRate;
    expect(out.split(`--rate ${min}–${max}`)).toHaveLength(3);
  });
});
