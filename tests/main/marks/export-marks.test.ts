import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { marksExport } from "../../../main/marks/export-marks.ts";
import { QariError } from "../../../src/errors.ts";
import { inArticle, quoting } from "../../src/marks/samples.ts";
import { temporaryFolders } from "../temporary-folder.ts";

const folder = temporaryFolders();

it("marks are written also where the text they are in cannot be read", async () => {
  const path = join(folder(), "marks.jsonld");
  await marksExport({
    library: {
      markedArticles: () => Promise.resolve([inArticle(quoting("الفجر"))]),
      readArticle: (id) =>
        Promise.reject(new QariError("library-damaged", `article ${id}`)),
    },
    dialogs: { marksToWrite: () => Promise.resolve(path) },
    language: () => "ar",
    now: () => new Date("2026-03-01T08:00:00.000Z"),
  })({ format: "annotations" });
  expect(JSON.parse(readFileSync(path, "utf8"))).toMatchObject({
    first: {
      items: [
        {
          target: { selector: [{ type: "TextQuoteSelector", exact: "الفجر" }] },
        },
      ],
    },
  });
});
