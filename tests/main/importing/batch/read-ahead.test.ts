import { describe, expect, it } from "vitest";
import { readAhead } from "../../../../main/importing/batch/read-ahead.ts";

const source = (items: number[]) => () => Promise.resolve(items.shift());

describe("readAhead", () => {
  it("hands out in order what ends out of order, so many at a time", async () => {
    const gates = new Map<number, () => void>();
    let under = 0;
    let most = 0;
    const ordered: number[] = [];
    const run = (async () => {
      for await (const item of readAhead(source([1, 2, 3, 4]), 2, (each) => {
        under += 1;
        most = Math.max(most, under);
        return new Promise<number>((resolve) =>
          gates.set(each, () => {
            under -= 1;
            resolve(each);
          }),
        );
      }))
        ordered.push(item);
    })();
    for (const each of [2, 1, 4, 3]) {
      await expect.poll(() => gates.has(each)).toBe(true);
      gates.get(each)?.();
    }
    await run;
    expect(ordered).toEqual([1, 2, 3, 4]);
    expect(most).toBe(2);
  });

  it("takes what comes to the queue while the last is handed out", async () => {
    const items = [1];
    const seen: number[] = [];
    for await (const item of readAhead(
      source(items),
      3,
      async (each) => each,
    )) {
      seen.push(item);
      if (item < 3) items.push(item + 1);
    }
    expect(seen).toEqual([1, 2, 3]);
  });
});
