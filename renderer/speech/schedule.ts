import type { SpokenUtterance } from "../../src/speech/spoken.ts";
import type { ReadingPlace } from "../../src/speech/speech-script.ts";
import {
  audioBuffer,
  type ScheduledSound,
  type SoundOutput,
} from "./sound-output.ts";
import {
  heardAt,
  nextWord,
  segmentAt,
  type Heard,
  type Segment,
} from "./timeline.ts";

interface Entry extends Segment {
  /** How much of its sentence was laid out before it, in seconds. */
  readonly before: number;
  /** Silence before the next, in seconds. */
  readonly pauseAfter: number;
  readonly sound: ScheduledSound;
}

/** Where in its sentence a stretch of sound stands. */
export interface Placing extends ReadingPlace {
  /** How much of the sentence comes before it, in seconds. */
  readonly before?: number;
  /** Silence after it, in seconds. */
  readonly pauseAfter: number;
}

/** Kept after it was heard, for "previous" and for a clock that lags behind. */
const keptPast = 2;

/** The sentences that are heard and will be, one after the other without a gap of chance. Seconds of the audio clock. */
export class Schedule {
  readonly #output: SoundOutput;
  #entries: Entry[] = [];
  readonly #buffers = new WeakMap<SpokenUtterance, AudioBuffer>();

  constructor(output: SoundOutput) {
    this.#output = output;
  }

  get last(): Segment | undefined {
    return this.#entries.at(-1);
  }

  /** Have an utterance ready to be added at a moment's notice: copying a long one takes longer than a word. */
  ready(spoken: SpokenUtterance): AudioBuffer {
    const buffer = this.#buffers.get(spoken) ?? audioBuffer(spoken);
    this.#buffers.set(spoken, buffer);
    return buffer;
  }

  /** Play an utterance, or a part of one, after what is there: from one of its words on. */
  add(
    spoken: SpokenUtterance,
    { utterance, token, before = 0, pauseAfter }: Placing,
  ): void {
    const buffer = this.ready(spoken);
    const last = this.#entries.at(-1);
    const from = this.#output.onSample(
      token === 0
        ? 0
        : (spoken.words.find((word) => word.token === token)?.start ?? 0),
    );
    const begin = this.#output.onSample(
      Math.max(this.#output.soonest, last ? last.end + last.pauseAfter : 0),
    );
    this.#entries.push({
      utterance,
      begin,
      origin: begin - from,
      end: begin - from + spoken.samples.length / spoken.sampleRate,
      words: spoken.words,
      before,
      pauseAfter,
      sound: this.#output.schedule(buffer, begin, from),
    });
    const past = this.#entries.findIndex(({ end }) => end > this.#output.heard);
    if (past > keptPast) this.#entries.splice(0, past - keptPast);
  }

  heardAt(time: number): Heard | undefined {
    return heardAt(this.#entries, time);
  }

  current(time: number): Segment | undefined {
    return segmentAt(this.#entries, time);
  }

  /** How far into its sentence a time falls; `undefined` before the first. */
  secondsInto(time: number): number | undefined {
    const entry = segmentAt(this.#entries, time);
    return entry && time - entry.origin + entry.before;
  }

  /**
   * Drop everything after the word that sounds at `time`.
   *
   * @returns The word to go on with; `undefined` when the sentence is as good as over and is left to end.
   */
  cutAfter(time: number): number | undefined {
    const at = this.#entries.findLastIndex(({ begin }) => begin <= time);
    const entry = this.#entries[at];
    if (!entry) return undefined;
    const word = nextWord(entry, time) ?? this.#firstOfNextPart(at);
    this.#keep(word ? at : this.#lastPart(at));
    if (!word) return undefined;
    entry.sound.stop(word.at);
    const end = Math.min(entry.end, word.at);
    this.#entries[at] = { ...entry, end, pauseAfter: 0 };
    return word.token;
  }

  /**
   * Drop everything after the sentence that sounds at `time`, or sounds first.
   *
   * @returns That sentence.
   */
  cutAfterSentence(time: number): Segment | undefined {
    const at = this.#entries.findLastIndex(({ begin }) => begin <= time);
    this.#keep(this.#lastPart(Math.max(0, at)));
    return this.last;
  }

  /** Silence, now. */
  clear(): void {
    for (const { sound } of this.#entries) sound.stop(0);
    this.#entries = [];
  }

  #firstOfNextPart(at: number): ReturnType<typeof nextWord> {
    const next = this.#entries[at + 1];
    return next && next.utterance === this.#entries[at]?.utterance
      ? nextWord(next, next.begin)
      : undefined;
  }

  /** Where the last part of a sentence stands. @param at One of its parts. */
  #lastPart(at: number): number {
    const utterance = this.#entries[at]?.utterance;
    return this.#entries.findLastIndex((each) => each.utterance === utterance);
  }

  /** Drop everything after an entry. */
  #keep(at: number): void {
    for (const later of this.#entries.splice(at + 1)) later.sound.stop(0);
  }
}
