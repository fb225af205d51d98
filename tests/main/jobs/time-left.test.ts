import { describe, expect, it } from "vitest";
import { TimeLeft } from "../../../main/jobs/time-left.ts";

describe("TimeLeft", () => {
  it("goes by how it went since the first progress, not by what it took to begin", () => {
    const left = new TimeLeft();
    expect(left.after(60_000, 10, 100)).toBeUndefined();
    expect(left.after(61_000, 20, 100)).toBeUndefined();
    expect(left.after(62_000, 30, 100)).toBe(7);
    expect(left.after(64_000, 50, 100)).toBe(5);
    expect(left.after(69_000, 99.9, 100)).toBe(1);
    expect(left.after(69_100, 100, 100)).toBeUndefined();
  });

  it("tells how much is done in a second, once that can be told", () => {
    const left = new TimeLeft();
    expect(left.perSecond(0, 0)).toBeUndefined();
    left.after(60_000, 10, 100);
    expect(left.perSecond(61_000, 20)).toBeUndefined();
    expect(left.perSecond(64_000, 50)).toBe(10);
  });

  it("tells nothing where nothing goes on", () => {
    const left = new TimeLeft();
    expect(left.after(0, 0, 0)).toBeUndefined();
    expect(left.after(10_000, 0, 100)).toBeUndefined();
  });
});
