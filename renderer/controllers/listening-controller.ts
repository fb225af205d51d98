import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Article } from "../../src/article/article.ts";
import type { Position } from "../../src/article/position.ts";
import type { ErrorCode } from "../../src/errors.ts";
import { planSpeech } from "../../src/speech/plan.ts";
import type { TextSpan, Utterance } from "../../src/speech/utterance.ts";
import type { QariArticle } from "../components/article/article.ts";
import { EmbeddedVoice } from "../speech/embedded-voice.ts";
import { SpeechStateEvent, SpeechWordEvent } from "../speech/player-events.ts";
import { SpeechPlayer } from "../speech/player.ts";
import { WordHighlight } from "../speech/word-highlight.ts";
import { SoundDeviceController } from "./sound-device-controller.ts";

interface Options {
  readonly element: () => QariArticle | undefined;
  /** Keep what is spoken in view. */
  readonly follow: (span: TextSpan, always: boolean) => void;
}

/**
 * Listening to the open article: the player, the highlight of what is heard,
 * and the page that follows it until the reader scrolls away.
 */
export class ListeningController implements ReactiveController {
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #options: Options;
  readonly #device: SoundDeviceController;
  #player: SpeechPlayer | undefined;
  #highlight: WordHighlight | undefined;
  #article: Article | undefined;
  #rate = 1;
  /** Whether the bar of the voice is shown. */
  isOpen = false;
  /** Whether the page keeps the spoken line in view. */
  isFollowing = true;

  constructor(host: ReactiveControllerHost & EventTarget, options: Options) {
    this.#host = host;
    this.#options = options;
    this.#device = new SoundDeviceController(host);
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of ["wheel", "touchmove"])
      addEventListener(type, this.#leave, { passive: true });
    addEventListener("keydown", this.#leaveByKey);
    this.#host.addEventListener("qari-article-window", this.#redraw);
  }

  hostDisconnected(): void {
    for (const type of ["wheel", "touchmove"])
      removeEventListener(type, this.#leave);
    removeEventListener("keydown", this.#leaveByKey);
    this.#host.removeEventListener("qari-article-window", this.#redraw);
    this.close();
  }

  get isPlaying(): boolean {
    return this.#player?.state === "playing" || this.isPreparing;
  }

  get isPreparing(): boolean {
    return this.#player?.state === "preparing";
  }

  /** Why nothing is heard: the player's failure, or a machine with no way to sound. */
  get failure(): ErrorCode | undefined {
    const failure = this.#player?.failure;
    if (failure) return failure;
    return this.#device.isMissing ? "audio-unavailable" : undefined;
  }

  /** The sentence under the voice. */
  get utterance(): Utterance | undefined {
    const index = this.#player?.utterance;
    return index === undefined ? undefined : this.#player?.utterances[index];
  }

  /** Where the voice is, while it has a place. */
  get position(): Position | undefined {
    return this.isOpen ? this.utterance?.range.start : undefined;
  }

  /** Listen to another article from now on. The voice stops. */
  load(article: Article): void {
    if (article === this.#article) return;
    this.close();
    this.#article = article;
  }

  set rate(rate: number) {
    this.#rate = rate;
    if (this.#player) this.#player.rate = rate;
  }

  /** The reader reaches for the voice: have it ready before the press. */
  warm(): void {
    void this.#ready()?.prepare();
  }

  /** Play from `from` when nothing has been heard yet; else pause or go on. */
  async toggle(from: Position | undefined): Promise<void> {
    const player = this.#ready();
    if (!player) return;
    if (this.isPlaying) await player.pause();
    else if (player.state === "paused") await player.resume();
    else await this.playFrom(from);
  }

  async playFrom(from: Position | undefined): Promise<void> {
    const player = this.#ready();
    if (!player) return;
    this.isOpen = true;
    this.isFollowing = true;
    this.#device.watch();
    this.#host.requestUpdate();
    await player.play(from);
  }

  async next(): Promise<void> {
    this.isFollowing = true;
    await this.#player?.next();
  }

  async previous(): Promise<void> {
    this.isFollowing = true;
    await this.#player?.previous();
  }

  /** Go on from the next word, or the one before: what a click on a word does, by the keyboard. */
  async stepWord(by: 1 | -1): Promise<void> {
    const player = this.#player;
    const { utterance, token } = player ?? {};
    if (!player || utterance === undefined) return;
    const { utterances } = player;
    const tokens = utterances[utterance]?.tokens ?? [];
    const target =
      tokens[(token ?? 0) + by] ??
      (by > 0
        ? utterances[utterance + 1]?.tokens[0]
        : utterances[utterance - 1]?.tokens.at(-1));
    if (target) await this.playFrom(target.range.start);
  }

  /** Silence, and the bar away. */
  async stop(): Promise<void> {
    this.isOpen = false;
    await this.#player?.stop();
    this.#highlight?.show(undefined, undefined);
    this.#host.requestUpdate();
  }

  /** Let go of voice and player. */
  close(): void {
    void this.#player?.close();
    this.#highlight?.close();
    this.#player = undefined;
    this.#highlight = undefined;
    this.#article = undefined;
    this.isOpen = false;
  }

  /** Bring the spoken line back into view and follow it again. */
  follow(): void {
    this.isFollowing = true;
    const span = this.utterance?.range;
    if (span) this.#options.follow(span, true);
    this.#host.requestUpdate();
  }

  #ready(): SpeechPlayer | undefined {
    if (!this.#article) return undefined;
    if (this.#player) return this.#player;
    const player = new SpeechPlayer({
      engine: new EmbeddedVoice(),
      rate: this.#rate,
    });
    player.load(planSpeech(this.#article));
    player.addEventListener(SpeechStateEvent.type, () =>
      this.#host.requestUpdate(),
    );
    player.addEventListener(SpeechWordEvent.type, this.#word);
    this.#highlight = new WordHighlight((span) => {
      const map = this.#options.element()?.textMap;
      const range = map?.domRange(span.start, span.end);
      return range ? [range] : [];
    });
    this.#player = player;
    return player;
  }

  #word = (event: SpeechWordEvent): void => {
    const utterance =
      event.utterance === undefined
        ? undefined
        : this.#player?.utterances[event.utterance];
    this.#highlight?.show(utterance, event.token);
    if (!utterance) return;
    const token =
      event.token === undefined ? undefined : utterance.tokens[event.token];
    if (this.isFollowing)
      this.#options.follow((token ?? utterance).range, false);
    this.#host.requestUpdate();
  };

  /** What is drawn anew is marked anew. */
  readonly #redraw = (): void => {
    this.#highlight?.refresh(this.#player?.token);
  };

  #leave = (): void => {
    if (!this.isPlaying || !this.isFollowing) return;
    this.isFollowing = false;
    this.#host.requestUpdate();
  };

  #leaveByKey = (event: KeyboardEvent): void => {
    const scrolls = [
      "PageUp",
      "PageDown",
      "Home",
      "End",
      "ArrowUp",
      "ArrowDown",
    ];
    if (scrolls.includes(event.key)) this.#leave();
  };
}
