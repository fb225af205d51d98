import type { ReactiveController } from "lit";
import { QariError } from "../../src/errors.ts";
import type { ReadingSession } from "../../src/library/reading-session.ts";
import { localDay } from "../../src/local-day.ts";

type Kind = ReadingSession["kind"];

/** How long after the last sign of life someone still reads, in ms: a full window takes about a minute. */
const idleMs = 75_000;
/** How often time is counted, in ms. */
const tickMs = 5_000;
/**
 * A tick that comes later than this was slept through, in ms: nobody read
 * meanwhile. Chromium wakes a hidden page once a minute, and a voice of the
 * system is no sound of the page's that would keep it from that.
 */
const gapMs = { reading: 3 * tickMs, listening: 90_000 } as const;
/** How often time is reported, in ms. */
const reportMs = 30_000;

/** Most seconds in one report, by the contract. */
const mostSeconds = 3600;

/** Not the wheel itself: where anyone hears it, the browser asks at every turn what lies under it. */
const signsOfLife = [
  "keydown",
  "pointerdown",
  "pointermove",
  "scroll",
] as const;

interface Spent {
  readonly of: Omit<ReadingSession, "seconds">;
  readonly ms: number;
}

interface Options {
  /** The article in front of the reader; `undefined` when its time is not kept. */
  readonly articleId: () => string | undefined;
  /** Whether its sound plays. */
  readonly isListening: () => boolean;
  /** Keep the time. It is counted again when this fails. */
  readonly record: (session: ReadingSession) => Promise<unknown>;
  /** A clock that never goes back, in ms. */
  readonly now?: () => number;
}

/**
 * Counts the time spent with the open article: as listening while it sounds,
 * else as reading while the window is seen, has the focus, and the reader
 * stirs now and then. No moment counts twice.
 */
export class SessionController implements ReactiveController {
  readonly #options: Options;
  readonly #now: () => number;
  #timer: ReturnType<typeof setInterval> | undefined;
  #articleId: string | undefined;
  #kind: Kind | undefined;
  #countedAt = 0;
  #stirredAt = 0;
  #reportedAt = 0;
  /** What is not yet reported, by article, kind and day. */
  readonly #pending = new Map<string, Spent>();

  constructor(options: Options) {
    this.#options = options;
    this.#now = options.now ?? (() => performance.now());
  }

  hostConnected(): void {
    for (const type of signsOfLife)
      addEventListener(type, this.#stir, { capture: true, passive: true });
    addEventListener("focus", this.#stir);
    addEventListener("blur", this.#count);
    addEventListener("pagehide", this.#leave);
    document.addEventListener("visibilitychange", this.#leave);
    this.#timer = setInterval(this.#tick, tickMs);
    this.#countedAt = this.#stirredAt = this.#reportedAt = this.#now();
  }

  hostDisconnected(): void {
    for (const type of signsOfLife)
      removeEventListener(type, this.#stir, { capture: true });
    removeEventListener("focus", this.#stir);
    removeEventListener("blur", this.#count);
    removeEventListener("pagehide", this.#leave);
    document.removeEventListener("visibilitychange", this.#leave);
    clearInterval(this.#timer);
    this.#leave();
    this.#articleId = undefined;
    this.#kind = undefined;
  }

  /** Another article, or sound that begins or ends: what was until now counts as it was. */
  hostUpdated(): void {
    const articleId = this.#options.articleId();
    if (articleId !== this.#articleId) {
      this.#leave();
      this.#articleId = articleId;
      this.#stirredAt = this.#now();
      this.#kind = this.#kindNow();
    } else if (this.#kindNow() !== this.#kind) this.#count();
  }

  #stir = (): void => {
    // After a rest, reading begins here, not where the rest began.
    if (this.#now() - this.#stirredAt > idleMs || this.#kind === undefined)
      this.#count();
    this.#stirredAt = this.#now();
    this.#kind = this.#kindNow();
  };

  #tick = (): void => {
    this.#count();
    if (this.#now() - this.#reportedAt >= reportMs) this.#report();
  };

  #leave = (): void => {
    this.#count();
    this.#report();
  };

  /** Add what has passed since the last count to what it was spent on. */
  #count = (): void => {
    const now = this.#now();
    const since = this.#countedAt;
    const kind = this.#kind;
    this.#countedAt = now;
    this.#kind = this.#kindNow();
    if (!kind || !this.#articleId || now - since > gapMs[kind]) return;
    const until =
      kind === "listening" ? now : Math.min(now, this.#stirredAt + idleMs);
    if (until <= since) return;
    this.#add({
      of: {
        articleId: this.#articleId,
        kind,
        // A tick over midnight is short enough to go to the day it began on.
        day: localDay(new Date(Date.now() - (now - since))),
      },
      ms: until - since,
    });
  };

  #kindNow(): Kind | undefined {
    if (this.#options.isListening()) return "listening";
    const isSeen =
      document.visibilityState === "visible" && document.hasFocus();
    return isSeen ? "reading" : undefined;
  }

  #add(spent: Spent): void {
    const { articleId, kind, day } = spent.of;
    const key = [articleId, kind, day].join();
    const ms = spent.ms + (this.#pending.get(key)?.ms ?? 0);
    this.#pending.set(key, { ...spent, ms });
  }

  #report(): void {
    this.#reportedAt = this.#now();
    for (const [key, spent] of this.#pending) {
      const seconds = Math.min(mostSeconds, Math.floor(spent.ms / 1000));
      if (seconds > 0) void this.#send(spent.of, seconds);
      const rest = spent.ms - seconds * 1000;
      // A fraction of a second goes with the next report, if there is one.
      if (spent.of.articleId === this.#articleId)
        this.#pending.set(key, { ...spent, ms: rest });
      else this.#pending.delete(key);
    }
  }

  async #send(of: Spent["of"], seconds: number): Promise<void> {
    try {
      await this.#options.record({ ...of, seconds });
    } catch (error) {
      // An article that is gone takes no more time; anything else may pass.
      if (!(error instanceof QariError && error.code === "not-found"))
        this.#add({ of, ms: seconds * 1000 });
    }
  }
}
