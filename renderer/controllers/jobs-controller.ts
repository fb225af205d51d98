import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { JobState } from "../../src/ipc/contract.ts";
import type { RunningJob } from "../components/job-progress/job-progress.ts";
import { on } from "../services/api.ts";

/** Follows the long work that main does: what runs, and what each came to. */
export class JobsController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onEnd: (job: JobState) => void;
  readonly #running = new Map<string, RunningJob>();
  #stop: (() => void) | undefined;

  constructor(
    host: ReactiveControllerHost,
    options: { readonly onEnd: (job: JobState) => void },
  ) {
    this.#host = host;
    this.#onEnd = options.onEnd;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = on("job.changed", this.#follow);
  }

  hostDisconnected(): void {
    this.#stop?.();
  }

  /** In the order in which they began. */
  get running(): readonly RunningJob[] {
    return [...this.#running.values()];
  }

  #follow = (job: JobState): void => {
    if (job.state === "running") this.#running.set(job.job, job);
    else {
      this.#running.delete(job.job);
      this.#onEnd(job);
    }
    this.#host.requestUpdate();
  };
}
