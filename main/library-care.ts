import type { Notice } from "../src/ipc/contract.ts";
import type { Backups } from "./backups.ts";
import type { Task } from "./housekeeping.ts";
import type { LibraryAtHand } from "./library-at-hand.ts";
import { checkInThread } from "./library/service/check-in-thread.ts";
import { hasSetAsideLibrary } from "./library/set-aside-library.ts";
import type { Log } from "./log.ts";
import type { ResourceStore } from "./resources/resource-store.ts";

export interface LibraryCareDeps {
  readonly atHand: LibraryAtHand;
  readonly backups: Pick<Backups, "newestGood" | "writeAutomatic">;
  readonly resources: ResourceStore;
  readonly libraryFile: string;
  /** The script of the thread that checks large libraries. */
  readonly checkThread: string;
  readonly now: () => Date;
  readonly log: Log;
  /** Tell the reader. */
  readonly raise: (notice: Notice) => void;
}

/** What keeps a library sound, and what is said and offered when it is not. */
export class LibraryCare {
  readonly #deps: LibraryCareDeps;

  constructor(deps: LibraryCareDeps) {
    this.#deps = deps;
  }

  /** Why nothing can be kept, if so: to be said with the first frame. */
  async notices(): Promise<readonly Notice[]> {
    const { atHand, libraryFile } = this.#deps;
    const cause = await atHand.cause();
    return cause ? [{ code: cause.code, path: libraryFile }] : [];
  }

  /** A reader who cannot read their library does not wait for its backup. */
  readonly urgent: Task = async (signal) => {
    const cause = await waitFor(this.#deps.atHand.cause(), signal);
    if (cause?.code === "library-damaged") await this.#offerRecovery(signal);
  };

  /** What can wait until the reader is reading. */
  get tasks(): readonly Task[] {
    return [this.#check, this.#backUp, this.#sweep];
  }

  /** The damage again, now with the way out of it: looking through the backups takes its time. */
  async #offerRecovery(signal: AbortSignal): Promise<void> {
    const { backups, libraryFile, raise } = this.#deps;
    const backup = await backups.newestGood(signal);
    raise({
      code: "library-damaged",
      path: libraryFile,
      recovery: { ...(backup && { backup }) },
    });
  }

  /** A library too large to be checked before it was opened is checked beside the reading. */
  readonly #check: Task = async (signal) => {
    const { checkThread, libraryFile, log } = this.#deps;
    if (!(await this.#isKept(signal))) return;
    const damage = await checkInThread(checkThread, libraryFile, signal);
    if (!damage) return;
    log.error("the library is damaged", damage);
    await this.#offerRecovery(signal);
  };

  readonly #backUp: Task = async (signal) => {
    if (await this.#isKept(signal))
      await this.#deps.backups.writeAutomatic(signal);
  };

  readonly #sweep: Task = async (signal) => {
    const { atHand, libraryFile, resources, now } = this.#deps;
    if (!(await this.#isKept(signal))) return;
    // It may be a reader's only way back, and what it shows is in no other list.
    if (hasSetAsideLibrary(libraryFile)) return;
    const inUse = await waitFor(atHand.service.resourcesInUse(), signal);
    await resources.sweep(inUse, now());
  };

  async #isKept(signal: AbortSignal): Promise<boolean> {
    return (await waitFor(this.#deps.atHand.cause(), signal)) === undefined;
  }
}

/** A library that is being replaced answers afterwards; who has to make way for that does not wait for it. */
async function waitFor<T>(answer: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise: stopped, reject } = Promise.withResolvers<never>();
  const stop = (): void => reject(signal.reason);
  signal.addEventListener("abort", stop, { once: true });
  try {
    signal.throwIfAborted();
    return await Promise.race([answer, stopped]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
