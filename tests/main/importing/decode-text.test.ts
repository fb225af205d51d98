import { describe, expect, it } from "vitest";
import { decodeText } from "../../../main/importing/decode-text.ts";
import { decodeMarkup } from "../../../main/importing/encoding/decode-markup.ts";
import { QariError, type ErrorCode } from "../../../src/errors.ts";

const sentence = "وصلت القافلة إلى المدينة قبل الغروب، وقال قائدها: «لم نتعب»؟";
/** A vowel on nearly every letter, as in schoolbooks, prayers and verse. */
const vocalised =
  "وَصَلَتِ الْقَافِلَةُ إِلَى الْمَدِينَةِ قَبْلَ غُرُوبِ الشَّمْسِ، وَقَالَ قَائِدُهَا إِنَّ الطَّرِيقَ كَانَ طَوِيلًا";
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...parts: readonly (readonly number[] | Uint8Array)[]) =>
  Uint8Array.from(parts.flatMap((part) => Array.from(part)));

const utf16 = (text: string, isBigEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1)
    view.setUint16(at * 2, text.charCodeAt(at), !isBigEndian);
  return new Uint8Array(view.buffer);
};

/** In one of the encodings with a byte a character, as the standard's own tables say. */
function inCodePage(text: string, encoding: string): Uint8Array {
  const table = new TextDecoder(encoding).decode(
    Uint8Array.from({ length: 256 }, (_, byte) => byte),
  );
  return Uint8Array.from(text, (character) => {
    const byte = table.indexOf(character);
    if (byte === -1) throw new Error(`${encoding} has no ${character}`);
    return byte;
  });
}

const failureOf = (input: Uint8Array): ErrorCode | undefined => {
  try {
    decodeText(input, "/a.txt");
    return undefined;
  } catch (error) {
    if (error instanceof QariError) return error.code;
    throw error;
  }
};

/** The first bytes of every PNG file: signature and header chunk. */
const png = bytes(
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  [
    0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 16, 0, 0, 0, 16, 8, 6, 0, 0,
    0,
  ],
);

describe("decodeText", () => {
  it.each<[encoding: string, input: Uint8Array]>([
    ["UTF-8", utf8(sentence)],
    ["UTF-8 with its mark", bytes([0xef, 0xbb, 0xbf], utf8(sentence))],
    ["UTF-16, low byte first", bytes([0xff, 0xfe], utf16(sentence, false))],
    ["UTF-16, high byte first", bytes([0xfe, 0xff], utf16(sentence, true))],
    ["Windows-1256", inCodePage(sentence, "windows-1256")],
  ])("reads %s", (_, input) => {
    expect(decodeText(input, "/a.txt")).toBe(sentence);
  });

  it("reads Windows-1256 with vowels, digits and some Latin words", () => {
    const text = "كِتابٌ عن Linux في 2004، ط. 3";
    expect(decodeText(inCodePage(text, "windows-1256"), "/a.txt")).toBe(text);
  });

  it("keeps signs beyond U+FFFF and normalization as they are", () => {
    const text = "e\u0301 é 😀 ﷺ";
    expect(decodeText(utf8(text), "/a.txt")).toBe(text);
  });

  it.each<[what: string, input: Uint8Array, code: ErrorCode]>([
    ["no bytes", bytes(), "file-empty"],
    ["white space", utf8(" \r\n\t\u00A0\u200B\u2029 "), "file-empty"],
    ["a mark alone", bytes([0xef, 0xbb, 0xbf]), "file-empty"],
    ["a UTF-16 mark alone", bytes([0xff, 0xfe]), "file-empty"],
    ["a picture", png, "file-not-text"],
    ["text with NUL in it", utf8("abc\0def"), "file-not-text"],
    ["control characters", utf8("\u0001\u0002\u0003\u0004ab"), "file-not-text"],
    [
      "UTF-8 with a broken byte",
      bytes(utf8(sentence), [0xd9]),
      "encoding-unknown",
    ],
    [
      "UTF-8 with a mark and a broken byte",
      bytes([0xef, 0xbb, 0xbf], utf8(sentence), [0xff]),
      "encoding-unknown",
    ],
    ["an overlong form", bytes(utf8("abc"), [0xc0, 0xaf]), "encoding-unknown"],
    [
      "UTF-16 with half a pair",
      bytes([0xff, 0xfe], utf16("ab\uD83D c", false)),
      "encoding-unknown",
    ],
    ["UTF-16 with half a unit", bytes([0xff, 0xfe, 0x41]), "encoding-unknown"],
    [
      "French",
      inCodePage("Été à la forêt, où l’âne brait", "windows-1252"),
      "encoding-unknown",
    ],
    [
      "Russian",
      inCodePage("Караван пришёл в город до заката", "windows-1251"),
      "encoding-unknown",
    ],
    [
      "Greek",
      inCodePage("Το καραβάνι έφτασε στην πόλη", "windows-1253"),
      "encoding-unknown",
    ],
  ])("refuses %s", (_, input, code) => {
    expect(failureOf(input)).toBe(code);
  });

  it.each([
    ["Hebrew", "השיירה הגיעה אל העיר לפני השקיעה", "windows-1255"],
    [
      "another Arabic code page",
      "وصلت القافلة إلى المدينة قبل الغروب",
      "iso-8859-6",
    ],
    ["another Arabic code page with all vowels", vocalised, "iso-8859-6"],
    ["Windows-1256 with all vowels", vocalised, "windows-1256"],
  ])("reads %s", (_, text, codePage) => {
    expect(decodeText(inCodePage(text, codePage), "a.txt")).toBe(text);
  });

  it("names the file in what it throws", () => {
    expect(() => decodeText(bytes(), "/books/a.txt")).toThrow("/books/a.txt");
  });
});

describe("decodeMarkup", () => {
  it.each([
    ["windows-1256", "nothing"],
    ["windows-1256", "utf-8"],
    ["windows-1256", "iso-8859-1"],
    ["iso-8859-6", "nothing"],
    ["iso-8859-6", "windows-1252"],
  ])("reads a page with all vowels in %s declared as %s", (codePage, label) => {
    const meta = label === "nothing" ? "" : `<meta charset="${label}">`;
    const page = `<html><head>${meta}</head><body><p>${vocalised}</p></body></html>`;
    expect(decodeMarkup(inCodePage(page, codePage), "a.html")).toBe(page);
  });
});
