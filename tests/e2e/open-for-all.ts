import { rmSync } from "node:fs";
import { afterAll, beforeAll } from "vitest";
import { axeFaults } from "./axe-faults.ts";
import { launchQari, type LaunchOptions, type Qari } from "./launch.ts";
import { Reader } from "./reader.ts";

/** Qari as all tests of a file find it. */
export interface OpenForAll {
  readonly qari: Qari;
  /** Of the window that is open now, after a restart too. */
  readonly reader: Reader;
  readonly press: (keys: string) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** What axe finds wrong now. */
  readonly faults: () => Promise<string[]>;
  /** How far the reader is, in whole percent. */
  readonly percent: () => Promise<number>;
}

/**
 * Open a library before the tests of a file, with nothing moving in the
 * window, and take it away after them. Call it once, at the top of the file.
 *
 * @param library Makes the library's folder, which is removed at the end.
 */
export function openForAll(
  library: () => Promise<string>,
  options: Omit<LaunchOptions, "library"> = {},
): OpenForAll {
  let folder: string | undefined;
  let opened: Qari | undefined;
  const qari = (): Qari => {
    if (!opened) throw new Error("Qari opens before the first test");
    return opened;
  };
  const reader = () => new Reader(qari().page);
  beforeAll(async () => {
    folder = await library();
    opened = await launchQari({ ...options, library: folder });
    await reader().ready();
    await opened.page.emulateMedia({ reducedMotion: "reduce" });
  });
  afterAll(async () => {
    await opened?.close();
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  });
  return {
    get qari() {
      return qari();
    },
    get reader() {
      return reader();
    },
    press: (keys) => qari().page.keyboard.press(keys),
    type: (text) => qari().page.keyboard.type(text),
    faults: () => axeFaults(qari().page),
    percent: async () =>
      Number(
        await qari()
          .page.getByRole("progressbar", { name: "ما قُرئ من المادة" })
          .getAttribute("aria-valuenow"),
      ),
  };
}

/** The size in which most of what is not about size is tried. */
export const laptop = { width: 1280, height: 800 };
