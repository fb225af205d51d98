import { constants, deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sortedIndex } from "../../../main/dictionary/build-index.ts";
import { DictZip } from "../../../main/dictionary/dict-zip.ts";
import { DictionaryIndex } from "../../../main/dictionary/dictionary-index.ts";
import {
  readDictionaryInfo,
  type DictionaryInfo,
} from "../../../main/dictionary/dictionary-info.ts";
import { entryText } from "../../../main/dictionary/entry-text.ts";
import { fold } from "../../../src/arabic/fold.ts";

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

/** Through the file, as it is kept. */
function read(
  info: DictionaryInfo,
  words: Uint8Array,
  forms: Uint8Array = new Uint8Array(),
): DictionaryIndex {
  const index = DictionaryIndex.from(
    sortedIndex(info, words, forms, 1e9),
    info.idxfilesize,
  );
  if (!index) throw new Error("not an index");
  return index;
}

const open = (bytes: Buffer): Promise<DictZip> =>
  DictZip.open(
    (offset, length) =>
      Promise.resolve(bytes.subarray(offset, offset + length)),
    bytes.length,
  );

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
      const index = read(info, bytes);
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

  it("are found by their other forms too, and offered when one is near", () => {
    const { bytes, info } = indexOf(["كتاب", "كتابة", "مدرسة", "قلم"]);
    const forms = Buffer.concat([
      Buffer.from("كُتُب\0"),
      Buffer.from([0, 0, 0, 0]),
      Buffer.from("أقلام\0"),
      Buffer.from([0, 0, 0, 3]),
    ]);
    const index = read(info, bytes, forms);
    const found = (word: string) => index.find(word).map((each) => each.word);
    expect(found("أقلام")).toEqual(["قلم"]);
    expect(found("كتب")).toEqual(["كتاب"]);
    expect(index.near("المدرسين", 3)).toEqual(["مدرسة"]);
    expect(index.near("كتابيب", 3)).toEqual(["كتاب", "كتابة"]);
    expect(index.near("زرافة", 3)).toEqual([]);
    expect(() => read(info, bytes, Buffer.from([65, 0, 0, 0, 0, 9]))).toThrow(
      refused,
    );
  });

  it("give an entry once, however many of its forms read alike", () => {
    const { bytes, info } = indexOf(["كِتَابٌ", "قلم"]);
    const forms = Buffer.concat(
      ["كتاب", "كِتاب"].flatMap((form) => [
        Buffer.from(`${form}\0`),
        Buffer.from([0, 0, 0, 0]),
      ]),
    );
    expect(read(info, bytes, forms).find("كتاب")).toEqual([
      { word: "كِتَابٌ", offset: 0, length: 10 },
    ]);
  });

  it.each([
    ["كتابه", ["كتابة", "كتاب"]],
    ["مكتبه", ["مكتبة", "مكتب"]],
    ["عامله", ["عاملة", "عامل"]],
    ["عاملُه", ["عاملة", "عامل"]],
    ["عمره", ["عُمْرَة", "عُمْر"]],
    // What stands there letter by letter is what was asked for.
    ["كتابة", ["كتابة"]],
    ["كِتابةٌ", ["كتابة"]],
    ["عمرة", ["عُمْرَة"]],
  ])(
    "are found with and without an ending that reads alike: %s",
    (asked, found) => {
      const { bytes, info } = indexOf([
        "كتاب",
        "كتابة",
        "مكتب",
        "مكتبة",
        "عامل",
        "عاملة",
        "عُمْر",
        "عُمْرَة",
      ]);
      expect(
        read(info, bytes)
          .find(asked)
          .map(({ word }) => word),
      ).toEqual(found);
    },
  );

  it.each([
    ["عِلْم", ["عِلْم", "علم", "عَلَم", "عَلِمَ"]],
    ["عِلْمٍ", ["علم", "عِلْم", "عَلَم", "عَلِمَ"]],
    ["عَلَمٌ", ["عَلَم", "علم", "عَلِمَ", "عِلْم"]],
    ["علم", ["علم", "عَلَم", "عَلِمَ", "عِلْم"]],
    ["إلى", ["إلى", "ألي", "إلي"]],
  ])(
    "come in the order of their likeness to what was asked: %s",
    (asked, found) => {
      const { bytes, info } = indexOf([
        "عَلَم",
        "علم",
        "عَلِمَ",
        "عِلْم",
        "ألي",
        "إلي",
        "إلى",
      ]);
      expect(
        read(info, bytes)
          .find(asked)
          .map(({ word }) => word),
      ).toEqual(found);
    },
  );

  it("are all found, in whatever order they came", () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ unit: "grapheme", minLength: 1 }), {
          minLength: 1,
          maxLength: 40,
        }),
        (words) => {
          const usable = words.filter(
            (word) => !word.includes("\0") && Buffer.byteLength(word) < 256,
          );
          const { bytes, info } = indexOf(usable);
          const index = read(info, bytes);
          for (const word of usable)
            if (fold(word).text.trim() !== "")
              expect(index.find(word).map((each) => each.word)).toContain(word);
        },
      ),
    ));

  it("are read from what was made of them only", () => {
    const { bytes, info } = indexOf(["كتاب"]);
    const file = sortedIndex(info, bytes, new Uint8Array(), 10);
    expect(DictionaryIndex.from(file, info.idxfilesize)?.size).toBe(1);
    expect(DictionaryIndex.from(file, 7)).toBeUndefined();
    expect(
      DictionaryIndex.from(file.subarray(0, -1), info.idxfilesize),
    ).toBeUndefined();
    expect(DictionaryIndex.from(new Uint8Array(), 0)).toBeUndefined();
  });

  it("are refused when the file is cut short, or says otherwise", () => {
    const { bytes, info } = indexOf(["أ", "ب"]);
    const broken = Buffer.from(bytes);
    broken[0] = 0xff;
    for (const [file, said] of [
      [bytes.subarray(0, 5), info],
      [bytes, { ...info, wordcount: 7 }],
      [broken, info],
    ] as const)
      expect(() => read(said, file)).toThrow(refused);
    expect(() => sortedIndex(info, bytes, new Uint8Array(), 19)).toThrow(
      refused,
    );
    expect(() => read({ ...info, wordcount: 9_000_000 }, bytes)).toThrow(
      expect.objectContaining({ code: "dictionary-too-large" }),
    );
  });
});

describe("a packed dictionary", () => {
  const text = Buffer.from("شرح الكلمة الأولى، ثم شرح الثانية. ".repeat(200));

  it("gives any piece of it, over chunks too", async () => {
    const packed = await open(dictZip(text, 1000));
    expect(packed.mostLength).toBeGreaterThanOrEqual(text.length);
    for (const [offset, length] of [
      [0, 10],
      [995, 20],
      [990, 3000],
      [text.length - 5, 5],
    ] as const)
      expect(Buffer.from(await packed.read(offset, length))).toEqual(
        text.subarray(offset, offset + length),
      );
  });

  it("refuses what is not there, or damaged", async () => {
    const bytes = dictZip(text, 1000);
    const packed = await open(bytes);
    for (const offset of [text.length, 1e12])
      await expect(packed.read(offset, 1)).rejects.toThrow(refused);
    const broken = Buffer.from(bytes);
    broken.fill(0xff, broken.length - 60, broken.length - 10);
    await expect((await open(broken)).read(text.length - 5, 5)).rejects.toThrow(
      refused,
    );
    for (const each of [
      Buffer.from("not packed at all, but long enough"),
      bytes.subarray(0, 60),
      Buffer.alloc(0),
    ])
      await expect(open(each)).rejects.toThrow(refused);
  });

  it("unpacks no more than a chunk was said to hold", async () => {
    const bomb = dictZip(Buffer.alloc(60_000), 60_000);
    bomb.writeUInt16LE(100, 18);
    await expect((await open(bomb)).read(0, 50)).rejects.toThrow(refused);
  });
});

describe("an entry", () => {
  it("is reduced in no time, whatever it is made of", () => {
    const started = performance.now();
    for (const piece of [
      "<br",
      "<p ",
      "</td",
      "<!--",
      "<script",
      "&amp",
      "</style  ",
      " \n",
    ])
      entryText(piece.repeat(131_072 / piece.length), "h");
    expect(performance.now() - started).toBeLessThan(2000);
  });

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
    ["h", "&laquo;كتاب&raquo; &mdash; جمع&hellip;", "«كتاب» — جمع…"],
    ["h", "&eacute;&Eacute; مي&zwnj;رود&nbsp;&lt;b&gt;", "éÉ مي\u200cرود <b>"],
    ["g", "&quot;كتاب&quot; &#1577; &AMP; &hellip;", '"كتاب" ة &AMP; &hellip;'],
    ["h", "<b>كتب</b><div>معناه كذا</div>", "كتب\nمعناه كذا"],
    ["h", "<dt>كتاب</dt><dd>صحف مجموعة</dd>", "كتاب\nصحف مجموعة"],
    ["h", "<p>أول<p>ثان", "أول\nثان"],
    ["h", "<blockquote>شاهد</blockquote>قال", "شاهد\nقال"],
    ["h", "سطر<hr>سطر<HR />سطر", "سطر\nسطر\nسطر"],
    ["h", "noun<ol><li>first<li>second</ol>end", "noun\nfirst\nsecond\nend"],
    ["h", "<div><p>أول</p>\n\n</div>\n<div>ثان<br></div>", "أول\nثان"],
    ["h", "أول<br><br>ثان", "أول\n\nثان"],
    [
      "h",
      "<table><tr>\n<th>مفرد</th>\n<th>جمع</th></tr><tr><td>كتاب</td><td>كتب</td></tr></table>",
      "مفرد جمع\nكتاب كتب",
    ],
    ["h", "<td>مفرد</td><td>جمع</td>", "مفرد جمع"],
    ["h", "<link rel=x>كلمة<thing>واحدة</thing>", "كلمةواحدة"],
  ] as const)("is plain text: %s %s", (kind, text, plain) => {
    expect(entryText(text, kind)).toBe(plain);
  });
});
