import { describe, expect, it } from "vitest";
import { stretchesOf } from "../../../../src/arabic/tashkeel/stretches.ts";

const kept = (text: string): readonly string[] =>
  [...stretchesOf(text)].map(({ keptFrom, keptTo }) =>
    text.slice(keptFrom, keptTo),
  );
const bare = (text: string): string => text.replaceAll(/[\u064B-\u0652]/gu, "");

const line = "ذَهَبَ الوَلَدُ إِلَى المَدرَسَةِ ".repeat(160);

describe("stretchesOf", () => {
  it("leaves nothing of a text out, and nothing twice", () => {
    for (const text of [
      line,
      bare(line),
      "",
      "ب",
      "ابت".repeat(1000),
      `ا\nب\n`,
    ])
      expect(kept(text).join("")).toBe(text.replaceAll("\n", ""));
  });

  it("cuts a long line between words, and sees words on both sides", () => {
    for (const { from, to, keptFrom, keptTo } of stretchesOf(bare(line))) {
      expect(to - from).toBeLessThanOrEqual(1000);
      expect(bare(line).charAt(keptTo - 1)).toBe(" ");
      if (keptFrom > 0) expect(keptFrom - from).toBe(90);
      if (keptTo < bare(line).length) expect(to - keptTo).toBe(90);
    }
  });

  it("cuts at the same places with vowels and without", () => {
    expect(kept(line).length).toBeGreaterThan(3);
    expect(kept(line).map(bare)).toEqual(kept(bare(line)));
    const seen = (text: string) =>
      [...stretchesOf(text)].map(({ from, to }) => bare(text.slice(from, to)));
    expect(seen(line)).toEqual(seen(bare(line)));
  });

  it("parts neither a letter from its marks nor a pair of code units", () => {
    const letters = "بًّ".repeat(1700);
    for (const each of kept(letters)) expect(each).toMatch(/^ب.*\u0651$/u);
    for (const each of kept("😀".repeat(1500)))
      expect(each.isWellFormed()).toBe(true);
  });

  it("passes over Qur'anic text", () => {
    expect(kept("قال ﴿الحمد لله﴾ ثم")).toEqual(["قال ", " ثم"]);
  });

  it("passes over whatever may be Qur'anic where a bracket is missing", () => {
    expect(
      kept("لم يلد ولم يولد﴾ وقال تعالى: ﴿وإلهكم إله واحد﴾ في البقرة"),
    ).toEqual([" في البقرة"]);
    expect(
      kept("قال ﴿الحمد لله ثم شرح، وقال ﴿رب العالمين﴾ انتهى\nثم سكت"),
    ).toEqual(["قال ", " انتهى", "ثم سكت"]);
  });
});
