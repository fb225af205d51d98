import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const rows = read("docs/accessibility.md")
  .split("\n")
  .filter((line) => line.startsWith("|"));

/** A test file, or words of the title of one of the tests in the file named before. */
const named = /`(?<file>tests\/[\w/.-]+)`|“(?<title>[^”]+)”/gu;

/** What a row names that is not there. */
function missingIn(row: string): string[] {
  let file: string | undefined;
  return [...row.matchAll(named)].flatMap(({ groups }) => {
    if (groups?.["file"] !== undefined) {
      file = groups["file"];
      return existsSync(join(root, file)) ? [] : [file];
    }
    if (file === undefined) return [];
    const tests = read(file);
    // “…” stands for words that were left out.
    return (groups?.["title"] ?? "")
      .split("…")
      .map((part) => part.trim().replace(/[,;]$/u, ""))
      .filter((part) => !tests.includes(part))
      .map((part) => `${file}: ${part}`);
  });
}

describe("docs/accessibility.md", () => {
  it("names tests that there are", () => {
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.flatMap(missingIn)).toEqual([]);
  });

  it("has the 55 criteria of WCAG 2.2 A and AA, each once", () => {
    const criteria = rows.flatMap(
      (row) => /^\| (\d\.\d\.\d+) /u.exec(row)?.[1] ?? [],
    );
    expect(new Set(criteria).size).toBe(criteria.length);
    expect(criteria.length).toBe(55);
  });
});
