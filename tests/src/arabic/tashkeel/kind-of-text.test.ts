import { describe, expect, it } from "vitest";
import { KindOfText } from "../../../../src/arabic/tashkeel/kind-of-text.ts";
import {
  readModelFile,
  type ModelFile,
} from "../../../../src/arabic/tashkeel/model-file.ts";
import { vowelModel } from "../../../fixtures/vowel-model.ts";

const unsure = 0;
const news = 1;
const classical = 2;
const file = readModelFile(vowelModel());

/** The words of the fixture lean as they are told here; others say nothing. */
const kindsFrom = (
  leanings: Readonly<Record<string, number>>,
  upTo = 0,
  from = upTo,
) => {
  const { knownWords, hashedWords } = file.header;
  const leaning: ModelFile = {
    ...file,
    header: {
      ...file.header,
      kinds: { usual: news, unsure, other: classical, upTo, from },
    },
    weights: (name, length) => {
      expect(name).toBe("kind.weight");
      expect(length).toBe(knownWords + hashedWords);
      return Int8Array.from(
        { length },
        (_, row) => leanings[file.words[row - 1] ?? ""] ?? 0,
      );
    },
  };
  const kinds = new KindOfText(leaning);
  return {
    of: (words: readonly string[], around?: number) =>
      kinds.of(words, around).source,
  };
};

describe("KindOfText", () => {
  it("goes by what the words of a text lean to together", () => {
    const kinds = kindsFrom({ قال: 40, إلى: -30, هذا: -20 });
    expect(kinds.of(["قال"])).toBe(classical);
    expect(kinds.of(["قال", "إلى"])).toBe(classical);
    expect(kinds.of(["قال", "إلى", "هذا"])).toBe(news);
  });

  it("takes the usual kind where nothing speaks for the other strongly enough", () => {
    expect(kindsFrom({}).of([])).toBe(news);
    expect(kindsFrom({}).of(["كتاب", "من"])).toBe(news);
    expect(kindsFrom({ قال: 40 }, 50).of(["قال"])).toBe(news);
    expect(kindsFrom({ قال: 40 }, 50).of(["قال", "قال"])).toBe(classical);
  });

  it("is unsure of what speaks for neither strongly enough", () => {
    const kinds = kindsFrom({ قال: 40, هذا: -20 }, 0, 50);
    expect(kinds.of(["هذا"])).toBe(news);
    expect(kinds.of(["قال"])).toBe(unsure);
    expect(kinds.of(["قال", "قال"])).toBe(classical);
  });

  it("goes by what stands around where the words themselves say little", () => {
    const kinds = kindsFrom({ قال: 40, هذا: -90 }, 0, 50);
    expect(kinds.of(["كتاب"], 1000)).toBe(classical);
    expect(kinds.of(["قال"], -60)).toBe(news);
    expect(kinds.of(["هذا", "هذا"], 1000)).toBe(news);
  });

  it("gives signs no say", () => {
    expect(kindsFrom({ قال: 40 }).of(["", "،", ""])).toBe(news);
  });
});
