import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Article } from "../../src/article/article.ts";
import type { Position } from "../../src/article/position.ts";
import type { ErrorCode } from "../../src/errors.ts";
import {
  defaultSpeech,
  type SpeechSettings,
} from "../../src/settings/speech-settings.ts";
import {
  defaultAloud,
  isSameReading,
  readingOptionsOf,
  type AloudSettings,
} from "../../src/settings/aloud-settings.ts";
import { planSpan } from "../../src/narration/plan-span.ts";
import { planBlock } from "../../src/speech/plan.ts";
import { SpeechScript } from "../../src/speech/speech-script.ts";
import { differFor, isSameChoice } from "../../src/speech/voice.ts";
import type { TextSpan, Utterance } from "../../src/speech/utterance.ts";
import type { QariArticle } from "../components/article/article.ts";
import { isSeen } from "../reading/selected-span.ts";
import { KeepAwake } from "../services/keep-awake.ts";
import { articleTime, type ListeningTime } from "../speech/article-time.ts";
import { markFor } from "../speech/mark-for.ts";
import { SpeechStateEvent, SpeechWordEvent } from "../speech/player-events.ts";
import { SpeechPlayer } from "../speech/player.ts";
import { SentenceEdges } from "../speech/sentence-edges.ts";
import { SleepTimer } from "../speech/sleep-timer.ts";
import { SystemControls } from "../speech/system-controls.ts";
import { systemCapabilities } from "../speech/system/system-voices.ts";
import { allVoices } from "../speech/voices/all-voices.ts";
import type { VoiceCapabilities } from "../speech/voices/voice-source.ts";
import { VoiceCast } from "../speech/voices/voice-cast.ts";
import type { VoiceRegistry } from "../speech/voices/voice-registry.ts";
import { WordHighlight } from "../speech/word-highlight.ts";
import { ListeningMoves } from "./listening-moves.ts";
import type { HeardFrom, NextToHear } from "./next-to-hear.ts";
import { ReaderScrolling } from "./reader-scrolling.ts";
import { SoundDeviceController } from "./sound-device-controller.ts";

/** The settings that say how an article is heard. */
type Spoken = SpeechSettings & AloudSettings;

interface Options {
  readonly element: () => QariArticle | undefined;
  /** Keep what is spoken in view. */
  readonly follow: (span: TextSpan, always: boolean) => void;
  /** Another sentence is heard, or the voice paused at a word: the place to come back to. */
  readonly onHeard: (position: Position) => void;
  /** All of it was heard. */
  readonly onEnd: () => void;
  /** What is listened to after this; `undefined` where there is nothing. */
  readonly next: () => NextToHear | undefined;
  /** Who can read aloud; all voices of the window, when left out. */
  readonly voices?: VoiceRegistry;
}

/**
 * Listening to the open article: the player, the highlight of what is heard,
 * the page that follows it until the reader scrolls away, the system's keys,
 * and the timer that ends it.
 */
export class ListeningController implements ReactiveController {
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #options: Options;
  readonly #device: SoundDeviceController;
  readonly sleep: SleepTimer;
  readonly moves: ListeningMoves;
  /** Who reads which language. */
  readonly #cast: VoiceCast;
  #player: SpeechPlayer | undefined;
  #highlight: WordHighlight | undefined;
  #system: SystemControls | undefined;
  readonly #sentences = new SentenceEdges();
  #article: Article | undefined;
  #settings: Spoken = { ...defaultSpeech, ...defaultAloud };
  /** Only this much of the article is read. */
  #span: TextSpan | undefined;
  readonly #awake = new KeepAwake();
  readonly #scrolling = new ReaderScrolling(() => this.#leave());
  /** The article that comes, or the rest of this one, is to be read aloud at once. */
  #goesOn: HeardFrom | undefined;
  /** It was given up while it was on its way. */
  #isCalledOff = false;
  /** Where the reader was in this article. */
  #resume: Position | undefined;
  #isWhole = false;
  /** It has nothing to say, and was gone past. */
  #isPassed = false;
  /** Whether the bar of the voice is shown. */
  isOpen = false;
  /** Whether the page keeps the spoken line in view. */
  isFollowing = true;

  constructor(host: ReactiveControllerHost & EventTarget, options: Options) {
    this.#host = host;
    this.#options = options;
    this.#cast = new VoiceCast(
      options.voices ?? allVoices,
      defaultSpeech.speechVoices,
    );
    this.#device = new SoundDeviceController(host);
    this.sleep = new SleepTimer({
      fadeOut: async (seconds) => {
        // Between two articles there is no sound to turn down.
        this.#callOff();
        await this.#player?.fadeOut(seconds);
      },
      fadeIn: () => this.#player?.fadeIn(),
      pause: () => void this.#player?.pause(),
      onChange: () => host.requestUpdate(),
    });
    this.moves = new ListeningMoves({
      player: () => this.#player,
      article: () => this.#article,
      onMove: () => {
        this.isFollowing = true;
        this.sleep.jump();
      },
      playFrom: (position) => this.#begin(position),
    });
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener("qari-article-window", this.#redraw);
  }

  hostDisconnected(): void {
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

  /** Whether another voice than the built-in one failed, so that this could go on. */
  get isRescuable(): boolean {
    const failure = this.#player?.failure;
    return (
      failure !== undefined &&
      failure !== "audio-unavailable" &&
      !this.#cast.isBuiltIn(this.#lang)
    );
  }

  /** Whether the built-in voice reads, because the chosen one is not there. */
  get standsIn(): boolean {
    return (
      this.isPlaying && !this.isPreparing && this.#cast.isMissing(this.#lang)
    );
  }

  /** What the voice of the sentence at hand can do; of the article's, before there is one. */
  get capabilities(): VoiceCapabilities {
    return this.#cast.now(this.#lang).capabilities;
  }

  get #lang(): string {
    return this.utterance?.lang ?? this.#article?.lang ?? "ar";
  }

  /** The voice failed: the built-in one goes on from the same word. */
  async rescue(): Promise<void> {
    const player = this.#player;
    if (!player) return;
    this.#cast.passOver(this.#lang);
    await player.recast(() => true);
    // Not `playFrom`: a selection that was heard is still what is heard.
    await this.#begin(undefined);
  }

  /** Be quiet for something else that is to be heard. @returns Goes on, where it was on. */
  async hush(): Promise<() => void> {
    if (!this.isPlaying) return () => undefined;
    await this.#player?.pause();
    return () => void this.#player?.resume();
  }

  /** The sentence under the voice. */
  get utterance(): Utterance | undefined {
    const key = this.#player?.utterance;
    return key === undefined ? undefined : this.#player?.script.at(key);
  }

  /** Where the voice is, while it has a place. */
  get position(): Position | undefined {
    return this.isOpen ? this.utterance?.range.start : undefined;
  }

  /** The word under the voice, else its sentence. */
  get heard(): Position | undefined {
    const { utterance } = this;
    const token = this.#player?.token;
    return (
      (token === undefined ? undefined : utterance?.tokens[token])?.range
        .start ?? utterance?.range.start
    );
  }

  /** Whether the page stands where the voice does: it follows it or, while that is silent, still shows its word. */
  get isWithVoice(): boolean {
    const { heard } = this;
    if (!this.isOpen || !this.isFollowing || !heard) return false;
    const element = this.#options.element();
    return this.isPlaying || (element !== undefined && isSeen(element, heard));
  }

  /** Until the end of the article, at the rate in force; `undefined` while nothing is heard. Seconds. */
  get secondsLeft(): number | undefined {
    const time = this.#time();
    return time && time.duration - time.position;
  }

  /**
   * Listen to another article from now on. The voice stops, unless it came here
   * by itself.
   *
   * @param isWhole Whether all of it is here.
   * @param resume Where the reader was in it.
   */
  load(article: Article, isWhole: boolean, resume?: Position): void {
    if (article === this.#article) return;
    this.#letGo();
    this.#article = article;
    this.#isWhole = isWhole;
    this.#resume = resume;
    this.#isPassed = false;
    if (this.#goesOn) this.listen(this.#goesOn);
    else this.sleep.close();
  }

  /** Read the article that is loaded next, or none. */
  expect(from: HeardFrom | undefined): void {
    this.#goesOn = from;
    this.#isCalledOff = false;
  }

  /** Whether what comes next is to be read aloud: not where the listener fell asleep, or stopped, on the way to it. */
  get isExpecting(): boolean {
    return this.#goesOn !== undefined;
  }

  #callOff(): void {
    this.#isCalledOff = this.isExpecting;
    this.#goesOn = undefined;
  }

  /** Read this article aloud as soon as all of it is here, unless that was given up on the way to it. */
  listen(from: HeardFrom): void {
    if (this.isPlaying || this.#isPassed || this.#isCalledOff) return;
    this.#goesOn = this.#isWhole ? undefined : from;
    const player = this.#isWhole ? this.#ready() : undefined;
    if (!player) return;
    if (player.script.first === undefined) {
      void this.#pass();
      return;
    }
    const place = from === "place" ? this.#resume : undefined;
    void this.playFrom(place && this.#sentenceAt(player, place));
  }

  /** Where there is nothing to say, nothing would ever end: what comes after it is heard. */
  async #pass(): Promise<void> {
    const article = this.#article;
    this.#isPassed = true;
    // It may be on its way to the page yet, and so is its place.
    await this.#host.updateComplete;
    if (article === this.#article) this.#over();
  }

  set settings(settings: Spoken) {
    const before = this.#settings;
    this.#settings = settings;
    const { speechVoices } = settings;
    const isRecast = !isSameChoice(speechVoices, before.speechVoices);
    if (isRecast) this.#cast.choice = speechVoices;
    this.#markWhatIsTold();
    if (!this.#player) return;
    this.#player.manner = mannerOf(settings);
    this.#player.volume = settings.speechVolume;
    if (!isSameReading(settings, before)) this.#readAnew(this.#player);
    if (isRecast)
      void this.#player.recast((lang) =>
        differFor(speechVoices, before.speechVoices, lang),
      );
  }

  /** A voice that tells no words shows its sentence instead. */
  #markWhatIsTold(): void {
    if (this.#highlight)
      this.#highlight.mark = markFor(
        this.#settings,
        this.capabilities.wordTimes,
      );
  }

  /** From the next sentence on, in the manner that is chosen now. */
  #readAnew(player: SpeechPlayer): void {
    const article = this.#article;
    if (article)
      void player.replan((after) =>
        player.script.replan(article, this.#plan(), after),
      );
  }

  /** How the listener wants blocks read, and how much of them. */
  #plan(): typeof planBlock {
    const reading = readingOptionsOf(this.#settings);
    const span = this.#span;
    return (block, place) =>
      span
        ? planSpan(span, block, place, reading)
        : planBlock(block, place, reading);
  }

  /** The reader reaches for the voice: have it ready before the press. */
  warm(): void {
    void this.#ready()?.prepare();
  }

  /** Play from the sentence at `from` when nothing has been heard yet; else pause, or go on where it paused or failed. */
  async toggle(from: Position | undefined): Promise<void> {
    const player = this.#ready();
    if (!player) return;
    if (this.isPlaying) await player.pause();
    else if (player.state === "paused") await player.resume();
    // It stands at the word that could not be said, wherever the page is.
    else if (player.state === "failed") await this.#begin(undefined);
    else await this.playFrom(from && this.#sentenceAt(player, from));
  }

  #sentenceAt({ script }: SpeechPlayer, position: Position): Position {
    const place = script.find(position);
    return (place && script.at(place.utterance)?.range.start) ?? position;
  }

  async playFrom(from: Position | undefined): Promise<void> {
    this.#hearAll();
    await this.#begin(from);
  }

  /** Read a stretch of the text, and stop at its end. */
  async playSpan(span: TextSpan): Promise<void> {
    this.#hearAll();
    this.#span = span;
    const player = this.#ready();
    if (this.#article)
      player?.load(SpeechScript.ofArticle(this.#article, this.#plan()));
    await this.#begin(undefined);
  }

  /** From now on the whole article is read again, not a stretch of it. */
  #hearAll(): void {
    if (!this.#span) return;
    this.#span = undefined;
    if (this.#article)
      this.#player?.load(SpeechScript.ofArticle(this.#article, this.#plan()));
  }

  async #begin(from: Position | undefined): Promise<void> {
    const player = this.#ready();
    if (!player) return;
    this.isOpen = true;
    this.isFollowing = true;
    this.#isCalledOff = false;
    this.#device.watch();
    // What is tried again goes on where it was.
    if (from || player.state !== "failed") this.sleep.jump();
    this.#host.requestUpdate();
    await player.play(from);
  }

  async pause(): Promise<void> {
    await this.#player?.pause();
  }

  /** Silence, and the bar away. */
  async stop(): Promise<void> {
    this.isOpen = false;
    this.#callOff();
    this.sleep.close();
    await this.#player?.stop();
    this.#highlight?.show(undefined, undefined);
    this.#system?.close();
    this.#system = undefined;
    this.#host.requestUpdate();
  }

  /** Let go of voice and player. */
  close(): void {
    this.#letGo();
    this.#goesOn = undefined;
    this.sleep.close();
  }

  #letGo(): void {
    void this.#player?.close();
    this.#highlight?.close();
    this.#system?.close();
    this.#awake.isAwake = false;
    this.#scrolling.isWatched = false;
    this.#player = undefined;
    this.#highlight = undefined;
    this.#system = undefined;
    this.#article = undefined;
    this.#span = undefined;
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
      engine: this.#cast.engine,
      system: {
        capabilities: systemCapabilities,
        voiceFor: (lang) => this.#cast.systemVoiceFor(lang),
      },
      manner: mannerOf(this.#settings),
      volume: this.#settings.speechVolume,
    });
    player.load(SpeechScript.ofArticle(this.#article, this.#plan()));
    player.addEventListener(SpeechStateEvent.type, this.#state);
    player.addEventListener(SpeechWordEvent.type, this.#word);
    this.#highlight = new WordHighlight((span) => {
      const map = this.#options.element()?.textMap;
      const range = map?.domRange(span.start, span.end);
      return range ? [range] : [];
    }, this.#settings.spokenMark);
    this.#player = player;
    return player;
  }

  readonly #state = ({ state }: SpeechStateEvent): void => {
    this.#awake.isAwake = this.isPlaying;
    this.#scrolling.isWatched = this.isPlaying;
    if (state !== "playing") this.#sentences.forget();
    const { heard } = this;
    if (state === "paused") {
      this.sleep.wake();
      if (heard) this.#options.onHeard(heard);
    }
    if (state === "ended" && this.#span) this.#hearAll();
    else if (state === "ended") this.#over();
    if (this.isPlaying) this.#showToSystem();
    this.#tellSystem();
    this.#host.requestUpdate();
  };

  readonly #word = ({
    utterance: key,
    token: index,
  }: SpeechWordEvent): void => {
    const player = this.#player;
    const utterance = key === undefined ? undefined : player?.script.at(key);
    this.#markWhatIsTold();
    this.#highlight?.show(utterance, index);
    if (!player || key === undefined || !utterance) return;
    const token = index === undefined ? undefined : utterance.tokens[index];
    const { range } = token ?? utterance;
    if (this.isFollowing) this.#options.follow(range, false);
    // A sentence that follows on another begins with its first word.
    const edge = this.isPlaying
      ? this.#sentences.tell(
          { utterance: key, token: index },
          utterance.tokens.length,
        )
      : undefined;
    if (edge === "begun") this.#options.onHeard(range.start);
    this.sleep.hear(range.start.section);
    if (edge === "over") this.#sleepBefore(player, player.script.after(key));
    if (edge || token === undefined) this.#tellSystem();
    this.#host.requestUpdate();
  };

  /**
   * In the silence before a sentence its section is as good as begun. Where that
   * ends listening, nothing of it has been heard, and it is where it goes on.
   */
  #sleepBefore(player: SpeechPlayer, next: number | undefined): void {
    const start =
      next === undefined ? undefined : player.script.at(next)?.range.start;
    if (!start) return;
    this.sleep.hear(start.section);
    if (player.state !== "paused") return;
    void player.next();
    this.#options.onHeard(start);
  }

  /** All of it was heard, or there was nothing to hear. */
  #over(): void {
    this.#options.onEnd();
    // Asked for also when nothing follows: what was heard leaves the queue.
    const next = this.#options.next();
    const isOver = this.sleep.end();
    if (!next) return;
    if (isOver) {
      next.stay?.();
      return;
    }
    this.#goesOn = next.from;
    next.go();
  }

  #showToSystem(): void {
    if (this.#system || !this.#article) return;
    this.#system = new SystemControls({
      play: () => void this.toggle(undefined),
      pause: () => void this.#player?.pause(),
      stop: () => void this.stop(),
      next: () => void this.moves.next(),
      previous: () => void this.moves.previous(),
      nextParagraph: () => void this.moves.nextParagraph(),
      previousParagraph: () => void this.moves.previousParagraph(),
    });
    this.#system.show(this.#article);
  }

  #tellSystem(): void {
    this.#system?.tell(this.isPlaying ? "playing" : "paused", this.#time());
  }

  #time(): ListeningTime | undefined {
    const { heard } = this;
    return this.#article && this.#player && heard
      ? articleTime(this.#article, heard, this.#player, this.#span)
      : undefined;
  }

  /** What is drawn anew is marked anew. */
  readonly #redraw = (): void => {
    this.#highlight?.refresh();
  };

  #leave(): void {
    if (!this.isPlaying || !this.isFollowing) return;
    this.isFollowing = false;
    this.#host.requestUpdate();
  }
}

const mannerOf = ({ speechRate, speechPitch }: SpeechSettings) => ({
  rate: speechRate,
  pitch: speechPitch,
});
