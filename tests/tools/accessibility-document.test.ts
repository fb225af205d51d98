import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const document = readFileSync("docs/accessibility.md", "utf8");

it("lists each of the 55 success criteria of WCAG 2.2, A and AA, once", () => {
  const listed = [...document.matchAll(/^\| (\d\.\d\.\d+) +\|/gmu)].map(
    ([, number]) => number,
  );
  expect(new Set(listed).size).toBe(listed.length);
  expect(listed).toHaveLength(55);
});

it("names tests that are there", () => {
  const cited = [...document.matchAll(/`(tests\/[^`]+)`([^|]*)/gu)];
  expect(cited.length).toBeGreaterThan(50);
  const files = new Set(cited.map(([, path = ""]) => path));
  expect([...files].filter((path) => !existsSync(path))).toEqual([]);

  const text = [...files].map((path) => readFileSync(path, "utf8")).join("\n");
  const names = [
    ...document.matchAll(/`tests\/[^`]+` “([^”…]+?)(?: ?…|, …)?”/gu),
  ].map(([, name = ""]) => name.trim().replace(/,$/u, ""));
  expect(names.filter((name) => !text.includes(name))).toEqual([]);
});
