import { msg } from "@lit/localize";
import { html, type LitElement } from "lit";
import type { Input, JobState, OpName } from "../../../src/ipc/contract.ts";
import type { Settings } from "../../../src/settings/settings.ts";
import "../../components/job-progress/job-progress.ts";
import type { JobCancelEvent } from "../../components/job-progress/job-progress.ts";
import { JobsController } from "../../controllers/jobs-controller.ts";
import type { MessageAction } from "../message-event.ts";
import type { ImportsDesk } from "./imports-desk.ts";
import { hasMoreToTell, jobOutcome, onlyArticle } from "./job-outcome.ts";

interface Options {
  readonly settings: () => Settings;
  readonly imports: () => ImportsDesk;
  /** Say something to the reader, and offer what can be done about it. */
  readonly tell: (text: string, action?: MessageAction) => void;
  readonly open: (id: string) => Promise<void>;
  readonly ask: <K extends OpName>(name: K, input: Input<K>) => Promise<void>;
}

/** The long work that main does: how far it is, what it came to, what can be done then. Part of the app, apart from it. */
export class JobsDesk {
  readonly #options: Options;
  readonly #jobs: JobsController;

  constructor(host: LitElement, options: Options) {
    this.#options = options;
    this.#jobs = new JobsController(host, {
      onEnd: (job) => void this.#end(job),
    });
  }

  /** Whether another library is about to take the place of this one. */
  get isRestoring(): boolean {
    return this.#jobs.running.some(({ kind }) => kind === "restore");
  }

  render() {
    return html`<qari-job-progress
      .settings=${this.#options.settings()}
      .jobs=${this.#jobs.running}
      @qari-job-cancel=${({ job }: JobCancelEvent) =>
        void this.#options.ask("job.cancel", { job })}
    ></qari-job-progress>`;
  }

  async #end(job: JobState): Promise<void> {
    const { settings, imports, tell, open } = this.#options;
    if (job.kind === "import") void imports().refresh();
    const outcome = jobOutcome(job, settings());
    if (outcome !== undefined) tell(outcome, this.#offerOf(job));
    const id = onlyArticle(job);
    if (id !== undefined) await open(id);
  }

  /** What can be done with what a job came to. */
  #offerOf(job: JobState): MessageAction | undefined {
    if (job.state !== "finished") return undefined;
    const { ask, imports } = this.#options;
    if (job.kind === "sound" || job.kind === "export")
      return {
        label: msg("أظهره في مجلده"),
        run: () => void ask("job.reveal", { job: job.job }),
      };
    if (job.kind !== "import") return undefined;
    const { batch } = job;
    if (job.waiting > 0)
      return {
        label: msg("تابع"),
        run: () => void imports().resume(batch),
      };
    return hasMoreToTell(job)
      ? { label: msg("التفاصيل"), run: () => void imports().show() }
      : undefined;
  }
}
