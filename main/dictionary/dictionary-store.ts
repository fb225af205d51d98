import { rm } from "node:fs/promises";
import { join } from "node:path";
import {
  longestLookUp,
  type DictionaryEntry,
  type DictionaryRecord,
  type LookUp,
} from "../../src/dictionary/dictionary.ts";
import { QariError } from "../../src/errors.ts";
import { namesIn, renameIfThere } from "../resources/kept-by-hash.ts";
import { workInThisThread, type DictionaryWork } from "./dictionary-work.ts";
import { Dictionary } from "./dictionary.ts";
import { recordOf } from "./record-of.ts";

const idPattern = /^[0-9a-f]{32}$/u;

/** Entries of one dictionary that a look-up gives. */
const mostEntries = 12;
/** Words nearby that are offered when there is no entry. */
const mostNear = 6;

/** What stands around a word that is selected with it. */
const around = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu;

/**
 * The dictionaries that the reader added, beside the library, each in a folder
 * of its own: `dictionaries/<id>/`. Opened when they are looked into for the
 * first time.
 */
export class DictionaryStore {
  readonly #folder: string;
  readonly #work: DictionaryWork;
  readonly #report: (bug: unknown) => void;
  readonly #opened = new Map<string, Promise<Dictionary>>();
  #swept: Promise<void> | undefined;

  /**
   * @param libraryFolder Absolute.
   * @param work Where what takes long is done: here, unless something else waits for this thread.
   * @param report For the log: failures that no dictionary is to blame for.
   */
  constructor(
    libraryFolder: string,
    work: DictionaryWork = workInThisThread,
    report: (bug: unknown) => void = () => undefined,
  ) {
    this.#folder = join(libraryFolder, "dictionaries");
    this.#work = work;
    this.#report = report;
  }

  /** Keep a dictionary. On the disk when this settles. @throws QariError as `DictionaryWork.keep` does. */
  async add(path: string): Promise<DictionaryRecord> {
    await this.#sweep();
    const id = await this.#work.keep(path, this.#folder);
    this.#opened.delete(id);
    // It is back already: undoing its removal would have to put one on the other.
    await this.#deleteIfPossible(`${id}.removed`);
    return recordOf(this.#path(id), id);
  }

  /** By name; also those that are damaged. */
  async list(): Promise<readonly DictionaryRecord[]> {
    await this.#sweep();
    const names = await namesIn(this.#folder);
    const found = await Promise.all(
      names
        .filter((name) => idPattern.test(name))
        .map((id) => recordOf(this.#path(id), id)),
    );
    return found.toSorted((a, b) => a.name.localeCompare(b.name));
  }

  /** Take one out of the list; `restore` brings it back until Qari is closed. What is gone already is no error. */
  async remove(id: string): Promise<void> {
    // First, or this one would go with those of an earlier run.
    await this.#sweep();
    this.#opened.delete(id);
    const removed = `${id}.removed`;
    await this.#deleteIfPossible(removed);
    await renameIfThere(this.#path(id), this.#path(removed));
  }

  /** @throws QariError `not-found` for what was not removed, or too long ago. */
  async restore(id: string): Promise<void> {
    const removed = this.#path(`${id}.removed`);
    if (!(await renameIfThere(removed, this.#path(id))))
      throw new QariError("not-found", `no dictionary ${id} was removed`);
  }

  /** What all of them say of a word, or of what it is without its affixes. One that fails keeps none of the others from answering. */
  async lookUp(text: string): Promise<LookUp> {
    const word = text.slice(0, longestLookUp).replaceAll(around, "");
    const entries: DictionaryEntry[] = [];
    const nearest = new Set<string>();
    const damaged: string[] = [];
    if (word !== "")
      for (const { id, name, damage } of await this.list())
        try {
          if (damage)
            throw new QariError("dictionary-unreadable", `${id}: ${damage}`);
          const dictionary = await this.#open(id);
          entries.push(...(await dictionary.lookUp(word, mostEntries)));
          if (entries.length === 0)
            for (const near of dictionary.near(word, mostNear))
              nearest.add(near);
        } catch (error) {
          // The next look-up tries again.
          this.#opened.delete(id);
          if (!(error instanceof QariError)) this.#report(error);
          damaged.push(name);
        }
    return {
      entries,
      nearest: entries.length > 0 ? [] : [...nearest].slice(0, mostNear),
      damaged,
    };
  }

  #open(id: string): Promise<Dictionary> {
    const opened =
      this.#opened.get(id) ?? Dictionary.open(this.#path(id), this.#work.index);
    this.#opened.set(id, opened);
    return opened;
  }

  /** Delete what was removed, or left half written, in an earlier run. */
  #sweep(): Promise<void> {
    this.#swept ??= (async () => {
      for (const name of await namesIn(this.#folder))
        if (name.endsWith(".removed") || name.endsWith(".part"))
          await this.#deleteIfPossible(name);
    })();
    return this.#swept;
  }

  /** What a virus scanner holds, say, goes another time: it is in nobody's way. */
  async #deleteIfPossible(name: string): Promise<void> {
    await rm(this.#path(name), { recursive: true, force: true }).catch(
      () => undefined,
    );
  }

  #path(name: string): string {
    return join(this.#folder, name);
  }
}
