import { platformOf } from "../src/ipc/accelerator.ts";
import type { CommandId } from "../src/ipc/commands.ts";
import type { Handlers, Notice, Output } from "../src/ipc/contract.ts";
import type { Emit } from "../src/ipc/events.ts";
import type { OpenedArticle } from "../src/library/records.ts";
import type { AddedFile } from "../src/settings/added-file.ts";
import type { DictionaryRecord } from "../src/dictionary/dictionary.ts";
import type { Backups } from "./backups.ts";
import type { Batches } from "./importing/batch/batches.ts";
import type { Pasted } from "./importing/batch/pasted.ts";
import type { DictionaryStore } from "./dictionary/dictionary-store.ts";
import type { Jobs } from "./jobs/jobs.ts";
import type { Exports } from "./exports.ts";
import type { Printing } from "./printing/printing.ts";
import type { WrittenFiles } from "./jobs/written-files.ts";
import type { Narrations } from "./narrations.ts";
import type { LibraryService } from "./library/service/library-service.ts";
import type { SettingsStore } from "./settings/settings-store.ts";
import type { NeuralVoices } from "./speech/neural/neural-voices.ts";
import type { TypefaceStore } from "./typefaces/typeface-store.ts";

/** What the interface may ask of backups. */
export type BackupCalls = Pick<
  Backups,
  "create" | "list" | "restore" | "recover"
>;

export interface HandlerDeps {
  readonly library: LibraryService;
  readonly settings: SettingsStore;
  readonly jobs: Jobs;
  readonly emit: Emit;
  readonly platform: NodeJS.Platform;
  /** What went wrong before there was a window to say it in. */
  readonly notices: () => Promise<readonly Notice[]>;
  /** What to show first; `undefined` when the library is empty. */
  readonly firstArticle: () => Promise<OpenedArticle | undefined>;
  /** Called once the interface has what it needs and listens. */
  readonly ready: () => void;
  /** These commands are possible now, and no others. */
  readonly allowCommands: (possible: readonly CommandId[]) => void;
  readonly isFullScreen: () => boolean;
  readonly setFullScreen: (isFullScreen: boolean) => void;
  readonly keepAwake: (isAwake: boolean) => void;
  readonly choosePaths: (
    what: "files" | "folder",
  ) => Promise<readonly string[]>;
  readonly readClipboard: () => Promise<Pasted>;
  readonly batches: Pick<
    Batches,
    | "start"
    | "startPasted"
    | "resumeOffline"
    | "list"
    | "lines"
    | "resume"
    | "forget"
    | "saveReport"
  >;
  /** Let the reader choose a picture and keep it. */
  readonly chooseCover: () => Promise<{ readonly cover?: string }>;
  readonly typefaces: Pick<TypefaceStore, "list" | "remove" | "restore">;
  /** Let the reader choose a font file and keep it. */
  readonly chooseTypeface: () => Promise<{ readonly added?: AddedFile }>;
  readonly dictionaries: Pick<
    DictionaryStore,
    "list" | "remove" | "restore" | "lookUp"
  >;
  /** Let the reader choose a dictionary and keep it. */
  readonly chooseDictionary: () => Promise<{
    readonly added?: DictionaryRecord;
  }>;
  readonly voices: Pick<
    NeuralVoices,
    "list" | "choose" | "remove" | "restore" | "speak" | "cancel"
  >;
  readonly exportMarks: Handlers["marks.export"];
  readonly importMarks: () => Promise<Output<"marks.import">>;
  readonly pronunciationFiles: Pick<
    Handlers,
    "pronunciations.import" | "pronunciations.export"
  >;
  readonly backups: BackupCalls;
  readonly narrations: Pick<Narrations, "export">;
  readonly exports: Pick<Exports, "export" | "print">;
  readonly printing: Pick<Printing, "document" | "ready">;
  readonly written: Pick<WrittenFiles, "reveal">;
  readonly openLink: (url: string) => Promise<void>;
}

/** What main does for each operation of the contract. Inputs have passed their schema. */
export function createHandlers(deps: HandlerDeps): Handlers {
  const { library, settings, jobs, emit } = deps;
  /** What the shelf shows has changed once this is done. */
  const announced = async <T>(change: Promise<T>): Promise<T> => {
    const result = await change;
    emit("library.changed", null);
    return result;
  };
  return {
    "app.start": async () => {
      const opened = await deps.firstArticle();
      deps.ready();
      return {
        settings: settings.current,
        ...(opened && { opened }),
        notices: await deps.notices(),
        platform: platformOf(deps.platform),
        isFullScreen: deps.isFullScreen(),
      };
    },
    "notices.dismiss": () => {
      settings.dismissNotices();
      return null;
    },
    "settings.read": () => settings.current,
    "settings.change": ({ patch }) => settings.change(patch),

    "commands.offer": ({ possible }) => {
      deps.allowCommands(possible);
      return null;
    },

    "window.fullscreen": ({ isFullScreen }) => {
      deps.setFullScreen(isFullScreen);
      return null;
    },
    "power.keepAwake": ({ isAwake }) => {
      deps.keepAwake(isAwake);
      return null;
    },

    "library.page": (query) => library.page(query),
    "library.ids": (order) => library.ids(order),
    "library.summaries": ({ ids }) => library.summaries(ids),
    "library.facets": () => library.facets(),
    "library.search": (request) => library.search(request),
    "library.statistics": ({ from, to }) => library.statistics(from, to),
    "article.open": ({ id, near }) => library.openArticle(id, near),
    "article.parts": (request) => library.articleParts(request),
    "article.reading": async ({ id, reading }) => {
      await library.setReading(id, reading);
      return null;
    },
    "article.neighbours": ({ id, collection }) => {
      const { shelfSort, shelfDescending } = settings.current;
      return library.neighbours(id, {
        // What was read last moves with every reading: it is no order to go on by.
        sort: shelfSort === "read" ? "added" : shelfSort,
        isDescending: shelfDescending,
        collection,
      });
    },
    "article.edit": ({ id, edit }) => announced(library.editArticle(id, edit)),
    "articles.change": ({ ids, change }) =>
      announced(library.changeArticles(ids, change)),
    "change.undo": async ({ undo }) => {
      await announced(library.undo(undo));
      return null;
    },
    "trash.empty": async ({ ids }) => {
      await announced(library.emptyTrash(ids));
      return null;
    },
    "tag.rename": ({ id, name }) => announced(library.renameTag(id, name)),
    "tag.remove": ({ id }) => announced(library.removeTag(id)),
    "collection.create": ({ name }) =>
      announced(library.createCollection(name)),
    "collection.rename": ({ id, name }) =>
      announced(library.renameCollection(id, name)),
    "collection.remove": ({ id }) => announced(library.removeCollection(id)),
    "cover.choose": () => deps.chooseCover(),
    "typeface.list": () => deps.typefaces.list(),
    "typeface.choose": () => deps.chooseTypeface(),
    "typeface.remove": async ({ hash }) => {
      await deps.typefaces.remove(hash);
      return null;
    },
    "typeface.restore": async ({ hash }) => {
      await deps.typefaces.restore(hash);
      return null;
    },
    "dictionary.list": () => deps.dictionaries.list(),
    "dictionary.add": () => deps.chooseDictionary(),
    "dictionary.remove": async ({ id }) => {
      await deps.dictionaries.remove(id);
      return null;
    },
    "dictionary.restore": async ({ id }) => {
      await deps.dictionaries.restore(id);
      return null;
    },
    "dictionary.look-up": ({ text }) => deps.dictionaries.lookUp(text),
    "voices.list": () => deps.voices.list(),
    "voices.choose": ({ replaces }) => deps.voices.choose(replaces),
    "voices.remove": async ({ key }) => {
      await deps.voices.remove(key);
      return null;
    },
    "voices.restore": async ({ key }) => {
      await deps.voices.restore(key);
      return null;
    },
    "voices.speak": (speech) => deps.voices.speak(speech),
    "voices.cancel": ({ call }) => {
      deps.voices.cancel(call);
      return null;
    },
    "session.record": async (session) => {
      await library.recordSession(session);
      return null;
    },

    "backup.create": () => deps.backups.create(),
    "backup.list": () => deps.backups.list(),
    "backup.restore": ({ name, mode }) => deps.backups.restore(mode, name),
    "library.recover": ({ backup }) => deps.backups.recover(backup),

    "import.choose": async ({ what }) => {
      const paths = await deps.choosePaths(what);
      return paths.length > 0
        ? { job: deps.batches.start(paths, "reader") }
        : {};
    },
    "import.links": ({ links }) => ({
      job: deps.batches.start(links, "reader"),
    }),
    "import.clipboard": async () => ({
      job: deps.batches.startPasted(await deps.readClipboard()),
    }),
    "import.text": (pasted) => ({ job: deps.batches.startPasted(pasted) }),
    "batch.online": async () => {
      await deps.batches.resumeOffline();
      return null;
    },
    "batch.list": () => deps.batches.list(),
    "batch.lines": (request) => deps.batches.lines(request),
    "batch.resume": ({ batch }) => ({ job: deps.batches.resume(batch) }),
    "batch.forget": async ({ batch }) => {
      await deps.batches.forget(batch);
      return null;
    },
    "batch.report": ({ batch }) => deps.batches.saveReport(batch),
    "job.cancel": ({ job }) => {
      jobs.cancel(job);
      return null;
    },

    "position.save": async ({ articleId, position, progress }) => {
      await library.savePosition(articleId, position, progress);
      return null;
    },
    "bookmark.add": ({ articleId, range }) =>
      library.addBookmark(articleId, range),
    "bookmark.change": ({ id, change }) => library.changeBookmark(id, change),
    "bookmark.remove": async ({ id }) => {
      await library.removeBookmark(id);
      return null;
    },
    "bookmark.restore": ({ id }) => library.restoreBookmark(id),
    "highlight.add": ({ articleId, range, what }) =>
      library.addHighlight(articleId, range, what),
    "highlight.change": ({ id, change }) => library.changeHighlight(id, change),
    "highlight.remove": async ({ id }) => {
      await library.removeHighlight(id);
      return null;
    },
    "highlight.restore": ({ id }) => library.restoreHighlight(id),

    ...deps.pronunciationFiles,
    "marks.import": () => deps.importMarks(),
    "marks.export": (request) => deps.exportMarks(request),
    "sound.export": (request) => deps.narrations.export(request),
    "articles.export": (request) => deps.exports.export(request),
    "article.print": async ({ id }) => {
      await deps.exports.print(id);
      return null;
    },
    "print.document": ({ job }) => deps.printing.document(job),
    "print.ready": ({ job }) => {
      deps.printing.ready(job);
      return null;
    },
    "job.reveal": ({ job }) => {
      deps.written.reveal(job);
      return null;
    },

    "link.open": async ({ url }) => {
      await deps.openLink(url);
      return null;
    },
  };
}
