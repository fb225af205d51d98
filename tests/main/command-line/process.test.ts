import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { temporaryFolders } from "../temporary-folder.ts";

const newFolder = temporaryFolders();
const cli = fileURLToPath(new URL("../../../main/cli.ts", import.meta.url));

/** The command line as a script runs it. */
const qari = (cwd: string, argv: readonly string[], input = "") =>
  spawnSync(process.execPath, [cli, ...argv], { cwd, input, encoding: "utf8" });

describe("main/cli.ts", () => {
  it("reads standard input, prints to standard output and keeps silent otherwise", () => {
    const folder = newFolder();
    const library = join(folder, "lib");
    const { status, stdout, stderr } = qari(
      folder,
      ["import", "-", "--library", library],
      "عنوان\n\nنص المقالة هنا كامل.\n",
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^[0-9a-f-]{36}\tعنوان\tadded\n$/);
  });

  it("prints errors to standard error and ends with their exit code", () => {
    const folder = newFolder();
    const failed = qari(folder, ["convert", "no.txt", "--to", "txt"]);
    expect(failed).toMatchObject({ status: 1, stdout: "" });
    expect(failed.stderr).toMatch(/^file-missing: .*no\.txt/);
    expect(qari(folder, ["nope"])).toMatchObject({ status: 2, stdout: "" });
  });

  it("ends with whoever read its output", async () => {
    const folder = newFolder();
    // Minutes of work, if all of it were done.
    const lines = "ذهب الولد إلى المدرسة صباحًا ثم عاد إلى البيت.\n";
    writeFileSync(join(folder, "long.txt"), lines.repeat(40_000));
    const child = spawn(process.execPath, [cli, "tashkeel", "long.txt"], {
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"],
    });
    try {
      const ended = once(child, "exit");
      await once(child.stdout, "data");
      child.stdout.destroy();
      expect(await ended).toEqual([0, null]);
    } finally {
      child.kill("SIGKILL");
    }
  });

  it("goes on where nobody reads its complaints", async () => {
    const folder = newFolder();
    writeFileSync(join(folder, "good.txt"), "عنوان\n\nنص المقالة هنا كامل.\n");
    const argv = ["import", "none", "good.txt", "--library", "lib"];
    const child = spawn(process.execPath, [cli, ...argv, "--report", "r.csv"], {
      cwd: folder,
      stdio: ["ignore", "ignore", "pipe"],
    });
    child.stderr.destroy();
    await once(child, "exit");
    expect(readFileSync(join(folder, "r.csv"), "utf8")).toMatch(
      /none,failed,file-missing.*\r\n.*good\.txt,added/u,
    );
  });

  it.skipIf(!existsSync("/dev/full"))(
    "says that the disk behind standard output is full",
    () => {
      const full = openSync("/dev/full", "w");
      try {
        const { status, stderr } = spawnSync(process.execPath, [cli, "help"], {
          stdio: ["ignore", full, "pipe"],
          encoding: "utf8",
        });
        expect(status).toBe(1);
        expect(stderr).toMatch(/^disk-full: cannot write standard output/u);
      } finally {
        closeSync(full);
      }
    },
  );
});
