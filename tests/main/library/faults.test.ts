import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import {
  chmodSync,
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openLibrary } from "../../../main/library/open-library.ts";
import { QariError } from "../../../src/errors.ts";
import { articleOf, listed, rangeAt } from "./articles.ts";
import { openLibraries } from "./open-libraries.ts";

const { newFile, open } = openLibraries();
const isRootOnLinux = process.platform === "linux" && process.getuid?.() === 0;
const isOrdinaryUser = process.platform !== "win32" && process.getuid?.() !== 0;

/** What went wrong, as our code; anything else is a bug and goes on. */
function codeOf(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof QariError) return error.code;
    throw error;
  }
}

// A small file system can only be mounted by root, on Linux.
describe.runIf(isRootOnLinux)("a full disk", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "qari-full-"));
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=3m", "tmpfs", folder]);
  });
  afterAll(() => {
    execFileSync("umount", [folder]);
    rmSync(folder, { recursive: true });
  });

  it("is said, loses nothing that was kept, and is over when there is room again", () => {
    const file = join(folder, "library.db");
    const ballast = join(folder, "ballast");
    writeFileSync(ballast, Buffer.alloc(512 * 1024));
    const library = open(file);
    const kept: string[] = [];
    let code: string | undefined;
    for (let n = 0; code === undefined && n < 1000; n += 1) {
      const article = articleOf(randomText(2000), `مادة ${n}`);
      code = codeOf(() => library.addArticle(article));
      if (code === undefined) kept.push(article.id);
    }
    expect(code).toBe("disk-full");
    expect(kept.length).toBeGreaterThan(0);
    expect(listed(library).map(({ id }) => id)).toEqual(kept.toReversed());

    rmSync(ballast);
    const [first = ""] = kept;
    const bookmark = library.addBookmark(first, rangeAt(0, 0));
    library.close();
    const again = open(file);
    expect(again.bookmarks(first)).toEqual([bookmark]);
    expect(listed(again).map(({ id }) => id)).toEqual(kept.toReversed());
    again.close();
    rmSync(file);
  });
});

describe("flipped bits", () => {
  /** A closed library, its articles, and what is to be read from it. */
  function sound() {
    const file = newFile();
    const library = open(file);
    const articles = Array.from({ length: 12 }, (_, n) =>
      articleOf(randomText(400), `مادة ${n}`),
    );
    for (const article of articles) {
      library.addArticle(article);
      library.addBookmark(article.id, rangeAt(0, 0));
    }
    library.close();
    return { bytes: readFileSync(file), articles };
  }

  it("in 1,000 files end as a refusal, a damaged article or no harm: never as a crash or as another text", () => {
    const { bytes, articles } = sound();
    const outcomes = { refused: 0, damaged: 0, harmless: 0 };
    for (let n = 0; n < 1000; n += 1) {
      const file = newFile();
      const flipped = Buffer.from(bytes);
      const at = Math.floor(Math.random() * flipped.length);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << Math.floor(Math.random() * 8));
      writeFileSync(file, flipped);
      const code = codeOf(() => {
        const library = openLibrary(file, {
          now: () => new Date(),
          newId: randomUUID,
        });
        try {
          listed(library);
          library.allBookmarks();
          for (const article of articles) {
            const wrong = codeOf(() => {
              const { sections } = library.readArticle(article.id);
              expect(sections).toEqual(article.sections);
            });
            // Not found: the bit was in its id.
            if (wrong !== undefined)
              expect(["library-damaged", "not-found"]).toContain(wrong);
            if (wrong !== undefined) outcomes.damaged += 1;
          }
          library.search({
            query: "كلمة",
            isExact: false,
            isTyping: false,
            filter: {},
            offset: 0,
            limit: 5,
          });
        } finally {
          library.close();
        }
      });
      if (code === undefined) outcomes.harmless += 1;
      else {
        expect(["library-damaged", "library-newer"]).toContain(code);
        outcomes.refused += 1;
      }
      rmSync(dirname(file), { recursive: true });
    }
    // Otherwise nothing was tried.
    expect(outcomes.refused + outcomes.damaged).toBeGreaterThan(0);
  });
});

describe("a folder", () => {
  it.runIf(isOrdinaryUser)(
    "that is read-only is said, and nothing is lost",
    () => {
      const file = newFile();
      const library = open(file);
      library.addArticle(articleOf("نص"));
      library.close();
      chmodSync(dirname(file), 0o555);
      chmodSync(file, 0o444);
      expect(codeOf(() => open(file))).toBe("library-unavailable");
      chmodSync(dirname(file), 0o755);
      chmodSync(file, 0o644);
      expect(listed(open(file))).toHaveLength(1);
    },
  );

  it.skipIf(process.platform === "win32")(
    "that is removed while Qari runs is said by the next start, which makes it anew",
    () => {
      const file = newFile();
      const library = open(file);
      library.addArticle(articleOf("نص"));
      rmSync(dirname(file), { recursive: true });
      const code = codeOf(() => library.addArticle(articleOf("آخر")));
      expect(code).toBe("library-unavailable");
      // What is open can still be read.
      expect(listed(library)).toHaveLength(1);
      library.close();
      expect(listed(open(file))).toEqual([]);
    },
  );
});

describe("a file", () => {
  it("that another program has locked whole is busy, and opens afterwards", () => {
    const file = newFile();
    open(file).close();
    const blocker = new DatabaseSync(file);
    blocker.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
    expect(codeOf(() => open(file))).toBe("library-busy");
    blocker.exec("ROLLBACK");
    blocker.close();
    expect(listed(open(file))).toEqual([]);
  });

  it("that was cut off anywhere is refused as it is, or whole", () => {
    const file = newFile();
    const library = open(file);
    for (const text of ["أ", "ب"])
      library.addArticle(articleOf(text.repeat(9000)));
    library.close();
    const { length } = readFileSync(file);
    for (let cut = 1; cut < length; cut += Math.ceil(length / 60)) {
      const copy = newFile();
      copyFileSync(file, copy);
      writeFileSync(copy, readFileSync(file).subarray(0, cut));
      expect(codeOf(() => open(copy))).toBe("library-damaged");
      expect(readFileSync(copy)).toHaveLength(cut);
    }
  });
});

/** Words that do not compress away. */
function randomText(words: number): string {
  return Array.from({ length: words }, () =>
    Array.from({ length: 6 }, () =>
      String.fromCharCode(0x0628 + Math.floor(Math.random() * 25)),
    ).join(""),
  ).join(" ");
}
