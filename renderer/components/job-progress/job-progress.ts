import { localized, msg, str } from "@lit/localize";
import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { X } from "lucide";
import type { JobKind, JobState } from "../../../src/ipc/contract.ts";
import {
  defaultSettings,
  type Settings,
} from "../../../src/settings/settings.ts";
import { filesPerMinute, filesPerSecond } from "../../i18n/counts.ts";
import { workLeft } from "../../i18n/duration.ts";
import { formatNumber, formatPercent } from "../../i18n/format.ts";
import { icon } from "../../icons/icon.ts";
import { controls } from "../../styles/controls.ts";

/** A long piece of work that is under way. */
export type RunningJob = Extract<JobState, { readonly state: "running" }>;

/** The reader wants a piece of work to stop. */
export class JobCancelEvent extends Event {
  readonly job: string;
  constructor(job: string) {
    super("qari-job-cancel", { bubbles: true, composed: true });
    this.job = job;
  }
}

declare global {
  interface HTMLElementEventMap {
    "qari-job-cancel": JobCancelEvent;
  }
  interface HTMLElementTagNameMap {
    "qari-job-progress": QariJobProgress;
  }
}

/**
 * Long work under way: what it is, how far, and the way to stop it.
 *
 * @event {JobCancelEvent} qari-job-cancel - One was asked to stop.
 */
@localized()
@customElement("qari-job-progress")
export class QariJobProgress extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        justify-items: center;
        gap: 8px;
      }
      :host([hidden]) {
        display: none;
      }
      .job {
        display: grid;
        grid-template-columns: auto minmax(60px, 1fr) auto auto;
        align-items: center;
        gap: 14px;
        inline-size: min(560px, 100%);
        padding-block: 6px;
        padding-inline: 18px 6px;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--raised);
        box-shadow: var(--shadow);
        pointer-events: auto;
      }
      progress {
        inline-size: 100%;
        accent-color: var(--accent);
      }
      .share {
        min-inline-size: 3em;
        color: var(--quiet);
        font-size: var(--small-size);
        line-height: 1.4;
        text-align: end;
        white-space: nowrap;
      }
      small {
        display: block;
        font-size: inherit;
      }
      .count {
        color: var(--quiet);
        font-size: var(--small-size);
        line-height: 1.4;
        white-space: nowrap;
      }
    `,
  ];

  @property({ attribute: false }) settings: Settings = defaultSettings;
  @property({ attribute: false }) jobs: readonly RunningJob[] = [];

  override render() {
    if (this.jobs.length === 0) return nothing;
    return repeat(
      this.jobs,
      ({ job }) => job,
      (job) => this.#row(job),
    );
  }

  #row({ job, kind, done, total, left, perSecond }: RunningJob) {
    const share = total > 0 ? Math.min(1, done / total) : 0;
    const name = jobName(kind);
    return html`<section class="job" aria-label=${name}>
      <span
        >${name}
        ${
          // Of one thing, the share says all there is to say.
          kind === "import" && total > 1
            ? html`<small class="count">
                <bdi>${this.#count(done, total)}</bdi>
                ${
                  perSecond === undefined
                    ? nothing
                    : html`· <bdi>${pace(perSecond, this.settings)}</bdi>`
                }
              </small>`
            : nothing
        }</span
      >
      <progress aria-label=${name} max="1" .value=${share}></progress>
      <span class="share">
        <bdi>${formatPercent(share, this.settings)}</bdi>
        ${
          left === undefined
            ? nothing
            : html`<small>${workLeft(left, this.settings)}</small>`
        }
      </span>
      <button
        type="button"
        aria-label=${msg("ألغِ")}
        title=${msg("ألغِ")}
        @click=${() => this.dispatchEvent(new JobCancelEvent(job))}
      >
        ${icon(X)}
      </button>
    </section>`;
  }

  #count(done: number, total: number): string {
    const [count, of] = [Math.floor(done), total].map((value) =>
      formatNumber(value, this.settings),
    );
    return msg(str`${count} من ${of}`);
  }
}

/** By the minute where a second brings less than one. */
const pace = (perSecond: number, settings: Settings): string =>
  perSecond >= 0.95
    ? filesPerSecond(Math.round(perSecond), settings)
    : filesPerMinute(Math.max(1, Math.round(perSecond * 60)), settings);

function jobName(kind: JobKind): string {
  switch (kind) {
    case "import":
      return msg("تُضاف الملفات…");
    case "backup":
      return msg("تُكتب النسخة الاحتياطية…");
    case "restore":
      return msg("تُستعاد النسخة الاحتياطية…");
    case "sound":
      return msg("يُحفظ الصوت…");
    case "export":
      return msg("تُصدَّر المواد…");
  }
}
