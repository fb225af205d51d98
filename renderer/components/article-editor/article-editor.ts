import { localized, msg } from "@lit/localize";
import { css, html } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { ImageOff, ImagePlus } from "lucide";
import {
  longestName,
  type ArticleEdit,
} from "../../../src/library/article-change.ts";
import type { ArticleSummary } from "../../../src/library/records.ts";
import {
  defaultSettings,
  type Settings,
} from "../../../src/settings/settings.ts";
import { icon } from "../../icons/icon.ts";
import "../cover/cover.ts";
import { AskingDialog, dialogStyles } from "../shelf/asking-dialog.ts";
import { languageName } from "../shelf/filter-names.ts";
import { editOf, usualLanguages } from "./edit-of.ts";

declare global {
  interface HTMLElementTagNameMap {
    "qari-article-editor": QariArticleEditor;
  }
}

/** Corrects what is known of an article: title, byline, source, language, direction, cover. Its text stays as it is. */
@localized()
@customElement("qari-article-editor")
export class QariArticleEditor extends AskingDialog<
  ArticleSummary,
  ArticleEdit
> {
  static override styles = [
    ...dialogStyles,
    css`
      dialog {
        inline-size: min(560px, 100vw - 32px);
      }
      .two {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 12px;
      }
      .cover {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
        margin-block-end: 16px;
      }
      qari-cover {
        inline-size: 160px;
        block-size: 104px;
        border-radius: var(--radius);
      }
    `,
  ];

  @property({ attribute: false }) settings: Settings = defaultSettings;
  /** Lets the reader choose a picture and answers its SHA-256. Set by the view, which alone calls main. */
  @property({ attribute: false })
  chooseCover: () => Promise<string | undefined> = () =>
    Promise.resolve(undefined);

  /** What the cover is to be; `null` for none but type. */
  @state() private cover: string | null = null;
  @query("form") private readonly form!: HTMLFormElement;

  override ask(article: ArticleSummary): Promise<ArticleEdit | undefined> {
    this.cover = article.cover ?? null;
    return super.ask(article);
  }

  protected override content(article: ArticleSummary) {
    const { title, byline = "", source = "", lang, dir } = article;
    return html`<form @submit=${this.#submit}>
      <h2 id="title">${msg("صحّح بيانات المادة")}</h2>
      ${this.#cover(article)}
      ${this.#text("title", msg("العنوان"), title, true)}
      ${this.#text("byline", msg("الكاتب"), byline)}
      ${this.#text("source", msg("المصدر"), source)}
      <div class="two">
        <label
          >${msg("اللغة")}
          <select name="lang">
            ${[...new Set([lang, ...usualLanguages])].map(
              (each) =>
                html`<option value=${each} ?selected=${each === lang}>
                  ${languageName(each, this.settings)}
                </option>`,
            )}
          </select>
        </label>
        <label
          >${msg("الاتجاه")}
          <select name="dir">
            <option value="rtl" ?selected=${dir === "rtl"}>
              ${msg("من اليمين إلى اليسار")}
            </option>
            <option value="ltr" ?selected=${dir === "ltr"}>
              ${msg("من اليسار إلى اليمين")}
            </option>
          </select>
        </label>
      </div>
      <div class="answers">
        <button type="button" class="outline" @click=${this.cancel}>
          ${msg("ألغِ")}
        </button>
        <button type="submit" class="primary">${msg("احفظ")}</button>
      </div>
    </form>`;
  }

  #cover({ title, source, lang, dir }: ArticleSummary) {
    const cover = this.cover;
    return html`<div class="cover">
      <qari-cover
        .article=${{
          title,
          lang,
          dir,
          ...(source !== undefined && { source }),
          ...(cover !== null && { cover }),
        }}
      ></qari-cover>
      <button type="button" class="outline" @click=${this.#choose}>
        ${icon(ImagePlus)} ${msg("اختر صورة…")}
      </button>
      <button
        type="button"
        class="outline"
        aria-disabled=${cover === null}
        @click=${this.#leaveOut}
      >
        ${icon(ImageOff)} ${msg("أزل الصورة")}
      </button>
    </div>`;
  }

  #text(name: string, label: string, value: string, isRequired = false) {
    // A field holds no more than may be saved: a longer title stays until it is typed over.
    return html`<label
      >${label}
      <input
        type="text"
        name=${name}
        dir="auto"
        autocomplete="off"
        maxlength=${longestName}
        ?required=${isRequired}
        ?autofocus=${isRequired}
        .value=${value.slice(0, longestName).toWellFormed()}
      />
    </label>`;
  }

  #leaveOut = (): void => {
    this.cover = null;
  };

  #choose = async (): Promise<void> => {
    const chosen = await this.chooseCover();
    if (chosen !== undefined) this.cover = chosen;
  };

  #submit = (event: Event): void => {
    event.preventDefault();
    const { question } = this;
    if (question)
      this.settle(editOf(question, new FormData(this.form), this.cover));
  };
}
