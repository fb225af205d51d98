import { describe, expect, it } from "vitest";
import { appOrigin } from "../../main/origin.ts";
import { isOurFrame } from "../../main/sender.ts";

describe("isOurFrame", () => {
  const top = { parent: null, origin: "app://qari" };

  it("takes calls of the window's own page", () => {
    expect(isOurFrame(top, appOrigin)).toBe(true);
  });

  it.each([
    ["a frame inside the page, even of our origin", { ...top, parent: top }],
    ["a page from the network", { ...top, origin: "https://example.org" }],
    ["a page whose host begins alike", { ...top, origin: "app://qari.org" }],
    ["an opaque origin", { ...top, origin: "null" }],
    ["a frame that is gone", null],
  ])("refuses %s", (_, frame) => {
    expect(isOurFrame(frame, appOrigin)).toBe(false);
  });
});
