import { localized, msg, str } from "@lit/localize";
import { css, html, LitElement, nothing, svg } from "lit";
import { customElement, property } from "lit/decorators.js";
import { Redo2, Undo2 } from "lucide";
import {
  chapterAt,
  type ContentsEntry,
} from "../../../src/article/contents.ts";
import type { Position } from "../../../src/article/position.ts";
import { commandLabels } from "../../../src/ipc/command-labels.ts";
import type { CommandId } from "../../../src/ipc/commands.ts";
import {
  defaultSettings,
  type Settings,
} from "../../../src/settings/settings.ts";
import { CommandRunEvent } from "../../commands/command-run-event.ts";
import { timeLeft } from "../../i18n/duration.ts";
import { formatPercent } from "../../i18n/format.ts";
import { icon } from "../../icons/icon.ts";
import { controls } from "../../styles/controls.ts";

declare global {
  interface HTMLElementTagNameMap {
    "qari-reading-foot": QariReadingFoot;
  }
}

/** With more chapters the ticks would be a line of their own. */
const mostTicks = 60;

/**
 * The line at the foot of the page: how far, how long still in the chapter and
 * in the article, and the way back after a jump.
 *
 * @event {CommandRunEvent} qari-command-run - Go to a place; back or forward.
 */
@localized()
@customElement("qari-reading-foot")
export class QariReadingFoot extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 6px;
        padding-block: 2px;
        padding-inline: 12px;
        background: var(--page);
        color: var(--quiet);
        font-size: var(--small-size);
      }
      :host([hidden]) {
        display: none;
      }
      .progress {
        flex: 1;
        block-size: var(--target);
        display: grid;
        align-items: center;
        padding-inline: 8px;
        cursor: pointer;
      }
      .progress svg {
        display: block;
        inline-size: 100%;
        block-size: 7px;
      }
      /* Progress runs with the text. */
      .progress:dir(rtl) svg {
        transform: scaleX(-1);
      }
      .track {
        fill: var(--line);
      }
      .read {
        fill: var(--accent);
      }
      .tick {
        fill: var(--quiet);
      }
      .said {
        flex: none;
        color: inherit;
        font-size: inherit;
      }
      @media (max-width: 620px) {
        .whole {
          display: none;
        }
      }
      @media (forced-colors: active) {
        .said {
          border-color: transparent;
        }
        .read {
          fill: Highlight;
        }
        .track,
        .tick {
          fill: CanvasText;
        }
      }
    `,
  ];

  @property({ attribute: false }) settings: Settings = defaultSettings;
  @property({ attribute: false }) contents: readonly ContentsEntry[] = [];
  @property({ attribute: false }) place: Position | undefined;
  /** How far the reader is, 0–1. */
  @property({ attribute: false }) progress = 0;
  /** How long the whole article takes to read. */
  @property({ attribute: false }) minutes = 0;
  @property({ type: Boolean }) canGoBack = false;
  @property({ type: Boolean }) canGoForward = false;

  override render() {
    const { progress } = this;
    const percent = formatPercent(progress, this.settings);
    const ticks = this.contents.filter(({ depth }) => depth === 1);
    return html`
      ${
        this.canGoBack || this.canGoForward
          ? html`<div role="group" aria-label=${msg("مواضع زرتها")}>
              ${this.#step("history.back", Undo2, this.canGoBack)}
              ${this.#step("history.forward", Redo2, this.canGoForward)}
            </div>`
          : nothing
      }
      <div
        class="progress"
        role="progressbar"
        aria-label=${msg("ما قُرئ من المادة")}
        aria-valuemin="0"
        aria-valuemax="100"
        aria-valuenow=${Math.round(progress * 100)}
        aria-valuetext=${percent}
        @click=${this.#goto}
      >
        <svg viewBox="0 0 1000 7" preserveAspectRatio="none" aria-hidden="true">
          <rect class="track" y="2" width="1000" height="3"></rect>
          <rect class="read" y="2" width=${progress * 1000} height="3"></rect>
          ${
            ticks.length > 1 && ticks.length <= mostTicks
              ? ticks.map(
                  ({ from }) =>
                    svg`<rect class="tick" x=${from * 998} width="2" height="7"></rect>`,
                )
              : nothing
          }
        </svg>
      </div>
      <button
        type="button"
        class="said"
        title=${msg("انتقل إلى موضع…")}
        @click=${this.#goto}
      >
        <span
          ><bdi>${percent}</bdi>${progress < 1 ? this.#left() : nothing}</span
        >
      </button>
    `;
  }

  /** Minutes in the chapter and in the article; in the article alone where it has no chapters. */
  #left() {
    const left = (to: number): string =>
      timeLeft(Math.max(0, (to - this.progress) * this.minutes), this.settings);
    const whole = left(1);
    const chapter = this.place && chapterAt(this.contents, this.place);
    if (!chapter || chapter.to >= 1) return html` · <bdi>${whole}</bdi>`;
    return html` · <bdi>${msg(str`${left(chapter.to)} في الفصل`)}</bdi
      ><span class="whole">
        · <bdi>${msg(str`${whole} في المادة`)}</bdi></span
      >`;
  }

  #step(command: CommandId, node: typeof Undo2, can: boolean) {
    const label = commandLabels[this.settings.language][command];
    return html`<button
      type="button"
      aria-label=${label}
      title=${label}
      aria-disabled=${!can}
      @click=${() => {
        if (can) this.dispatchEvent(new CommandRunEvent(command));
      }}
    >
      ${icon(node, { directional: true })}
    </button>`;
  }

  #goto = (): void => {
    this.dispatchEvent(new CommandRunEvent("goto.show"));
  };
}
