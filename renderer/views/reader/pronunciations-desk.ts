import { msg, str } from "@lit/localize";
import { html, type LitElement } from "lit";
import { QariError, type ErrorCode } from "../../../src/errors.ts";
import { readingOptionsOf } from "../../../src/settings/aloud-settings.ts";
import type { Settings } from "../../../src/settings/settings.ts";
import { directionOf } from "../../../src/arabic/direction.ts";
import {
  mostPronunciations,
  pronunciationKey,
} from "../../../src/speech/pronunciation.ts";
import type { Pronunciation } from "../../../src/speech/reading-options.ts";
import type { CommandActs } from "../../commands/command-acts.ts";
import type {
  PronunciationAsk,
  PronunciationAskEvent,
  PronunciationsShowEvent,
} from "../../components/pronunciations/pronunciation-events.ts";
import { faultText } from "../../components/pronunciations/pronunciation-texts.ts";
import { errorText } from "../../i18n/error-text.ts";
import { entryCount } from "../../i18n/counts.ts";
import { formatNumber } from "../../i18n/format.ts";
import { call } from "../../services/api.ts";
import { Trial } from "../../speech/trial.ts";
import { systemCapabilities } from "../../speech/system/system-voices.ts";
import { allVoices } from "../../speech/voices/all-voices.ts";
import { VoiceCast } from "../../speech/voices/voice-cast.ts";

interface Options {
  readonly settings: () => Settings;
  /** The article falls silent while a word is tried. */
  readonly pause: () => void;
}

type List = readonly Pronunciation[];

/** The reader's own pronunciations: keeping them, trying them, and their dialog. Part of the reading view. */
export class PronunciationsDesk {
  readonly #view: LitElement;
  readonly #options: Options;
  readonly #trial: Trial;
  /** What the list was before the last change. */
  #before: List | undefined;
  #done = "";
  #failure: string | undefined;
  /** Changes come one after the other: each builds on the one before. */
  #work: Promise<void> = Promise.resolve();

  constructor(view: LitElement, options: Options) {
    this.#view = view;
    this.#options = options;
    this.#trial = new Trial(() => {
      const { speechVoices, speechRate, speechPitch, speechVolume } =
        options.settings();
      // Whoever reads the article says the word.
      const cast = new VoiceCast(allVoices, speechVoices);
      return {
        engine: cast.engine,
        system: {
          capabilities: systemCapabilities,
          voiceFor: (lang) => cast.systemVoiceFor(lang),
        },
        manner: { rate: speechRate, pitch: speechPitch },
        volume: speechVolume,
      };
    });
    view.addController({
      hostConnected: () =>
        view.addEventListener("qari-pronunciations-show", this.#asked),
      hostDisconnected: () => {
        view.removeEventListener("qari-pronunciations-show", this.#asked);
        this.#trial.close();
      },
    });
  }

  get acts(): CommandActs {
    return { "pronunciations.show": () => void this.show() };
  }

  render() {
    return html`<qari-pronunciations-dialog
      .settings=${this.#options.settings()}
      .done=${this.#done}
      .canUndo=${this.#before !== undefined}
      .failure=${this.#failure}
      @qari-pronunciation-ask=${(event: PronunciationAskEvent) =>
        this.#ask(event.ask)}
      @qari-pronunciations-close=${() => this.#trial.close()}
    ></qari-pronunciations-dialog>`;
  }

  /** @param word To be added; nothing shows the list. */
  async show(word = ""): Promise<void> {
    await import("../../components/pronunciations/pronunciations-dialog.ts");
    this.#tell("", undefined);
    await this.#dialog?.show(word);
  }

  readonly #asked = (event: PronunciationsShowEvent): void =>
    void this.show(event.word);

  get #dialog() {
    return this.#view.renderRoot.querySelector("qari-pronunciations-dialog");
  }

  #ask(ask: PronunciationAsk): void {
    // A word that is tried is not waited for.
    if (ask.kind === "try") void this.#do(ask);
    else this.#work = this.#work.then(() => this.#do(ask));
  }

  async #do(ask: PronunciationAsk): Promise<void> {
    try {
      switch (ask.kind) {
        case "save":
          return await this.#save(ask.entry, ask.before);
        case "remove":
          return await this.#remove(ask.entry);
        case "undo":
          return await this.#undo();
        case "try":
          return await this.#try(ask.spelling);
        case "import":
          return await this.#import();
        case "export":
          return await this.#export();
      }
    } catch (error) {
      this.#fail(error instanceof QariError ? error.code : "internal");
    }
  }

  async #list(): Promise<List> {
    return (await call("settings.read", {})).pronunciations;
  }

  async #save(
    entry: Pronunciation,
    before: Pronunciation | undefined,
  ): Promise<void> {
    const list = await this.#list();
    const key = pronunciationKey(entry.word);
    const isOld = (each: Pronunciation): boolean =>
      each.word === before?.word || pronunciationKey(each.word) === key;
    const at = list.findIndex(isOld);
    if (at < 0 && list.length >= mostPronunciations) {
      this.#dialog?.refuse("too-many");
      return;
    }
    const changed =
      at < 0
        ? [...list, entry]
        : list.flatMap((each, index) =>
            index === at ? entry : isOld(each) ? [] : each,
          );
    await this.#keep(changed, list, msg(str`حُفظ نطق «${entry.word}».`));
    this.#dialog?.saved();
  }

  async #remove({ word }: Pronunciation): Promise<void> {
    const list = await this.#list();
    const rest = list.filter((each) => each.word !== word);
    await this.#keep(rest, list, msg(str`حُذف نطق «${word}».`));
  }

  /** On the disk before anything says so. */
  async #keep(list: List, before: List, done: string): Promise<void> {
    await call("settings.change", { patch: { pronunciations: [...list] } });
    this.#tell(done, before);
  }

  async #undo(): Promise<void> {
    const before = this.#before;
    if (!before) return;
    await call("settings.change", { patch: { pronunciations: [...before] } });
    this.#tell(msg("عادت القائمة كما كانت."), undefined);
  }

  async #try(spelling: string): Promise<void> {
    this.#options.pause();
    const reading = readingOptionsOf(this.#options.settings());
    // The spelling as it stands: another entry may have a word of it.
    const { failure } = await this.#trial.say(
      spelling.trim(),
      directionOf(spelling) === "ltr" ? "en" : "ar",
      { ...reading, pronunciations: [] },
    );
    if (failure) this.#fail(failure);
    else if (this.#failure !== undefined) this.#tell(this.#done, this.#before);
  }

  async #import(): Promise<void> {
    const before = await this.#list();
    const settings = this.#options.settings();
    const { taken, faults } = await call("pronunciations.import", {});
    if (taken === undefined) return;
    const count = entryCount(taken, settings);
    this.#tell(msg(str`أُخذ من الملف: ${count}.`), before);
    const [first] = faults;
    if (!first) return;
    const why = faultText(first.fault, settings);
    const line = formatNumber(first.line, settings);
    this.#failure =
      first.line === 0 ? why : msg(str`لم يؤخذ السطر ${line}: ${why}`);
    this.#view.requestUpdate();
  }

  async #export(): Promise<void> {
    const { path } = await call("pronunciations.export", {});
    if (path !== undefined) this.#tell(msg("حُفظت القائمة في ملف."), undefined);
  }

  #tell(done: string, before: List | undefined): void {
    this.#done = done;
    this.#before = before;
    this.#failure = undefined;
    this.#view.requestUpdate();
  }

  #fail(code: ErrorCode): void {
    if (code === "cancelled") return;
    this.#failure = errorText(code);
    this.#view.requestUpdate();
  }
}
