import { expect, it } from "vitest";
import { KeepAwake } from "../../main/keep-awake.ts";

it("holds the machine awake once, and lets go of it once", () => {
  const held: number[] = [];
  let last = 0;
  const keepAwake = new KeepAwake({
    start: () => {
      held.push(++last);
      return last;
    },
    stop: (id) => {
      held.splice(held.indexOf(id), 1);
      return true;
    },
  });
  keepAwake.set(false);
  keepAwake.set(true);
  keepAwake.set(true);
  expect(held).toEqual([1]);
  keepAwake.set(false);
  keepAwake.set(false);
  expect(held).toEqual([]);
  keepAwake.set(true);
  expect(held).toEqual([2]);
});
