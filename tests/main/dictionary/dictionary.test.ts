import { constants, deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { DictZip } from "../../../main/dictionary/dict-zip.ts";
import { DictionaryIndex } from "../../../main/dictionary/dictionary-index.ts";
import { readDictionaryInfo } from "../../../main/dictionary/dictionary-info.ts";
import { entryText } from "../../../main/dictionary/entry-text.ts";

const refused = expect.objectContaining({ code: "dictionary-unreadable" });
const ifo = (fields: Record<string, string | number>): string =>
  [
    "StarDict's dict ifo file",
    ...Object.entries(fields).map((each) => each.join("=")),
  ].join("\n");
const fields = {
  version: "2.4.2",
  bookname: "معجم التجربة",
  wordcount: 3,
  idxfilesize: 0,
  sametypesequence: "m",
};

function indexOf(words: readonly string[], isWide = false) {
  let offset = 0;
  const bytes = Buffer.concat(
    words.flatMap((word) => {
      const tail = Buffer.alloc(isWide ? 12 : 8);
      if (isWide) tail.writeBigUInt64BE(BigInt(offset));
      else tail.writeUInt32BE(offset);
      tail.writeUInt32BE(10, isWide ? 8 : 4);
      offset += 10;
      return [Buffer.from(`${word}\0`), tail];
    }),
  );
  const info = readDictionaryInfo(
    ifo({
      ...fields,
      ...(isWide && { version: "3.0.0", idxoffsetbits: "64" }),
      wordcount: words.length,
      idxfilesize: bytes.length,
    }),
  );
  return { bytes, info };
}

/** Pack a text as dictzip does. */
function dictZip(text: Buffer, chunkLength: number): Buffer {
  const chunks: Buffer[] = [];
  for (let at = 0; at < text.length; at += chunkLength)
    chunks.push(
      deflateRawSync(text.subarray(at, at + chunkLength), {
        finishFlush: constants.Z_FULL_FLUSH,
      }),
    );
  const table = Buffer.alloc(10 + chunks.length * 2);
  table.write("RA", 0, "latin1");
  table.writeUInt16LE(6 + chunks.length * 2, 2);
  table.writeUInt16LE(1, 4);
  table.writeUInt16LE(chunkLength, 6);
  table.writeUInt16LE(chunks.length, 8);
  for (const [at, { length }] of chunks.entries())
    table.writeUInt16LE(length, 10 + at * 2);
  const head = Buffer.from([0x1f, 0x8b, 8, 4 | 8, 0, 0, 0, 0, 0, 3]);
  const size = Buffer.alloc(2);
  size.writeUInt16LE(table.length);
  return Buffer.concat([
    head,
    size,
    table,
    Buffer.from("name\0"),
    ...chunks,
    Buffer.alloc(10),
  ]);
}

describe("what a dictionary says of itself", () => {
  it("is read", () => {
    expect(readDictionaryInfo(ifo(fields))).toMatchObject({
      bookname: "معجم التجربة",
      wordcount: 3,
      idxoffsetbits: "32",
    });
  });

  it.each([
    ["", "nothing"],
    ["StarDict's dict ifo file", "no fields"],
    [ifo(fields).replace("StarDict's", "Another"), "another file"],
    [ifo({ ...fields, version: "1.0" }), "another version"],
    [ifo({ ...fields, sametypesequence: "W" }), "sounds"],
    [ifo({ ...fields, wordcount: -1 }), "a wrong count"],
  ])("is refused: %#", (text) => {
    expect(() => readDictionaryInfo(text)).toThrow(refused);
  });
});

describe("the words of a dictionary", () => {
  it.each([false, true])(
    "are found however they are spelt; 64 bits: %s",
    (isWide) => {
      const { bytes, info } = indexOf(
        ["كِتَابٌ", "أحمد", "كتاب", "zebra"],
        isWide,
      );
      const index = new DictionaryIndex(bytes, info);
      expect(
        index
          .find("كتابً")
          .map(({ word }) => word)
          .toSorted(),
      ).toEqual(["كتاب", "كِتَابٌ"].toSorted());
      expect(index.find("احمد")).toEqual([
        { word: "أحمد", offset: 10, length: 10 },
      ]);
      expect(index.find("Zebra")).toHaveLength(1);
      expect(index.find("قلم")).toEqual([]);
      expect(index.find("ً")).toEqual([]);
    },
  );

  it("are refused when the file is cut short, or says otherwise", () => {
    const { bytes, info } = indexOf(["أ", "ب"]);
    expect(() => new DictionaryIndex(bytes.subarray(0, 5), info)).toThrow(
      refused,
    );
    expect(() => new DictionaryIndex(bytes, { ...info, wordcount: 7 })).toThrow(
      refused,
    );
    const broken = Buffer.from(bytes);
    broken[0] = 0xff;
    expect(() => new DictionaryIndex(broken, info)).toThrow(refused);
  });
});

describe("a packed dictionary", () => {
  const text = Buffer.from("شرح الكلمة الأولى، ثم شرح الثانية. ".repeat(200));

  it("gives any piece of it, over chunks too", () => {
    const packed = new DictZip(dictZip(text, 1000));
    for (const [offset, length] of [
      [0, 10],
      [995, 20],
      [990, 3000],
      [text.length - 5, 5],
    ] as const)
      expect(Buffer.from(packed.read(offset, length))).toEqual(
        text.subarray(offset, offset + length),
      );
  });

  it("refuses what is not there, or damaged", () => {
    const bytes = dictZip(text, 1000);
    expect(() => new DictZip(bytes).read(text.length, 1)).toThrow(refused);
    expect(
      () => new DictZip(Buffer.from("not packed at all, but long enough")),
    ).toThrow(refused);
    expect(() => new DictZip(bytes.subarray(0, 60))).toThrow(refused);
  });
});

describe("an entry", () => {
  it.each([
    ["m", "سطر <أول> &amp;\nسطر ثانٍ", "سطر <أول> &amp;\nسطر ثانٍ"],
    [
      "h",
      "<b>كتاب</b><br>جمعه <i>كتب</i> &amp; &#1577;&#x628;",
      "كتاب\nجمعه كتب & ةب",
    ],
    ["h", "<script>alert(1)</script>نص<img src=x onerror=y>", "نص"],
    ["g", "<span color='red'>معنى</span>\n\n\n\nآخر", "معنى\n\nآخر"],
    ["h", "<style>p{}", ""],
    ["h", "٣ < ٥ و &unknown; &#0;", "٣ < ٥ و &unknown; \ufffd"],
  ] as const)("is plain text: %s %s", (kind, text, plain) => {
    expect(entryText(text, kind)).toBe(plain);
  });
});
