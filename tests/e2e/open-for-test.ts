import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { launchQari, type LaunchOptions, type Qari } from "./launch.ts";
import { Reader } from "./reader.ts";

/** Qari as one test finds it. */
export interface OpenForTest {
  readonly qari: Qari;
  /** Of the window that was opened; a restart has another. */
  readonly reader: Reader;
  /** For what the test reads and writes: empty, and gone after it. */
  readonly folder: string;
}

/** Open Qari for the test that is running, which shows an article, and close it when that ends. */
export async function openForTest(
  options: LaunchOptions = {},
): Promise<OpenForTest> {
  const folder = mkdtempSync(join(tmpdir(), "qari-e2e-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const qari = await launchQari(options);
  // Before the folder goes: what is done last is undone first.
  onTestFinished(() => qari.close());
  const reader = new Reader(qari.page);
  await reader.ready();
  return { qari, reader, folder };
}
