import { html, type LitElement } from "lit";
import {
  longestLookUp,
  type DictionaryRecord,
} from "../../../src/dictionary/dictionary.ts";
import { QariError } from "../../../src/errors.ts";
import type { Settings } from "../../../src/settings/settings.ts";
import type { CommandActs } from "../../commands/command-acts.ts";
import type {
  DictionaryAskEvent,
  LookUpAskEvent,
} from "../../components/dictionary/dictionary-events.ts";
import type { LookUpState } from "../../components/dictionary/look-up-popover.ts";
import "../../components/dictionary/dictionaries-dialog.ts";
import "../../components/dictionary/look-up-popover.ts";
import type { SelectionController } from "../../controllers/selection-controller.ts";
import { errorText } from "../../i18n/error-text.ts";
import { call } from "../../services/api.ts";
import { report } from "../message-event.ts";

interface Options {
  readonly selection: () => SelectionController;
  readonly settings: () => Settings;
  /** Language of the article. */
  readonly lang: () => string;
  /** A selection has served, and the focus goes back to the text. */
  readonly leave: (turn: number) => void;
}

/** Looking words up in the dictionaries that the reader added, and managing those. Part of the reading view. */
export class LookUpDesk {
  readonly #view: LitElement;
  readonly #options: Options;
  #dictionaries: readonly DictionaryRecord[] = [];
  #removed: DictionaryRecord | undefined;
  #failure: string | undefined;
  #isBusy = false;
  /** Where the word is that is looked up. */
  #box: DOMRect | undefined;
  /** Counts the look-ups: what comes late belongs to none. */
  #turn = 0;
  /** Which selection what is open was opened with. */
  #selected = 0;

  constructor(view: LitElement, options: Options) {
    this.#view = view;
    this.#options = options;
    view.addController({
      // A start needs none of them.
      hostConnected: () =>
        void requestIdleCallback(() => void this.#try(() => this.#list())),
    });
  }

  /** Whether there is a dictionary to look into. */
  get isThere(): boolean {
    return this.#dictionaries.length > 0;
  }

  /** Whether entries are shown beside the text. */
  get isOpen(): boolean {
    return this.#popover?.isOpen ?? false;
  }

  /** What can be done now. Without a dictionary, looking up says how to come by one. */
  get acts(): CommandActs {
    const isSelected = this.#options.selection().span !== undefined;
    return {
      "dictionaries.show": this.#show,
      "selection.lookup": isSelected ? () => void this.lookUp() : undefined,
    };
  }

  /** Look up what is selected, and show beside it what is found. */
  async lookUp(): Promise<void> {
    const { text, box, turn } = this.#options.selection();
    this.#box = box;
    this.#selected = turn;
    await this.#lookUp(text);
  }

  async #lookUp(text: string): Promise<void> {
    const popover = this.#popover;
    const word = text.slice(0, longestLookUp).replaceAll(/\s+/gu, " ").trim();
    if (!popover || !this.#box || word === "") return;
    const turn = (this.#turn += 1);
    await popover.show(word, this.#box);
    // The menu beside the selection makes room.
    this.#view.requestUpdate();
    const outcome = await this.#outcome(word);
    if (turn === this.#turn) await popover.fill(outcome);
  }

  async #outcome(text: string): Promise<LookUpState> {
    try {
      if (!this.isThere) await this.#list();
      return this.isThere
        ? { kind: "found", found: await call("dictionary.look-up", { text }) }
        : { kind: "none" };
    } catch (error) {
      return { kind: "failed", why: wordedFor(error) };
    }
  }

  render() {
    return html`<qari-look-up-popover
        .articleLang=${this.#options.lang()}
        @qari-look-up-close=${this.#closed}
        @qari-look-up-ask=${(event: LookUpAskEvent) =>
          void this.#lookUp(event.word)}
        @qari-dictionaries-show=${this.#show}
      ></qari-look-up-popover>
      <qari-dictionaries-dialog
        .settings=${this.#options.settings()}
        .dictionaries=${this.#dictionaries}
        .removed=${this.#removed}
        .failure=${this.#failure}
        .busy=${this.#isBusy}
        @qari-dictionary-ask=${this.#ask}
        @qari-dictionaries-close=${this.#closed}
      ></qari-dictionaries-dialog>`;
  }

  readonly #closed = (): void => {
    this.#turn += 1;
    const { renderRoot } = this.#view;
    const focused =
      renderRoot instanceof ShadowRoot ? renderRoot.activeElement : null;
    // A click or Tab may have led to something else, which keeps the focus. What
    // was opened from the pop-over has nothing left to give the focus back to.
    if (
      focused?.matches(
        "main, qari-look-up-popover, qari-dictionaries-dialog",
      ) ??
      true
    )
      this.#options.leave(this.#selected);
    this.#view.requestUpdate();
  };

  get #popover() {
    return this.#view.renderRoot.querySelector("qari-look-up-popover");
  }

  readonly #show = (): void => {
    this.#failure = undefined;
    this.#removed = undefined;
    this.#selected = this.#options.selection().turn;
    this.#view.requestUpdate();
    this.#view.renderRoot.querySelector("qari-dictionaries-dialog")?.show();
    // What was damaged in the meantime is to be seen.
    void this.#try(() => this.#list());
  };

  readonly #ask = async ({ ask }: DictionaryAskEvent): Promise<void> => {
    this.#failure = undefined;
    this.#removed = undefined;
    this.#isBusy = true;
    this.#view.requestUpdate();
    try {
      if (ask.kind === "add") await call("dictionary.add", {});
      else await call(`dictionary.${ask.kind}`, { id: ask.dictionary.id });
      if (ask.kind === "remove") this.#removed = ask.dictionary;
    } catch (error) {
      // Said in the dialog, which lies over everything else.
      this.#failure = wordedFor(error);
    }
    this.#isBusy = false;
    this.#view.requestUpdate();
    await this.#try(() => this.#list());
  };

  async #list(): Promise<void> {
    this.#dictionaries = await call("dictionary.list", {});
    this.#view.requestUpdate();
  }

  async #try(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      report(this.#view, error);
    }
  }
}

const wordedFor = (error: unknown): string =>
  errorText(error instanceof QariError ? error.code : "internal");
