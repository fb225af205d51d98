import { afterEach, describe, expect, it } from "vitest";
import { bucketsOf } from "../../../renderer/components/hit-strip/buckets.ts";
import "../../../renderer/components/hit-strip/hit-strip.ts";
import type { HitPickEvent } from "../../../renderer/components/hit-strip/hit-strip.ts";

afterEach(() => document.body.replaceChildren());

describe("the strip of hits", () => {
  it("has each step once, however many hits are in it", () => {
    expect(bucketsOf([0, 0.001, 0.5, 0.5, 0.999, 1], 10)).toEqual([0, 5, 9]);
    expect(bucketsOf([], 10)).toEqual([]);
  });

  it("draws a hundred thousand hits as two paths, out of the way of screen readers", async () => {
    const strip = document.createElement("qari-hit-strip");
    strip.places = Array.from({ length: 100_000 }, (_, at) => at / 100_000);
    strip.current = 50_000;
    document.body.append(strip);
    await strip.updateComplete;
    expect(strip.shadowRoot?.querySelectorAll("path")).toHaveLength(2);
    expect(strip.ariaHidden).toBe("true");
    const marks = strip.shadowRoot?.querySelector("path")?.getAttribute("d");
    expect(marks?.match(/M/gu)).toHaveLength(400);
  });

  it("gives the hit nearest to where it was clicked", async () => {
    const strip = document.createElement("qari-hit-strip");
    strip.places = [0.1, 0.4, 0.9];
    document.body.append(strip);
    await strip.updateComplete;
    let index: number | undefined;
    strip.addEventListener("qari-hit-pick", (event: HitPickEvent) => {
      index = event.index;
    });
    const { top, height } = strip.getBoundingClientRect();
    const clientY = top + height * 0.5;
    strip.dispatchEvent(new MouseEvent("click", { clientY }));
    expect(index).toBe(1);
  });
});
