import { msg } from "@lit/localize";
import { html, nothing, type LitElement } from "lit";
import { LocateFixed } from "lucide";
import type { Position } from "../../../src/article/position.ts";
import type { OpenedArticle } from "../../../src/library/records.ts";
import { limits } from "../../../src/settings/limits.ts";
import type { Settings } from "../../../src/settings/settings.ts";
import type { CommandActs } from "../../commands/command-acts.ts";
import type { QariArticle } from "../../components/article/article.ts";
import "../../components/listening-panel/listening-panel.ts";
import type { SleepChangeEvent } from "../../components/listening-panel/listening-panel.ts";
import { QueueAskEvent } from "../../components/listening-queue/queue-events.ts";
import { quotedText } from "../../components/shelf/shown-text.ts";
import "../../components/player-bar/player-bar.ts";
import type {
  SpeechAction,
  SpeechActionEvent,
  SpeechRateEvent,
} from "../../components/player-bar/player-bar.ts";
import { SettingsChangeEvent } from "../../components/type-drawer/type-drawer.ts";
import "../../components/voice-folders/voice-folders.ts";
import { VoiceFoldersController } from "../../controllers/voice-folders-controller.ts";
import type { VoiceTryEvent } from "../../components/voice-choice/voice-choice.ts";
import { VoicesController } from "../../controllers/voices-controller.ts";
import { primaryLanguage } from "../../../src/speech/voice.ts";
import { ListeningController } from "../../controllers/listening-controller.ts";
import type { NextToHear } from "../../controllers/next-to-hear.ts";
import type { PanelController } from "../../controllers/panel-controller.ts";
import type { PlaceController } from "../../controllers/place-controller.ts";
import type { SpanSpeakEvent } from "../../components/marks/mark-events.ts";
import { icon } from "../../icons/icon.ts";
import { PronunciationsDesk } from "./pronunciations-desk.ts";

interface Options {
  readonly element: () => QariArticle | undefined;
  readonly settings: () => Settings;
  readonly place: PlaceController;
  /** Keep the article as sound. */
  readonly save: () => void;
  readonly panel: PanelController;
  readonly onHeard: (position: Position) => void;
  readonly onEnd: () => void;
  /** The way to the next article, where there is one. */
  readonly next: () => (() => void) | undefined;
}

/**
 * All that has to do with listening in the reading view: the player's bar, the
 * way back to the voice, and what keys ask of it. Part of the view, apart from
 * it so that each can be read.
 */
export class ListeningDesk {
  readonly #view: LitElement;
  readonly #options: Options;
  readonly listening: ListeningController;
  readonly #pronunciations: PronunciationsDesk;
  #opened: OpenedArticle | undefined;
  readonly #folders: VoiceFoldersController;
  readonly #voices: VoicesController;

  constructor(view: LitElement, options: Options) {
    this.#view = view;
    this.#options = options;
    this.listening = new ListeningController(view, {
      element: options.element,
      follow: (span, always) => options.place.follow(span, always),
      onHeard: options.onHeard,
      onEnd: options.onEnd,
      next: () => this.#next(),
    });
    this.#pronunciations = new PronunciationsDesk(view, {
      settings: options.settings,
      pause: () => void this.listening.pause(),
    });
    view.addController({
      hostConnected: () =>
        view.addEventListener("qari-span-speak", this.#speak),
      hostDisconnected: () =>
        view.removeEventListener("qari-span-speak", this.#speak),
    });
    this.#folders = new VoiceFoldersController(view, {
      choice: () => options.settings().speechVoices,
      choose: (speechVoices) =>
        view.dispatchEvent(new SettingsChangeEvent({ speechVoices })),
    });
    this.#voices = new VoicesController(view, {
      settings: options.settings,
      hush: () => this.listening.hush(),
    });
  }

  /** Another article is read. */
  load(opened: OpenedArticle): void {
    this.#opened = opened;
    const { article, excerpt, position } = opened;
    this.listening.load(article, !excerpt, position);
  }

  /** What the reader lined up comes before what the collection has. */
  #next(): NextToHear | undefined {
    const { listeningQueue, speechGoesOn } = this.#options.settings();
    const id = this.#opened?.article.id ?? "";
    const isQueued = listeningQueue.some((each) => each !== id);
    const go = speechGoesOn ? this.#options.next() : undefined;
    // All that is queued may be gone or in the trash.
    const otherwise =
      go &&
      (() => {
        this.listening.expect("start");
        go();
      });
    const tell = (goesOn: () => boolean) =>
      this.#view.dispatchEvent(
        new QueueAskEvent({
          kind: "heard",
          id,
          goesOn,
          ...(otherwise && { otherwise }),
        }),
      );
    if (isQueued)
      return {
        from: "place",
        go: () => tell(() => this.listening.isExpecting),
        stay: () => tell(() => false),
      };
    if (listeningQueue.length > 0) tell(() => false);
    return go && { from: "start", go };
  }

  #queueAct(): (() => void) | undefined {
    const { article, kept } = this.#opened ?? {};
    if (!article || !kept) return undefined;
    const { id } = article;
    const title = quotedText(article.title);
    return () =>
      this.#view.dispatchEvent(
        new QueueAskEvent({ kind: "add", ids: [id], title }),
      );
  }

  readonly #speak = ({ span }: SpanSpeakEvent): void =>
    void this.listening.playSpan(span);

  /** What can be done now. */
  get acts(): CommandActs {
    const { listening } = this;
    const { moves } = listening;
    return {
      "speech.toggle": () => this.act("toggle"),
      "speech.stop": listening.isOpen ? () => this.act("stop") : undefined,
      "speech.next": () => this.act("next"),
      "speech.previous": () => this.act("previous"),
      "speech.nextParagraph": () => void moves.nextParagraph(),
      "speech.previousParagraph": () => void moves.previousParagraph(),
      "speech.leave": moves.structure
        ? () => void moves.leaveStructure()
        : undefined,
      "speech.faster": () => this.#changeRate(1),
      "speech.slower": () => this.#changeRate(-1),
      ...this.#pronunciations.acts,
      "queue.add": this.#queueAct(),
      "listening.show": () => void this.#options.panel.toggle("listening"),
      "speech.nextWord": () => void moves.stepWord(1),
      "speech.previousWord": () => void moves.stepWord(-1),
    };
  }

  act(action: SpeechAction): void {
    const { listening } = this;
    switch (action) {
      case "toggle":
        void listening.toggle(this.#firstHeard());
        break;
      case "stop":
        void listening.stop();
        break;
      case "next":
        void listening.moves.next();
        break;
      case "previous":
        void listening.moves.previous();
        break;
      case "leave":
        void listening.moves.leaveStructure();
        break;
      case "save":
        this.#options.save();
        break;
      case "built-in":
        void listening.rescue();
        break;
      case "options":
        void this.#options.panel.toggle("listening");
        break;
    }
  }

  /** Back to the line under the voice, once the reader has gone elsewhere. */
  wayBack() {
    const { listening } = this;
    return listening.isOpen && !listening.isFollowing
      ? html`<button
          type="button"
          class="primary follow"
          @click=${() => listening.follow()}
        >
          ${icon(LocateFixed)} ${msg("العودة إلى الصوت")}
        </button>`
      : nothing;
  }

  bar({ article, kept }: OpenedArticle) {
    const { listening } = this;
    return html`<qari-player-bar
        ?hidden=${!listening.isOpen}
        .settings=${this.#options.settings()}
        .kept=${kept}
        .playing=${listening.isPlaying}
        .preparing=${listening.isPreparing}
        .failure=${listening.failure}
        ?rescuable=${listening.isRescuable}
        .standsIn=${listening.standsIn}
        .rates=${listening.capabilities.rate}
        .secondsLeft=${listening.secondsLeft}
        .sleepsIn=${listening.sleep.minutesLeft}
        ?opened=${this.#options.panel.open === "listening"}
        .structure=${listening.moves.structure?.kind}
        .sentence=${listening.utterance?.source ?? ""}
        .sentenceLang=${listening.utterance?.lang ?? article.lang}
        @qari-speech-action=${(event: SpeechActionEvent) => this.act(event.action)}
        @qari-speech-rate=${(event: SpeechRateEvent) =>
          this.#view.dispatchEvent(
            new SettingsChangeEvent({ speechRate: event.rate }),
          )}
      ></qari-player-bar>
      ${this.#pronunciations.render()}`;
  }

  panel(article: OpenedArticle["article"]) {
    const { listening } = this;
    const { sleep } = listening;
    const voices = this.#voices;
    return html`<qari-listening-panel
      data-panel
      .settings=${this.#options.settings()}
      .languages=${this.#languages(article)}
      .voices=${voices.voices}
      .trial=${voices.trial}
      .capabilities=${listening.capabilities}
      .sleep=${sleep.after}
      ?queueable=${this.#opened?.kept ?? false}
      ?sectioned=${article.sections.length > 1}
      @qari-voice-try=${(event: VoiceTryEvent) =>
        void voices.toggle(event.lang)}
      @qari-sleep-change=${(event: SleepChangeEvent) => sleep.set(event.after)}
      >${this.#voiceFolders()}</qari-listening-panel
    >`;
  }

  #voiceFolders() {
    const folders = this.#folders;
    return html`<qari-voice-folders
      slot="voices"
      .settings=${this.#options.settings()}
      .voices=${folders.voices}
      .failure=${folders.failure}
      ?busy=${folders.isBusy}
    ></qari-voice-folders>`;
  }

  /** Arabic first, then that of the article, and of Latin passages, and what the reader has a voice for. */
  #languages({ lang }: OpenedArticle["article"]): readonly string[] {
    const { speechVoices } = this.#options.settings();
    const all = [
      "ar",
      primaryLanguage(lang),
      "en",
      ...Object.keys(speechVoices),
    ];
    return [...new Set(all)].filter((each) => each !== "und");
  }

  #changeRate(by: 1 | -1): void {
    const { step } = limits.speechRate;
    const { min, max } = this.listening.capabilities.rate;
    const rate = this.#options.settings().speechRate + by * step;
    this.#view.dispatchEvent(
      new SettingsChangeEvent({
        speechRate: Math.round(Math.min(max, Math.max(min, rate)) * 10) / 10,
      }),
    );
  }

  /** Where listening begins: with the sentence on the reading line. */
  #firstHeard(): Position | undefined {
    return this.#options.place.current;
  }
}
