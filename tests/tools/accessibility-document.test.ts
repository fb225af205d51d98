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
  for (const [, path = ""] of cited) expect(existsSync(path), path).toBe(true);

  const files = new Set(cited.map(([, path = ""]) => path));
  const text = [...files].map((path) => readFileSync(path, "utf8")).join("\n");
  for (const [, name = ""] of document.matchAll(
    /`tests\/[^`]+` “([^”…]+?)(?: ?…|, …)?”/gu,
  ))
    expect(text, name).toContain(name.trim().replace(/,$/u, ""));
});
