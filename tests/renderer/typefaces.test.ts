import { beforeAll, describe, expect, it } from "vitest";
import { defaultSettings } from "../../src/settings/settings.ts";
import { latinFaces } from "../../renderer/typefaces/latin-faces.ts";
import {
  hasArabic,
  isFamilyThere,
  measureFace,
} from "../../renderer/typefaces/measure-face.ts";
import {
  runningProse,
  stackedMarks,
} from "../../renderer/typefaces/samples.ts";
import {
  measureOf,
  typefaces,
  weightsIn,
} from "../../renderer/typefaces/typefaces.ts";
import "../../renderer/typefaces/typefaces.css";
import "../../renderer/styles/tokens.css";

function contextFor(family: string, size: number): CanvasRenderingContext2D {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) throw new Error("no 2d canvas");
  context.font = `${size}px "${family}"`;
  context.direction = "rtl";
  return context;
}

describe.each(typefaces)("$family", (face) => {
  const size = 100;
  let context: CanvasRenderingContext2D;
  beforeAll(async () => {
    const loaded = await document.fonts.load(
      `${size}px "${face.family}"`,
      "سA",
    );
    expect(loaded.length).toBeGreaterThan(0);
    context = contextFor(face.family, size);
  });

  it("holds 60 to 75 characters of running Arabic in its measure", () => {
    const advance =
      context.measureText(runningProse).width / size / runningProse.length;
    const characters = measureOf(face, defaultSettings.measure) / advance;
    expect(characters).toBeGreaterThanOrEqual(60);
    expect(characters).toBeLessThanOrEqual(75);
    expect(face.meanAdvance).toBeCloseTo(advance, 2);
  });

  it("leaves stacked marks clear of the line above", () => {
    const boxes = stackedMarks.map((stack) => context.measureText(stack));
    const ink =
      Math.max(...boxes.map((box) => box.actualBoundingBoxAscent)) +
      Math.max(...boxes.map((box) => box.actualBoundingBoxDescent));
    expect(face.leastLineHeight).toBeGreaterThanOrEqual(ink / size);
  });

  it("is measured to be what is known of it, as a face of the reader's would be", async () => {
    const weights = [200, 300, 400, 500, 600, 700, 800];
    await Promise.all(
      weights.map((weight) =>
        document.fonts.load(`${weight} 40px "${face.family}"`, "س"),
      ),
    );
    const measured = measureFace(face.family);
    expect(measured.meanAdvance).toBeCloseTo(face.meanAdvance, 2);
    expect(measured.xHeight).toBeCloseTo(face.xHeight, 2);
    expect(
      Math.abs(measured.leastLineHeight - face.leastLineHeight),
    ).toBeLessThanOrEqual(0.051);
    expect(measured.weights).toEqual(face.weights);
    expect(await hasArabic(face.family)).toBe(true);
  });
});

describe("a family without Arabic", () => {
  it("is known by its letters coming from elsewhere", async () => {
    expect(await hasArabic("no such family")).toBe(false);
  });

  it("is told from one that is not there at all", async () => {
    expect(await isFamilyThere("no such family")).toBe(false);
    for (const family of ["Amiri", "Noto Kufi Arabic"])
      expect(await isFamilyThere(family)).toBe(true);
    const url = latinFaces[0]?.files[0]?.url;
    const latin = new FontFace("only latin", `url("${url}")`);
    document.fonts.add(await latin.load());
    expect(await hasArabic("only latin")).toBe(false);
    expect(await isFamilyThere("only latin")).toBe(true);
    document.fonts.delete(latin);
  });
});

describe("weightsIn", () => {
  const regular = { meanAdvance: 0.4, leastLineHeight: 1.8, xHeight: 0.5 };
  it("stays regular and bold for a face that does not vary", () => {
    expect(weightsIn(regular, 600)).toEqual({
      text: 400,
      strong: 600,
      bold: 700,
    });
  });

  it("keeps to the weights that a face has", () => {
    const face = { ...regular, weights: { min: 400, max: 700 } };
    expect(weightsIn(face, 300)).toEqual({ text: 400, strong: 500, bold: 600 });
    expect(weightsIn(face, 400)).toEqual({ text: 400, strong: 600, bold: 700 });
    expect(weightsIn(face, 800)).toEqual({ text: 700, strong: 700, bold: 700 });
  });
});
