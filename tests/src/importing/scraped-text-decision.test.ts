import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { scrapedTextRules } from "../../../src/importing/scraped-text-rules.ts";

it("the decision record lists every rule for scraped text, in order", () => {
  const record = readFileSync(
    new URL("../../../docs/decisions/0004-scraped-text.md", import.meta.url),
    "utf8",
  );
  const listed = Array.from(
    record.matchAll(/^\| `([\w-]+)`\s*\| (\w+)/gm),
    ([, id, edge]) => ({ id, edge }),
  );
  expect(listed).toEqual(
    scrapedTextRules.map(({ id, edge }) => ({ id, edge })),
  );
});
