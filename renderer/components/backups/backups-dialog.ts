import { localized, msg, str } from "@lit/localize";
import { html, LitElement, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { ArrowLeft } from "lucide";
import type { BackupInfo } from "../../../src/library/records.ts";
import {
  defaultSettings,
  type Settings,
} from "../../../src/settings/settings.ts";
import { articleCount } from "../../i18n/counts.ts";
import { formatBytes, formatMoment } from "../../i18n/format.ts";
import { icon } from "../../icons/icon.ts";
import { controls } from "../../styles/controls.ts";
import { closeButton } from "../close-button.ts";
import {
  BackupCreateEvent,
  BackupRestoreEvent,
  BackupsCloseEvent,
  type RestoreMode,
} from "./backup-events.ts";
import { styles } from "./backups-dialog.styles.ts";

declare global {
  interface HTMLElementTagNameMap {
    "qari-backups-dialog": QariBackupsDialog;
  }
}

/** What the reader is asked: which backup, how it comes back, whether really. */
type Step =
  | { readonly at: "list" }
  | { readonly at: "mode"; readonly backup: BackupInfo | undefined }
  | { readonly at: "confirm"; readonly backup: BackupInfo | undefined };

/**
 * Making a backup and going back to one. Open for as long as it is in the page.
 *
 * @event {BackupCreateEvent} qari-backup-create - A backup is wanted now.
 * @event {BackupRestoreEvent} qari-backup-restore - A backup is to come back.
 * @event {BackupsCloseEvent} qari-backups-close - The dialog was closed.
 */
@localized()
@customElement("qari-backups-dialog")
export class QariBackupsDialog extends LitElement {
  static override styles = [controls, ...styles];

  @property({ attribute: false }) settings: Settings = defaultSettings;
  /** The automatic ones, newest first; `undefined` until they are known. */
  @property({ attribute: false }) backups: readonly BackupInfo[] | undefined;
  /** Why they are not known, worded. */
  @property({ attribute: false }) failure: string | undefined;
  @state() private step: Step = { at: "list" };
  @state() private mode: RestoreMode = "merge";
  @query("dialog") private readonly dialog!: HTMLDialogElement;

  override firstUpdated(): void {
    this.dialog.showModal();
  }

  override render() {
    return html`<dialog
      aria-labelledby="heading"
      @close=${() => this.dispatchEvent(new BackupsCloseEvent())}
      @keydown=${(event: Event) => event.stopPropagation()}
    >
      <div class="head">
        ${
          this.step.at === "list"
            ? ""
            : html`<button
                type="button"
                aria-label=${msg("رجوع")}
                title=${msg("رجوع")}
                @click=${() => this.#go({ at: "list" })}
              >
                ${icon(ArrowLeft, { directional: true })}
              </button>`
        }
        <h2 id="heading" tabindex="-1">${msg("النسخ الاحتياطية")}</h2>
        ${closeButton(() => this.dialog.close())}
      </div>
      <div class="body">${this.#body()}</div>
    </dialog>`;
  }

  #body(): TemplateResult {
    switch (this.step.at) {
      case "list":
        return this.#list();
      case "mode":
        return this.#choice(this.step.backup);
      case "confirm":
        return this.#confirmation(this.step.backup);
    }
  }

  #list() {
    return html`
      <p>
        ${msg(
          "نسخة واحدة في ملف: المواد كلها بإشاراتها ووسومها ومواضع القراءة والإعدادات.",
        )}
      </p>
      <div class="actions">
        <button
          type="button"
          class="primary"
          @click=${() => this.#leave(new BackupCreateEvent())}
        >
          ${msg("انسخ الآن…")}
        </button>
        <button
          type="button"
          class="outline"
          @click=${() => this.#go({ at: "mode", backup: undefined })}
        >
          ${msg("استعد من ملف…")}
        </button>
      </div>
      <h3>${msg("النسخ التلقائية")}</h3>
      ${this.#automatic()}
    `;
  }

  #automatic() {
    if (this.failure !== undefined)
      return html`<p class="failure" role="alert">${this.failure}</p>`;
    if (!this.backups) return html`<p role="status">${msg("لحظة…")}</p>`;
    if (this.backups.length === 0)
      return html`<p class="quiet">
        ${msg("تُنسخ المكتبة مرة كل يوم، وتبقى آخر سبع نسخ. لا نسخة بعد.")}
      </p>`;
    return html`<ul>
      ${repeat(
        this.backups,
        ({ name }) => name,
        (backup) => {
          const date = formatMoment(backup.createdAt, this.settings);
          return html`<li>
            <span>
              <time datetime=${backup.createdAt}>${date}</time>
              <small>
                <bdi>${articleCount(backup.articles, this.settings)}</bdi> ·
                <bdi>${formatBytes(backup.bytes, this.settings)}</bdi>
              </small>
            </span>
            <button
              type="button"
              class="outline"
              aria-label=${msg(str`استعد نسخة ${date}`)}
              @click=${() => this.#go({ at: "mode", backup })}
            >
              ${msg("استعد")}
            </button>
          </li>`;
        },
      )}
    </ul>`;
  }

  #choice(backup: BackupInfo | undefined) {
    return html`<form
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        if (this.mode === "replace") this.#go({ at: "confirm", backup });
        else this.#restore(backup);
      }}
    >
      <fieldset>
        <legend>
          ${
            backup
              ? msg(
                  str`كيف تعود نسخة ${formatMoment(backup.createdAt, this.settings)}؟`,
                )
              : msg("كيف تعود النسخة التي ستختار ملفها؟")
          }
        </legend>
        ${this.#mode(
          "merge",
          msg("ادمجها في المكتبة"),
          msg(
            "تُضاف موادها وإشاراتها إلى ما عندك، ويبقى الأحدث مما في كلتيهما.",
          ),
        )}
        ${this.#mode(
          "replace",
          msg("ضعها مكان المكتبة"),
          msg("تعود المكتبة كما كانت يوم النسخ، دون ما جاء بعده."),
        )}
      </fieldset>
      <div class="actions">
        <button type="submit" class="primary">
          ${backup ? msg("استعد") : msg("اختر الملف…")}
        </button>
      </div>
    </form>`;
  }

  #mode(mode: RestoreMode, name: string, meaning: string) {
    return html`<label class="choice">
      <input
        type="radio"
        name="mode"
        value=${mode}
        .checked=${this.mode === mode}
        aria-describedby=${mode}
        @change=${() => (this.mode = mode)}
      />
      <span>${name}</span>
      <small id=${mode}>${meaning}</small>
    </label>`;
  }

  #confirmation(backup: BackupInfo | undefined) {
    return html`<p role="alert">
        ${msg(
          "ما أُضيف أو قُرئ أو عُلّم بعد هذه النسخة لن يكون في المكتبة. أتضعها مكانها؟",
        )}
      </p>
      <div class="actions">
        <button
          type="button"
          class="outline danger"
          @click=${() => this.#restore(backup)}
        >
          ${msg("نعم، ضعها مكان المكتبة")}
        </button>
        <button
          type="button"
          class="outline"
          @click=${() => this.#go({ at: "mode", backup })}
        >
          ${msg("رجوع")}
        </button>
      </div>`;
  }

  /** What had the focus is gone with its step; the heading says where the reader is. */
  #go(step: Step): void {
    this.step = step;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>("h2")?.focus(),
    );
  }

  #restore(backup: BackupInfo | undefined): void {
    this.#leave(new BackupRestoreEvent(backup?.name, this.mode));
  }

  #leave(event: Event): void {
    this.dispatchEvent(event);
    this.dialog.close();
  }
}
