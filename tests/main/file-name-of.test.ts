import { describe, expect, it } from "vitest";
import { fileNameOf } from "../../main/file-name-of.ts";

describe("fileNameOf", () => {
  it.each([
    ["رحلة: إلى «الميناء»؟", "رحلة إلى «الميناء»؟"],
    ["../../etc/passwd", "etc passwd"],
    ["a\u202Egpj.exe", "a gpj.exe"],
    [".profile", "profile"],
    ["نهاية. . .", "نهاية"],
    [" \u0007 ", "Qari"],
    ["...", "Qari"],
  ])("calls %j %j", (title, name) => expect(fileNameOf(title)).toBe(name));

  it.each(["CON", "nul", "Com1", "lpt9", "COM²"])(
    "does not call a file by the device %s",
    (title) => {
      expect(fileNameOf(title)).toBe(`${title}_`);
      expect(fileNameOf(`${title}.txt`)).toBe(`${title}_.txt`);
    },
  );

  it("leaves words alone that begin like a device", () =>
    expect(fileNameOf("Console")).toBe("Console"));

  it("cuts a long title between two letters", () =>
    expect(fileNameOf(`${"ق".repeat(79)}𞤀𞤀`)).toBe("ق".repeat(79)));

  it("takes half a letter out", () =>
    expect(fileNameOf("قلم\uD800").isWellFormed()).toBe(true));

  it("fits into 255 bytes with an extension", () =>
    expect(
      Buffer.byteLength(`${fileNameOf("漢".repeat(500))}.epub`),
    ).toBeLessThanOrEqual(255));
});
