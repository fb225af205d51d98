import { afterEach, expect, it } from "vitest";
import type { CDPSession } from "@vitest/browser-playwright";
import { cdp } from "vitest/browser";
import { markStyle } from "../../src/exporting/book-style.ts";
import { paints } from "../../src/marks/layer-marks.ts";

const sheet = new CSSStyleSheet();
const session: CDPSession = cdp();
const emulate = (value: string) =>
  session.send("Emulation.setEmulatedMedia", {
    features: [{ name: "forced-colors", value }],
  });

afterEach(async () => {
  document.body.replaceChildren();
  document.adoptedStyleSheets = [];
  await emulate("");
});

it.each(["none", "active"])(
  "marks in exported files have the text's own colour and an underline each, forced colours: %s",
  async (forced) => {
    await emulate(forced);
    expect(matchMedia("(forced-colors: active)").matches).toBe(
      forced === "active",
    );
    sheet.replaceSync(markStyle);
    document.adoptedStyleSheets = [sheet];
    const marks = paints.map((paint) => {
      const mark = document.createElement("mark");
      mark.className = paint;
      mark.textContent = "نص";
      document.body.append(mark);
      const { color, backgroundColor, textDecorationStyle } =
        getComputedStyle(mark);
      return { color, backgroundColor, textDecorationStyle };
    });
    const { color } = getComputedStyle(document.body);
    expect(new Set(marks.map((mark) => mark.color))).toEqual(new Set([color]));
    const colored = marks.slice(0, -1);
    expect(new Set(colored.map((mark) => mark.textDecorationStyle)).size).toBe(
      colored.length,
    );
    if (forced === "active")
      expect(new Set(marks.map((mark) => mark.backgroundColor)).size).toBe(1);
  },
);
