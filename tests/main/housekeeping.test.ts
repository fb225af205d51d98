import { describe, expect, it } from "vitest";
import { Housekeeping, type Task } from "../../main/housekeeping.ts";

const nothing: Task = () => Promise.resolve();

/** Works until it is stopped, and then takes a moment to let go of its files; what it did is in `log`. */
function endless(log: string[]): Task {
  return async (signal) => {
    log.push("begins");
    await new Promise((resolve) => {
      signal.addEventListener("abort", resolve);
    });
    await new Promise(setImmediate);
    log.push("has let go");
    signal.throwIfAborted();
  };
}

/** Resolves once `log` is so long. */
async function entries(log: readonly string[], count: number): Promise<void> {
  await expect.poll(() => log.length).toBe(count);
}

function housekeeping(...tasks: Task[]) {
  const bugs: unknown[] = [];
  const keeping = new Housekeeping({
    afterMs: 0,
    tasks,
    report: (bug) => bugs.push(bug),
  });
  return { keeping, bugs };
}

describe("Housekeeping", () => {
  it("does the urgent first, then one task after the other, whatever fails", async () => {
    const log: string[] = [];
    const does =
      (name: string): Task =>
      async () => {
        log.push(`${name} begins`);
        await new Promise(setImmediate);
        log.push(`${name} ends`);
        if (name === "one") throw new Error("a bug");
      };
    const { keeping, bugs } = housekeeping(does("one"), does("two"));
    keeping.start(does("urgent"));
    keeping.start(does("again"));
    await entries(log, 6);
    expect(log).toEqual(
      ["urgent", "one", "two"].flatMap((name) => [
        `${name} begins`,
        `${name} ends`,
      ]),
    );
    expect(bugs).toEqual([new Error("a bug")]);
    await keeping.close();
  });

  it("makes way: what is under way lets go first, and begins anew afterwards", async () => {
    const log: string[] = [];
    const { keeping, bugs } = housekeeping(endless(log));
    keeping.start(nothing);
    await entries(log, 1);
    const answer = await keeping.makeWay(async () => {
      log.push("the reader's");
      await new Promise(setImmediate);
      log.push("is done");
      return 7;
    });
    expect(answer).toBe(7);
    await entries(log, 5);
    expect(log).toEqual([
      "begins",
      "has let go",
      "the reader's",
      "is done",
      "begins",
    ]);
    await keeping.close();
    expect(log.at(-1)).toBe("has let go");
    expect(bugs).toEqual([]);
  });

  it("begins nothing while somebody has the way, one after the other, also one who fails", async () => {
    const log: string[] = [];
    const { keeping } = housekeeping(async () => {
      log.push("task");
    });
    const first = keeping.makeWay(async () => {
      await new Promise(setImmediate);
      log.push("first");
      throw new Error("refused");
    });
    const second = keeping.makeWay(async () => {
      await new Promise(setImmediate);
      log.push("second");
    });
    keeping.start(nothing);
    await expect(first).rejects.toThrow("refused");
    await second;
    await entries(log, 3);
    expect(log).toEqual(["first", "second", "task"]);
    await keeping.close();
  });

  it("ends without waiting for what the reader wants done", async () => {
    const log: string[] = [];
    const { keeping } = housekeeping(endless(log));
    keeping.start(nothing);
    await entries(log, 1);
    const wanted = Promise.withResolvers<void>();
    const way = keeping.makeWay(() => wanted.promise);
    await entries(log, 2);
    await keeping.close();
    wanted.resolve();
    await way;
    expect(log).toEqual(["begins", "has let go"]);
  });

  it("stops at the end, and begins nothing more", async () => {
    const log: string[] = [];
    const { keeping } = housekeeping(endless(log), async () => {
      log.push("never");
    });
    keeping.start(nothing);
    await entries(log, 1);
    await keeping.close();
    expect(log).toEqual(["begins", "has let go"]);
  });
});
