import { localized, msg } from "@lit/localize";
import { html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import {
  defaultSettings,
  type Settings,
} from "../../../src/settings/settings.ts";
import { cssVariables } from "../../components/css-variables.ts";
import { durationText } from "../../i18n/duration.ts";
import { formatNumber } from "../../i18n/format.ts";
import { controls } from "../../styles/controls.ts";
import { type Bar, scaleTop } from "./reading-bars.ts";
import { styles } from "./reading-chart.styles.ts";

declare global {
  interface HTMLElementTagNameMap {
    "qari-reading-chart": QariReadingChart;
  }
}

/**
 * Time read and listened, a bar a day or month, the oldest at the start. The
 * bars are gone through by the arrow keys; the line above and the table below
 * say in words what they draw.
 */
@localized()
@customElement("qari-reading-chart")
export class QariReadingChart extends LitElement {
  static override styles = [controls, styles];

  @property({ attribute: false }) settings: Settings = defaultSettings;
  @property({ attribute: false }) bars: readonly Bar[] = [];
  /** Key of the bar that is pointed at or has the focus; the last one else. */
  @state() private chosen: string | undefined;

  override render() {
    const { bars } = this;
    const current = bars.find(({ key }) => key === this.chosen) ?? bars.at(-1);
    if (!current) return nothing;
    const top = scaleTop(bars);
    return html`<figure aria-label=${msg("وقت القراءة والاستماع")}>
      <figcaption class="value">
        <strong>${current.name}</strong>
        <span class="series">
          <span class="sample read" aria-hidden="true"></span>
          ${msg("قراءة")}
          <bdi>${durationText(current.readSeconds, this.settings)}</bdi>
        </span>
        <span class="series">
          <span class="sample listened" aria-hidden="true"></span>
          ${msg("استماع")}
          <bdi>${durationText(current.listenedSeconds, this.settings)}</bdi>
        </span>
      </figcaption>
      <div class="plot">
        <span class="scale top" aria-hidden="true"
          >${durationText(top * 60, this.settings)}</span
        >
        <span class="scale half" aria-hidden="true"
          >${durationText(top * 30, this.settings)}</span
        >
        <ol @keydown=${this.#keydown} @pointerleave=${this.#unpoint}>
          ${repeat(
            bars,
            ({ key }) => key,
            (bar) => this.#column(bar, top, current),
          )}
        </ol>
      </div>
      <div class="labels ${bars.length > 10 ? "dense" : ""}" aria-hidden="true">
        ${bars.map(
          ({ label, isMinor }) =>
            html`<span class=${isMinor ? "minor" : ""}>${label}</span>`,
        )}
      </div>
      ${this.#table()}
    </figure>`;
  }

  #column(bar: Bar, top: number, current: Bar) {
    const isCurrent = bar === current;
    return html`<li>
      <div
        class="column ${bar.key === this.chosen ? "current" : ""}"
        id=${bar.key}
        role="img"
        tabindex=${isCurrent ? 0 : -1}
        aria-label=${this.#says(bar)}
        @focus=${() => (this.chosen = bar.key)}
        @pointerenter=${() => (this.chosen = bar.key)}
      >
        ${
          bar.listenedSeconds > 0
            ? html`<span
                class="bar listened"
                ${cssVariables({ "--share": String(bar.listenedSeconds / 60 / top) })}
              ></span>`
            : nothing
        }
        ${
          bar.readSeconds > 0
            ? html`<span
                class="bar read"
                ${cssVariables({ "--share": String(bar.readSeconds / 60 / top) })}
              ></span>`
            : nothing
        }
      </div>
    </li>`;
  }

  #table() {
    return html`<details>
      <summary>${msg("الأرقام في جدول")}</summary>
      <table>
        <caption class="visually-hidden">
          ${msg("وقت القراءة والاستماع")}
        </caption>
        <thead>
          <tr>
            <th scope="col">${msg("متى")}</th>
            <th scope="col">${msg("قراءة")}</th>
            <th scope="col">${msg("استماع")}</th>
            <th scope="col">${msg("اكتملت")}</th>
          </tr>
        </thead>
        <tbody>
          ${this.bars.toReversed().map(
            (bar) =>
              html`<tr>
                <th scope="row">${bar.name}</th>
                <td>${durationText(bar.readSeconds, this.settings)}</td>
                <td>${durationText(bar.listenedSeconds, this.settings)}</td>
                <td>${formatNumber(bar.finished, this.settings)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </details>`;
  }

  #says(bar: Bar): string {
    const read = durationText(bar.readSeconds, this.settings);
    const listened = durationText(bar.listenedSeconds, this.settings);
    return [
      bar.name,
      `${msg("قراءة")} ${read}`,
      `${msg("استماع")} ${listened}`,
    ].join(msg("، "));
  }

  #unpoint = (): void => {
    const focused = this.shadowRoot?.activeElement;
    this.chosen = focused?.matches(".column") ? focused.id : undefined;
  };

  #keydown = (event: KeyboardEvent): void => {
    const columns = [
      ...this.renderRoot.querySelectorAll<HTMLElement>(".column"),
    ];
    const at = columns.findIndex((column) => column.matches(":focus"));
    // Time runs as the text does.
    const onward = this.matches(":dir(rtl)") ? -1 : 1;
    const to = {
      ArrowLeft: at - onward,
      ArrowRight: at + onward,
      Home: 0,
      End: columns.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    columns[to]?.focus();
  };
}
