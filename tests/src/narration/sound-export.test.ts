import * as v from "valibot";
import { describe, expect, it } from "vitest";
import {
  estimatedBytes,
  estimatedSeconds,
} from "../../../src/narration/estimate.ts";
import { soundExportSchema } from "../../../src/narration/sound-export.ts";
import { soundFormatOf } from "../../../src/narration/sound-format.ts";

const id = "0a8f5a0e-6f0c-4c53-9f8f-3d4c1d1f9a11";
const place = { section: 0, block: 0, offset: 0 };

describe("what is asked of main", () => {
  const whole = { articles: [id], format: "mp3", rate: 1, titles: true };
  it.each([
    [whole, true],
    [{ ...whole, articles: [id, id] }, true],
    [{ ...whole, timings: "lrc", range: { start: place, end: place } }, true],
    [{ ...whole, articles: [] }, false],
    [{ ...whole, format: "aiff" }, false],
    [{ ...whole, rate: 9 }, false],
    [{ ...whole, path: "/etc/passwd" }, false],
    [
      { ...whole, articles: [id, id], range: { start: place, end: place } },
      false,
    ],
  ])("is checked: %j", (input, isSound) => {
    expect(v.safeParse(soundExportSchema, input).success).toBe(isSound);
  });
});

describe("an estimate", () => {
  it("is near what the bundled article came to", () => {
    expect(estimatedSeconds(2097, 1)).toBeCloseTo(192, -1);
    expect(estimatedSeconds(2097, 2)).toBeCloseTo(96, -1);
    expect(estimatedBytes(197.6, "mp3")).toBeCloseTo(1_582_000, -5);
    expect(estimatedBytes(197.6, "opus")).toBeCloseTo(1_005_000, -5);
    expect(estimatedBytes(197.6, "wav")).toBeCloseTo(8_716_000, -5);
  });
});

describe("a file's format", () => {
  it("is what its extension says", () => {
    expect(soundFormatOf("كتاب.MP3")).toBe("mp3");
    expect(soundFormatOf("a.ogg")).toBeUndefined();
  });
});
