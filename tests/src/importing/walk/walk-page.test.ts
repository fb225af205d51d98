import { describe, expect, it } from "vitest";
import { plainText } from "../../../../src/importing/walk/inline-builder.ts";
import { walkPage } from "../../../../src/importing/walk/walk-page.ts";
import { parseMarkup } from "../../../../src/importing/markup/parse-markup.ts";

/** The blocks of a page, without places and links. */
const blocksOf = (markup: string) =>
  walkPage(parseMarkup(markup).body, {
    note: (name) => name,
    place: () => undefined,
    link: () => undefined,
  }).blocks;
const itemsOf = (markup: string): readonly string[] =>
  blocksOf(markup).flatMap((block) =>
    block.type === "list" ? block.items.map(plainText) : [],
  );

describe("items of a list", () => {
  it("are also what stands beside them", () => {
    expect(
      itemsOf("<ul>\n مقدمة القائمة\n <li>أول</li> <li>ثان</li> خاتمتها</ul>"),
    ).toEqual(["مقدمة القائمة", "أول", "ثان", "خاتمتها"]);
  });

  it("keep the marks of what they quote", () => {
    expect(itemsOf("<ul><li>قال <q>نعم</q> ومضى</li></ul>")).toEqual([
      "قال «نعم» ومضى",
    ]);
  });
});

describe("a formula", () => {
  it("is read once", () => {
    expect(
      blocksOf(
        '<p>الطاقة <math><semantics><mi>E</mi><annotation encoding="application/x-tex">E</annotation></semantics></math> كلها</p>',
      ),
    ).toEqual([{ type: "paragraph", content: [{ text: "الطاقة E كلها" }] }]);
  });
});
