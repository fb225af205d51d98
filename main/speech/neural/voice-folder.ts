import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { basename, join, sep } from "node:path";
import { QariError, type ErrorCode } from "../../../src/errors.ts";

/** A folder that holds a voice. Nothing that leads out of it is followed. */
export class VoiceFolder {
  /** Absolute, free of links. */
  readonly path: string;
  /** What is in it, by name. */
  readonly names: readonly string[];

  private constructor(path: string, names: readonly string[]) {
    this.path = path;
    this.names = names;
  }

  /** @throws QariError `voice-folder-missing`, `voice-folder-unreadable`. */
  static async open(folder: string): Promise<VoiceFolder> {
    try {
      const path = await realpath(folder);
      return new VoiceFolder(path, await readdir(path));
    } catch (cause) {
      throw translated(cause, folder, "voice-folder-missing");
    }
  }

  get name(): string {
    return basename(this.path);
  }

  /**
   * The file or folder of that name, below this one.
   *
   * @returns Its absolute path without links; `undefined` when it is not there.
   * @throws QariError `voice-folder-outside` when a link leads elsewhere; `voice-folder-unreadable`.
   */
  async find(
    name: string,
    kind: "file" | "folder",
  ): Promise<string | undefined> {
    const path = join(this.path, name);
    try {
      const real = await realpath(path);
      if (!real.startsWith(this.path + sep))
        throw new QariError("voice-folder-outside", `${path} leads to ${real}`);
      const stats = await stat(real);
      return (kind === "file" ? stats.isFile() : stats.isDirectory())
        ? real
        : undefined;
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw translated(error, path, "voice-folder-missing");
    }
  }

  /** A text file whole. @throws QariError `voice-folder-unreadable`. */
  async text(path: string): Promise<string> {
    try {
      return await readFile(path, "utf8");
    } catch (cause) {
      throw translated(cause, path, "voice-folder-missing");
    }
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "";

const isMissing = (error: unknown): boolean => codeOf(error) === "ENOENT";

/** What the file system says, in our words. Rights, links that lead in circles, disks that fail: it cannot be read. */
export function translated(
  error: unknown,
  path: string,
  missing: ErrorCode,
): unknown {
  if (error instanceof QariError || codeOf(error) === "") return error;
  return new QariError(
    isMissing(error) ? missing : "voice-folder-unreadable",
    `${path}: ${String(error)}`,
    { cause: error },
  );
}
