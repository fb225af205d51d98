import { describe, expect, it } from "vitest";
import {
  paperExtent,
  paperOf,
  usualPaper,
} from "../../../src/printing/paper.ts";
import { defaultSettings } from "../../../src/settings/settings.ts";

describe("paper", () => {
  it.each([
    ["US", "Letter"],
    ["ca", "Letter"],
    ["MX", "Letter"],
    ["EG", "A4"],
    ["SA", "A4"],
    ["DE", "A4"],
    ["", "A4"],
  ])("is what is usual in %s: %s", (country, name) => {
    expect(usualPaper(country)).toBe(name);
    expect(paperOf(defaultSettings, country).name).toBe(name);
  });

  it("is what the reader chose, wherever she is", () => {
    const chosen = { ...defaultSettings, paperSize: "Legal" as const };
    expect(paperOf(chosen, "EG").name).toBe("Legal");
  });

  it("lies on its side where it is to", () => {
    expect(paperExtent({ name: "A5", isLandscape: false })).toEqual({
      width: 148,
      height: 210,
    });
    expect(paperExtent({ name: "A5", isLandscape: true })).toEqual({
      width: 210,
      height: 148,
    });
  });
});
