import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import {
  heldBy,
  holdersOf,
  holdLibrary,
  holdLibraryAlone,
  holdLibraryAmongOthers,
} from "../../../main/library/holders.ts";
import { temporaryFolders } from "../temporary-folder.ts";

const newFolder = temporaryFolders();
const fixture = fileURLToPath(new URL("fixtures/hold.ts", import.meta.url));
const children: (() => void)[] = [];
afterEach(() => {
  for (const kill of children.splice(0)) kill();
});

/** Another process that holds the library until it is let go. */
async function another(folder: string, kind: "among" | "alone") {
  const child = spawn(process.execPath, [fixture, folder, kind], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  children.push(() => child.kill("SIGKILL"));
  await once(child.stdout, "data");
  const exit = once(child, "exit");
  return {
    pid: child.pid,
    letGo: async () => {
      child.stdin.end();
      await exit;
    },
    kill: async () => {
      child.kill("SIGKILL");
      await exit;
    },
  };
}

describe("holders of a library", () => {
  it("are named while they hold it", async () => {
    const folder = newFolder();
    const other = await another(folder, "among");
    expect(holdersOf(folder)).toMatchObject([{ pid: other.pid, name: "Qari" }]);
    expect(heldBy(holdersOf(folder))).toMatch(
      new RegExp(`^held by Qari, process ${other.pid}, since 20`),
    );
    await other.letGo();
    expect(holdersOf(folder)).toEqual([]);
  });

  it("that were killed are forgotten", async () => {
    const folder = newFolder();
    const other = await another(folder, "among");
    await other.kill();
    expect(existsSync(join(folder, "holders", `${other.pid}.json`))).toBe(true);
    expect(holdersOf(folder)).toEqual([]);
    expect(readdirSync(join(folder, "holders"))).toEqual([]);
  });

  it("from before the machine was started are forgotten, whoever has their number now", () => {
    const folder = newFolder();
    mkdirSync(join(folder, "holders"));
    const note = {
      pid: process.ppid,
      name: "Qari",
      since: "2001-01-01T00:00:00.000Z",
      isAlone: false,
    };
    writeFileSync(
      join(folder, "holders", `${process.ppid}.json`),
      JSON.stringify(note),
    );
    writeFileSync(join(folder, "holders", "7.json"), "half");
    expect(holdersOf(folder)).toEqual([]);
  });

  it("do not count themselves", () => {
    const folder = newFolder();
    const held = holdLibrary(folder, "Qari");
    expect(holdersOf(folder)).toEqual([]);
    held.release();
    expect(existsSync(join(folder, "holders"))).toBe(false);
  });

  it("are not noted where nothing can be written", () => {
    const file = join(newFolder(), "a file");
    writeFileSync(file, "");
    holdLibrary(file, "Qari").release();
    expect(holdersOf(file)).toEqual([]);
  });
});

describe("holding a library alone", () => {
  it("waits for the others, and says who they are in the end", async () => {
    const folder = newFolder();
    const other = await another(folder, "among");
    await expect(
      holdLibraryAlone(folder, "qari restore", 200),
    ).rejects.toMatchObject({
      code: "library-busy",
      message: expect.stringContaining(`held by Qari, process ${other.pid}`),
    });
    expect(readdirSync(join(folder, "holders"))).toEqual([`${other.pid}.json`]);
    const waiting = holdLibraryAlone(folder, "qari restore", 60_000);
    await other.letGo();
    (await waiting).release();
  });

  it("keeps others out, and lets them in afterwards", async () => {
    const folder = newFolder();
    const other = await another(folder, "alone");
    await expect(
      holdLibraryAmongOthers(folder, "qari list", 200),
    ).rejects.toMatchObject({
      code: "library-busy",
    });
    const waiting = holdLibraryAmongOthers(folder, "qari list", 60_000);
    await other.letGo();
    (await waiting).release();
  });
});
