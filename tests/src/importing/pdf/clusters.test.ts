import { describe, expect, it } from "vitest";
import { clustersOf } from "../../../../src/importing/pdf/clusters.ts";
import { inReadingOrder } from "../../../../src/importing/pdf/reading-order.ts";
import { draftText } from "../../../../src/importing/assemble/draft-text.ts";
import { blocksOf, page } from "./painted-lines.ts";

/** Glyphs painted from the left, ten points apart; marks stand on the next one. */
const painted = (...texts: readonly string[]) =>
  texts.map((text, at) => ({
    text,
    x: at * 10,
    end: at * 10 + 9,
    y: 100,
    size: 12,
    isLogical: false,
  }));
const lineFromLeft = (text: string, y: number) =>
  painted(...Array.from(text)).map((each) => ({ ...each, y }));
const readRtl = (...texts: readonly string[]): string =>
  inReadingOrder(clustersOf(painted(...texts)), "rtl")
    .map(({ text }) => text)
    .join("");

describe("what is painted on a line from right to left", () => {
  it.each<[what: string, glyphs: readonly string[], read: string]>([
    ["shapes of letters", ["\uFE8E", "\uFEE3"], "ما"],
    ["a ligature of two letters", ["ﻪ", "لا"], "لاه"],
    ["marks before their letter", ["\u064E", "ل", "ق"], "قلَ"],
    ["several marks on one", ["\u064E", "\u0651", "ن"], "نَّ".normalize("NFD")],
    ["a mark on a lam-alif", ["\u064E", "لا"], "لَا"],
    ["a mark on a tatweel", ["ا", "\u064E", "ـ", "ه"], "هـَا"],
    ["a number", ["3", "2", "9", "1", " ", "ة", "ن", "س"], "سنة 3291"],
    ["words of another script", ["H", "i", " ", "ب"], "ب Hi"],
    [
      "a tatweel between two numbers",
      ["م", "2", "0", "2", "4", "/", "ـ", "ه", "1", "4", "4", "5"],
      "1445هـ/2024م",
    ],
    ["a tatweel before a number", ["2", "0", "ـ", "ل", "ا"], "الـ20"],
    [
      "a tatweel before a foreign word",
      ["B", "B", "C", " ", "ـ", "ل", "ا"],
      "الـ BBC",
    ],
    ["half a character", ["\uDE00", "ب"], "ب"],
  ])("%s", (_, glyphs, read) => {
    expect(readRtl(...glyphs).normalize("NFC")).toBe(read.normalize("NFC"));
  });
});

describe("soft hyphens", () => {
  const readLtr = (...texts: readonly string[]): string =>
    inReadingOrder(clustersOf(painted(...texts)), "ltr")
      .map(({ text }) => text)
      .join("");

  it("are hyphens where they are painted", () => {
    expect(readLtr("1", "0", "\u00AD", "1", "2")).toBe("10-12");
  });

  it("are nothing within a word, or without a width", () => {
    expect(readLtr("exam\u00ADple")).toBe("example");
    const [hyphen] = painted("\u00AD");
    expect(hyphen && clustersOf([{ ...hyphen, end: hyphen.x }])).toEqual([]);
  });

  it("divide a word at the end of a line", () => {
    const blocks = blocksOf([
      page(
        lineFromLeft("Every word of this line is part of an exam\u00AD", 100),
        lineFromLeft("ple that goes on below it and to the end here", 118),
      ),
    ]);
    expect(blocks.map(draftText)).toEqual([
      "Every word of this line is part of an example that goes on below it and to the end here",
    ]);
  });
});
