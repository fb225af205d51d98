import { consume } from "@lit/context";
import { localized, msg } from "@lit/localize";
import { Task } from "@lit/task";
import { html, LitElement } from "lit";
import { customElement, state } from "lit/decorators.js";
import { ArrowLeft } from "lucide";
import type { ReadingStatistics } from "../../../src/library/records.ts";
import {
  defaultSettings,
  type Settings,
} from "../../../src/settings/settings.ts";
import { settingsContext } from "../../contexts/settings-context.ts";
import { articleCount, dayCount } from "../../i18n/counts.ts";
import { durationText } from "../../i18n/duration.ts";
import { failureText } from "../../i18n/error-text.ts";
import { icon } from "../../icons/icon.ts";
import { localDay } from "../../../src/local-day.ts";
import { call, on } from "../../services/api.ts";
import { controls } from "../../styles/controls.ts";
import { LibraryShowEvent } from "../navigation-events.ts";
import {
  barsOf,
  firstDay,
  type Period,
  periodOf,
  periods,
} from "./reading-bars.ts";
import "./reading-chart.ts";
import { styles } from "./statistics-view.styles.ts";

declare global {
  interface HTMLElementTagNameMap {
    "qari-statistics-view": QariStatisticsView;
  }
}

/**
 * How much was read and listened to, to be looked at rather than studied.
 *
 * @event {LibraryShowEvent} qari-library-show - Back to the library.
 */
@localized()
@customElement("qari-statistics-view")
export class QariStatisticsView extends LitElement {
  static override styles = [controls, styles];

  @consume({ context: settingsContext, subscribe: true })
  @state()
  private settings: Settings = defaultSettings;
  @state() private period: Period = "week";

  #stop: (() => void) | undefined;
  readonly #statistics = new Task(this, {
    args: () => [this.period] as const,
    task: ([period]) => {
      const today = new Date();
      return call("library.statistics", {
        from: localDay(firstDay(period, today)),
        to: localDay(today),
      });
    },
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = on("library.replaced", () => void this.#statistics.run());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector("main")?.focus({ preventScroll: true });
  }

  override render() {
    return html`
      <header>
        <button
          type="button"
          aria-label=${msg("العودة إلى المكتبة")}
          title=${msg("العودة إلى المكتبة")}
          @click=${this.#back}
        >
          ${icon(ArrowLeft, { directional: true })}
        </button>
        <h1>${msg("الإحصاءات")}</h1>
      </header>
      <main tabindex="-1">
        ${this.#statistics.render({
          // What was shown stays until the other period is there.
          pending: () =>
            this.#statistics.value ? this.#page(this.#statistics.value) : "",
          complete: (statistics) => this.#page(statistics),
          error: (error) =>
            html`<div class="empty" role="alert">
              <p>${failureText(error)}</p>
              <button
                type="button"
                class="outline"
                @click=${() => void this.#statistics.run()}
              >
                ${msg("أعد المحاولة")}
              </button>
            </div>`,
        })}
      </main>
    `;
  }

  #page(statistics: ReadingStatistics) {
    const { totals } = statistics;
    const isEmpty =
      totals.readSeconds + totals.listenedSeconds + totals.finished === 0;
    return isEmpty
      ? html`<div class="empty">
          <p>${msg("هنا يظهر وقت قراءتك واستماعك يومًا بيوم. ابدأ بمادة.")}</p>
          <button type="button" class="primary" @click=${this.#back}>
            ${msg("إلى المكتبة")}
          </button>
        </div>`
      : html`${this.#sums(statistics)} ${this.#chart(statistics)}`;
  }

  #sums({ streak, longestStreak, totals }: ReadingStatistics) {
    const { settings } = this;
    return html`<dl>
      ${[
        [msg("أيام متتالية"), dayCount(streak, settings)],
        [msg("أطول تتابع"), dayCount(longestStreak, settings)],
        [msg("مواد اكتملت"), articleCount(totals.finished, settings)],
        [msg("قراءة منذ البدء"), durationText(totals.readSeconds, settings)],
        [
          msg("استماع منذ البدء"),
          durationText(totals.listenedSeconds, settings),
        ],
      ].map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>`;
  }

  #chart({ days }: ReadingStatistics) {
    return html`<fieldset>
        <legend class="visually-hidden">${msg("المدة")}</legend>
        <div class="periods">
          ${periods.map(
            (period) =>
              html`<label>
                <input
                  class="visually-hidden"
                  type="radio"
                  name="period"
                  value=${period}
                  .checked=${this.period === period}
                  @change=${() => (this.period = period)}
                />
                ${periodName(period)}
              </label>`,
          )}
        </div>
      </fieldset>
      <qari-reading-chart
        .settings=${this.settings}
        .bars=${barsOf(days, periodOf(days.length), this.settings)}
      ></qari-reading-chart>`;
  }

  #back = (): void => {
    this.dispatchEvent(new LibraryShowEvent());
  };
}

function periodName(period: Period): string {
  switch (period) {
    case "week":
      return msg("آخر أسبوع");
    case "month":
      return msg("آخر شهر");
    case "year":
      return msg("آخر سنة");
  }
}
