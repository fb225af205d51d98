import { describe, expect, it } from "vitest";
import type {
  NarratedSentence,
  NarrationInfo,
} from "../../../src/narration/narration.ts";
import {
  timingsFormatOf,
  timingsWriter,
  type TimingsFormat,
} from "../../../src/narration/timings-writer.ts";

const info: NarrationInfo = {
  title: "أ & ب --> ج\nد",
  byline: "ليلى   عمر",
  lang: "ar",
};
const rate = 1000;

const place = (offset: number, length: number) => ({
  start: { section: 0, block: 0, offset },
  end: { section: 0, block: 0, offset: offset + length },
});
const first: NarratedSentence = {
  utterance: 0,
  article: 0,
  source: "قال <نعم>\nثم مضى.",
  lang: "ar",
  range: place(0, 17),
  start: 0,
  end: 2500,
  words: [
    { token: 0, source: "قال", at: 0, start: 0, end: 700, range: place(0, 3) },
    { token: 1, source: "<نعم>", at: 4, start: 700, end: 1200 },
    { token: 2, source: "ثم", at: 10, start: 1200, end: 1200 },
    { token: 3, source: "مضى.", at: 13, start: 1200, end: 2500 },
  ],
};
const second: NarratedSentence = {
  utterance: 1,
  article: 0,
  source: "The end.",
  lang: "en",
  range: place(18, 8),
  start: 359_999_000,
  end: 360_001_255,
  words: [
    { token: 0, source: "The", at: 0, start: 359_999_000, end: 360_000_004 },
    { token: 1, source: "end.", at: 4, start: 360_000_004, end: 360_001_255 },
  ],
};

function written(format: TimingsFormat): string {
  const writer = timingsWriter(format, info, rate);
  return (
    writer.head() +
    writer.sentence(first) +
    writer.sentence(second) +
    writer.tail({
      samples: 360_001_655,
      chapters: [
        { title: "الأول", lang: "ar", start: 0, end: 359_999_000 },
        { title: "الثاني", lang: "ar", start: 359_999_000, end: 360_001_655 },
      ],
    })
  );
}

describe("times of a narration", () => {
  it("are cues with the times of their words as WebVTT", () => {
    expect(written("vtt")).toBe(
      `WEBVTT - أ &amp; ب --&gt; ج د

1
00:00:00.000 --> 00:00:02.500
قال <00:00:00.700>&lt;نعم&gt; <00:00:01.200>ثم مضى.

2
99:59:59.000 --> 100:00:01.255
<lang en>The <100:00:00.004>end.</lang>
`,
    );
  });

  it("are a line a sentence as LRC", () => {
    expect(written("lrc")).toBe(
      `[ti:أ & ب --> ج د]
[ar:ليلى عمر]
[00:00.00]قال <نعم> ثم مضى.
[5999:59.00]The end.
[6000:01.66]
`,
    );
  });

  it("are words, sentences and sections in seconds as JSON", () => {
    const timings: unknown = JSON.parse(written("json"));
    expect(timings).toMatchObject({
      sampleRate: 1000,
      seconds: 360_001.655,
      words: [
        {
          utterance: 0,
          token: 0,
          source: "قال",
          start: 0,
          end: 0.7,
          range: place(0, 3),
        },
        { token: 1 },
        { token: 2 },
        { token: 3 },
        { utterance: 1, token: 0, start: 359_999, end: 360_000.004 },
        { utterance: 1, token: 1 },
      ],
      sentences: [
        { utterance: 0, source: first.source, start: 0, end: 2.5 },
        { utterance: 1, lang: "en", range: place(18, 8) },
      ],
      sections: [
        { title: "الأول", start: 0, end: 359_999 },
        { title: "الثاني", end: 360_001.655 },
      ],
    });
  });

  it("are nothing but their frame where nothing was said", () => {
    for (const format of ["json", "vtt", "lrc"] as const) {
      const writer = timingsWriter(format, info, rate);
      const text = writer.head() + writer.tail({ samples: 0, chapters: [] });
      if (format === "json")
        expect(JSON.parse(text)).toMatchObject({ words: [], seconds: 0 });
      expect(text).not.toContain("undefined");
    }
  });

  it("are written as the extension says", () => {
    expect(timingsFormatOf("/tmp/أ.VTT")).toBe("vtt");
    expect(timingsFormatOf("a.lrc")).toBe("lrc");
    expect(timingsFormatOf("a.txt")).toBeUndefined();
  });
});
