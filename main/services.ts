import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import type { Notice } from "../src/ipc/contract.ts";
import type { Emit } from "../src/ipc/events.ts";
import type { OpenedArticle } from "../src/library/records.ts";
import { firstArticle } from "./first-article.ts";
import { importFile } from "./importing/import-file.ts";
import { IncomingFiles } from "./incoming-files.ts";
import { importFiles } from "./jobs/import-job.ts";
import { Jobs } from "./jobs/jobs.ts";
import type { Library } from "./library/library.ts";
import { libraryFileName } from "./library/open-library.ts";
import type { Locations } from "./locations.ts";
import type { Log } from "./log.ts";
import { openLibraryOrExplain } from "./library-at-hand.ts";
import type { OpenKeyValueFile } from "./settings/key-value-file.ts";
import { SettingsStore } from "./settings/settings-store.ts";
import {
  openWindowState,
  type WindowStateFile,
} from "./settings/window-state.ts";

export interface ServicesOptions {
  readonly locations: Locations;
  readonly openKeyValueFile: OpenKeyValueFile;
  readonly emit: Emit;
  readonly log: Log;
}

/** All that main does without a window: what is kept, and what takes long. */
export interface Services {
  readonly settings: SettingsStore;
  readonly windowState: WindowStateFile;
  readonly library: Library;
  readonly jobs: Jobs;
  readonly incoming: IncomingFiles;
  /** What went wrong while opening. */
  readonly notices: readonly Notice[];
  readonly firstArticle: () => Promise<OpenedArticle | undefined>;
  /** Start importing files and give the job's id. */
  readonly importFiles: (paths: readonly string[]) => string;
  /** Stop what runs and let go of the library. */
  readonly close: () => void;
}

const now = () => new Date();

/** Open everything. Never throws: what cannot be opened is replaced and named in the notices. */
export function openServices(options: ServicesOptions): Services {
  const { locations, openKeyValueFile, emit, log } = options;
  const report = (bug: unknown) => log.error("bug", bug);
  const settings = new SettingsStore({
    folder: locations.settings,
    open: openKeyValueFile,
    now,
  });
  settings.onChange((changed) => emit("settings.changed", changed));

  const { library, isKept, notice } = openLibraryOrExplain(
    join(locations.library, libraryFileName),
    { now, newId: randomUUID },
    log,
  );
  const jobs = new Jobs({
    now: () => performance.now(),
    newId: randomUUID,
    emit: (state) => emit("job.changed", state),
    report,
  });
  const startImport = (paths: readonly string[]): string =>
    jobs.start("import", paths.length, async (context) => {
      const result = await importFiles(paths, context, {
        importFile: (path, reading) =>
          importFile(path, { newId: randomUUID, ...reading }),
        keep: (article) => {
          const { summary, added } = library.addArticle(article);
          if (added) emit("library.changed", null);
          return summary;
        },
        report,
      });
      for (const { code, message } of result.failures)
        log.warn(`${code}: ${message}`);
      return result;
    });

  return {
    settings,
    windowState: openWindowState(locations.settings, openKeyValueFile, now),
    library,
    jobs,
    incoming: new IncomingFiles(startImport),
    notices: [...settings.notices, ...(notice ? [notice] : [])],
    firstArticle: () =>
      firstArticle({
        library,
        isKept,
        importBundled: () =>
          importFile(locations.bundledArticle, { newId: randomUUID }),
        report,
      }),
    importFiles: startImport,
    close: () => {
      jobs.close().catch(report);
      library.close();
    },
  };
}
