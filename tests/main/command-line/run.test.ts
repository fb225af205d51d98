import { existsSync, mkdirSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ZipDocument } from "../../../main/importing/zip/zip-document.ts";
import { commands } from "../../../main/command-line/commands.ts";
import {
  commandNames,
  isCommand,
  withoutLeadingSwitches,
} from "../../../main/command-line/is-command.ts";
import { openLibrary } from "../../../main/library/open-library.ts";
import { rangeAt } from "../library/articles.ts";
import { commandLines, objects } from "./command-lines.ts";

const newCommandLine = commandLines();
const option = /(?<![\w-])--?[a-z]+/gu;
const text = "عنوان المقالة\n\nفقرة أولى طويلة بما يكفي.\n\nفقرة ثانية.\n";

describe("import, list and show", () => {
  it("bring a file in and print it as it came", async () => {
    const { qari, write } = newCommandLine();
    write("a.txt", text);
    const added = objects(
      (await qari("import", "a.txt", "--library", "lib", "--json")).out,
    );
    expect(added).toMatchObject([{ title: "عنوان المقالة", outcome: "added" }]);
    const id = String(added[0]?.["id"]);
    expect(await qari("list", "--library", "lib")).toEqual({
      exit: 0,
      out: `${id}\tعنوان المقالة\n`,
      err: "",
    });
    expect((await qari("--library=lib", "show", id)).out).toBe(text);
    const shown = await qari("show", id, "--library", "lib", "--json");
    expect(objects(shown.out)).toMatchObject([
      { id, lang: "ar", dir: "rtl", sections: [{ level: 1 }] },
    ]);
  });

  it("keep the same content once, read from a file or from standard input", async () => {
    const { qari, write } = newCommandLine(text);
    write("a.txt", text);
    await qari("import", "a.txt");
    const again = await qari("import", "-", "--json");
    expect(objects(again.out)).toMatchObject([{ outcome: "known" }]);
    expect(objects((await qari("list", "--json")).out)).toHaveLength(1);
  });

  it("use the app's own library when none is named, and never bring in what ships with Qari", async () => {
    const { qari, home } = newCommandLine();
    expect(await qari("list")).toEqual({ exit: 0, out: "", err: "" });
    expect(existsSync(join(home, ".config/Qari/library.db"))).toBe(true);
  });

  it("go on after a bad file, name it and fail in the end", async () => {
    const { qari, write } = newCommandLine();
    write("empty.txt", "");
    write("good.txt", text);
    const { exit, out, err } = await qari(
      "import",
      "empty.txt",
      "no",
      "good.txt",
    );
    expect(exit).toBe(1);
    expect(out).toContain("عنوان المقالة");
    expect(err).toMatch(/^file-empty: /m);
    expect(err).toMatch(/^file-missing: /m);
    expect(err).toMatch(/2 of 3 files/);
  });

  it("say what is wrong with a library, and leave it", async () => {
    const { qari, write, cwd } = newCommandLine();
    mkdirSync(join(cwd, "lib"));
    write("lib/library.db", "not a library");
    write("a.txt", text);
    const { exit, out, err } = await qari(
      "import",
      "a.txt",
      "--library",
      "lib",
    );
    expect({ exit, out }).toEqual({ exit: 1, out: "" });
    expect(err).toMatch(/^library-damaged: /);
    expect(readFileSync(join(cwd, "lib/library.db"), "utf8")).toBe(
      "not a library",
    );
  });

  it("say that an article is not there", async () => {
    const { qari } = newCommandLine();
    expect(await qari("show", "x")).toEqual({
      exit: 1,
      out: "",
      err: "not-found: no article x",
    });
  });
});

describe("convert", () => {
  it("reads a book aloud in step with its text", async () => {
    const { qari, write, cwd } = newCommandLine();
    write("a.txt", "رحلة\n\nمشى الرجل. ثم عاد.");
    const to = [
      "--to",
      "epub",
      "--narrated",
      "--level",
      "word",
      "-o",
      "b.epub",
    ];
    expect(await qari("convert", "a.txt", ...to)).toEqual({
      exit: 0,
      out: "",
      err: "",
    });
    expect(readdirSync(cwd)).toEqual(["a.txt", "b.epub", "home"]);
    const book = readFileSync(join(cwd, "b.epub")).toString("latin1");
    expect(book).toContain("EPUB/audio/section-1.mp3");
    expect(book).toContain("EPUB/overlay-1.smil");
  });

  it("reads it as it is told to", async () => {
    const { qari, write, cwd } = newCommandLine();
    write(
      "a.md",
      "# رحلة\n\nمشى الرجل.\n\n| محطة | ميل |\n| --- | --- |\n| البئر | ٣ |\n",
    );
    write("names.tsv", "الرجل\tالرَّجُلُ");
    const spoken = async (...more: string[]): Promise<number> => {
      const to = ["--to", "epub", "--narrated", "-o", "b.epub"];
      expect(await qari("convert", "a.md", ...to, ...more)).toEqual({
        exit: 0,
        out: "",
        err: "",
      });
      const zip = await ZipDocument.open(
        new Uint8Array(readFileSync(join(cwd, "b.epub"))),
        "b.epub",
      );
      const overlay = await zip.read("EPUB/overlay-1.smil");
      zip.close();
      return (
        Buffer.from(overlay ?? "")
          .toString()
          .split("<par ").length - 1
      );
    };
    const all = await spoken();
    expect(await spoken("--skip", "tables")).toBeLessThan(all);
    expect(await spoken("--pronunciations", "names.tsv")).toBe(all);
  });

  it("names the line of a list of pronunciations that is none", async () => {
    const { qari, write } = newCommandLine();
    write("a.txt", "رحلة");
    write("names.tsv", "الرجل\t\n");
    const to = ["--to", "epub", "--narrated", "-o", "b.epub"];
    const list = ["--pronunciations", "names.tsv"];
    const { exit, err } = await qari("convert", "a.txt", ...to, ...list);
    expect(exit).toBe(1);
    expect(err).toContain("names.tsv:1");
  });

  it("prints one article as JSON, without making a library", async () => {
    const { qari, write, home } = newCommandLine();
    write("a.txt", text);
    const { out } = await qari("convert", "a.txt", "--to", "json");
    expect(JSON.parse(out)).toMatchObject({
      title: "عنوان المقالة",
      sections: [
        {
          blocks: [
            {
              type: "paragraph",
              content: [{ text: "فقرة أولى طويلة بما يكفي." }],
            },
            { type: "paragraph", content: [{ text: "فقرة ثانية." }] },
          ],
        },
      ],
    });
    expect(readdirSync(home)).toEqual([]);
  });

  it("writes a file whole, and gives back as text what it was given", async () => {
    const { qari, cwd } = newCommandLine(text);
    const done = await qari("convert", "-", "--to", "txt", "-o", "b.txt");
    expect(done).toEqual({ exit: 0, out: "", err: "" });
    expect(readFileSync(join(cwd, "b.txt"), "utf8")).toBe(text);
    expect(readdirSync(cwd).toSorted()).toEqual(["b.txt", "home"]);
  });

  it("says that there is no folder for its file", async () => {
    const { qari } = newCommandLine(text);
    const { exit, err } = await qari(
      "convert",
      "-",
      "--to=txt",
      "-o",
      "no/b.txt",
    );
    expect(exit).toBe(1);
    expect(err).toMatch(/^file-missing: /);
  });
});

describe("bookmarks", () => {
  it("are listed of one article or of all", async () => {
    const { qari, write, cwd } = newCommandLine();
    write("a.txt", text);
    write("b.txt", `آخر\n\n${text}`);
    await qari("import", "a.txt", "b.txt", "--library", "lib");
    const library = openLibrary(join(cwd, "lib/library.db"), {
      now: () => new Date(),
      newId: () => crypto.randomUUID(),
    });
    const [newer, older] = library.ids({
      filter: {},
      sort: "added",
      isDescending: true,
    });
    const first = library.addBookmark(older ?? "", rangeAt(0, 0));
    const second = library.addBookmark(newer ?? "", rangeAt(1, 0, "في\nسطرين"));
    library.close();
    const all = await qari("bookmarks", "--library", "lib", "--json");
    expect(objects(all.out)).toEqual([second, first]);
    expect((await qari("bookmarks", newer ?? "", "--library", "lib")).out).toBe(
      `${newer}\t${second.id}\tفي سطرين\n`,
    );
    const none = await qari("bookmarks", first.id, "--library", "lib");
    expect(none.err).toMatch(/^not-found: /);
  });
});

describe("speak", () => {
  it("prints the plan of a file or of an article of the library", async () => {
    const { qari, write } = newCommandLine();
    write("a.txt", text);
    await qari("import", "a.txt");
    const [kept] = objects((await qari("list", "--json")).out);
    const ofFile = await qari("speak", "a.txt", "--plan");
    const ofArticle = await qari("speak", String(kept?.["id"]), "--plan");
    expect(ofFile.out).toContain("فقرة ثانية.\n");
    expect(ofArticle).toEqual(ofFile);
  });
});

describe("wrong usage", () => {
  it.each([
    [[]],
    [["nope"]],
    [["import"]],
    [["list", "x"]],
    [["list", "--nope"]],
    [["show"]],
    [["show", "x", "--to", "pdf"]],
    [["convert", "a.txt"]],
    [["convert", "a.txt", "--to"]],
    [["convert", "a.txt", "b.txt", "--to", "txt"]],
    [["convert", "a.txt", "--to", "epub", "--narrated"]],
    [["convert", "a.txt", "--to", "html", "--narrated", "-o", "b.html"]],
    [["convert", "a.txt", "--to", "epub", "--level", "letter"]],
    [["convert", "a.txt", "--to", "epub", "--skip", "links"]],
    [["convert", "a.txt", "--to", "epub", "--level", "word"]],
    [["convert", "a.txt", "--to", "epub", "--sound", "opus"]],
    [["convert", "a.txt", "--to", "md", "--fonts"]],
    [["show", "x", "--to", "md", "--level", "word"]],
    [["show", "x", "--fonts"]],
    [
      [
        "convert",
        "a.txt",
        "--to",
        "epub",
        "--narrated",
        "--skip",
        "x",
        "-o",
        "b.epub",
      ],
    ],
    [["bookmarks", "a", "b"]],
    [["speak"]],
    [["list", "--library"]],
    [["list", "--lang", "fr"]],
    [["search"]],
    [["search", "x", "--limit", "0"]],
    [["search", "x", "--limit", "many"]],
    [["backup"]],
    [["restore"]],
    [["restore", "x", "--merge", "--replace"]],
    [["doctor", "x"]],
  ])("is told with exit code 2: %j", async (argv) => {
    const { qari, home } = newCommandLine();
    const { exit, out, err } = await qari(...argv);
    expect({ exit, out }).toEqual({ exit: 2, out: "" });
    expect(err).toMatch(/^usage: qari /m);
    expect(readdirSync(home)).toEqual([]);
  });

  it.each([
    [["--rate", "9"], "--rate takes 0.5 to 4, not 9"],
    [["--loud"], expect.stringContaining("--loud")],
    [["--skip", "x"], expect.stringMatching(/^--skip takes .*, not x$/u)],
    [["-o", "a.aiff"], "a.aiff ends in none of .mp3, .opus, .wav"],
  ])("of speak is told with its usage once: %j", async (argv, said) => {
    const { qari } = newCommandLine();
    const { exit, err } = await qari("speak", "a.txt", ...argv);
    expect(exit).toBe(2);
    expect(err.split("\n")).toEqual([
      said,
      expect.stringMatching(/^usage: qari speak PATH\|URL\|-\|ID /u),
    ]);
  });

  it("names the usage of the command that was meant", async () => {
    const { qari } = newCommandLine();
    expect((await qari("show")).err).toBe(
      "show takes the id of one article\nusage: qari show ID [--to json|txt|md|html|epub] [--fonts] [--narrated [--level sentence|word] [--sound mp3|opus] [--announce LIST] [--say LIST] [--skip LIST] [--links …] [--hashtags …] [--months …] [--vowels …] [--pronunciations FILE]] [-o FILE]",
    );
  });
});

describe("a file that is to be written", () => {
  it.each(["hadith.txt", "h"])(
    "may be named %s right behind its flag, which asks for no help",
    async (name) => {
      const { qari, write, cwd } = newCommandLine();
      write("a.txt", text);
      expect(
        await qari("convert", "a.txt", "--to", "txt", `-o${name}`),
      ).toEqual({ exit: 0, out: "", err: "" });
      expect(readFileSync(join(cwd, name), "utf8")).toBe(text);
    },
  );
});

describe("help", () => {
  it.each([["help"], ["--help"], ["-h"]])("is printed for %s", async (word) => {
    const { qari } = newCommandLine();
    const { exit, out, err } = await qari(word);
    expect({ exit, err }).toEqual({ exit: 0, err: "" });
    for (const name of [
      "import",
      "list",
      "show",
      "convert",
      "bookmarks",
      "speak",
    ])
      expect(out).toMatch(new RegExp(`^  ${name}\\b`, "m"));
  });
});

describe("the help of a command", () => {
  it.each(commands)(
    "tells of every option in the usage of $name",
    (command) => {
      const told = (command.options ?? []).flatMap(({ name }) =>
        name.match(option),
      );
      const used = command.usage.match(option) ?? [];
      expect(new Set(told)).toEqual(new Set(used));
    },
  );
});

describe("isCommand", () => {
  it.each([
    [["list"], true],
    [["--library", "lib", "list"], true],
    [["--json", "import", "a.txt"], true],
    [["--help"], true],
    [["help"], true],
    [[], false],
    [["a.txt"], false],
    [["/home/reader/list"], false],
    [["--library", "list"], false],
    [["--library"], false],
    [["--user-data-dir=/tmp/x", "a.txt"], false],
  ])("of %j is %s", (argv, expected) => {
    expect(isCommand(argv)).toBe(expected);
  });

  it.each([
    [
      ["--no-sandbox", "list", "--json"],
      ["list", "--json"],
    ],
    [
      ["--ozone-platform=wayland", "--lang", "ar", "search", "كتاب"],
      ["--lang", "ar", "search", "كتاب"],
    ],
    [
      ["--library=lib", "list"],
      ["--library=lib", "list"],
    ],
    [["-h"], ["-h"]],
    [["--no-sandbox"], []],
  ])("looks past Chromium's switches: %j", (argv, expected) => {
    expect(withoutLeadingSwitches(argv)).toEqual(expected);
  });

  it("knows the names of all commands", () => {
    expect(commandNames).toEqual(commands.map(({ name }) => name));
  });
});
