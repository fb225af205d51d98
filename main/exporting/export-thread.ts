import * as v from "valibot";
import { doWork } from "../threads/do-work.ts";
import { exportRequestSchema } from "./export-messages.ts";
import { writeExports } from "./write-exports.ts";

/** A thread that writes articles out and ends. Started by `openExportThreads`. */
await doWork((request, control) =>
  writeExports(v.parse(exportRequestSchema, request), control),
);
