import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/article/article.ts";
import { recitedPieces } from "../../../src/article/recited-pieces.ts";

const paragraph = (text: string): Block => ({
  type: "paragraph",
  content: [{ text }],
});
const heading = (text: string): Block => ({
  type: "heading",
  level: 2,
  content: [{ text }],
});
const list = (...items: readonly string[]): Block => ({
  type: "list",
  ordered: false,
  items: items.map((text) => [{ text }]),
});

/** The pieces that are inside a verse, `block piece`. */
const inside = (...blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((_, index) =>
    [...recitedPieces((at) => blocks[at], index)].map(
      (piece) => `${index} ${piece}`,
    ),
  );

describe("recitedPieces", () => {
  it("are those between the block where a verse begins and that where it ends", () => {
    expect(
      inside(
        paragraph("قال تعالى:"),
        paragraph("﴿قل هو الله أحد"),
        paragraph("الله الصمد"),
        paragraph("لم يلد ولم يولد﴾ ثم فسر"),
        paragraph("انتهى"),
      ),
    ).toEqual(["2 0"]);
  });

  it("are pieces of one block, too", () => {
    expect(
      inside(list("قال", "﴿قل هو", "الله", "الصمد"), list("لم", "يلد﴾", "ثم")),
    ).toEqual(["0 2", "0 3", "1 0"]);
  });

  it("are none where the verse is not closed before the next heading", () => {
    expect(
      inside(
        paragraph("﴿قل هو"),
        paragraph("شرح"),
        heading("تمارين"),
        paragraph("شرح"),
        paragraph("رب﴾ ثم"),
      ),
    ).toEqual([]);
  });

  it("are none where no verse began, or its end is pages away", () => {
    const page = Array.from({ length: 50 }, () =>
      paragraph("شرح كلمات الآية ".repeat(20)),
    );
    expect(inside(paragraph("شرح"), paragraph("رب﴾ ثم"))).toEqual([]);
    expect(inside(paragraph("﴿قل هو"), ...page, paragraph("رب﴾"))).toEqual([]);
  });
});
