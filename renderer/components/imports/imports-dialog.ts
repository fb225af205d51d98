import { localized, msg } from "@lit/localize";
import { html, LitElement, nothing } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import {
  mostLines,
  type BatchLine,
  type BatchSummary,
  type LineKind,
} from "../../../src/batches/batch.ts";
import {
  defaultSettings,
  type Settings,
} from "../../../src/settings/settings.ts";
import {
  articlesAdded,
  articlesUpdated,
  thingsFailed,
  thingsWaiting,
} from "../../i18n/counts.ts";
import { errorText } from "../../i18n/error-text.ts";
import { formatMoment } from "../../i18n/format.ts";
import { controls } from "../../styles/controls.ts";
import { closeButton } from "../close-button.ts";
import { outcome } from "../outcome.ts";
import {
  BatchActEvent,
  BatchLinesEvent,
  ImportsCloseEvent,
  type BatchAct,
} from "./import-events.ts";
import { fileName, knownText } from "./import-texts.ts";
import { styles } from "./imports-dialog.styles.ts";

declare global {
  interface HTMLElementTagNameMap {
    "qari-imports-dialog": QariImportsDialog;
  }
}

/** Which lines of which batch. */
export const linesKey = (batch: string, kind: LineKind): string =>
  `${batch} ${kind}`;

/**
 * What was brought in together, what came of it, and what can be done about
 * it. Open for as long as it is in the page.
 *
 * @event {BatchActEvent} qari-batch-act - Something is to be done with a batch.
 * @event {BatchLinesEvent} qari-batch-lines - Lines are wanted that are not in `lines`.
 * @event {ImportsCloseEvent} qari-imports-close - The dialog was closed.
 */
@localized()
@customElement("qari-imports-dialog")
export class QariImportsDialog extends LitElement {
  static override styles = [controls, ...styles];

  @property({ attribute: false }) settings: Settings = defaultSettings;
  /** Newest first; `undefined` until they are known. */
  @property({ attribute: false }) batches: readonly BatchSummary[] | undefined;
  /** Those that were asked for, by `linesKey`. */
  @property({ attribute: false }) lines: ReadonlyMap<
    string,
    readonly BatchLine[]
  > = new Map();
  /** What was done last, worded; empty where nothing was. */
  @property({ attribute: false }) done = "";
  /** What went wrong last, worded. */
  @property({ attribute: false }) failure: string | undefined;
  @query("dialog") private readonly dialog!: HTMLDialogElement;

  override firstUpdated(): void {
    this.dialog.showModal();
  }

  override render() {
    return html`<dialog
      aria-labelledby="heading"
      @close=${() => this.dispatchEvent(new ImportsCloseEvent())}
      @keydown=${(event: Event) => event.stopPropagation()}
    >
      <div class="head">
        <h2 id="heading" tabindex="-1">${msg("ما أُضيف وما تعذّر")}</h2>
        ${closeButton(() => this.dialog.close())}
      </div>
      <div class="body">${this.#body()}</div>
      <div class="outcome">
        ${outcome({ done: this.done, undo: undefined, failure: this.failure })}
      </div>
    </dialog>`;
  }

  #body() {
    if (!this.batches) return html`<p role="status">${msg("لحظة…")}</p>`;
    if (this.batches.length === 0)
      return html`<p class="quiet">
        ${msg("لم تُضَف ملفات بعد. أضف ملفات أو مجلدًا، وسترى هنا ما جاء منها.")}
      </p>`;
    return repeat(
      this.batches,
      ({ id }) => id,
      (batch) => this.#batch(batch),
    );
  }

  #batch(batch: BatchSummary) {
    const { id, createdAt, state, added, updated } = batch;
    const { known, failed, waiting, unplaced } = batch;
    const date = formatMoment(createdAt, this.settings);
    const { settings } = this;
    return html`<article aria-label=${date}>
      <h3><time datetime=${createdAt}>${date}</time></h3>
      <p class="counts">
        ${
          added > 0 || updated + known + failed + waiting === 0
            ? html`<bdi>${articlesAdded(added, settings)}</bdi>`
            : nothing
        }${
          updated > 0
            ? html`<bdi>${articlesUpdated(updated, settings)}</bdi>`
            : nothing
        }${
          known > 0 ? html`<bdi>${knownText(batch, settings)}</bdi>` : nothing
        }${
          failed > 0
            ? html`<bdi>${thingsFailed(failed, settings)}</bdi>`
            : nothing
        }${
          waiting > 0
            ? html`<bdi>${thingsWaiting(waiting, settings)}</bdi>`
            : nothing
        }
      </p>
      ${failed > 0 ? this.#lines(batch, "failed", msg("ما تعذّر")) : nothing}
      ${
        known > 0
          ? this.#lines(batch, "known", msg("ما كان في المكتبة من قبل"))
          : nothing
      }
      ${
        unplaced > 0
          ? this.#lines(
              batch,
              "unplaced",
              msg("ما لم يُعثر فيه على موضع علاماته"),
            )
          : nothing
      }
      <div class="actions">
        ${
          state === "stopped" || state === "offline"
            ? this.#act(id, "resume", "primary", msg("تابع"), date)
            : nothing
        }
        ${this.#act(id, "report", "outline", msg("احفظ التقرير…"), date)}
        ${
          state === "running"
            ? nothing
            : this.#act(id, "forget", "outline", msg("أزِل من القائمة"), date)
        }
      </div>
    </article>`;
  }

  #act(id: string, act: BatchAct, look: string, text: string, date: string) {
    return html`<button
      type="button"
      class=${look}
      aria-label=${`${text} ${date}`}
      @click=${() => this.#ask(act, id)}
    >
      ${text}
    </button>`;
  }

  #ask(act: BatchAct, id: string): void {
    this.dispatchEvent(new BatchActEvent(act, id));
    // The button that was pressed goes; the focus stays in the dialog.
    if (act !== "report")
      this.renderRoot.querySelector<HTMLElement>("h2")?.focus();
  }

  #lines({ id, ...counts }: BatchSummary, kind: LineKind, name: string) {
    const lines = this.lines.get(linesKey(id, kind));
    return html`<details
      @toggle=${(event: Event) => {
        const { currentTarget } = event;
        if (currentTarget instanceof HTMLDetailsElement && currentTarget.open)
          this.dispatchEvent(new BatchLinesEvent(id, kind));
      }}
    >
      <summary>${name}</summary>
      ${
        lines
          ? html`<ul tabindex="0" aria-label=${name}>
                ${lines.map((line) => this.#line(line))}
              </ul>
              ${
                counts[kind] > lines.length && lines.length >= mostLines
                  ? html`<p class="quiet">
                      ${msg("هذه أوائلها؛ في التقرير سائرها.")}
                    </p>`
                  : nothing
              }`
          : html`<p role="status">${msg("لحظة…")}</p>`
      }
    </details>`;
  }

  #line({ source, title, code }: BatchLine) {
    const name = title ?? fileName(source);
    return html`<li>
      <bdi>${name}</bdi>
      <small
        >${code === undefined ? nothing : html`${errorText(code)}<br />`}${
          name === source ? nothing : html`<bdi dir="ltr">${source}</bdi>`
        }</small
      >
    </li>`;
  }
}
