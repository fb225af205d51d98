import { doWork } from "../threads/do-work.ts";
import { writeExports, type ExportRequest } from "./write-exports.ts";

/** A thread that writes articles out and ends. Started by `openExportThreads`. */
await doWork((request, control) =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- from `openExportThreads`, our own code in the same process
  writeExports(request as ExportRequest, control),
);
