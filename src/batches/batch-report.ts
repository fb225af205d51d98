import { csvOf } from "../tables/csv.ts";
import type { BatchLine } from "./batch.ts";

const columns = ["file", "outcome", "code", "reason", "title"] as const;

/** What became of everything in a batch, one thing a row, after a row of names. */
export const batchReportCsv = (lines: readonly BatchLine[]): string =>
  csvOf([
    columns,
    ...lines.map(({ source, outcome, code, message, title }) => [
      source,
      outcome,
      code ?? "",
      message ?? "",
      title ?? "",
    ]),
  ]);
