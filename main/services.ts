import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import type { Handlers, Notice } from "../src/ipc/contract.ts";
import type { AddedFile } from "../src/settings/added-file.ts";
import type { Emit } from "../src/ipc/events.ts";
import type { OpenedArticle } from "../src/library/records.ts";
import type { DictionaryRecord } from "../src/dictionary/dictionary.ts";
import { readingOptionsOf } from "../src/settings/aloud-settings.ts";
import { openBackupThreads } from "./backup/open-backup-threads.ts";
import { Backups } from "./backups.ts";
import { DictionaryStore } from "./dictionary/dictionary-store.ts";
import { workInThread } from "./dictionary/work-in-thread.ts";
import type { Dialogs } from "./dialogs.ts";
import { firstArticle } from "./first-article.ts";
import { Housekeeping } from "./housekeeping.ts";
import { importFile, withIdentity } from "./importing/import-file.ts";
import { Batches } from "./importing/batch/batches.ts";
import { documentOf } from "./importing/batch/document-of.ts";
import { BatchQueue } from "./importing/batch/batch-queue.ts";
import { queueFileName } from "./importing/batch/queue-file.ts";
import { ImportPool } from "./importing/import-pool.ts";
import type { ResolveProxy } from "./importing/web/proxies.ts";
import { readFileBytes } from "./importing/read-file-bytes.ts";
import { largestResource, ResourceStore } from "./resources/resource-store.ts";
import { IncomingFiles } from "./incoming-files.ts";
import { Jobs } from "./jobs/jobs.ts";
import { holdLibraryAlone, holdLibraryAmongOthers } from "./library/holders.ts";
import { libraryFileName } from "./library/open-library.ts";
import type { LibraryService } from "./library/service/library-service.ts";
import { openLibraryThread } from "./library/service/open-library-thread.ts";
import type { Locations } from "./locations.ts";
import type { Log } from "./log.ts";
import { LibraryAtHand } from "./library-at-hand.ts";
import { LibraryCare } from "./library-care.ts";
import { addArchiveMarks } from "./marks/add-archive-marks.ts";
import { marksImport } from "./marks/import-marks.ts";
import { marksExport } from "./marks/export-marks.ts";
import { openNarrationThreads } from "./narration/narration-service.ts";
import { openExportThreads } from "./exporting/export-service.ts";
import { Exports } from "./exports.ts";
import { Printing, type OpenPrintPage } from "./printing/printing.ts";
import { WrittenFiles } from "./jobs/written-files.ts";
import { Narrations } from "./narrations.ts";
import { pronunciationFiles } from "./pronunciations.ts";
import type { OpenKeyValueFile } from "./settings/key-value-file.ts";
import { SettingsStore } from "./settings/settings-store.ts";
import {
  openWindowState,
  type WindowStateFile,
} from "./settings/window-state.ts";
import { NeuralVoices } from "./speech/neural/neural-voices.ts";
import type { ForkVoice } from "./speech/neural/voice-child.ts";
import { VoiceList } from "./speech/neural/voice-list.ts";
import { addTypeface } from "./typefaces/add-typeface.ts";
import { TypefaceStore } from "./typefaces/typeface-store.ts";

export interface ServicesOptions {
  readonly locations: Locations;
  readonly dialogs: Dialogs;
  readonly openKeyValueFile: OpenKeyValueFile;
  readonly emit: Emit;
  readonly log: Log;
  /** Of Qari, for the manifest of a backup. */
  readonly version: string;
  /** Show a file in the system's file manager. */
  readonly reveal: (path: string) => void;
  /** Of the system's locale, ISO 3166; empty where it has none. */
  readonly country: () => string;
  /** By which proxies an address is reached. */
  readonly resolveProxy: ResolveProxy;
  /** Open a page to be printed. */
  readonly openPrintPage: OpenPrintPage;
  /** Start a process for a neural voice. */
  readonly forkVoice: ForkVoice;
  /** Time left to the reader before Qari keeps house, in ms. */
  readonly quietMs: number;
}

/** All that main does without a window: what is kept, and what takes long. */
export interface Services {
  readonly settings: SettingsStore;
  readonly windowState: WindowStateFile;
  readonly library: LibraryService;
  readonly jobs: Jobs;
  readonly incoming: IncomingFiles;
  readonly backups: Backups;
  readonly narrations: Narrations;
  readonly exports: Exports;
  readonly printing: Printing;
  readonly written: WrittenFiles;
  readonly resources: ResourceStore;
  readonly typefaces: TypefaceStore;
  /** Let the reader choose a font file and keep it. */
  readonly chooseTypeface: () => Promise<{ readonly added?: AddedFile }>;
  readonly dictionaries: DictionaryStore;
  /** Let the reader choose a dictionary and keep it. */
  readonly chooseDictionary: () => Promise<{
    readonly added?: DictionaryRecord;
  }>;
  readonly voices: NeuralVoices;
  /** Let the reader choose a picture and keep it. */
  readonly chooseCover: () => Promise<{ readonly cover?: string }>;
  readonly exportMarks: Handlers["marks.export"];
  readonly importMarks: ReturnType<typeof marksImport>;
  readonly pronunciationFiles: ReturnType<typeof pronunciationFiles>;
  /** The interface listens from now on. */
  readonly ready: () => void;
  /** What went wrong while opening. */
  readonly notices: () => Promise<readonly Notice[]>;
  readonly firstArticle: () => Promise<OpenedArticle | undefined>;
  readonly batches: Batches;
  /** Stop what runs and let go of the library: what was called before is on the disk when this settles. */
  readonly close: () => Promise<void>;
}

const now = () => new Date();

/** A shelf that is drawn anew for each of a thousand files is of no use to anyone. */
const shelfEveryMs = 500;

/** Calls that come sooner than that after the last one are dropped. */
function atMostEvery(ms: number, act: () => void): () => void {
  let last = -Infinity;
  return () => {
    const time = performance.now();
    if (time - last < ms) return;
    last = time;
    act();
  };
}

/** Open everything. Never throws: what cannot be opened is replaced and named in the notices. */
export function openServices(options: ServicesOptions): Services {
  const { locations, dialogs, openKeyValueFile, emit, log } = options;
  const report = (bug: unknown) => log.error("bug", bug);
  const settings = new SettingsStore({
    folder: locations.settings,
    open: openKeyValueFile,
    now,
  });
  settings.onChange((changed) => emit("settings.changed", changed));

  const libraryFile = join(locations.library, libraryFileName);
  const atHand = new LibraryAtHand(
    {
      open: () => openLibraryThread(locations.libraryThread, libraryFile),
      holdAmongOthers: () => holdLibraryAmongOthers(locations.library, "Qari"),
      holdAlone: () => holdLibraryAlone(locations.library, "Qari"),
    },
    log,
  );
  const library = atHand.service;
  const jobs = new Jobs({
    now: () => performance.now(),
    newId: randomUUID,
    emit: (state) => emit("job.changed", state),
    report,
  });
  const documents = new ImportPool(
    locations.importThread,
    options.resolveProxy,
  );
  const resources = new ResourceStore(locations.library);
  const queue = new BatchQueue(
    locations.batchThread,
    join(locations.library, queueFileName),
  );
  const changed = () => emit("library.changed", null);
  const changedMeanwhile = atMostEvery(shelfEveryMs, changed);
  const batches = new Batches({
    queue,
    jobs,
    dialogs,
    now,
    newId: randomUUID,
    // As much again is read while what was read is kept.
    ahead: 2 * documents.size,
    read: async (item, control) =>
      documents.readAny(
        await documentOf(item, () => queue.content(item.seq), {
          ...control,
          resolveProxy: options.resolveProxy,
        }),
        control,
      ),
    keep: async ({ article, pictures }, saved) => {
      for (const { bytes } of pictures) await resources.put(bytes);
      const kept = await library.addArticle(
        withIdentity(article, { newId: randomUUID }),
        saved,
      );
      if (kept.outcome !== "known") changedMeanwhile();
      return kept;
    },
    mark: async (article, marks) =>
      addArchiveMarks(library, await library.readArticle(article), marks),
    report,
    onChanged: changed,
  });
  /** Once, and only if there is a queue: a library without one gets no file for it. */
  let isResumed = false;
  const resumeBatches = async (): Promise<void> => {
    if (!existsSync(queue.file)) return;
    // Not into a library that keeps nothing: the interface begins anew once there is another.
    if ((await atHand.cause()) !== undefined || isResumed) return;
    isResumed = true;
    await batches.resumeAll().catch(report);
  };
  const incoming = new IncomingFiles((paths) =>
    batches.start(paths, "program"),
  );
  const typefaces = new TypefaceStore(locations.library);
  const dictionaries = new DictionaryStore(
    locations.library,
    workInThread(locations.dictionaryThread),
    report,
  );
  const backups = new Backups({
    service: openBackupThreads(locations.backupThread),
    atHand,
    settings,
    dialogs,
    jobs,
    libraryFolder: locations.library,
    libraryFile,
    settingsFile: settings.path,
    app: options.version,
    now,
    undisturbed: (work) => housekeeping.makeWay(work),
    onReplaced: () => emit("library.replaced", null),
    raise: (notice) => emit("notice.raised", notice),
  });
  const voices = new NeuralVoices({
    list: new VoiceList(join(locations.settings, "voices.json"), now),
    fork: options.forkVoice,
    chooseFolder: dialogs.voiceFolder,
    report: (what) => log.warn(what),
  });
  const written = new WrittenFiles(options.reveal);
  const narrations = new Narrations({
    service: openNarrationThreads(locations.narrationThread, locations.voice),
    library,
    resources,
    dialogs,
    jobs,
    reading: () => readingOptionsOf(settings.current),
    voices: () => voices.linesFor(settings.current.speechVoices),
    written,
  });
  const printing = new Printing({
    open: options.openPrintPage,
    newId: randomUUID,
  });
  const exports = new Exports({
    printing,
    settings: () => settings.current,
    country: options.country,
    service: openExportThreads(locations.exportThread),
    library,
    libraryFolder: locations.library,
    assets: locations.bookAssets,
    voice: locations.voice,
    reading: () => readingOptionsOf(settings.current),
    dialogs,
    jobs,
    written,
    now,
    warn: (message) => log.warn(message),
  });
  const care = new LibraryCare({
    atHand,
    backups,
    resources,
    libraryFile,
    checkThread: locations.checkThread,
    now,
    log,
    raise: (notice) => emit("notice.raised", notice),
  });
  const housekeeping = new Housekeeping({
    afterMs: options.quietMs,
    tasks: care.tasks,
    report,
  });

  return {
    settings,
    windowState: openWindowState(locations.settings, openKeyValueFile, now),
    library,
    jobs,
    incoming,
    backups,
    narrations,
    exports,
    printing,
    written,
    resources,
    typefaces,
    chooseTypeface: async () => {
      const path = await dialogs.typeface();
      return path === undefined
        ? {}
        : { added: await addTypeface(typefaces, path) };
    },
    dictionaries,
    chooseDictionary: async () => {
      const path = await dialogs.dictionary();
      return path === undefined ? {} : { added: await dictionaries.add(path) };
    },
    voices,
    chooseCover: async () => {
      const path = await dialogs.picture();
      if (path === undefined) return {};
      const bytes = await readFileBytes(path, { maxBytes: largestResource });
      return { cover: (await resources.put(bytes)).hash };
    },
    pronunciationFiles: pronunciationFiles({ settings, dialogs }),
    importMarks: marksImport({ library, dialogs }),
    exportMarks: marksExport({
      library,
      dialogs,
      language: () => settings.current.language,
      now,
    }),
    ready: () => {
      incoming.ready();
      void resumeBatches();
      housekeeping.start(care.urgent);
    },
    notices: async () => [...settings.notices, ...(await care.notices())],
    firstArticle: async () =>
      firstArticle({
        library,
        isKept: (await atHand.cause()) === undefined,
        importBundled: () =>
          importFile(locations.bundledArticle, { newId: randomUUID }),
        report,
      }),
    batches,
    close: async () => {
      await housekeeping.close();
      batches.beginClosing();
      await jobs.close().catch(report);
      await voices.close().catch(report);
      await documents.close().catch(report);
      await queue.close().catch(report);
      await atHand.close().catch(report);
    },
  };
}
