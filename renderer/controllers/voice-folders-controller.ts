import { msg, str } from "@lit/localize";
import type { LitElement, ReactiveController } from "lit";
import { QariError, type ErrorCode } from "../../src/errors.ts";
import type { NeuralVoiceRecord } from "../../src/speech/neural/neural-voice-record.ts";
import type { VoiceChoice } from "../../src/speech/voice.ts";
import type {
  VoiceFolderAddEvent,
  VoiceFolderRemoveEvent,
} from "../components/voice-folders/voice-folder-events.ts";
import { call } from "../services/api.ts";
import { neuralId } from "../speech/neural/neural-voices.ts";
import { neuralVoices } from "../speech/voices/all-voices.ts";
import { MessageEvent, report } from "../views/message-event.ts";

interface Options {
  /** Which voice reads which language. */
  readonly choice: () => VoiceChoice;
  readonly choose: (choice: VoiceChoice) => void;
}

/** The neural voices that the reader added: adds and removes them, as the panel asks, and has what is chosen follow. */
export class VoiceFoldersController implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: Options;
  #unsubscribe: (() => void) | undefined;
  #isBusy = false;
  #failure: ErrorCode | undefined;

  constructor(host: LitElement, options: Options) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    host.addEventListener(
      "qari-voice-folder-add",
      (event) => void this.#add(event),
    );
    host.addEventListener(
      "qari-voice-folder-remove",
      (event) => void this.#remove(event),
    );
  }

  /** Asked for the first time, they are looked for: a start needs none of them. */
  get voices(): readonly NeuralVoiceRecord[] {
    this.#unsubscribe ??= neuralVoices.subscribe(() =>
      this.#host.requestUpdate(),
    );
    return neuralVoices.records;
  }

  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** Why the last folder gave no voice. */
  get failure(): ErrorCode | undefined {
    return this.#failure;
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  async #add({ replaces }: VoiceFolderAddEvent): Promise<void> {
    this.#become({ isBusy: true });
    try {
      const { added } = await call("voices.choose", {
        ...(replaces && { replaces: replaces.key }),
      });
      if (added) await this.#take(added, replaces !== undefined);
      this.#become({ isBusy: false });
    } catch (error) {
      const code = error instanceof QariError ? error.code : "internal";
      this.#become({ isBusy: false, failure: code });
    }
  }

  /** Who adds a voice wants to hear it. */
  async #take(voice: NeuralVoiceRecord, isKnown: boolean): Promise<void> {
    await neuralVoices.refresh();
    if (isKnown) return;
    const before = this.#options.choice();
    this.#options.choose({ ...before, [voice.language]: neuralId(voice) });
    this.#host.dispatchEvent(
      new MessageEvent(
        voice.language === "ar"
          ? msg(str`أُضيف الصوت «${voice.name}»، وبه تُقرأ العربية من الآن.`)
          : msg(str`أُضيف الصوت «${voice.name}»، وبه تُقرأ الإنجليزية من الآن.`),
      ),
    );
  }

  async #remove({ voice }: VoiceFolderRemoveEvent): Promise<void> {
    const before = this.#options.choice();
    const left = Object.fromEntries(
      Object.entries(before).filter(([, id]) => id !== neuralId(voice)),
    );
    const wasChosen = Object.keys(left).length < Object.keys(before).length;
    try {
      // First: what is read goes on with the built-in voice.
      if (wasChosen) this.#options.choose(left);
      await call("voices.remove", { key: voice.key });
      await neuralVoices.refresh();
    } catch (error) {
      report(this.#host, error);
      return;
    }
    this.#become({});
    this.#host.dispatchEvent(
      new MessageEvent(msg(str`أُزيل الصوت «${voice.name}»، ومجلده كما كان.`), {
        label: msg("تراجع"),
        run: () => void this.#restore(voice, wasChosen ? before : undefined),
      }),
    );
  }

  async #restore(
    { key }: NeuralVoiceRecord,
    choice: VoiceChoice | undefined,
  ): Promise<void> {
    try {
      await call("voices.restore", { key });
      await neuralVoices.refresh();
      if (choice) this.#options.choose(choice);
    } catch (error) {
      report(this.#host, error);
    }
  }

  #become(state: {
    readonly isBusy?: boolean;
    readonly failure?: ErrorCode;
  }): void {
    this.#isBusy = state.isBusy ?? false;
    this.#failure = state.failure;
    this.#host.requestUpdate();
  }
}
