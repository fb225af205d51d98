import { beforeAll, describe, expect, it } from "vitest";
import "../../../renderer/styles/tokens.css";
import { addedShare } from "../../../renderer/styles/vowel-color.ts";

/** Relative luminance of WCAG 2.2 of a painted colour. */
function luminance([r, g, b]: readonly number[]): number {
  const linear = [r, g, b].map((channel = 0) => {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  const [red = 0, green = 0, blue = 0] = linear;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: readonly number[], b: readonly number[]): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted(
    (x, y) => y - x,
  );
  return (light + 0.05) / (dark + 0.05);
}

/** What tokens really paint, one over the other, through a canvas, so that oklch and its gamut are Chromium's own. */
function painted(...tokens: readonly string[]): readonly number[] {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no 2d canvas");
  const probe = document.createElement("div");
  document.body.append(probe);
  for (const token of tokens) {
    probe.style.color = `var(${token})`;
    context.fillStyle = getComputedStyle(probe).color;
    context.fillRect(0, 0, 1, 1);
  }
  probe.remove();
  return [...context.getImageData(0, 0, 1, 1).data];
}

const marks = ["yellow", "green", "blue", "pink", "purple"].map(
  (name) => `--mark-${name}`,
);
const vowels = ["red", "blue", "green", "purple"].map(
  (name) => `--vowel-${name}`,
);

describe.each([
  "light",
  "sepia",
  "dark",
  "black",
  "contrast-light",
  "contrast-dark",
])("the theme %s", (theme) => {
  const least = theme.startsWith("contrast") ? 7 : 4.5;
  beforeAll(() => {
    document.documentElement.dataset["theme"] = theme;
  });

  it.each([
    "--page",
    "--surface",
    "--raised",
    "--spoken-sentence",
    "--spoken-word",
    "--found",
    "--found-current",
    ...marks,
  ])("keeps the text at 7:1 on %s", (ground) => {
    expect(contrast(painted("--text"), painted(ground))).toBeGreaterThanOrEqual(
      7,
    );
  });

  it.each([
    ["--quiet", "--raised", "--hover"],
    ["--quiet", "--page"],
    ["--quiet", "--surface"],
    ["--quiet", "--raised"],
    ["--accent", "--page"],
    ["--accent", "--raised"],
    ["--danger", "--raised"],
    ["--on-accent", "--accent"],
    ...vowels.map((vowel) => [vowel, "--page"]),
    // A note by its reference.
    ...vowels.map((vowel) => [vowel, "--raised"]),
  ])("keeps %s readable on %s", (mark = "", ...ground) => {
    expect(contrast(painted(mark), painted(...ground))).toBeGreaterThanOrEqual(
      least,
    );
  });

  it.each(["--text", ...vowels])(
    "has added vowels paler than those in %s, and still to be seen",
    (own) => {
      const { style } = document.documentElement;
      style.setProperty("--vowel-own", `var(${own})`);
      style.setProperty("--vowel-share", addedShare(own === "--text"));
      const ground = painted("--page");
      const added = contrast(painted("--vowel-added"), ground);
      expect(added).toBeGreaterThanOrEqual(3);
      expect(added).toBeLessThan(contrast(painted(own), ground) * 0.85);
      style.removeProperty("--vowel-own");
      style.removeProperty("--vowel-share");
    },
  );

  it("has marks that the eye tells from the page and from each other", () => {
    const shades = ["--page", ...marks].map((token) => painted(token));
    for (const [at, one] of shades.entries())
      for (const other of shades.slice(at + 1))
        expect(
          Math.hypot(...one.map((value, c) => value - (other[c] ?? 0))),
        ).toBeGreaterThan(20);
  });
});
