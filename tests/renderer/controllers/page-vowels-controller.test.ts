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
const newSourceOf = (base: string): PageVowels => {
  const source = new PageVowels({ base });
  started.push(source);
  return source;
};
/** Where the test server serves the model. */
const newSource = () => newSourceOf("/resources/tashkeel/");

let started: PageVowels[] = [];
let vowels: PageVowelsController;
function controller(): PageVowelsController {
  vowels = new PageVowelsController(host, {
    settings: () => ({ vowels: "source" }),
    newSource,
  });
  return vowels;
}
afterEach(() => {
  vowels.hostDisconnected();
  started = [];
});

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

describe("what was selected last, with its vowels", () => {
  const text = articleOf("ذهب الولد ثم عاد");
  const first = spanOf(text, "ذهب");
  const second = spanOf(text, "عاد");

  it("is there at once when it is asked for again", async () => {
    const get = controller();
    const [one, two] = [
      get.vocalised(text, first),
      get.vocalised(text, { ...first }),
    ];
    expect(await two).toBe(await one);
    expect(await get.vocalised(text, first)).toMatch(marks);
    expect(started).toHaveLength(1);
  });

  it("gives way to another selection, and ends with its model", async () => {
    const get = controller();
    const left = get.vocalised(text, first);
    const wanted = get.vocalised(text, second);
    expect(await left).toBeUndefined();
    expect(await wanted).toMatch(marks);
    for (const source of started)
      expect(await source.find(["نص"], "all")).toBe(false);
  });

  it("is forgotten when the reader has left", async () => {
    const get = controller();
    const left = get.vocalised(text, first);
    get.hostDisconnected();
    expect(await left).toBeUndefined();
    expect(await get.vocalised(text, first)).toMatch(marks);
    expect(started).toHaveLength(2);
  });

  it("cannot be had of a page that has none, which is said each time", async () => {
    vowels = new PageVowelsController(host, {
      settings: () => ({ vowels: "all" }),
      newSource: () => newSourceOf("/nowhere/"),
    });
    vowels.hostUpdate();
    for (const span of [first, second])
      await expect(vowels.vocalised(text, span)).rejects.toMatchObject({
        code: "vowels-damaged",
      });
  });

  it("is looked for again when it could not be had", async () => {
    vowels = new PageVowelsController(host, {
      settings: () => ({ vowels: "source" }),
      newSource: () =>
        started.length === 0 ? newSourceOf("/nowhere/") : newSource(),
    });
    await expect(vowels.vocalised(text, first)).rejects.toMatchObject({
      code: "vowels-damaged",
    });
    expect(await vowels.vocalised(text, first)).toMatch(marks);
  });
});
