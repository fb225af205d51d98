import * as v from "valibot";
import { runInThread } from "../threads/run-in-thread.ts";
import type { WorkControl } from "../threads/work-control.ts";
import { exportFailuresSchema } from "./export-messages.ts";
import type { ExportFailure, ExportRequest } from "./write-exports.ts";

/** Articles into files, away from whoever asks. */
export interface ExportService {
  /** @throws As `writeExports`. */
  readonly write: (
    request: ExportRequest,
    control: WorkControl,
  ) => Promise<readonly ExportFailure[]>;
}

/** @param script Absolute path of `export-thread`, built or as it is. */
export const openExportThreads = (script: string): ExportService => ({
  write: async (request, control) =>
    v.parse(exportFailuresSchema, await runInThread(script, request, control)),
});
