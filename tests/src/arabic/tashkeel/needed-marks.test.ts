import { describe, expect, it } from "vitest";
import {
  withMarks,
  type AddedMarks,
} from "../../../../src/arabic/tashkeel/added-marks.ts";
import { NeededMarks } from "../../../../src/arabic/tashkeel/needed-marks.ts";

const bare = (text: string): string => text.replace(/[\u064B-\u0652]/gu, "");

/** The marks of a vocalised text, as the model gives them for the bare one. */
function marksOf(vocalised: string, confidence = 0.99): readonly AddedMarks[] {
  const added: AddedMarks[] = [];
  let at = 0;
  for (const [, letter = "", marks = ""] of vocalised.matchAll(
    /([^\u064B-\u0652])([\u064B-\u0652]*)/gu,
  )) {
    at += letter.length;
    if (marks !== "") added.push({ at, marks, confidence });
  }
  return added;
}

/** A model that reads each of these words so when it sees it alone. */
const reading = (...words: readonly string[]) =>
  new NeededMarks({
    *addedMarks(text) {
      const word = words.find((each) => bare(each) === text);
      if (word !== undefined) yield* marksOf(word);
    },
  });

/** What is shown of a sentence that the model reads so. */
const shown = (
  sentence: string,
  alone: readonly string[],
  confidence?: number,
): string =>
  withMarks(
    bare(sentence),
    reading(...alone).of(bare(sentence), marksOf(sentence, confidence)),
  );

describe("NeededMarks", () => {
  it("leaves out what would be read so anyway", () => {
    expect(shown("كَتَبَ الوَلَدُ", ["كَتَبَ", "الوَلَدُ"])).toBe("كتب الولد");
  });

  it("shows where the sentence makes another word of it", () => {
    // Passive; alone it is read as active.
    expect(shown("كُتِبَ الكِتابُ", ["كَتَبَ", "الكِتابُ"])).toBe("كُتِب الكتاب");
  });

  it("shows what the model is unsure of", () => {
    expect(shown("بَرْلِين", ["بَرْلِين"], 0.5)).toBe("بَرْلين");
  });

  it("leaves case endings to the reader, but not the ت that says who did it", () => {
    expect(shown("بَيتٌ", ["بَيتٍ"])).toBe("بيتٌ");
    expect(shown("قَلَمٌ", ["قَلَمٍ"])).toBe("قلم");
    expect(shown("كَتَبتُ", ["كَتَبتْ"])).toBe("كتبتُ");
    expect(shown("فَعالِياتٍ", ["فَعالِياتٌ"])).toBe("فعاليات");
  });

  it("leaves out what the letters say: long vowels, hamza, the article", () => {
    expect(shown("إِنْ أَخَذَ", ["إَن", "أُخِذ"])).toBe("إن أخَذ");
    expect(shown("سامي يَقُولُ", ["سِامي", "يَقَولُ"])).toBe("سامي يقول");
    expect(shown("الْبابُ", ["الَبابُ"])).toBe("الباب");
  });

  it("keeps the order and the places of what it was given", () => {
    const text = "ذُكِرَ أن كُتِبَ 5";
    const all = marksOf(text);
    const some = reading("ذَكَرَ", "كَتَبَ").of(bare(text), all);
    expect(some).toEqual(all.filter((each) => some.includes(each)));
    expect(withMarks(bare(text), some)).toBe("ذُكِر أن كُتِب 5");
  });

  it("takes any text", () => {
    expect(reading().of("", [])).toEqual([]);
    expect(reading().of("abc 123", [])).toEqual([]);
  });
});
