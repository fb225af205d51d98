import { rm } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import * as v from "valibot";
import { QariError } from "../../src/errors.ts";
import {
  addedFileSchema,
  type AddedFile,
} from "../../src/settings/added-file.ts";
import {
  hashOf,
  hashPattern,
  namesIn,
  readOrMiss,
  renameIfThere,
} from "../resources/kept-by-hash.ts";
import { writeDurably } from "../resources/write-durably.ts";
import { fontType, type FontType } from "./font-type.ts";

/** Largest font file that is kept, in bytes. Arabic faces of many weights are some MB. */
export const largestTypeface = 30 * 1024 * 1024;

/** A font file as it is kept. */
export interface KeptTypeface {
  readonly type: FontType;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The font files that the reader added, beside the library: `typefaces/<sha256>`
 * and, with its name, `<sha256>.json`, without which a file is as good as gone.
 */
export class TypefaceStore {
  readonly #folder: string;
  #isSwept = false;

  /** @param libraryFolder Absolute. */
  constructor(libraryFolder: string) {
    this.#folder = join(libraryFolder, "typefaces");
  }

  /**
   * Keep a font file. On the disk when this settles.
   *
   * @param path Where it was, for its name.
   * @throws QariError `typeface-too-large`, `typeface-unknown`, `disk-full`, `library-unavailable`.
   */
  async put(path: string, bytes: Uint8Array): Promise<AddedFile> {
    if (bytes.byteLength > largestTypeface)
      throw new QariError("typeface-too-large", `${bytes.byteLength} bytes`);
    if (fontType(bytes) === undefined)
      throw new QariError("typeface-unknown", `${path} is not a font file`);
    const file: AddedFile = { hash: hashOf(bytes), name: nameOf(path) };
    if ((await this.read(file.hash)) === undefined)
      await writeDurably(this.#path(file.hash), bytes);
    // Last: what has a name is whole.
    await writeDurably(
      this.#path(file.hash, "json"),
      Buffer.from(JSON.stringify(file)),
    );
    return file;
  }

  /** @returns `undefined` for what is not here, or is no longer what was kept. */
  async read(hash: string): Promise<KeptTypeface | undefined> {
    if (!hashPattern.test(hash)) return undefined;
    const bytes = await readOrMiss(this.#path(hash));
    if (bytes === undefined || hashOf(bytes) !== hash) return undefined;
    const type = fontType(bytes);
    return type && { type, bytes };
  }

  /** By name. What was removed in an earlier run is deleted first. */
  async list(): Promise<readonly AddedFile[]> {
    await this.#sweep();
    const found: AddedFile[] = [];
    for (const name of await namesIn(this.#folder)) {
      if (!name.endsWith(".json")) continue;
      const file = readFileRecord(await readOrMiss(join(this.#folder, name)));
      if (file?.hash === name.slice(0, -".json".length)) found.push(file);
    }
    return found.toSorted((a, b) => a.name.localeCompare(b.name));
  }

  /** Take a file out of the list; `restore` brings it back until Qari is closed. What is gone already is no error. */
  async remove(hash: string): Promise<void> {
    // First, or this one would go with those of an earlier run.
    await this.#sweep();
    await renameIfThere(this.#path(hash, "json"), this.#path(hash, "removed"));
  }

  /** @throws QariError `not-found` for what was not removed, or too long ago. */
  async restore(hash: string): Promise<void> {
    const removed = this.#path(hash, "removed");
    if (!(await renameIfThere(removed, this.#path(hash, "json"))))
      throw new QariError("not-found", `no typeface ${hash} was removed`);
  }

  async #sweep(): Promise<void> {
    if (this.#isSwept) return;
    this.#isSwept = true;
    const names = await namesIn(this.#folder);
    for (const name of names) {
      if (!name.endsWith(".removed")) continue;
      const hash = name.slice(0, -".removed".length);
      const isKept = names.includes(`${hash}.json`);
      // The name last: by it the font is found another time.
      if (isKept || (await deletedIfPossible(this.#path(hash))))
        await deletedIfPossible(join(this.#folder, name));
    }
  }

  /** @param ending Of the file beside the font; the font itself has none. */
  #path(hash: string, ending?: string): string {
    return join(
      this.#folder,
      ending === undefined ? hash : `${hash}.${ending}`,
    );
  }
}

/** What a virus scanner holds, say, goes another time: it is in nobody's way. */
const deletedIfPossible = (path: string): Promise<boolean> =>
  rm(path, { force: true }).then(
    () => true,
    () => false,
  );

const nameOf = (path: string): string =>
  basename(path, extname(path)).trim().slice(0, 200) || "?";

function readFileRecord(bytes: Buffer | undefined): AddedFile | undefined {
  const read = v.safeParse(
    v.pipe(v.string(), v.parseJson(), addedFileSchema),
    bytes?.toString("utf8"),
  );
  return read.success ? read.output : undefined;
}
