import { truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { wholeCheckBytes } from "../../../main/library/inspect-file.ts";
import { checkInThread } from "../../../main/library/service/check-in-thread.ts";
import { temporaryFolders } from "../temporary-folder.ts";

const newFolder = temporaryFolders();

/** A library too large to be checked before it is opened, and a thread for it. */
function large(script: string): [script: string, file: string] {
  const folder = newFolder();
  const file = join(folder, "library.db");
  writeFileSync(file, "");
  truncateSync(file, wholeCheckBytes + 1);
  const path = join(folder, "thread.mjs");
  writeFileSync(path, script);
  return [path, file];
}

it("ends its thread when it is stopped", async () => {
  const controller = new AbortController();
  const checking = checkInThread(
    ...large("setInterval(() => undefined, 1000);"),
    controller.signal,
  );
  controller.abort();
  await expect(checking).rejects.toThrow("aborted");
});

it("says what the thread found, and nothing where it found nothing", async () => {
  const { signal } = new AbortController();
  const found = `import { parentPort } from "node:worker_threads";
    parentPort.postMessage({ message: "row 7 is missing" });`;
  expect(await checkInThread(...large(found), signal)).toMatchObject({
    message: "row 7 is missing",
  });
  expect(await checkInThread(...large(""), signal)).toBeUndefined();
});
