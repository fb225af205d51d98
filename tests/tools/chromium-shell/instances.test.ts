import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { freshFolder, startFixture, type Ran } from "./run-fixture.ts";

const folder = freshFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
const start = (userData: string, name: string): Ran =>
  startFixture("instances", { userData, args: [name] });

// https://www.electronjs.org/docs/latest/api/app#apprequestsingleinstancelockadditionaldata
describe("the single-instance lock", () => {
  it("goes to the first; the second hands over its arguments and ends", async () => {
    await using one = start(join(folder, "a"), "one");
    expect(await one.sayings.said("first")).toBe(true);
    await using two = start(join(folder, "a"), "two");
    expect(await two.sayings.said("first")).toBe(false);
    expect(await two.ended).toBe(0);
    expect(await one.sayings.said("second")).toEqual([
      "two",
      true,
      { from: "two" },
    ]);
  });

  it("is another for another folder of user data", async () => {
    await using one = start(join(folder, "b"), "one");
    await using two = start(join(folder, "c"), "two");
    expect(await one.sayings.said("first")).toBe(true);
    expect(await two.sayings.said("first")).toBe(true);
  });

  it("is free again after its holder was killed", async () => {
    await using one = start(join(folder, "d"), "one");
    await one.sayings.said("first");
    one.kill("SIGKILL");
    await one.ended;
    await using two = start(join(folder, "d"), "two");
    expect(await two.sayings.said("first")).toBe(true);
    await two.sayings.said("ready");
  });

  it("works where the path is too long for a socket", async () => {
    const long = join(folder, "x".repeat(90), "y".repeat(90));
    await using one = start(long, "one");
    expect(await one.sayings.said("first")).toBe(true);
    await using two = start(long, "two");
    expect(await two.sayings.said("first")).toBe(false);
  });
});
