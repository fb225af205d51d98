import { localized, msg, str } from "@lit/localize";
import { html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { BookA, X } from "lucide";
import type {
  DictionaryEntry,
  LookUp,
} from "../../../src/dictionary/dictionary.ts";
import { directionOf } from "../../../src/arabic/direction.ts";
import type { Direction } from "../../../src/article/article.ts";
import { icon } from "../../icons/icon.ts";
import { controls } from "../../styles/controls.ts";
import { floating } from "../marks/floating.styles.ts";
import { placeBeside } from "../place-beside.ts";
import {
  DictionariesShowEvent,
  LookUpAskEvent,
  LookUpCloseEvent,
} from "./dictionary-events.ts";
import { dictionaryName, noneYet } from "./dictionary-texts.ts";
import { lookUpStyles } from "./look-up-popover.styles.ts";

declare global {
  interface HTMLElementTagNameMap {
    "qari-look-up-popover": QariLookUpPopover;
  }
}

/** What has come of looking a word up. */
export type LookUpState =
  | { readonly kind: "waiting" }
  | { readonly kind: "found"; readonly found: LookUp }
  /** Worded for the reader. */
  | { readonly kind: "failed"; readonly why: string }
  /** There is no dictionary. */
  | { readonly kind: "none" };

/**
 * What the dictionaries say of a word, beside it. Escape or a click elsewhere
 * takes it away.
 *
 * @event {LookUpCloseEvent} qari-look-up-close - It was closed.
 * @event {LookUpAskEvent} qari-look-up-ask - Another word is to be looked up, or this one again.
 * @event {DictionariesShowEvent} qari-dictionaries-show - The reader asks for the list of dictionaries.
 */
@localized()
@customElement("qari-look-up-popover")
export class QariLookUpPopover extends LitElement {
  static override styles = [controls, floating, lookUpStyles];

  @property({ attribute: false }) articleLang = "ar";
  @state() private word = "";
  @state() private outcome: LookUpState = { kind: "waiting" };
  #box: DOMRect | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.popover = "auto";
    this.addEventListener("toggle", this.#toggled);
    this.addEventListener("focusout", this.#left);
    this.addEventListener("keydown", this.#keydown);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener("toggle", this.#toggled);
    this.removeEventListener("focusout", this.#left);
    this.removeEventListener("keydown", this.#keydown);
  }

  get isOpen(): boolean {
    return this.matches(":popover-open");
  }

  /** Show that a word is looked up, with the focus here. @param box Where the word is. */
  async show(word: string, box: DOMRect): Promise<void> {
    this.word = word;
    this.outcome = { kind: "waiting" };
    this.#box = box;
    await this.updateComplete;
    if (!this.isOpen) this.showPopover();
    placeBeside(this, box, "below");
    this.#body?.focus();
  }

  /** Show what has come of it. */
  async fill(outcome: LookUpState): Promise<void> {
    this.outcome = outcome;
    await this.updateComplete;
    if (!this.#box || !this.isOpen) return;
    this.#body?.scrollTo(0, 0);
    placeBeside(this, this.#box, "below");
  }

  override render() {
    if (this.word === "") return nothing;
    return html`<div role="dialog" aria-labelledby="word">
      <div class="head">
        <h2 id="word">
          ${msg("في المعجم:")}
          <bdi lang=${this.articleLang}>${this.word}</bdi>
        </h2>
        <button
          type="button"
          aria-label=${msg("المعاجم")}
          title=${msg("المعاجم")}
          @click=${this.#manage}
        >
          ${icon(BookA)}
        </button>
        <button
          type="button"
          aria-label=${msg("إغلاق")}
          title=${msg("إغلاق")}
          @click=${() => this.hidePopover()}
        >
          ${icon(X)}
        </button>
      </div>
      <div class="body" role="region" aria-labelledby="word" tabindex="0">
        ${this.#content()}
      </div>
      <p class="visually-hidden" role="status">${this.#status()}</p>
    </div>`;
  }

  #content() {
    const { outcome } = this;
    switch (outcome.kind) {
      case "waiting":
        return html`<p>${msg("لحظة…")}</p>`;
      case "found":
        return this.#found(outcome.found);
      case "failed":
        return html`<p role="alert">${outcome.why}</p>
          <button
            type="button"
            class="outline"
            @click=${() => this.#ask(this.word)}
          >
            ${msg("أعد المحاولة")}
          </button>`;
      case "none":
        return html`<p>${noneYet()}</p>
          <button type="button" class="primary" @click=${this.#manage}>
            ${msg("أضف معجمًا…")}
          </button>`;
    }
  }

  #found({ entries, nearest, damaged }: LookUp) {
    return html`${entries.map((entry) => this.#entry(entry))}
    ${
      entries.length === 0
        ? html`<p>
              ${msg(
                "لا مدخل لهذا اللفظ في معاجمك. حدّد كلمة واحدة، أو جرّب جذرها أو مفردها، أو أضف معجمًا آخر.",
              )}
            </p>
            ${nearest.length === 0 ? nothing : this.#nearest(nearest)}`
        : nothing
    }
    ${damaged.map(
      (name) =>
        html`<p role="alert">
          ${msg(
            str`تعذّرت قراءة «${dictionaryName(name)}». أزله ثم أضفه من جديد.`,
          )}
        </p>`,
    )}`;
  }

  #nearest(words: readonly string[]) {
    return html`<p id="near">${msg("مداخل قريبة منه:")}</p>
      <ul class="near" aria-labelledby="near">
        ${words.map(
          (word) =>
            html`<li>
              <button
                type="button"
                class="outline"
                dir=${directionIn(word)}
                lang=${langOf(word)}
                @click=${() => this.#ask(word)}
              >
                ${word}
              </button>
            </li>`,
        )}
      </ul>`;
  }

  #entry({ word, text, dictionary, isCut }: DictionaryEntry) {
    return html`<article dir=${directionIn(word)}>
      <h3 lang=${langOf(word)}>${word}</h3>
      <small><bdi lang=${langOf(dictionary)}>${dictionary}</bdi></small>
      ${text.split("\n").map(
        (line) =>
          // Lines of a dictionary between two languages differ in both.
          html`<p class="text" dir=${directionIn(line)} lang=${langOf(line)}>
            ${line}
          </p>`,
      )}
      ${isCut ? html`<small dir="auto">${msg("للمدخل بقية لا تُعرض.")}</small>` : nothing}
    </article>`;
  }

  #status(): string {
    const { outcome } = this;
    if (outcome.kind === "none") return noneYet();
    if (outcome.kind !== "found") return "";
    return outcome.found.entries.length === 0
      ? msg("لا مدخل لهذا اللفظ في معاجمك.")
      : outcome.found.entries.map(({ word }) => word).join("، ");
  }

  get #body(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(".body");
  }

  #ask(word: string): void {
    this.dispatchEvent(new LookUpAskEvent(word));
  }

  #manage = (): void => {
    this.hidePopover();
    this.dispatchEvent(new DictionariesShowEvent());
  };

  #toggled = (event: Event): void => {
    if (event instanceof ToggleEvent && event.newState === "closed")
      this.dispatchEvent(new LookUpCloseEvent());
  };

  /** Tab led on into the page: what has the focus there is not to be covered. */
  #left = (event: FocusEvent): void => {
    if (event.relatedTarget instanceof Node && this.isOpen) this.hidePopover();
  };

  /** Keys that scroll or close this mean nothing to the page below. */
  #keydown = (event: KeyboardEvent): void => {
    if (!event.ctrlKey && !event.metaKey && !event.altKey)
      event.stopPropagation();
  };
}

/** Dictionaries do not say which languages they are in: their script does, as far as a voice needs to know. */
const directionIn = (text: string): Direction => directionOf(text) ?? "rtl";
const langOf = (text: string): string =>
  directionIn(text) === "rtl" ? "ar" : "en";
