import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createWire } from "../../../tools/chromium-shell/in-page/wire.ts";

const wire = createWire();
const through = (value: unknown): unknown => wire.read(wire.write(value));

// https://www.electronjs.org/docs/latest/tutorial/ipc#object-serialization
describe("the wire between page and main", () => {
  it("gives back what the structured clone algorithm would", () => {
    fc.assert(
      fc.property(
        fc.anything({
          withBigInt: true,
          withDate: true,
          withMap: true,
          withSet: true,
          withTypedArray: true,
          withSparseArray: false,
          withNullPrototype: false,
          withUnicodeString: true,
        } as fc.ObjectConstraints),
        (value) => {
          expect(through(value)).toEqual(structuredClone(value));
        },
      ),
    );
  });

  it("keeps an invalid date invalid", () => {
    expect(through(new Date(Number.NaN))).toEqual(new Date(Number.NaN));
  });

  it("keeps shared and cyclic references", () => {
    const shared = { text: "قارئ" };
    const value: Record<string, unknown> = { a: shared, b: [shared] };
    value["self"] = value;
    const got = through(value) as { a: object; b: object[]; self: object };
    expect(got.self).toBe(got);
    expect(got.b[0]).toBe(got.a);
  });

  it("takes no key for anything but a key", () => {
    const value = JSON.parse(
      '{"__proto__":{"a":1},"$":"Date","v":1}',
    ) as object;
    const got = through(value) as object;
    expect(Object.keys(got)).toEqual(["__proto__", "$", "v"]);
    expect("a" in got).toBe(false);
  });

  it.each([
    ["a function", () => 1],
    ["a symbol", Symbol("s")],
    ["a promise", Promise.resolve()],
    ["a weak map", new WeakMap()],
    ["a function inside", { deep: [{ call: () => 1 }] }],
  ])("refuses %s", (_name, value) => {
    expect(() => wire.write(value)).toThrow("An object could not be cloned.");
  });

  it("carries errors with their name and message", () => {
    const got = through(new RangeError("too far")) as Error;
    expect(got).toBeInstanceOf(Error);
    expect([got.name, got.message]).toEqual(["RangeError", "too far"]);
  });
});
