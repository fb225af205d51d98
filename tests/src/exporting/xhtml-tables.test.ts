import { expect, it } from "vitest";
import type { Block } from "../../../src/article/article.ts";
import { publicationOf } from "../../../src/exporting/epub/publication.ts";
import { articleOf } from "../article/sample-article.ts";

const tableOf = (columns: number): Block => ({
  type: "table",
  rows: [
    Array.from({ length: columns }, (_, at) => ({
      content: [{ text: String(at) }],
    })),
  ],
});

it("sets tables of many columns smaller in a book, and lets their words break", () => {
  const files = publicationOf(articleOf(tableOf(3), tableOf(7), tableOf(14)), {
    pictures: [],
    modified: new Date(0),
    address: (href) => href,
  });
  const page = files.find(({ path }) => path.endsWith("section-1.xhtml"));
  const tables = [...(page?.text.matchAll(/<table[^>]*>/gu) ?? [])].flat();
  expect(tables).toEqual([
    "<table>",
    '<table class="wide">',
    '<table class="widest">',
  ]);
});
