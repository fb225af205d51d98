import { describe, expect, it } from "vitest";
import { Jobs, type JobContext } from "../../../main/jobs/jobs.ts";
import { QariError } from "../../../src/errors.ts";
import type { JobState } from "../../../src/ipc/contract.ts";

function workshop() {
  let time = 0;
  const events: JobState[] = [];
  const bugs: unknown[] = [];
  const jobs = new Jobs({
    now: () => time,
    newId: () => `job-${events.length}`,
    emit: (state) => events.push(state),
    report: (bug) => bugs.push(bug),
  });
  const pass = (ms: number) => {
    time += ms;
  };
  return { jobs, events, bugs, pass };
}

const empty = {
  kind: "import",
  state: "finished",
  added: 0,
  updated: 0,
  known: 0,
  failed: 0,
  waiting: 0,
  isOffline: false,
  batch: "0190aaaa-0000-4000-8000-0000000000b1",
  failures: [],
} as const;
const untilAborted = ({ signal }: JobContext) =>
  new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () =>
      reject(new QariError("cancelled", "by the reader")),
    );
  });

describe("Jobs", () => {
  it("announces start and end, and then knows the job no more", async () => {
    const { jobs, events } = workshop();
    const job = jobs.start("import", 3, () => Promise.resolve(empty));
    expect(events).toEqual([
      { job, kind: "import", state: "running", done: 0, total: 3 },
    ]);
    await jobs.close();
    expect(events.at(-1)).toEqual({
      job,
      ...empty,
    });
    expect(events).toHaveLength(2);
    jobs.cancel(job);
    expect(events).toHaveLength(2);
  });

  it("sends progress ten times a second at most", async () => {
    const { jobs, events, pass } = workshop();
    jobs.start("import", 1, async ({ progress }) => {
      for (let done = 1; done <= 1000; done += 1) {
        pass(1);
        progress(done, 1000);
      }
      return empty;
    });
    await jobs.close();
    const sent = events.filter(({ state }) => state === "running");
    expect(sent.map((event) => "done" in event && event.done)).toEqual([
      0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000,
    ]);
  });

  it("ends a cancelled job as cancelled, once, and reports nothing", async () => {
    const { jobs, events, bugs } = workshop();
    const job = jobs.start("import", 1, untilAborted);
    jobs.cancel(job);
    jobs.cancel(job);
    await jobs.close();
    expect(events.slice(1)).toEqual([
      { job, kind: "import", state: "cancelled" },
    ]);
    expect(bugs).toEqual([]);
  });

  it("sends no progress after cancelling", async () => {
    const { jobs, events, pass } = workshop();
    const job = jobs.start("import", 2, async (context) => {
      await untilAborted(context).catch(() => undefined);
      pass(1000);
      context.progress(1, 2);
      throw new QariError("cancelled", "by the reader");
    });
    jobs.cancel(job);
    await jobs.close();
    expect(events.map(({ state }) => state)).toEqual(["running", "cancelled"]);
  });

  it("leaves other jobs alone when one is cancelled", async () => {
    const { jobs, events } = workshop();
    const first = jobs.start("import", 1, untilAborted);
    const second = jobs.start("import", 1, () => Promise.resolve(empty));
    jobs.cancel(first);
    await jobs.close();
    expect(events).toContainEqual({
      job: second,
      ...empty,
    });
  });

  it("ends a job that meets a bug as failed, and reports it once", async () => {
    const { jobs, events, bugs } = workshop();
    const bug = new TypeError("secret detail");
    const job = jobs.start("import", 1, () => Promise.reject(bug));
    await jobs.close();
    expect(bugs).toEqual([bug]);
    expect(events.at(-1)).toEqual({
      job,
      kind: "import",
      state: "failed",
      error: { code: "internal", message: "import" },
    });
  });

  it("cancels what runs when it is closed", async () => {
    const { jobs, events } = workshop();
    jobs.start("import", 1, untilAborted);
    await jobs.close();
    expect(events.at(-1)?.state).toBe("cancelled");
  });
});
