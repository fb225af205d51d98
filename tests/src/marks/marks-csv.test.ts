import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { marksToCsv } from "../../../src/marks/marks-csv.ts";
import { inArticle, quoting } from "./samples.ts";

/** A reader of RFC 4180, written from its grammar. */
function parse(csv: string): string[][] {
  const rows: string[][] = [[]];
  let field = "";
  let isQuoted = false;
  for (let at = 0; at < csv.length; at += 1) {
    const unit = csv.charAt(at);
    if (isQuoted) {
      if (unit !== '"') field += unit;
      else if (csv[at + 1] === '"') {
        field += '"';
        at += 1;
      } else isQuoted = false;
    } else if (unit === '"') isQuoted = true;
    else if (unit === ",") {
      rows.at(-1)?.push(field);
      field = "";
    } else if (unit === "\r" && csv[at + 1] === "\n") {
      at += 1;
      rows.at(-1)?.push(field);
      field = "";
      rows.push([]);
    } else field += unit;
  }
  rows.pop();
  return rows;
}
const rowsOf = (csv: string) => parse(csv.slice(1));

describe("marks as a table", () => {
  it("begin with the byte order mark and the names of the columns", () => {
    const csv = marksToCsv([]);
    expect(csv.startsWith("\uFEFFarticle,author,")).toBe(true);
    expect(csv.endsWith("\r\n")).toBe(true);
  });

  it("have a row each, with what the reader wrote", () => {
    const mark = quoting("قال: «نعم», ثم صمت", {
      color: "pink",
      text: 'سطر "أول"\nوثانٍ',
      tags: ["حوار", "صمت"],
    });
    const [, row] = rowsOf(marksToCsv([inArticle(mark)]));
    expect(row).toEqual([
      "في *وصف* المدينة",
      "سارة حسن",
      "",
      "https://example.org/city?a=1",
      "note",
      "pink",
      "قال: «نعم», ثم صمت",
      'سطر "أول"\nوثانٍ',
      "حوار; صمت",
      mark.createdAt,
      "0",
      "0",
      "0",
    ]);
  });

  it.each([
    "=1+1",
    "+cmd",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    " =1",
    "\n=1",
    "\u200F=1",
    "\u2068@x",
    "＝1",
  ])("never begin a formula: %j", (text) => {
    const [, row] = rowsOf(marksToCsv([inArticle(quoting(text, { text }))]));
    expect(row?.[6]).toBe(`'${text}`);
    expect(row?.[7]).toBe(`'${text}`);
  });

  it("come back whole from any reader of RFC 4180", () =>
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('"', ",", "\r", "\n", "س", "a", " "),
        }),
        (text) => {
          const rows = rowsOf(marksToCsv([inArticle(quoting("ن", { text }))]));
          expect(rows).toHaveLength(2);
          expect([text, `'${text}`]).toContain(rows[1]?.[7]);
        },
      ),
    ));
});
