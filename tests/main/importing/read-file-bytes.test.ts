import {
  chmodSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  readFileBytes,
  type ReadOptions,
} from "../../../main/importing/read-file-bytes.ts";
import { QariError, type ErrorCode } from "../../../src/errors.ts";
import { temporaryFolders } from "../temporary-folder.ts";

const folder = temporaryFolders();
const mebibyte = 1024 * 1024;
const isWindows = process.platform === "win32";

function fileOf(content: string | Uint8Array): string {
  const path = join(folder(), "article.txt");
  writeFileSync(path, content);
  return path;
}

async function codeOf(
  path: string,
  options?: ReadOptions,
): Promise<ErrorCode | undefined> {
  try {
    await readFileBytes(path, options);
    return undefined;
  } catch (error) {
    if (error instanceof QariError) return error.code;
    throw error;
  }
}

describe("readFileBytes", () => {
  it("reads every byte, however many pieces it takes", async () => {
    const content = Uint8Array.from(
      { length: 2 * mebibyte + 17 },
      (_, at) => at % 251,
    );
    const bytes = await readFileBytes(fileOf(content));
    expect(Buffer.compare(bytes, content)).toBe(0);
  });

  it("reads an empty file and follows a link", async () => {
    expect(await readFileBytes(fileOf(""))).toHaveLength(0);
    const path = fileOf("abc");
    symlinkSync(path, `${path}.link`);
    expect(await readFileBytes(`${path}.link`)).toHaveLength(3);
  });

  it("says how far it is, up to the whole", async () => {
    const told: [number, number][] = [];
    await readFileBytes(fileOf(new Uint8Array(3 * mebibyte)), {
      onProgress: (done, total) => told.push([done, total]),
    });
    expect(told.length).toBeGreaterThan(1);
    expect(told.map(([done]) => done)).toEqual(
      told.map(([done]) => done).toSorted((a, b) => a - b),
    );
    expect(told.at(-1)).toEqual([3 * mebibyte, 3 * mebibyte]);
  });

  it("refuses what is not there", async () => {
    const inside = folder();
    expect(await codeOf(join(inside, "gone.txt"))).toBe("file-missing");
    expect(await codeOf(join(fileOf("a"), "below.txt"))).toBe("file-missing");
    symlinkSync(join(inside, "gone.txt"), join(inside, "dangling"));
    expect(await codeOf(join(inside, "dangling"))).toBe("file-missing");
  });

  it("refuses a folder and a path that no file can have", async () => {
    const path = join(folder(), "folder.txt");
    mkdirSync(path);
    expect(await codeOf(path)).toBe("file-unreadable");
    expect(await codeOf("/a\0b")).toBe("file-unreadable");
  });

  // Windows has no permission bits and no pipes in folders, and root may read everything.
  it.skipIf(isWindows || process.getuid?.() === 0)(
    "refuses a file without permission",
    async () => {
      const path = fileOf("a");
      chmodSync(path, 0o000);
      expect(await codeOf(path)).toBe("file-unreadable");
    },
  );

  it.skipIf(isWindows)(
    "refuses a pipe instead of waiting for its writer",
    async () => {
      const path = join(folder(), "pipe.txt");
      execFileSync("mkfifo", [path]);
      expect(await codeOf(path)).toBe("file-unreadable");
    },
  );

  it("refuses a file of more than 64 MiB without reading it", async () => {
    const path = fileOf("");
    // Sparse: 300 MB that take no room on the disk.
    truncateSync(path, 300_000_000);
    let hasRead = false;
    const onProgress = () => {
      hasRead = true;
    };
    expect(await codeOf(path, { onProgress })).toBe("file-too-large");
    expect(hasRead).toBe(false);
  });

  it("takes a file of just the size allowed and none larger", async () => {
    expect(await codeOf(fileOf("abcd"), { maxBytes: 4 })).toBeUndefined();
    expect(await codeOf(fileOf("abcde"), { maxBytes: 4 })).toBe(
      "file-too-large",
    );
  });

  it("stops at a file that grows beyond the limit while it is read", async () => {
    const path = fileOf(new Uint8Array(mebibyte));
    const onProgress = () =>
      writeFileSync(path, new Uint8Array(64), { flag: "a" });
    expect(await codeOf(path, { onProgress, maxBytes: mebibyte + 100 })).toBe(
      "file-too-large",
    );
  });

  // Windows keeps the name of an open file until it is closed.
  it.skipIf(isWindows)(
    "gives nothing of a file that vanishes while it is read",
    async () => {
      const path = fileOf(new Uint8Array(3 * mebibyte));
      const onProgress = () => rmSync(path, { force: true });
      expect(await codeOf(path, { onProgress })).toBe("file-missing");
    },
  );

  it("gives nothing of a file that shrinks while it is read", async () => {
    const short = fileOf(new Uint8Array(3 * mebibyte));
    expect(
      await codeOf(short, { onProgress: () => truncateSync(short, mebibyte) }),
    ).toBe("file-unreadable");
  });

  it.skipIf(isWindows)(
    "reads the whole of a file that is replaced while it is read",
    async () => {
      const path = fileOf(new Uint8Array(2 * mebibyte));
      writeFileSync(`${path}.new`, "new");
      let isReplaced = false;
      const bytes = await readFileBytes(path, {
        onProgress: () => {
          if (isReplaced) return;
          isReplaced = true;
          renameSync(`${path}.new`, path);
        },
      });
      expect(bytes).toHaveLength(2 * mebibyte);
    },
  );

  it("stops when cancelled, before the first piece and between pieces", async () => {
    const path = fileOf(new Uint8Array(3 * mebibyte));
    expect(await codeOf(path, { signal: AbortSignal.abort() })).toBe(
      "cancelled",
    );
    const controller = new AbortController();
    let pieces = 0;
    const code = await codeOf(path, {
      signal: controller.signal,
      onProgress: () => {
        pieces += 1;
        controller.abort();
      },
    });
    expect(code).toBe("cancelled");
    expect(pieces).toBe(1);
  });

  it("keeps what the system said as the cause", async () => {
    await expect(
      readFileBytes(join(folder(), "gone.txt")),
    ).rejects.toMatchObject({ cause: { code: "ENOENT" } });
  });
});
