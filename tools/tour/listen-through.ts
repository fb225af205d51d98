/// <reference lib="dom" />

import type { Page } from "playwright-core";
import type { PlayLog } from "./play-log.ts";
import { toRecording, type Recording } from "./recording.ts";
import { startRecording, takePlayLog } from "./record-sound.ts";
import type { TappedSound } from "./sound-tap.ts";
import {
  startWatchingWords,
  takeFrames,
  takeWordChanges,
  type WordChange,
} from "./word-watch.ts";

/** All that was played and shown while a listener did this and that. */
export interface Listened {
  readonly recording: Recording;
  readonly log: PlayLog;
  readonly changes: readonly WordChange[];
  /** When each frame of the page began; milliseconds of its clock. */
  readonly frames: readonly number[];
  /** Where the listener broke in. */
  readonly breaks: readonly Break[];
}

/** A listener broke into what was said, by a pause or a jump: from the press until it was done. Milliseconds of the page's clock. */
export interface Break {
  readonly from: number;
  readonly to: number;
}

/** Collects what a page plays and shows, for as long as it takes. */
export class Listening {
  readonly #page: Page;
  readonly #sounds: TappedSound[] = [];
  readonly #logs: PlayLog[] = [];
  readonly #changes: WordChange[] = [];
  readonly #frames: number[] = [];
  readonly #breaks: Break[] = [];

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Begin. The page must not have made its audio graph yet. */
  static async begin(page: Page): Promise<Listening> {
    await startRecording(page);
    await startWatchingWords(page);
    return new Listening(page);
  }

  /** Resolves when so many more words have been shown. */
  async words(count: number): Promise<void> {
    await this.#page.waitForFunction(
      (until) => (globalThis.qariWordWatch?.count ?? 0) >= until,
      count +
        (await this.#page.evaluate(() => globalThis.qariWordWatch?.count ?? 0)),
      { timeout: 60_000 },
    );
  }

  /** Pause, or go elsewhere: what of the sound comes of it is no fault. */
  async breakIn(work: () => Promise<void>): Promise<void> {
    const from = await this.#now();
    await work();
    this.#breaks.push({ from, to: await this.#now() });
  }

  #now(): Promise<number> {
    return this.#page.evaluate(() => performance.now());
  }

  /** Fetch what there is: a page should not hold too much of it. */
  async collect(isLast = false): Promise<void> {
    this.#sounds.push(
      await this.#page.evaluate(() => {
        if (!globalThis.qariSoundTap) throw new Error("not begun");
        return globalThis.qariSoundTap.take();
      }),
    );
    this.#logs.push(await takePlayLog(this.#page, isLast));
    this.#changes.push(...(await takeWordChanges(this.#page)));
    this.#frames.push(...(await takeFrames(this.#page)));
  }

  async end(): Promise<Listened> {
    await this.collect(true);
    const sounds = new Map(
      this.#logs.flatMap((log) => log.sounds.map((sound) => [sound.id, sound])),
    );
    return {
      recording: toRecording({
        pcm: Buffer.concat(
          this.#sounds.map(({ pcm }) => Buffer.from(pcm, "base64")),
        ).toString("base64"),
        sampleRate: this.#sounds.at(-1)?.sampleRate ?? 0,
        pieces: this.#sounds.flatMap(({ pieces }) => pieces),
        clock: this.#sounds.flatMap(({ clock }) => clock),
      }),
      log: {
        sounds: [...sounds.values()],
        plays: this.#logs.flatMap(({ plays }) => plays),
      },
      changes: this.#changes,
      frames: this.#frames,
      breaks: this.#breaks,
    };
  }
}
