import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { Jobs } from "../../../main/jobs/jobs.ts";
import { WrittenFiles } from "../../../main/jobs/written-files.ts";
import type { JobState } from "../../../src/ipc/contract.ts";

/**
 * Jobs of one test: all that they tell, how the first of them ends, and which
 * of their files are shown. A bug in one fails the test.
 */
export function watchedJobs() {
  const events: JobState[] = [];
  const shown: string[] = [];
  const { promise: end, resolve } = Promise.withResolvers<JobState>();
  const jobs = new Jobs({
    now: () => performance.now(),
    newId: randomUUID,
    emit: (state) => {
      events.push(state);
      if (state.state !== "running") resolve(state);
    },
    report: (bug) => expect(bug).toBeUndefined(),
  });
  const written = new WrittenFiles((path) => shown.push(path));
  return { jobs, written, events, shown, end };
}
