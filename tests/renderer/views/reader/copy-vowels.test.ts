import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { QariError } from "../../../../src/errors.ts";
import { leave, marksView, type MarksView } from "./marks-view.ts";

let view: MarksView;
/** The vowels of each selection that were asked for, when they come. */
let asked: PromiseWithResolvers<string | undefined>[];
beforeEach(async () => {
  asked = [];
  view = await marksView();
  view.vocalise = () => {
    const vowels = Promise.withResolvers<string | undefined>();
    asked.push(vowels);
    return vowels.promise;
  };
});
afterEach(() => leave(view));

function copyWordAt(offset: number): void {
  view.desk.selection.clear();
  view.offset = offset;
  view.act("selection.start");
  view.act("copy.vowels");
}

describe("copying with vowels", () => {
  it("tells what came of it", async () => {
    copyWordAt(0);
    asked[0]?.resolve("مَشَتْ");
    await expect.poll(() => view.messages.length).toBe(1);
  });

  it("says so when they cannot be had", async () => {
    copyWordAt(0);
    asked[0]?.resolve(undefined);
    await expect
      .poll(() => view.messages.map(({ text }) => text))
      .toEqual(["تعذّر تشكيل النص، فلم يُنسخ. أعد المحاولة."]);
    copyWordAt(0);
    asked[1]?.reject(new QariError("vowels-damaged", "no model"));
    await expect
      .poll(() => view.messages.at(-1)?.text)
      .toContain("ملفات التشكيل في البرنامج ناقصة");
  });

  it("is over when something else was selected meanwhile", async () => {
    copyWordAt(0);
    copyWordAt(4);
    asked[0]?.resolve("مَشَتْ");
    await asked[0]?.promise;
    expect(view.messages.length).toBe(0);
    asked[1]?.resolve("الْقَافِلَةُ");
    await expect.poll(() => view.messages.length).toBe(1);
  });

  it("is over when something else was copied meanwhile", async () => {
    copyWordAt(0);
    document.dispatchEvent(new ClipboardEvent("copy", { bubbles: true }));
    asked[0]?.resolve("مَشَتْ");
    await asked[0]?.promise;
    expect(view.messages.length).toBe(0);
  });

  it("is over when the reader has left", async () => {
    copyWordAt(0);
    view.remove();
    asked[0]?.resolve("مَشَتْ");
    await asked[0]?.promise;
    expect(view.messages.length).toBe(0);
  });
});
