import { localized, msg, str } from "@lit/localize";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { ArrowDown, ArrowUp, GripVertical, X, type IconNode } from "lucide";
import type { ArticleSummary } from "../../../src/library/records.ts";
import {
  defaultSettings,
  type Settings,
} from "../../../src/settings/settings.ts";
import { durationText } from "../../i18n/duration.ts";
import { outcome } from "../outcome.ts";
import { icon } from "../../icons/icon.ts";
import { entryTitle } from "../shelf/entry-text.ts";
import { quotedText } from "../shelf/shown-text.ts";
import { secondsToHear } from "./listening-time.ts";
import { styles } from "./listening-queue.styles.ts";
import { QueueAskEvent, type QueueAsk } from "./queue-events.ts";

declare global {
  interface HTMLElementTagNameMap {
    "qari-listening-queue": QariListeningQueue;
  }
}

/**
 * What is listened to one after the other: what is playing, what follows and
 * how long it takes; in another order by dragging or by keys, less of it with
 * a way back. Shows and asks; what was done it is told.
 *
 * @event {QueueAskEvent} qari-queue-ask - Something is to be done.
 */
@localized()
@customElement("qari-listening-queue")
export class QariListeningQueue extends LitElement {
  static override styles = styles;

  @property({ attribute: false }) settings: Settings = defaultSettings;
  @property({ attribute: false }) entries: readonly ArticleSummary[] = [];
  /** How many more are queued that are in the trash, or gone. */
  @property({ attribute: false }) passedOver = 0;
  /** Id of the article that is listened to. */
  @property({ attribute: false }) current: string | undefined;
  /** What was done last, worded; it can be taken back where `canUndo`. */
  @property({ attribute: false }) done = "";
  @property({ type: Boolean }) canUndo = false;
  /** What went wrong last, worded. */
  @property({ attribute: false }) failure: string | undefined;
  /** Index that what is dragged would have, were it dropped now. */
  @state() private over: number | undefined;
  @query("dialog") private readonly dialog!: HTMLDialogElement;
  #dragged: string | undefined;
  /** Which button of which entry the focus is to be on when the entries have changed. */
  #focused: { readonly id: string; readonly focused: string } | undefined;

  show(): void {
    if (!this.dialog.open) this.dialog.showModal();
  }

  close(): void {
    if (this.dialog.open) this.dialog.close();
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has("entries")) this.#focusEntry();
  }

  override render() {
    return html`<dialog
      aria-labelledby="title"
      @keydown=${(event: Event) => event.stopPropagation()}
    >
      <h2 id="title">${msg("قائمة الاستماع")}</h2>
      ${this.entries.length === 0 ? this.#empty() : this.#list()}
      ${outcome({
        done: this.done,
        undo: this.canUndo ? this.#undo : undefined,
        failure: this.failure,
      })}
      <div class="answers">
        <button
          type="button"
          class="outline close"
          @click=${() => this.close()}
        >
          ${msg("إغلاق")}
        </button>
      </div>
    </dialog>`;
  }

  #empty() {
    if (this.passedOver > 0)
      return html`<p>
          ${msg(
            "لا شيء مما في القائمة في المكتبة الآن: هو في سلة المحذوفات، أو حُذف نهائيًا.",
          )}
        </p>
        <div class="does">${this.#clearButton()}</div>`;
    return html`<p>
        ${msg(
          "القائمة فارغة. اختر «أضف إلى قائمة الاستماع» من قائمة أي مادة في المكتبة، أو من خيارات الاستماع وأنت تقرأ؛ فتُقرأ المواد واحدة بعد أخرى.",
        )}
      </p>
      <div class="does">
        <button
          type="button"
          class="primary"
          @click=${() => this.#ask({ kind: "library" })}
        >
          ${msg("اذهب إلى المكتبة")}
        </button>
      </div>`;
  }

  #list() {
    const { entries, settings } = this;
    const seconds = entries.reduce(
      (sum, entry) => sum + secondsToHear(entry, settings.speechRate),
      0,
    );
    return html`<p class="total">
        ${msg(str`${this.#time(seconds)} بسرعتك الحالية`)}
      </p>
      <div class="does">
        <button
          type="button"
          class="primary"
          @click=${() => this.#ask({ kind: "start" })}
        >
          ${msg("استمع")}
        </button>
        <button
          type="button"
          class="outline"
          @click=${() => this.#ask({ kind: "save" })}
        >
          ${msg("احفظها صوتًا…")}
        </button>
        ${this.#clearButton()}
      </div>
      <ol @dragover=${this.#dragOver} @drop=${this.#drop}>
        ${entries.map((entry, at) => this.#row(entry, at))}
      </ol>`;
  }

  #clearButton() {
    return html`<button type="button" class="outline" @click=${this.#clear}>
      ${msg("أفرغ القائمة")}
    </button>`;
  }

  #row(entry: ArticleSummary, at: number) {
    const { id, source, lang, dir } = entry;
    const title = entryTitle(entry);
    const isCurrent = id === this.current;
    const last = this.entries.length - 1;
    const time = this.#time(secondsToHear(entry, this.settings.speechRate));
    return html`<li
      data-id=${id}
      class=${this.over === at ? "over" : this.over === at + 1 && at === last ? "after" : ""}
      aria-current=${isCurrent ? "true" : nothing}
      draggable="true"
      @dragstart=${(event: DragEvent) => this.#drag(event, entry)}
      @dragend=${this.#dragEnd}
      @keydown=${(event: KeyboardEvent) => this.#keydown(event, entry, at)}
    >
      <span class="grip" aria-hidden="true">${icon(GripVertical)}</span>
      <button
        type="button"
        class="play"
        @click=${() => this.#ask({ kind: "play", id })}
      >
        <bdi lang=${lang} dir=${dir}>${title}</bdi>
        <small
          >${isCurrent ? html`<b>${msg("تُقرأ الآن")}</b> · ` : nothing}${time}${
            source === undefined ? nothing : html` · <bdi>${source}</bdi>`
          }</small
        >
      </button>
      ${this.#button("up", msg("قدّم"), title, ArrowUp, at === 0, () =>
        this.#move(id, at - 1, "up"),
      )}
      ${this.#button("down", msg("أخّر"), title, ArrowDown, at === last, () =>
        this.#move(id, at + 1, "down"),
      )}
      ${this.#button("remove", msg("أزل"), title, X, false, () =>
        this.#remove(id, title, at),
      )}
    </li>`;
  }

  #button(
    kind: string,
    label: string,
    title: string,
    node: IconNode,
    isOff: boolean,
    act: () => void,
  ) {
    return html`<button
      type="button"
      class=${kind}
      aria-label="${label}: ${title}"
      title=${label}
      ?disabled=${isOff}
      @click=${act}
    >
      ${icon(node)}
    </button>`;
  }

  #time(seconds: number): string {
    return durationText(Math.max(1, Math.round(seconds)), this.settings);
  }

  /** Alt with an arrow moves an entry, and the focus with it. */
  #keydown(event: KeyboardEvent, { id }: ArticleSummary, at: number): void {
    const by =
      event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : undefined;
    if (by === undefined || !event.altKey) return;
    event.preventDefault();
    const to = at + by;
    if (to >= 0 && to < this.entries.length) this.#move(id, to, "play");
  }

  #move(id: string, to: number, focused: string): void {
    this.#focused = { id, focused };
    this.#ask({ kind: "move", id, to });
  }

  #remove(id: string, title: string, at: number): void {
    const next = this.entries[at + 1] ?? this.entries[at - 1];
    if (next) this.#focused = { id: next.id, focused: "remove" };
    this.#ask({ kind: "remove", id, title: quotedText(title) });
    if (!next) this.#focusClose();
  }

  /** Once entries are as they were asked to be. A button that is of no use at an end hands the focus on. */
  #focusEntry(): void {
    if (!this.#focused) return;
    const { id, focused } = this.#focused;
    this.#focused = undefined;
    const row = this.renderRoot.querySelector(`[data-id="${id}"]`);
    const button =
      row?.querySelector<HTMLButtonElement>(`.${focused}:enabled`) ??
      row?.querySelector<HTMLButtonElement>(".play");
    button?.focus();
  }

  #clear = (): void => {
    this.#ask({ kind: "clear" });
    this.#focusClose();
  };

  #undo = (): void => {
    this.#ask({ kind: "undo" });
    this.#focusClose();
  };

  /** The button that was pressed goes; the focus stays in the dialog. */
  #focusClose(): void {
    this.renderRoot.querySelector<HTMLElement>(".close")?.focus();
  }

  #drag(event: DragEvent, entry: ArticleSummary): void {
    this.#dragged = entry.id;
    if (!event.dataTransfer) return;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", entryTitle(entry));
  }

  #dragOver = (event: DragEvent): void => {
    if (this.#dragged === undefined) return;
    event.preventDefault();
    const rows = [...this.renderRoot.querySelectorAll("li")];
    const at = rows.findIndex((row) => {
      const { top, height } = row.getBoundingClientRect();
      return event.clientY < top + height / 2;
    });
    this.over = at < 0 ? rows.length : at;
  };

  #drop = (event: DragEvent): void => {
    const { over } = this;
    const id = this.#dragged;
    if (id === undefined || over === undefined) return;
    event.preventDefault();
    const from = this.entries.findIndex((entry) => entry.id === id);
    // Its own place is free once it is taken up.
    this.#ask({ kind: "move", id, to: over > from ? over - 1 : over });
    this.#dragEnd();
  };

  #dragEnd = (): void => {
    this.#dragged = undefined;
    this.over = undefined;
  };

  #ask(ask: QueueAsk): void {
    this.dispatchEvent(new QueueAskEvent(ask));
  }
}
