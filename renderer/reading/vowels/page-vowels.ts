import type { AddedMarks } from "../../../src/arabic/tashkeel/added-marks.ts";
import { QariError } from "../../../src/errors.ts";
import { startVowelWorker } from "../../services/trusted-worker.ts";
import type {
  VowelAnswer,
  VowelExtent,
  VowelRequest,
} from "./vowel-messages.ts";

/** Characters of text whose marks are kept: some hundred pages. More begin anew. */
const mostKept = 400_000;

interface Call {
  readonly texts: readonly string[];
  readonly extent: VowelExtent;
  readonly isWanted: () => boolean;
  readonly around: string;
  readonly resolve: (isThere: boolean) => void;
}

interface Options {
  readonly startWorker?: () => Worker;
  /** Where the model is served. */
  readonly base?: string;
  /** Told once, when no more marks will come. */
  readonly onFailure?: (error: QariError) => void;
}

/** Where the page has the vowels from that it adds. */
export type VowelSource = Pick<PageVowels, "known" | "find">;

/** Short vowels for what stands on the page, from a model on a thread of its own. */
export class PageVowels {
  readonly #startWorker: () => Worker;
  readonly #base: string;
  readonly #onFailure: (error: QariError) => void;
  readonly #known = new Map<string, readonly AddedMarks[]>();
  #kept = 0;
  #worker: Worker | undefined;
  #isOver = false;
  #failure: QariError | undefined;
  /** The first is at the worker, the rest wait: what went by meanwhile is not asked for. */
  #calls: Call[] = [];

  constructor({
    startWorker = startVowelWorker,
    base = "/tashkeel/",
    onFailure = () => undefined,
  }: Options = {}) {
    this.#startWorker = startWorker;
    this.#base = new URL(base, location.href).href;
    this.#onFailure = onFailure;
  }

  /** Why no more marks come; `undefined` while they do, and where they are not wanted any more. */
  get failure(): QariError | undefined {
    return this.#failure;
  }

  /** What is known of the marks of a text; `undefined` before it was asked for. */
  known(text: string, extent: VowelExtent): readonly AddedMarks[] | undefined {
    return text === "" ? [] : this.#known.get(keyOf(text, extent));
  }

  /**
   * Have the marks of texts found.
   *
   * @param isWanted Asked when it is their turn.
   * @param around What stands around them: a heading does not tell what kind of text it is of.
   * @returns Whether they are known now: not when they are no longer wanted or cannot be had.
   */
  find(
    texts: readonly string[],
    extent: VowelExtent,
    isWanted: () => boolean = () => true,
    around = "",
  ): Promise<boolean> {
    if (this.#isOver) return Promise.resolve(false);
    const { promise, resolve } = Promise.withResolvers<boolean>();
    this.#calls.push({ texts, extent, isWanted, around, resolve });
    // Who asks while drawing is only then in the page.
    if (this.#calls.length === 1) queueMicrotask(() => this.#ask());
    return promise;
  }

  close(): void {
    this.#isOver = true;
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const { resolve } of this.#calls) resolve(false);
    this.#calls = [];
  }

  #ask(): void {
    for (;;) {
      const [next] = this.#calls;
      if (!next) return;
      if (next.isWanted()) {
        const { texts, around, extent } = next;
        this.#send({ base: this.#base, texts, around, extent });
        return;
      }
      this.#calls.shift();
      next.resolve(false);
    }
  }

  #send(request: VowelRequest): void {
    this.#worker ??= this.#start();
    this.#worker.postMessage(request, { transfer: [] });
  }

  #start(): Worker {
    const worker = this.#startWorker();
    worker.addEventListener("message", ({ data }: MessageEvent<VowelAnswer>) =>
      this.#answer(data),
    );
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      this.#fail(event.message);
    });
    return worker;
  }

  #answer(answer: VowelAnswer): void {
    if (answer.type === "failed") return this.#fail("no model");
    const call = this.#calls.shift();
    if (!call) return;
    this.#makeRoom();
    for (const [at, text] of call.texts.entries())
      this.#keep(keyOf(text, call.extent), answer.added[at] ?? []);
    call.resolve(true);
    this.#ask();
  }

  /** Never within an answer: who asked for all of it would ask again, and again. */
  #makeRoom(): void {
    if (this.#kept <= mostKept) return;
    this.#known.clear();
    this.#kept = 0;
  }

  #keep(key: string, added: readonly AddedMarks[]): void {
    this.#known.set(key, added);
    this.#kept += key.length;
  }

  #fail(why: string): void {
    this.#failure = new QariError("vowels-damaged", why);
    this.close();
    this.#onFailure(this.#failure);
  }
}

const keyOf = (text: string, extent: VowelExtent): string =>
  `${extent} ${text}`;
