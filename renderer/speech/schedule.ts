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
  /** Silence before the next, in seconds. */
  readonly pauseAfter: number;
  readonly sound: ScheduledSound;
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

  /** Play an utterance after what is there, from one of its words on. */
  add(
    spoken: SpokenUtterance,
    { utterance, token }: ReadingPlace,
    pauseAfter: number,
  ): void {
    const buffer = this.ready(spoken);
    const last = this.#entries.at(-1);
    const from = this.#output.onSample(
      token === 0 ? 0 : (spoken.words[token]?.start ?? 0),
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
    const segment = this.current(time);
    return segment && time - segment.origin;
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
    for (const later of this.#entries.splice(at + 1)) later.sound.stop(0);
    const word = nextWord(entry, time);
    if (!word) return undefined;
    entry.sound.stop(word.at);
    this.#entries[at] = { ...entry, end: word.at, pauseAfter: 0 };
    return word.token;
  }

  /**
   * Drop everything after the sentence that sounds at `time`, or sounds first.
   *
   * @returns That sentence.
   */
  cutAfterSentence(time: number): Segment | undefined {
    const at = this.#entries.findLastIndex(({ begin }) => begin <= time);
    for (const later of this.#entries.splice(Math.max(0, at) + 1))
      later.sound.stop(0);
    return this.last;
  }

  /** Silence, now. */
  clear(): void {
    for (const { sound } of this.#entries) sound.stop(0);
    this.#entries = [];
  }
}
