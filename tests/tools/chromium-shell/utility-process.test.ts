import { describe, expect, it } from "vitest";
import { startFixture } from "./run-fixture.ts";

// https://www.electronjs.org/docs/latest/api/utility-process
describe("a utility process", () => {
  it("lives, speaks and ends as Electron's does", async () => {
    await using ran = startFixture("utility");
    expect(await ran.ended).toBe(0);
    const said = Object.fromEntries(
      ran.sayings.all.map(({ name, value }) => [name, value]),
    );
    expect(said).toMatchObject({
      "too early":
        "Error: utilityProcess cannot be created before the app is ready",
      "pid before": null,
      "pid after": "number",
      heard: [
        { said: "first" },
        ["one", "two"],
        0,
        "Int16Array",
        "NotImplemented: not implemented in the stand-in: parentPort.close",
      ],
      ports:
        "NotImplemented: not implemented in the stand-in: utilityProcess.postMessage with ports",
      options:
        "NotImplemented: not implemented in the stand-in: utilityProcess.fork with partition",
      stdin: "TypeError: stdin value other than ignore is not supported.",
      exit: 3,
      "killed again": false,
      kill: true,
      terminated: 15,
    });
    const last = said["last"];
    expect(last).toBeTypeOf("number");
    // Signal 0 asks whether it is there.
    expect(() => process.kill(last as number, 0)).toThrow("ESRCH");
  });
});
