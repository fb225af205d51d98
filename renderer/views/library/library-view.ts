import { consume } from "@lit/context";
import { localized, msg, str } from "@lit/localize";
import { Task } from "@lit/task";
import { html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { ArrowLeft, FilePlus, Trash2, X } from "lucide";
import type { JobState } from "../../../src/ipc/contract.ts";
import type { ArticleSummary } from "../../../src/library/records.ts";
import {
  defaultSettings,
  type Settings,
} from "../../../src/settings/settings.ts";
import "../../components/cover/cover.ts";
import { settingsContext } from "../../contexts/settings-context.ts";
import { wordCount } from "../../i18n/counts.ts";
import { formatPercent } from "../../i18n/format.ts";
import { icon } from "../../icons/icon.ts";
import { call, on } from "../../services/api.ts";
import { controls } from "../../styles/controls.ts";
import { MessageEvent, report } from "../message-event.ts";
import { ArticleOpenEvent, ArticleRemoveEvent } from "../navigation-events.ts";
import { styles } from "./library-view.styles.ts";

declare global {
  interface HTMLElementTagNameMap {
    "qari-library-view": QariLibraryView;
  }
}

/**
 * The shelf: every kept article, newest first, and the way to bring in more.
 *
 * @event {ArticleOpenEvent} qari-article-open - An article was chosen.
 * @event {ArticleRemoveEvent} qari-article-remove - An article was deleted.
 * @event {MessageEvent} qari-message - Something to tell the reader.
 */
@localized()
@customElement("qari-library-view")
export class QariLibraryView extends LitElement {
  static override styles = [controls, styles];

  /** An import under way, or undefined. The app follows the job. */
  @property({ attribute: false }) job: JobState | undefined;
  /** The article to go back to, when there is one. */
  @property({ attribute: false }) current: string | undefined;
  @consume({ context: settingsContext, subscribe: true })
  @state()
  private settings: Settings = defaultSettings;

  #stop: (() => void) | undefined;
  readonly #articles = new Task(this, {
    args: () => [] as const,
    task: () => call("library.list", {}),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = on("library.changed", () => void this.#articles.run());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }

  override render() {
    return html`
      <header>
        ${
          this.current
            ? html`<button
                type="button"
                aria-label=${msg("العودة إلى القراءة")}
                title=${msg("العودة إلى القراءة")}
                @click=${() => this.#open(this.current)}
              >
                ${icon(ArrowLeft, { directional: true })}
              </button>`
            : nothing
        }
        <h1>${msg("المكتبة")}</h1>
        <button type="button" class="primary" @click=${this.#add}>
          ${icon(FilePlus)} ${msg("أضف ملفًا")}
        </button>
      </header>
      ${this.#progress()}
      <main>
        ${this.#articles.render({
          pending: () => html`<p role="status">${msg("تُفتح المكتبة…")}</p>`,
          complete: (articles) => this.#shelf(articles),
          error: (error) => {
            report(this, error);
            return html`<p role="alert">
              ${msg("تعذّر عرض المكتبة.")}
              <button
                type="button"
                class="outline"
                @click=${() => void this.#articles.run()}
              >
                ${msg("أعد المحاولة")}
              </button>
            </p>`;
          },
        })}
      </main>
    `;
  }

  #shelf(articles: readonly ArticleSummary[]) {
    if (articles.length === 0)
      return html`<div class="empty">
        <p>${msg("المكتبة فارغة.")}</p>
        <button type="button" class="primary" @click=${this.#add}>
          ${icon(FilePlus)} ${msg("أضف ملف نص")}
        </button>
      </div>`;
    return html`<ul>
      ${repeat(
        articles,
        (article) => article.id,
        (article) =>
          html`<li>
            <button
              type="button"
              class="open"
              @click=${() => this.#open(article.id)}
            >
              <qari-cover .article=${article} aria-hidden="true"></qari-cover>
              <span class="about">
                <strong lang=${article.lang} dir="auto"
                  >${article.title}</strong
                >
                <small>
                  ${
                    article.source
                      ? html`<bdi lang=${article.lang}>${article.source}</bdi>
                          · `
                      : nothing
                  }${wordCount(article.words, this.settings)}
                </small>
              </span>
            </button>
            <button
              type="button"
              class="remove"
              aria-label=${msg(str`حذف: ${article.title}`)}
              title=${msg("حذف")}
              @click=${() => void this.#remove(article)}
            >
              ${icon(Trash2)}
            </button>
          </li>`,
      )}
    </ul>`;
  }

  #progress() {
    const { job } = this;
    if (job?.state !== "running") return nothing;
    const share = job.total > 0 ? job.done / job.total : 0;
    return html`<div class="job">
      <span id="job">${msg("تُضاف الملفات…")}</span>
      <progress aria-labelledby="job" max="1" .value=${share}></progress>
      <span>${formatPercent(share, this.settings)}</span>
      <button
        type="button"
        class="outline"
        @click=${() => void this.#try(() => call("job.cancel", { job: job.job }))}
      >
        ${icon(X)} ${msg("ألغِ")}
      </button>
    </div>`;
  }

  #add = (): void => {
    void this.#try(() => call("import.choose", {}));
  };

  #open(id: string | undefined): void {
    if (id) this.dispatchEvent(new ArticleOpenEvent(id));
  }

  async #remove(article: ArticleSummary): Promise<void> {
    await this.#try(async () => {
      await call("article.remove", { id: article.id });
      this.dispatchEvent(new ArticleRemoveEvent(article.id));
      this.dispatchEvent(
        new MessageEvent(msg("حُذفت المادة بإشاراتها."), {
          label: msg("تراجع"),
          run: () =>
            void this.#try(() => call("article.restore", { id: article.id })),
        }),
      );
    });
  }

  async #try(act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
    } catch (error) {
      report(this, error);
    }
  }
}
