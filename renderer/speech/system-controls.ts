import type { Article } from "../../src/article/article.ts";

/** What the system shows of the article that is heard. */
export type SystemMetadata = Pick<
  Article,
  "title" | "byline" | "source" | "cover"
>;

/** What the system's keys and buttons ask for. */
export interface SystemActs {
  readonly play: () => void;
  readonly pause: () => void;
  readonly stop: () => void;
  readonly next: () => void;
  readonly previous: () => void;
  readonly nextParagraph: () => void;
  readonly previousParagraph: () => void;
}

const actions: readonly (readonly [MediaSessionAction, keyof SystemActs])[] = [
  ["play", "play"],
  ["pause", "pause"],
  ["stop", "stop"],
  ["nexttrack", "nextParagraph"],
  ["previoustrack", "previousParagraph"],
  ["seekforward", "next"],
  ["seekbackward", "previous"],
];

/**
 * Media keys, the system's media panel and headset buttons.
 *
 * @source W3C Media Session Standard: it acts on a page whose `<audio>` element sounds.
 */
export class SystemControls {
  readonly #session = navigator.mediaSession;

  constructor(acts: SystemActs) {
    for (const [action, act] of actions)
      this.#session.setActionHandler(action, () => acts[act]());
  }

  show({ title, byline, source, cover }: SystemMetadata): void {
    this.#session.metadata = new MediaMetadata({
      title,
      ...(byline !== undefined && { artist: byline }),
      ...(source !== undefined && { album: source }),
      ...(cover !== undefined && {
        artwork: [{ src: new URL(`/resource/${cover}`, location.href).href }],
      }),
    });
  }

  /** @param duration Seconds at the rate, of which `position` have gone by. */
  tell(
    state: MediaSessionPlaybackState,
    time?: { readonly duration: number; readonly position: number },
  ): void {
    this.#session.playbackState = state;
    if (!time) return;
    const duration = Math.max(0, time.duration);
    this.#session.setPositionState({
      duration,
      position: Math.min(duration, Math.max(0, time.position)),
    });
  }

  /** Let go of the keys: another program may have them. */
  close(): void {
    for (const [action] of actions)
      this.#session.setActionHandler(action, null);
    this.#session.metadata = null;
    this.#session.playbackState = "none";
  }
}
