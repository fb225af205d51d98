import { localized, msg, str } from "@lit/localize";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { customElement, property } from "lit/decorators.js";
import { Signpost } from "lucide";
import {
  chapterAt,
  entryAt,
  type ContentsEntry,
} from "../../../src/article/contents.ts";
import type { Position } from "../../../src/article/position.ts";
import {
  defaultSettings,
  type Settings,
} from "../../../src/settings/settings.ts";
import { CommandRunEvent } from "../../commands/command-run-event.ts";
import { readingTime, timeLeft } from "../../i18n/duration.ts";
import { formatPercent } from "../../i18n/format.ts";
import { icon } from "../../icons/icon.ts";
import { controls } from "../../styles/controls.ts";
import { panel } from "../../styles/panel.ts";
import { closeButton } from "../close-button.ts";
import { PanelCloseEvent } from "../panel-events.ts";
import { PlaceJumpEvent } from "../place-jump-event.ts";
import { styles } from "./contents-panel.styles.ts";

declare global {
  interface HTMLElementTagNameMap {
    "qari-contents-panel": QariContentsPanel;
  }
}

/**
 * The contents of the open article: where the reader is, and every chapter and
 * heading with how far in it stands and how long it takes.
 *
 * @event {PlaceJumpEvent} qari-place-jump - Go to a chapter or heading.
 * @event {CommandRunEvent} qari-command-run - Go to a place by its number.
 * @event {PanelCloseEvent} qari-panel-close - The panel asks to be closed.
 */
@localized()
@customElement("qari-contents-panel")
export class QariContentsPanel extends LitElement {
  static override styles = [controls, panel, styles];

  @property({ attribute: false }) settings: Settings = defaultSettings;
  @property({ attribute: false }) contents: readonly ContentsEntry[] = [];
  @property({ attribute: false }) place: Position | undefined;
  /** How far the reader is, 0–1. */
  @property({ attribute: false }) progress = 0;
  /** How long the whole article takes to read. */
  @property({ attribute: false }) minutes = 0;

  /** The entry that the arrow keys are at; the current one until they are used. */
  #at: number | undefined;

  override focus(): void {
    const entry = this.#button(this.#current) ?? this.#button(0);
    entry?.scrollIntoView({ block: "center" });
    (entry ?? this.renderRoot.querySelector<HTMLElement>("button"))?.focus({
      preventScroll: true,
    });
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("contents")) this.#at = undefined;
  }

  override render() {
    const { contents } = this;
    return html`<nav aria-labelledby="heading">
      <header>
        <h2 id="heading">${msg("المحتويات")}</h2>
        ${closeButton(this.#close)}
      </header>
      ${
        contents.length === 0
          ? html`<div class="empty">
              <p>
                ${msg("ليس في هذه المادة فصول ولا عناوين. يمكنك الانتقال إلى أي موضع منها برقمه.")}
              </p>
              ${this.#goto("primary")}
            </div>`
          : html`${this.#here()}
              <ol @keydown=${this.#keydown}>
                ${contents.map((entry, at) => this.#entry(entry, at))}
              </ol>
              <div class="foot">${this.#goto("outline")}</div>`
      }
    </nav>`;
  }

  get #current(): number {
    return this.place ? entryAt(this.contents, this.place) : -1;
  }

  #here() {
    const chapter = this.place && chapterAt(this.contents, this.place);
    const percent = formatPercent(this.progress, this.settings);
    const rest = ((chapter?.to ?? 1) - this.progress) * this.minutes;
    const left = timeLeft(Math.max(0, rest), this.settings);
    return html`<p class="here">
      ${
        chapter
          ? html`${msg("أنت في")}
              <strong lang=${chapter.lang} dir=${chapter.dir ?? "auto"}
                >${chapter.title}</strong
              >
              <bdi>${percent}</bdi> · ${msg(str`${left} في هذا الفصل`)}`
          : html`${msg("أنت قبل أول عنوان")} · <bdi>${percent}</bdi>`
      }
    </p>`;
  }

  #entry(entry: ContentsEntry, at: number) {
    const current = this.#current;
    const minutes = (entry.to - entry.from) * this.minutes;
    return html`<li class="depth-${Math.min(entry.depth, 6)}">
      <button
        type="button"
        data-at=${at}
        tabindex=${at === (this.#at ?? Math.max(0, current)) ? 0 : -1}
        aria-current=${at === current ? "location" : nothing}
        @focus=${() => this.#moveTo(at)}
        @click=${() => this.dispatchEvent(new PlaceJumpEvent(entry.position))}
      >
        <span class="name" lang=${entry.lang} dir=${entry.dir ?? "auto"}
          >${entry.title}</span
        >
        <small
          ><bdi>${formatPercent(entry.from, this.settings)}</bdi> ·
          <bdi>${readingTime(minutes, this.settings)}</bdi></small
        >
      </button>
    </li>`;
  }

  #goto(look: "primary" | "outline") {
    return html`<button
      type="button"
      class=${look}
      @click=${() => this.dispatchEvent(new CommandRunEvent("goto.show"))}
    >
      ${icon(Signpost)} ${msg("انتقل إلى موضع…")}
    </button>`;
  }

  #button(at: number): HTMLButtonElement | null {
    return this.renderRoot.querySelector(`[data-at="${at}"]`);
  }

  #moveTo(at: number): void {
    if (at === this.#at) return;
    this.#at = at;
    this.requestUpdate();
  }

  #keydown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const last = this.contents.length - 1;
    const at = this.#at ?? Math.max(0, this.#current);
    const to = {
      ArrowDown: Math.min(last, at + 1),
      ArrowUp: Math.max(0, at - 1),
      Home: 0,
      End: last,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.#button(to)?.focus();
  };

  #close = (): void => {
    this.dispatchEvent(new PanelCloseEvent());
  };
}
