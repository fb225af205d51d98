import type { ReactiveControllerHost } from "lit";
import { afterEach, describe, expect, it } from "vitest";
import { PageVowelsController } from "../../../renderer/controllers/page-vowels-controller.ts";
import { PageVowels } from "../../../renderer/reading/vowels/page-vowels.ts";
import type { Article, Block } from "../../../src/article/article.ts";
import { blockText } from "../../../src/article/block-text.ts";
import { textBetween } from "../../../src/article/range.ts";
import type { Span } from "../../../src/marks/layer-marks.ts";
import { articleOf } from "../../src/article/sample-article.ts";

const host: ReactiveControllerHost = {
  addController: () => undefined,
  removeController: () => undefined,
  requestUpdate: () => undefined,
  updateComplete: Promise.resolve(true),
};
/** Where the test server serves the model. */
const newSource = () => new PageVowels({ base: "/resources/tashkeel/" });

let vowels: PageVowelsController;
function controller(): PageVowelsController {
  vowels = new PageVowelsController(host, {
    settings: () => ({ vowels: "source" }),
    newSource,
  });
  return vowels;
}
afterEach(() => vowels.hostDisconnected());

const persian: Block = {
  type: "paragraph",
  content: [{ text: "کتاب خوب است" }],
  lang: "fa",
};
/** From the first place of one text to the end of another. */
function spanOf({ sections }: Article, from: string, to = from): Span {
  const texts = (sections[0]?.blocks ?? []).map((block) => blockText(block));
  const at = (text: string, end: number) => {
    const block = texts.findIndex((each) => each.includes(text));
    const offset = (texts[block]?.indexOf(text) ?? 0) + end;
    return { section: 0, block, offset };
  };
  return { start: at(from, 0), end: at(to, to.length) };
}

const marks = /[\u064B-\u0652]/gu;

describe("what is selected, with its vowels", () => {
  it("has those of the page, which sees more than is selected", async () => {
    const text = articleOf("قال تعالى: ﴿ألم نشرح لك صدرك﴾ ثم سكت الرجل.");
    const get = controller();
    expect(await get.vocalised(text, spanOf(text, "نشرح لك"))).toBe("نشرح لك");
    const all = await get.vocalised(text, spanOf(text, "قال", "الرجل"));
    expect(all).toContain("﴿ألم نشرح لك صدرك﴾ ثُمَّ ");
  });

  it("is left as it is in code and in other languages", async () => {
    const text = articleOf(
      "ذهب الولد",
      { type: "code", text: "اطبع السطر" },
      persian,
      "ثم عاد",
    );
    const span = spanOf(text, "الولد", "ثم");
    const copied = (await controller().vocalised(text, span)) ?? "";
    const [first = "", code, foreign, last = ""] = copied.split("\n");
    expect(first).toMatch(marks);
    expect(last).toMatch(marks);
    expect([code, foreign]).toEqual(["اطبع السطر", "کتاب خوب است"]);
    expect(copied.replaceAll(marks, "")).toBe(
      textBetween(text, span.start, span.end),
    );
  });
});
