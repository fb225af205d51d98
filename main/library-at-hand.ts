import { QariError } from "../src/errors.ts";
import {
  inThisThread,
  serviceOf,
  type LibraryService,
} from "./library/service/library-service.ts";
import { unavailableLibrary } from "./library/unavailable-library.ts";
import type { Held } from "./library/holders.ts";
import type { Log } from "./log.ts";

/** The library's file, and how this process says to others that it is there. */
export interface LibraryDoor {
  readonly open: () => Promise<LibraryService>;
  /** @throws QariError `library-busy` while somebody has the library alone. */
  readonly holdAmongOthers: () => Promise<Held>;
  /** @throws QariError `library-busy` while somebody else has it open. */
  readonly holdAlone: () => Promise<Held>;
}

interface Opened {
  readonly library: LibraryService;
  readonly held?: Held;
  /** Why nothing can be kept: the library refuses everything with this cause. */
  readonly cause?: QariError;
}

/**
 * The library, or one that stands in for it and says why it is not there:
 * reading goes on in either case. Calls made before it is open wait for it.
 */
export class LibraryAtHand {
  readonly #door: LibraryDoor;
  readonly #log: Log;
  #opened: Promise<Opened>;
  /** What the app calls, for its whole life, whichever library is behind it. */
  readonly service: LibraryService;

  constructor(door: LibraryDoor, log: Log) {
    this.#door = door;
    this.#log = log;
    this.#opened = this.#openOrExplain();
    this.service = serviceOf(async (method, input) => {
      const { library } = await this.#opened;
      // One name, one signature: both sides are the same interface.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const call = library[method] as (
        ...values: readonly unknown[]
      ) => Promise<unknown>;
      return call(...input);
    });
  }

  /** Why nothing can be kept; `undefined` when all is well. */
  async cause(): Promise<QariError | undefined> {
    return (await this.#opened).cause;
  }

  /**
   * Do something to the library's file while nobody holds it. What is called
   * meanwhile waits for the library that is there afterwards.
   *
   * @throws What `work` throws; the library is opened again in any case.
   */
  async whileClosed<T>(work: () => Promise<T>): Promise<T> {
    const before = this.#opened;
    const done = before.then(async (opened) => {
      await letGo(opened);
      const held = await this.#door.holdAlone();
      try {
        return await work();
      } finally {
        held.release();
      }
    });
    this.#opened = done.then(
      () => this.#openOrExplain(),
      () => this.#openOrExplain(),
    );
    return done;
  }

  /** What was called before is on the disk when this settles. */
  async close(): Promise<void> {
    await letGo(await this.#opened);
  }

  async #openOrExplain(): Promise<Opened> {
    let held: Held | undefined;
    try {
      held = await this.#door.holdAmongOthers();
      return { library: await this.#door.open(), held };
    } catch (error) {
      held?.release();
      this.#log.error("the library was not opened", error);
      const cause =
        error instanceof QariError
          ? error
          : new QariError("library-unavailable", "the library's thread", {
              cause: error,
            });
      return { library: inThisThread(unavailableLibrary(cause)), cause };
    }
  }
}

async function letGo({ library, held, cause }: Opened): Promise<void> {
  try {
    if (!cause) await library.close();
  } catch (error) {
    // Its thread has ended, and the file was let go with it.
    const isGone =
      error instanceof QariError && error.code === "library-unavailable";
    if (!isGone) throw error;
  } finally {
    held?.release();
  }
}
