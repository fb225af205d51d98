import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/article/article.ts";
import { tableGrid } from "../../../src/article/table-grid.ts";

type Table = Extract<Block, { readonly type: "table" }>;

/** Rows of cells such as `أ 2x3`: its text, and how many columns and rows it covers. */
const tableOf = (...rows: readonly (readonly string[])[]): Table => ({
  type: "table",
  rows: rows.map((row) =>
    row.map((cell) => {
      const [text = "", spans = "1x1"] = cell.split(" ");
      const [colSpan = 1, rowSpan = 1] = spans.split("x").map(Number);
      return { content: [{ text }], colSpan, rowSpan };
    }),
  ),
});
const textsOf = (table: Table) =>
  tableGrid(table).map((row) =>
    row.map((cell) => cell?.content.map(({ text }) => text).join("") ?? ""),
  );

describe("the cells of a table by their columns", () => {
  it("stand in the columns after those that a cell above reaches into", () => {
    expect(textsOf(tableOf(["أ 1x2", "ب"], ["ج"], ["د", "ه"]))).toEqual([
      ["أ", "ب"],
      ["", "ج"],
      ["د", "ه"],
    ]);
  });

  it("have nothing beside them where one covers several columns and rows", () => {
    expect(
      textsOf(tableOf(["أ", "ب 2x2", "ج"], ["د", "ه"], ["و", "ز", "ح", "ط"])),
    ).toEqual([
      ["أ", "ب", "", "ج"],
      ["د", "", "", "ه"],
      ["و", "ز", "ح", "ط"],
    ]);
  });

  it("fill up rows that are shorter than others", () => {
    expect(textsOf(tableOf(["أ"], [], ["ب 1x9", "ج 2x1"]))).toEqual([
      ["أ", "", ""],
      ["", "", ""],
      ["ب", "ج", ""],
    ]);
    expect(textsOf(tableOf())).toEqual([]);
  });
});
