import { rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { QariError } from "../../src/errors.ts";
import { translateError } from "../library/translate-error.ts";
import { imageType, type ImageType } from "./image-type.ts";
import { hashOf, hashPattern, namesIn, readOrMiss } from "./kept-by-hash.ts";
import { keptPicture } from "./kept-picture.ts";
import { syncFolder } from "./sync-folder.ts";
import { writeDurably } from "./write-durably.ts";

/** A picture as it is kept. */
export interface Resource {
  readonly type: ImageType;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
export interface KeptResource {
  /** SHA-256, lower-case hex. */
  readonly hash: string;
  readonly type: ImageType;
}

/** Largest picture that is kept. Bytes. */
export const largestResource = 20 * 1024 * 1024;
/** What no article shows is kept so long: an import or an undo may still want it. */
const unusedMs = 24 * 60 * 60 * 1000;

/**
 * The pictures of the library, beside it: `resources/ab/<sha256>`. The same
 * picture is kept once, and a file that no longer is what its name says is as
 * good as gone.
 */
export class ResourceStore {
  readonly #folder: string;

  /** @param libraryFolder Absolute. */
  constructor(libraryFolder: string) {
    this.#folder = join(libraryFolder, "resources");
  }

  /**
   * Keep a picture. On the disk when this settles. A drawing (SVG) is kept as
   * it is written anew, under the hash of that.
   *
   * @throws QariError `file-too-large`, `image-unknown`, `disk-full`, `library-unavailable`.
   */
  async put(bytes: Uint8Array): Promise<KeptResource> {
    if (bytes.byteLength > largestResource)
      throw new QariError("file-too-large", `picture of ${bytes.length} bytes`);
    const kept = keptPicture(bytes);
    if (kept === undefined)
      throw new QariError("image-unknown", "not a picture that can be kept");
    const hash = hashOf(kept.bytes);
    if ((await this.read(hash)) === undefined)
      await this.#write(hash, kept.bytes);
    else await this.#renew(hash);
    return { hash, type: kept.type };
  }

  /** @returns `undefined` for what is not here, or is no longer what was kept. */
  async read(hash: string): Promise<Resource | undefined> {
    if (!hashPattern.test(hash)) return undefined;
    const bytes = await readOrMiss(this.#path(hash));
    if (bytes === undefined || hashOf(bytes) !== hash) return undefined;
    const type = imageType(bytes);
    return type && { type, bytes };
  }

  /** Hashes of all files, sound or not. */
  async all(): Promise<readonly string[]> {
    const found: string[] = [];
    for (const folder of await namesIn(this.#folder))
      if (/^[0-9a-f]{2}$/.test(folder))
        found.push(...(await namesIn(join(this.#folder, folder))));
    return found.filter((name) => hashPattern.test(name)).toSorted();
  }

  /**
   * Delete what no article shows and is older than a day, and what a crash left
   * half written.
   *
   * @param inUse `Library.resourcesInUse`, asked after anything was kept.
   * @returns How many files went.
   */
  async sweep(inUse: Iterable<string>, now: Date): Promise<number> {
    const used = new Set(inUse);
    let gone = 0;
    for (const folder of await namesIn(this.#folder))
      for (const name of await namesIn(join(this.#folder, folder))) {
        const path = join(this.#folder, folder, name);
        if (used.has(name) || !isOurs(name)) continue;
        if (now.getTime() - (await writtenAt(path, now)) < unusedMs) continue;
        await rm(path, { force: true });
        gone += 1;
      }
    return gone;
  }

  /** Chosen again, it is as new: no article shows it yet. */
  async #renew(hash: string): Promise<void> {
    const now = new Date();
    // A folder that cannot be written to is not swept either.
    await utimes(this.#path(hash), now, now).catch(() => undefined);
  }

  #path(hash: string): string {
    return join(this.#folder, hash.slice(0, 2), hash);
  }

  async #write(hash: string, bytes: Uint8Array): Promise<void> {
    const path = this.#path(hash);
    await writeDurably(path, bytes);
    try {
      await syncFolder(this.#folder);
    } catch (error) {
      throw translateError(error, path);
    }
  }
}

const isOurs = (name: string): boolean =>
  hashPattern.test(name) || name.endsWith(".part");

/** When a file was last written, in ms; now for one that has just gone. */
async function writtenAt(path: string, now: Date): Promise<number> {
  try {
    return (await stat(path)).mtimeMs;
  } catch {
    return now.getTime();
  }
}
