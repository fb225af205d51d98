import { localized, msg } from "@lit/localize";
import { html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { ExportFormat } from "../../../src/exporting/article-format.ts";
import type { ArticleExport } from "../../../src/exporting/article-export.ts";
import {
  saidLevels,
  type SaidLevel,
} from "../../../src/exporting/epub/said-section.ts";
import {
  bookSounds,
  type NarrationChoice,
} from "../../../src/exporting/narration-choice.ts";
import {
  defaultSettings,
  type Settings,
  type SettingsPatch,
} from "../../../src/settings/settings.ts";
import { articleCount } from "../../i18n/counts.ts";
import { AskingDialog, dialogStyles } from "../shelf/asking-dialog.ts";
import { choiceStyles } from "../choice-styles.ts";
import { SettingsChangeEvent } from "../type-drawer/type-drawer.ts";
import { paperFields } from "./paper-fields.ts";

/** What is to be exported: one article by its title, or so many. */
export type ExportQuestion =
  { readonly title: string } | { readonly count: number };

/** How the reader wants it exported. */
export type ExportChoice = Omit<ArticleExport, "articles">;

declare global {
  interface HTMLElementTagNameMap {
    "qari-export-dialog": QariExportDialog;
  }
}

/** In the order they are offered: what most readers want comes first. */
const offered = [
  "epub",
  "pdf",
  "html",
  "md",
  "txt",
  "json",
] as const satisfies readonly [ExportFormat, ...ExportFormat[]];

/**
 * Asks in which format to export, and what goes with the text. What was chosen last is chosen again.
 *
 * @event {SettingsChangeEvent} qari-settings-change - Another paper.
 */
@localized()
@customElement("qari-export-dialog")
export class QariExportDialog extends AskingDialog<
  ExportQuestion,
  ExportChoice
> {
  static override styles = [...dialogStyles, choiceStyles];

  @property({ attribute: false }) settings: Settings = defaultSettings;
  @state() private format: ExportFormat = "epub";
  @state() private marks = false;
  @state() private fonts = false;
  @state() private narrated = false;
  @state() private level: SaidLevel = "sentence";
  @state() private sound: NarrationChoice["sound"] = "mp3";

  protected override content(question: ExportQuestion) {
    return html`<form @submit=${this.#submit}>
      <h2 id="title">${msg("صدّر")}</h2>
      <p dir="auto">
        ${
          "title" in question
            ? question.title
            : articleCount(question.count, this.settings)
        }
      </p>
      <fieldset>
        <legend>${msg("الصيغة")}</legend>
        ${offered.map((format) => this.#choice(format))}
      </fieldset>
      ${
        // JSON is the article and no more.
        this.format === "json"
          ? nothing
          : this.#check(
              this.marks,
              msg("ألحق بالنص تظليلاتي وملاحظاتي وإشاراتي"),
              (isChosen) => (this.marks = isChosen),
            )
      }
      ${
        this.format === "epub"
          ? this.#check(
              this.fonts,
              msg("ضمّن الخط، ليُعرض النص به على كل جهاز"),
              (isChosen) => (this.fonts = isChosen),
            )
          : nothing
      }
      ${this.format === "epub" ? this.#narration() : nothing}
      ${this.format === "pdf" ? paperFields(this.settings, this.#change) : nothing}
      ${
        "title" in question
          ? nothing
          : html`<p>
              ${msg("لكل مادة ملف في المجلد الذي تختاره، ولا يُستبدل فيه شيء.")}
            </p>`
      }
      <div class="answers">
        <button type="button" class="outline" @click=${this.cancel}>
          ${msg("ألغِ")}
        </button>
        <button type="submit" class="primary">${msg("صدّر…")}</button>
      </div>
    </form>`;
  }

  #choice(format: ExportFormat) {
    const id = `format-${format}`;
    return html`<label class="choice">
      <input
        type="radio"
        name="format"
        value=${format}
        .checked=${this.format === format}
        aria-describedby=${id}
        @change=${() => (this.format = format)}
      />
      <span><bdi>${formatName(format)}</bdi></span>
      <small id=${id} dir="auto">${formatMeaning(format)}</small>
    </label>`;
  }

  #check(
    isChosen: boolean,
    label: string,
    choose: (isChosen: boolean) => void,
  ) {
    return html`<label class="check">
      <input
        type="checkbox"
        .checked=${isChosen}
        @change=${(event: Event) =>
          choose(
            event.target instanceof HTMLInputElement && event.target.checked,
          )}
      />
      ${label}
    </label>`;
  }

  #narration() {
    return html`${this.#check(
      this.narrated,
      msg("ضمّن القراءة بالصوت، ويُبرَز ما يُنطق في القارئات التي تعرفها"),
      (isChosen) => (this.narrated = isChosen),
    )}
    ${
      this.narrated
        ? html`<div class="fields">
            <label>
              ${msg("ما يُبرَز")}
              <select @change=${this.#chooseLevel}>
                ${saidLevels.map(
                  (level) =>
                    html`<option
                      value=${level}
                      ?selected=${level === this.level}
                    >
                      ${levelName(level)}
                    </option>`,
                )}
              </select>
            </label>
            <label>
              ${msg("صيغة الصوت")}
              <select @change=${this.#chooseSound}>
                ${bookSounds.map(
                  (sound) =>
                    html`<option
                      value=${sound}
                      ?selected=${sound === this.sound}
                    >
                      ${soundName(sound)}
                    </option>`,
                )}
              </select>
            </label>
          </div>`
        : nothing
    }`;
  }

  #change = (patch: SettingsPatch): void => {
    this.dispatchEvent(new SettingsChangeEvent(patch));
  };

  #chooseLevel = (event: Event): void => {
    if (!(event.target instanceof HTMLSelectElement)) return;
    const { value } = event.target;
    this.level = saidLevels.find((each) => each === value) ?? this.level;
  };

  #chooseSound = (event: Event): void => {
    if (!(event.target instanceof HTMLSelectElement)) return;
    const { value } = event.target;
    this.sound = bookSounds.find((each) => each === value) ?? this.sound;
  };

  #submit = (event: Event): void => {
    event.preventDefault();
    const { format, level, sound } = this;
    // As it is heard in Qari, so that nothing surprises.
    const rate = this.settings.speechRate;
    this.settle({
      format,
      marks: this.marks && format !== "json",
      fonts: this.fonts && format === "epub",
      ...(this.narrated &&
        format === "epub" && { narration: { level, sound, rate } }),
    });
  };
}

function formatName(format: ExportFormat): string {
  switch (format) {
    case "epub":
      return "EPUB";
    case "pdf":
      return "PDF";
    case "html":
      return "HTML";
    case "md":
      return "Markdown";
    case "txt":
      return msg("نص عادي");
    case "json":
      return "JSON";
  }
}

function formatMeaning(format: ExportFormat): string {
  switch (format) {
    case "epub":
      return msg("كتاب للقارئات الإلكترونية وتطبيقاتها، بصوره وفهرسه.");
    case "pdf":
      return msg("صفحات للطباعة والإرسال، بخطك وإعدادات قراءتك.");
    case "html":
      return msg("صفحة واحدة بصورها، تُفتح في كل متصفح بلا اتصال.");
    case "md":
      return msg("نص منسّق لبرامج التدوين والملاحظات، بلا صور.");
    case "txt":
      return msg("الكلام وحده، يُفتح في كل برنامج.");
    case "json":
      return msg("المادة كما يحفظها قارئ، للبرامج.");
  }
}

function levelName(level: SaidLevel): string {
  switch (level) {
    case "sentence":
      return msg("الجملة");
    case "word":
      return msg("الكلمة");
  }
}

function soundName(sound: NarrationChoice["sound"]): string {
  switch (sound) {
    case "mp3":
      return msg("MP3، يعمل في كل قارئ");
    case "opus":
      return msg("Opus، أصغر");
  }
}
