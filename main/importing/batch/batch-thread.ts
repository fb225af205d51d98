import { workerData } from "node:worker_threads";
import * as v from "valibot";
import { assertNever } from "../../../src/assert-never.ts";
import { answerInThread } from "../../threads/answer-in-thread.ts";
import { queueRequestSchema } from "./batch-records.ts";
import { BatchStore } from "./batch-store.ts";
import { openQueueFile } from "./queue-file.ts";

/** The thread in which the queue's file lives: a disk that is slow holds up nobody else. Started by `BatchQueue`. */
const { file } = v.parse(v.strictObject({ file: v.string() }), workerData);

let opened: BatchStore | undefined;
/** Opened when first asked: a failure then reaches who asked, and the next request tries again. */
const store = (): BatchStore =>
  (opened ??= new BatchStore(openQueueFile(file)));

answerInThread(answer, () => opened?.close());

function answer(raw: unknown): unknown {
  const request = v.parse(queueRequestSchema, raw);
  switch (request.ask) {
    case "create":
      return store().create(request.batch, request.createdAt, request.items);
    case "waiting":
      return store().waiting(
        request.batch,
        request.kinds,
        request.after,
        request.most,
      );
    case "content":
      return store().content(request.seq);
    case "expand":
      return store().expand(request.seq, request.items);
    case "settle":
      return store().settle(request.seq, request.settled);
    case "change":
      return store().change(request.batch, request.state);
    case "begin-again":
      return store().beginAgain(request.most);
    case "list":
      return store().list();
    case "summary":
      return store().summary(request.batch);
    case "first":
      return store().first(request.batch);
    case "lines":
      return store().lines(request);
    case "forget":
      return store().forget(request.batch);
    default:
      return assertNever(request);
  }
}
