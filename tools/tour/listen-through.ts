/// <reference lib="dom" />

import type { Page } from "playwright-core";
import type { PlayLog } from "./play-log.ts";
import { toRecording, type Recording } from "./recording.ts";
import { startRecording, takePlayLog } from "./record-sound.ts";
import type { TappedSound } from "./sound-tap.ts";
import {
  startWatchingWords,
  takeWordChanges,
  type WordChange,
} from "./word-watch.ts";

/** All that was played and shown while a listener did this and that. */
export interface Listened {
  readonly recording: Recording;
  readonly log: PlayLog;
  readonly changes: readonly WordChange[];
}

/** Collects what a page plays and shows, for as long as it takes. */
export class Listening {
  readonly #page: Page;
  readonly #sounds: TappedSound[] = [];
  readonly #logs: PlayLog[] = [];
  readonly #changes: WordChange[] = [];

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
    };
  }
}
