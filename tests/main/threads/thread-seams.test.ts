import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openExportThreads } from "../../../main/exporting/export-service.ts";
import { openNarrationThreads } from "../../../main/narration/narration-service.ts";
import { runInThread } from "../../../main/threads/run-in-thread.ts";

const root = join(import.meta.dirname, "../../..");
const strange = join(import.meta.dirname, "fixtures/strange-thread.ts");
const control = () => ({
  signal: new AbortController().signal,
  onProgress: () => undefined,
});

describe("what crosses between threads", () => {
  it("is looked at when an export answers", async () => {
    const written = openExportThreads(strange).write(
      {
        items: [],
        format: "txt",
        library: "",
        assets: "",
        fonts: false,
        modified: new Date(0),
      },
      control(),
    );
    await expect(written).rejects.toThrow(/Invalid/u);
  });

  it("is looked at when a narration answers", async () => {
    const written = openNarrationThreads(strange, "").write(
      { articles: [], titles: false, rate: 1 },
      control(),
    );
    await expect(written).rejects.toThrow(/Invalid/u);
  });

  it.each([
    ["an export", "main/exporting/export-thread.ts"],
    ["a narration", "main/narration/narration-thread.ts"],
  ])("is looked at when %s is asked for", async (_, script) => {
    await expect(
      runInThread(join(root, script), { articles: "all" }, control()),
    ).rejects.toThrow(/Invalid/u);
  });
});
