import { QariError } from "../src/errors.ts";
import {
  inThisThread,
  serviceOf,
  type LibraryService,
} from "./library/service/library-service.ts";
import { unavailableLibrary } from "./library/unavailable-library.ts";
import type { Log } from "./log.ts";

interface Opened {
  readonly library: LibraryService;
  /** Why nothing can be kept: the library refuses everything with this cause. */
  readonly cause?: QariError;
}

/**
 * The library, or one that stands in for it and says why it is not there:
 * reading goes on in either case. Calls made before it is open wait for it.
 */
export class LibraryAtHand {
  readonly #open: () => Promise<LibraryService>;
  readonly #log: Log;
  #opened: Promise<Opened>;
  /** What the app calls, for its whole life, whichever library is behind it. */
  readonly service: LibraryService;

  /** @param open Opens the library's file. */
  constructor(open: () => Promise<LibraryService>, log: Log) {
    this.#open = open;
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
    const done = before.then(async ({ library, cause }) => {
      if (!cause) await library.close();
      return work();
    });
    this.#opened = done.then(
      () => this.#openOrExplain(),
      () => this.#openOrExplain(),
    );
    return done;
  }

  async #openOrExplain(): Promise<Opened> {
    try {
      return { library: await this.#open() };
    } catch (error) {
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
