import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { Transform, Writable, type Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { crc32 } from "node:zlib";
import { openPromise, type Entry, type ZipFile } from "yauzl";
import { QariError } from "../../src/errors.ts";
import type { WorkControl } from "../threads/work-control.ts";
import { readFailure, writeFailure } from "./backup-failure.ts";
import {
  manifestEntry,
  parseManifest,
  type BackupEntry,
  type Manifest,
} from "./manifest.ts";

/** A manifest with a million pictures is smaller. Bytes. */
const largestManifest = 256 * 1024 * 1024;

/** A backup file, opened to be read. What is in it is taken for damaged until its checksum says otherwise. */
export class BackupArchive {
  readonly file: string;
  readonly manifest: Manifest;
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;

  private constructor(
    file: string,
    zip: ZipFile,
    entries: ReadonlyMap<string, Entry>,
    manifest: Manifest,
  ) {
    this.file = file;
    this.manifest = manifest;
    this.#zip = zip;
    this.#entries = entries;
  }

  /** @throws QariError `backup-damaged`, `backup-newer`, `file-missing`, `file-unreadable`. */
  static async open(file: string): Promise<BackupArchive> {
    let zip: ZipFile | undefined;
    try {
      // Closed by `close`: the entries are read after they have been listed.
      zip = await openPromise(file, {
        autoClose: false,
        strictFileNames: true,
      });
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) {
        if (entries.has(entry.fileName))
          throw damaged(file, `${entry.fileName} is there twice`);
        entries.set(entry.fileName, entry);
      }
      const manifest = parseManifest(
        await readManifestOf(file, zip, entries),
        file,
      );
      if (entries.size !== manifest.entries.length + 1)
        throw damaged(file, "more in it than its manifest says");
      return new BackupArchive(file, zip, entries, manifest);
    } catch (error) {
      zip?.close();
      throw readFailure(error, file);
    }
  }

  /** Size of all that is in it, unpacked. Bytes. */
  get bytes(): number {
    return this.manifest.entries.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  entry(name: string): BackupEntry | undefined {
    return this.manifest.entries.find((each) => each.name === name);
  }

  /**
   * Read everything and compare it with its checksums.
   *
   * @param into Files to unpack entries into on the way, by the entry's name; each is on the disk when this settles.
   * @throws AbortError; QariError `backup-damaged`, `file-unreadable`, `disk-full` and the like for what is unpacked.
   */
  async verify(
    { signal, onProgress }: WorkControl,
    into: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    let done = 0;
    const total = this.bytes;
    for (const entry of this.manifest.entries) {
      const target = into[entry.name];
      await this.#check(entry, target, signal, (bytes) =>
        onProgress((done += bytes), total),
      );
    }
  }

  /** The whole of an entry, checked. @throws as `verify`. */
  async read(entry: BackupEntry, signal: AbortSignal): Promise<Buffer> {
    const parts: Uint8Array[] = [];
    await this.#check(entry, parts, signal, () => undefined);
    return Buffer.concat(parts);
  }

  async #check(
    { name, bytes, sha256 }: BackupEntry,
    target: string | Uint8Array[] | undefined,
    signal: AbortSignal,
    onBytes: (bytes: number) => void,
  ): Promise<void> {
    const entry = this.#entries.get(name);
    if (entry?.uncompressedSize !== bytes)
      throw damaged(this.file, `${name} is not as long as it should be`);
    const hash = createHash("sha256");
    const hashed = new Transform({
      transform: (chunk: Uint8Array, _encoding, done) => {
        hash.update(chunk);
        onBytes(chunk.byteLength);
        done(undefined, chunk);
      },
    });
    const source = await this.#open(entry);
    const sink = sinkOf(target);
    // A full disk is no damaged backup. The first to fail makes the others fail.
    const failures: unknown[] = [];
    sink.once("error", (error) => failures.push(writeFailure(error, name)));
    source.once("error", (error) =>
      failures.push(readFailure(error, this.file)),
    );
    try {
      await pipeline(source, hashed, sink, { signal });
    } catch (error) {
      signal.throwIfAborted();
      throw failures[0] ?? readFailure(error, this.file);
    }
    if (hash.digest("hex") !== sha256)
      throw damaged(this.file, `${name} is not what it was`);
  }

  async #open(entry: Entry): Promise<Readable> {
    try {
      return await this.#zip.openReadStreamPromise(entry);
    } catch (error) {
      throw readFailure(error, this.file);
    }
  }

  close(): void {
    this.#zip.close();
  }
}

function sinkOf(target: string | Uint8Array[] | undefined): Writable {
  if (typeof target === "string")
    return createWriteStream(target, { flags: "wx", flush: true });
  return new Writable({
    write: (chunk: Uint8Array, _encoding, done) => {
      target?.push(chunk);
      done();
    },
  });
}

async function readManifestOf(
  file: string,
  zip: ZipFile,
  entries: ReadonlyMap<string, Entry>,
): Promise<string> {
  const entry = entries.get(manifestEntry);
  if (!entry || entry.uncompressedSize > largestManifest)
    throw damaged(file, "no manifest");
  const bytes = await buffer(await zip.openReadStreamPromise(entry));
  // The one part that no checksum of ours covers.
  if (crc32(bytes) !== entry.crc32) throw damaged(file, "manifest");
  return bytes.toString("utf8");
}

const damaged = (file: string, reason: string): QariError =>
  new QariError("backup-damaged", `${file}: ${reason}`);
