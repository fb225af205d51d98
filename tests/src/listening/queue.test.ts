import { randomUUID } from "node:crypto";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import {
  addToQueue,
  mostQueued,
  moveAmong,
  moveInQueue,
  nextInQueue,
  queueSchema,
  removeFromQueue,
} from "../../../src/listening/queue.ts";

const queue = ["أ", "ب", "ج"];

describe("a listening queue", () => {
  it("takes articles at its end, each of them once", () => {
    expect(addToQueue(queue, ["د", "ب", "د"])).toEqual(["أ", "ب", "ج", "د"]);
    const full = Array.from({ length: mostQueued - 1 }, (_, at) => String(at));
    expect(addToQueue(full, ["x", "y"])).toEqual([...full, "x"]);
  });

  it("moves one to any place, and no further than its ends", () => {
    expect(moveInQueue(queue, "أ", 1)).toEqual(["ب", "أ", "ج"]);
    expect(moveInQueue(queue, "أ", 9)).toEqual(["ب", "ج", "أ"]);
    expect(moveInQueue(queue, "ج", -1)).toEqual(["ج", "أ", "ب"]);
    expect(moveInQueue(queue, "د", 0)).toBe(queue);
  });

  it("moves one among those that are shown, and leaves the others in their places", () => {
    const whole = ["أ", "خ", "ب", "ج", "ذ"];
    expect(moveAmong(whole, queue, "أ", 1)).toEqual(["ب", "خ", "أ", "ج", "ذ"]);
    expect(moveAmong(whole, queue, "ج", 0)).toEqual(["ج", "خ", "أ", "ب", "ذ"]);
    expect(moveAmong(whole, queue, "خ", 0)).toEqual(whole);
  });

  it("lets one go", () => {
    expect(removeFromQueue(queue, "ب")).toEqual(["أ", "ج"]);
    expect(removeFromQueue(queue, "د")).toBe(queue);
  });

  it("goes on with what is behind, and from its end with what is left", () => {
    expect(nextInQueue(queue, "أ")).toBe("ب");
    expect(nextInQueue(queue, "ج")).toBe("أ");
    expect(nextInQueue(queue, "د")).toBe("أ");
    expect(nextInQueue(["أ"], "أ")).toBeUndefined();
    expect(nextInQueue([], "أ")).toBeUndefined();
  });

  it("is stored as ids, each once", () => {
    const id = randomUUID();
    expect(v.is(queueSchema, [id, randomUUID()])).toBe(true);
    expect(v.is(queueSchema, [id, id])).toBe(false);
    expect(v.is(queueSchema, ["1"])).toBe(false);
    const many = Array.from({ length: mostQueued + 1 }, () => randomUUID());
    expect(v.is(queueSchema, many)).toBe(false);
  });
});
