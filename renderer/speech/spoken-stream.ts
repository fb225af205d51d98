import { QariError } from "../../src/errors.ts";
import type { SpokenPart, SpokenUtterance } from "../../src/speech/spoken.ts";

/** The sound of one utterance while it is made: each part as soon as it is there. */
export class SpokenStream {
  /** All of it. @throws QariError as the engine does. */
  readonly whole: Promise<SpokenUtterance>;
  readonly #parts: SpokenPart[] = [];
  #isSettled = false;
  /** Settles with the next part. */
  #next = Promise.withResolvers<void>();

  /** @param make As `SpeechEngine.synthesize`; who makes a sentence whole tells of no parts. */
  constructor(
    make: (onPart: (part: SpokenPart) => void) => Promise<SpokenUtterance>,
  ) {
    this.whole = make((part) => this.#take(part)).then(
      (spoken) => {
        this.#isSettled = true;
        if (this.#parts.length === 0) this.#take({ ...spoken, isLast: true });
        return spoken;
      },
      (error: unknown) => {
        this.#isSettled = true;
        throw error;
      },
    );
    // Who waits for a part of it is told.
    this.whole.catch(() => undefined);
  }

  /** Whether nothing more of it is to come. */
  get isSettled(): boolean {
    return this.#isSettled;
  }

  /** @param at Not behind the last. @throws QariError as the engine does, when that part was not made. */
  async part(at: number): Promise<SpokenPart> {
    for (;;) {
      const part = this.#parts[at];
      if (part) return part;
      if (this.#isSettled) {
        await this.whole;
        throw new QariError("internal", `no part ${at} of an utterance`);
      }
      await Promise.race([this.#next.promise, this.whole]);
    }
  }

  #take(part: SpokenPart): void {
    this.#parts.push(part);
    const next = this.#next;
    this.#next = Promise.withResolvers();
    next.resolve();
  }
}
