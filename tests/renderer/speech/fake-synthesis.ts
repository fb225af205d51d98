/** Times of the fake voice, in milliseconds: short, so that tests need not wait. */
const startDelay = 5;
const wordTime = 8;

/** Stands for the browser's class, which takes no voice but its own. */
export class FakeUtterance extends EventTarget {
  readonly text: string;
  voice: SpeechSynthesisVoice | null = null;
  lang = "";
  rate = 1;
  pitch = 1;
  volume = 1;

  constructor(text = "") {
    super();
    this.text = text;
  }
}

export const fakeVoice = (
  voiceURI: string,
  lang: string,
  localService = true,
): SpeechSynthesisVoice => ({
  voiceURI,
  name: voiceURI,
  lang,
  localService,
  default: false,
});

interface Behaviour {
  /** As on Windows and macOS; on Linux no word is told. */
  readonly tellsWords?: boolean;
  readonly voices?: readonly SpeechSynthesisVoice[];
}

/**
 * The system's voices as browsers offer them: one queue, events in tasks of
 * their own, `interrupted` for what was cancelled while it was heard and
 * `canceled` for what had to wait; and after `pause` never a sound again, as
 * under speech-dispatcher.
 */
export class FakeSynthesis extends EventTarget {
  readonly #tellsWords: boolean;
  #voices: readonly SpeechSynthesisVoice[];
  #queue: FakeUtterance[] = [];
  #current: FakeUtterance | undefined;
  #isDead = false;
  #timers = new Set<ReturnType<typeof setTimeout>>();
  /** So many of the next utterances never start. */
  neverStart = 0;
  /** So many of the next ones start and never end. */
  neverEnd = 0;
  /** The next ones fail so. */
  errors: SpeechSynthesisErrorCode[] = [];
  /** All that was asked for, in order. */
  readonly asked: FakeUtterance[] = [];
  /** What was heard to its end. */
  readonly said: string[] = [];
  onvoiceschanged = null;
  paused = false;

  constructor({ tellsWords = false, voices = [] }: Behaviour = {}) {
    super();
    this.#tellsWords = tellsWords;
    this.#voices = voices;
  }

  get speaking(): boolean {
    return this.#current !== undefined;
  }

  get pending(): boolean {
    return this.#queue.length > 0;
  }

  getVoices(): SpeechSynthesisVoice[] {
    return [...this.#voices];
  }

  list(voices: readonly SpeechSynthesisVoice[]): void {
    this.#voices = voices;
    this.dispatchEvent(new Event("voiceschanged"));
  }

  speak(utterance: FakeUtterance): void {
    this.asked.push(utterance);
    this.#queue.push(utterance);
    if (!this.#current) this.#next();
  }

  cancel(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    const current = this.#current;
    const waiting = this.#queue;
    this.#current = undefined;
    this.#queue = [];
    if (current) this.#fail(current, "interrupted");
    for (const utterance of waiting) this.#fail(utterance, "canceled");
  }

  pause(): void {
    this.paused = true;
    this.#isDead = true;
  }

  resume(): void {
    this.paused = false;
  }

  #next(): void {
    const utterance = this.#queue.shift();
    if (!utterance) return;
    this.#current = utterance;
    if (this.#isDead) return;
    const error = this.errors.shift();
    if (error) {
      this.#later(startDelay, () => {
        this.#current = undefined;
        this.#fail(utterance, error);
        this.#next();
      });
      return;
    }
    if (this.neverStart > 0) {
      this.neverStart -= 1;
      return;
    }
    this.#later(startDelay, () => {
      tell(utterance, "start");
      this.#words(utterance, [...utterance.text.matchAll(/\S+/gu)]);
    });
  }

  #words(utterance: FakeUtterance, words: readonly RegExpExecArray[]): void {
    const [word, ...rest] = words;
    if (word) {
      if (this.#tellsWords) tell(utterance, "boundary", word.index);
      this.#later(wordTime, () => this.#words(utterance, rest));
      return;
    }
    if (this.neverEnd > 0) {
      this.neverEnd -= 1;
      return;
    }
    this.#current = undefined;
    this.said.push(utterance.text);
    tell(utterance, "end");
    this.#next();
  }

  #fail(utterance: FakeUtterance, error: SpeechSynthesisErrorCode): void {
    queueMicrotask(() =>
      utterance.dispatchEvent(Object.assign(new Event("error"), { error })),
    );
  }

  #later(delay: number, work: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      work();
    }, delay);
    this.#timers.add(timer);
  }
}

const tell = (utterance: FakeUtterance, type: string, charIndex = 0): boolean =>
  utterance.dispatchEvent(
    Object.assign(new Event(type), { name: "word", charIndex }),
  );
