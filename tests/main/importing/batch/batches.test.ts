import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { BatchQueue } from "../../../../main/importing/batch/batch-queue.ts";
import { Batches } from "../../../../main/importing/batch/batches.ts";
import { Jobs } from "../../../../main/jobs/jobs.ts";
import type { BatchState } from "../../../../src/batches/batch.ts";
import { QariError } from "../../../../src/errors.ts";
import type { JobState } from "../../../../src/ipc/contract.ts";
import { temporaryFolders } from "../../temporary-folder.ts";

const newFolder = temporaryFolders();
const open: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

const script = fileURLToPath(
  new URL("../../../../main/importing/batch/batch-thread.ts", import.meta.url),
);

/** A real queue, on a disk that may have no room left. */
class Queue extends BatchQueue {
  isDiskFull = false;

  override async change(batch: string, state: BatchState): Promise<void> {
    if (this.isDiskFull) throw new QariError("disk-full", this.file);
    await super.change(batch, state);
  }
}

/** Batches of documents that nothing can be read from while the disk is full. */
function batchesOf() {
  const queue = new Queue(script, join(newFolder(), "imports.db"));
  const ends = new Map<string, PromiseWithResolvers<JobState>>();
  const endOf = (job: string): PromiseWithResolvers<JobState> => {
    const end = ends.get(job) ?? Promise.withResolvers<JobState>();
    ends.set(job, end);
    return end;
  };
  const jobs = new Jobs({
    now: () => 0,
    newId: randomUUID,
    emit: (state) => {
      if (state.state !== "running") endOf(state.job).resolve(state);
    },
    report: (bug) => {
      throw bug;
    },
  });
  const nobody = () => Promise.reject(new Error("nothing is kept here"));
  const batches = new Batches({
    queue,
    jobs,
    dialogs: { reportToWrite: nobody },
    now: () => new Date(0),
    newId: randomUUID,
    ahead: 1,
    read: ({ source }) =>
      Promise.reject(
        new QariError(queue.isDiskFull ? "disk-full" : "file-missing", source),
      ),
    keep: nobody,
    mark: nobody,
    report: () => undefined,
    onChanged: () => undefined,
  });
  open.push(jobs, queue);
  return { batches, queue, endOf: (job: string) => endOf(job).promise };
}

/** A batch that stopped, and that could not be gone on with either. */
async function stuckBatch() {
  const { batches, queue, endOf } = batchesOf();
  queue.isDiskFull = true;
  await endOf(batches.start([join(newFolder(), "a.txt")], "reader"));
  const [batch] = await batches.list();
  const id = batch?.id ?? "";
  expect(await endOf(batches.resume(id))).toMatchObject({
    state: "failed",
    error: { code: "disk-full" },
  });
  queue.isDiskFull = false;
  return { batches, endOf, id };
}

describe("a batch that could not be gone on with, for the disk was full", () => {
  it("is gone on with once there is room", async () => {
    const { batches, endOf, id } = await stuckBatch();
    expect(await endOf(batches.resume(id))).toMatchObject({
      state: "finished",
      waiting: 0,
      failed: 1,
    });
  });

  it("can be forgotten", async () => {
    const { batches, id } = await stuckBatch();
    await batches.forget(id);
    expect(await batches.list()).toEqual([]);
  });
});
