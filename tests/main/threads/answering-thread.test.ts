import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { AnsweringThread } from "../../../main/threads/answering-thread.ts";

const mortal = join(import.meta.dirname, "fixtures/mortal-thread.ts");

describe("a thread that answers", () => {
  it("answers what is asked as soon as the one before it fell", async () => {
    const thread = new AnsweringThread(mortal, {});
    // The thread that fell has not ended yet: its end is not that of the next.
    const again = thread.ask("fall").catch(() => thread.ask("again"));
    expect(await again).toBe("again");
    await thread.close();
  });
});
