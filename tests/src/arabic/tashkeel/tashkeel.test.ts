import { readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { withMarks } from "../../../../src/arabic/tashkeel/added-marks.ts";
import {
  kernelOf,
  type Kernel,
} from "../../../../src/arabic/tashkeel/kernel.ts";
import { Vocaliser } from "../../../../src/arabic/tashkeel/tashkeel.ts";
import { QariError } from "../../../../src/errors.ts";
import { plainKernel, vowelModel } from "../../../fixtures/vowel-model.ts";

const wasm = readFileSync(
  new URL("../../../../resources/tashkeel/kernel.wasm", import.meta.url),
);
const startKernel = async (): Promise<Kernel> =>
  kernelOf((await WebAssembly.instantiate(wasm)).instance.exports);

/** A model that has learnt nothing marks more than any other, and everywhere. */
let vocaliser: Vocaliser;
beforeAll(async () => {
  vocaliser = new Vocaliser(vowelModel(), await startKernel());
});

const vocalised = (text: string): string =>
  withMarks(text, vocaliser.addedMarks(text));
const anyMarks = "[\\u064B-\\u0652]{1,2}";
const marks = /[\u064B-\u0652]/gu;
const bare = (text: string): string => text.replaceAll(marks, "");

const oneOf = (chars: string) => fc.constantFrom(...chars.split(""));

/** Arabic as it is typed: words with some marks, signs, digits, Latin, lines, tatweel. */
const arabic = fc
  .array(
    fc.oneof(
      {
        weight: 8,
        arbitrary: oneOf("ابتثجحخدذرزسشصضطظعغفقكلمنهوىيءآأؤإئة"),
      },
      {
        weight: 2,
        arbitrary: oneOf(
          "\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652\u0670\u0640",
        ),
      },
      { weight: 3, arbitrary: oneOf(" \n،.؟!()«»123٤٥ab﴿﴾") },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 3 }) },
    ),
    { maxLength: 700 },
  )
  .map((parts) => parts.join(""));

describe("Vocaliser", () => {
  it("adds marks to letters", () => {
    expect(vocalised("ذهب الولد")).toMatch(marks);
  });

  it("changes no letter and no mark that is there", () => {
    fc.assert(
      fc.property(arabic, (text) => {
        let from = 0;
        for (const { at, marks: added } of vocaliser.addedMarks(text)) {
          expect(at).toBeGreaterThan(from);
          expect(at).toBeLessThanOrEqual(text.length);
          expect(added).toMatch(/^[\u064B-\u0652]{1,2}$/u);
          from = at;
        }
        expect(bare(vocalised(text))).toBe(bare(text));
      }),
      { numRuns: 60 },
    );
  });

  it("has nothing to add to what it made", () => {
    fc.assert(
      fc.property(arabic, (text) => {
        const once = vocalised(text);
        expect(vocalised(once)).toBe(once);
      }),
      { numRuns: 60 },
    );
  });

  it("keeps text of any script as it is, where it is not Arabic", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const other = text.replaceAll(/[\u0621-\u064A]/gu, "");
        expect(vocalised(other)).toBe(other);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ["nothing", ""],
    ["blanks", " \n\t "],
    ["Latin", "Hello, world"],
    ["what is Qur'anic", "﴿الحمد لله رب العالمين﴾"],
    ["what is Qur'anic, the other way round", "﴾الحمد لله رب العالمين﴿"],
    ["what is Qur'anic to the end of the line", "﴿الحمد لله"],
    ["letters that have their marks", "كَتَبَ"],
    ["marks without a letter", "\u064E\u0651"],
  ])("adds nothing to %s", (_what, text) => {
    expect(vocalised(text)).toBe(text);
  });

  it("vocalises what stands beside Qur'anic text", () => {
    const text = vocalised("قال تعالى ﴿الحمد لله﴾ ثم سكت");
    expect(text).toContain("﴿الحمد لله﴾");
    expect(text).not.toContain("سكت");
  });

  it("has nothing to add to a long line that it vocalised", () => {
    const once = vocalised("ذهب الولد إلى المدرسة وعاد ".repeat(60));
    expect(vocalised(once)).toBe(once);
  });

  it.each([
    ["sukun", "\u06E1"],
    ["open fathatan", "\u08F0"],
    ["open dammatan", "\u08F1"],
    ["open kasratan", "\u08F2"],
    ["open fathatan, as it was written before", "\u0657"],
    ["open dammatan, as it was written before", "\u065E"],
    ["open kasratan, as it was written before", "\u0656"],
    ["a letter that is silent", "\u06DF"],
    ["a letter that is silent in pause", "\u06E0"],
  ])("adds nothing to Uthmani %s", (_what, sign) => {
    const text = vocalised(`كت${sign}ب ولد${sign}`);
    expect(text).toMatch(
      new RegExp(
        `^ك${anyMarks}ت${sign}ب${anyMarks} و${anyMarks}ل${anyMarks}د${sign}$`,
        "u",
      ),
    );
    expect(vocalised(text)).toBe(text);
  });

  it("gives a letter with shadda and Uthmani tanwin nothing more", () => {
    for (const marked of ["د\u0651\u08F0", "د\u08F0\u0651"])
      expect(vocalised(`ولد ${marked}`).endsWith(` ${marked}`)).toBe(true);
  });

  it("takes Uthmani signs for the marks that they stand for", () => {
    const others = (sign: string) =>
      vocalised(`كتاب${sign} ذهب${sign}ت`).replaceAll(/[\u064B\u08F0]/gu, "");
    expect(others("\u08F0")).toBe(others("\u064B"));
  });

  it("adds no shadda without a vowel, which it would add the next time", () => {
    const once = vocalised("اذاه ذذخ\0\0\0");
    expect(once).not.toMatch(/[^\u064B-\u0650]\u0651(?![\u064B-\u0650])/u);
    expect(vocalised(once)).toBe(once);
  });

  it("adds no fathatan to an alif, where it would be read as that of the letter before", () => {
    const once = vocalised("يهىى");
    expect(once).not.toMatch(/ى\u0651?\u064B/u);
    expect(vocalised(once)).toBe(once);
  });

  it("gives a letter with shadda alone its vowel, in NFC", () => {
    const text = vocalised("المتطرّفين");
    expect(text).toMatch(/ر[\u064B-\u0650]?\u0651/u);
    expect(text.normalize("NFC")).toBe(text);
  });

  it("puts no mark on a bare alif inside a word, and tanwin only at the end", () => {
    fc.assert(
      fc.property(arabic, (text) => {
        for (const { at, marks: added } of vocaliser.addedMarks(text)) {
          const before = text.slice(0, at);
          const after = text.slice(at).replaceAll(marks, "");
          expect(before).not.toMatch(
            /[\u0621-\u063F\u0641-\u064A][\u064B-\u0652\u0640\u0670]*ا$/u,
          );
          if (/[\u064C\u064D]/u.test(added))
            expect(after).not.toMatch(/^[\u0621-\u063A\u0641-\u064A]/u);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("takes a text of a million letters line by line, the first at once", () => {
    const text = `${"كتاب جميل قرأه الناس ".repeat(12)}\n`.repeat(4000);
    const first = vocaliser.addedMarks(text).next();
    expect(first.done).toBe(false);
  });

  it("gives the same bits as plain arithmetic", async () => {
    const text = "قال الوزير، في ٢٠١٤، إن Qari برنامج: «نعم»؟";
    for (const seed of [1, 2, 3]) {
      const fast = new Vocaliser(vowelModel(seed), await startKernel());
      const plain = new Vocaliser(vowelModel(seed), plainKernel());
      expect([...fast.addedMarks(text)]).toEqual([...plain.addedMarks(text)]);
    }
  });
});

describe("a model that is damaged", () => {
  it.each([
    ["is empty", (bytes: Uint8Array) => bytes.slice(0, 0)],
    ["is something else", (bytes: Uint8Array) => bytes.map(() => 65)],
    ["ends in its header", (bytes: Uint8Array) => bytes.slice(0, 100)],
    ["ends in its weights", (bytes: Uint8Array) => bytes.slice(0, -400)],
    [
      "names what is not there",
      (bytes: Uint8Array) =>
        Uint8Array.from(
          Buffer.from(
            Buffer.from(bytes)
              .toString("latin1")
              .replace("encoder.0", "encoder.9"),
            "latin1",
          ),
        ),
    ],
  ])("and %s is refused", async (_what, damage) => {
    const kernel = await startKernel();
    const bytes = new Uint8Array(damage(vowelModel()));
    expect(() => new Vocaliser(bytes, kernel)).toThrow(QariError);
    expect(() => new Vocaliser(bytes, kernel)).toThrow(
      expect.objectContaining({ code: "vowels-damaged" }),
    );
  });
});
