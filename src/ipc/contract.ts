import * as v from "valibot";
import type { Article } from "../article/article.ts";
import {
  mostParts,
  partsRequestSchema,
  type ArticlePart,
} from "../article/excerpt.ts";
import { positionSchema, rangeSchema } from "../article/position.ts";
import {
  lineKinds,
  mostLines,
  type BatchCounts,
  type BatchLine,
  type BatchSummary,
} from "../batches/batch.ts";
import {
  longestLookUp,
  type DictionaryRecord,
  type LookUp,
} from "../dictionary/dictionary.ts";
import type { ErrorCode } from "../errors.ts";
import { articleExportSchema } from "../exporting/article-export.ts";
import { isLink, mostLinks } from "../importing/links-in-text.ts";
import {
  articleChangeSchema,
  articleEditSchema,
  articleIdsSchema,
  nameSchema,
} from "../library/article-change.ts";
import {
  bookmarkChangeSchema,
  highlightChangeSchema,
} from "../library/mark-change.ts";
import { daySchema, sessionSchema } from "../library/reading-session.ts";
import type {
  ArticleSummary,
  BackupInfo,
  Bookmark,
  Changed,
  Highlight,
  NamedSet,
  Neighbours,
  OpenedArticle,
  ReadingStatistics,
  SearchPage,
  ShelfFacets,
  ShelfPage,
} from "../library/records.ts";
import {
  searchRequestSchema,
  shelfOrderSchema,
  shelfQuerySchema,
} from "../library/shelf-query.ts";
import {
  neuralSpeechSchema,
  neuralVoiceKeySchema,
  type NeuralSound,
  type NeuralVoiceRecord,
} from "../speech/neural/neural-voice-record.ts";
import { mostQueued } from "../listening/queue.ts";
import type { Mark } from "../marks/mark.ts";
import type { Paper } from "../printing/paper.ts";
import { addedFileSchema, type AddedFile } from "../settings/added-file.ts";
import { readingPatchSchema } from "../settings/reading-settings.ts";
import { soundExportSchema } from "../narration/sound-export.ts";
import type { FaultyLine } from "../speech/pronunciations-file.ts";
import { settingsPatchSchema, type Settings } from "../settings/settings.ts";
import type { Platform } from "./accelerator.ts";
import { commandIds, type CommandId } from "./commands.ts";

const op =
  // The output has no value to infer it from; it is named where `op` is called.
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters
  <Out>() =>
    <S extends v.GenericSchema>(input: S) => ({
      input,
      output: undefined as Out | undefined,
    });

const nothing = v.strictObject({});
const id = v.pipe(v.string(), v.uuid());
const dictionaryId = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
const fileHash = addedFileSchema.entries.hash;
/** What may be handed to the system's browser or mail program. Anything else (file:, javascript:, custom schemes) could start programs. */
const outsideUrl = v.pipe(
  v.string(),
  v.maxLength(8192),
  v.url(),
  v.regex(/^(https?|mailto):/i),
);

/** A book of a million words with all its markup. UTF-16 code units. */
const mostPasted = 32 * 1024 * 1024;

/** Something that went wrong before a window could show it: a damaged file, and where it was set aside. */
export interface Notice {
  readonly code: ErrorCode;
  /** The file it is about, as a path the reader can find. */
  readonly path?: string;
  /** For a damaged library: what can be done about it. `backup` is the newest good one, if there is any. */
  readonly recovery?: { readonly backup?: BackupInfo };
}

/** What came of a file of marks. */
export interface TakenMarks {
  readonly added: readonly {
    readonly kind: "bookmark" | "highlight";
    readonly id: string;
  }[];
  /** There already. */
  readonly known: number;
  /** Of articles that the library does not have. */
  readonly strange: number;
}

/** What is to be set for paper. */
export interface PrintDocument {
  /** As the article is read with. */
  readonly settings: Settings;
  readonly article: Article;
  /** To be drawn on it, in reading order. */
  readonly marks: readonly Mark[];
  readonly paper: Paper;
}

/** All the interface needs to draw its first frame. */
export interface Start {
  readonly settings: Settings;
  /** The article to show: where the reader left off, or the bundled one. `undefined` when the library is empty. */
  readonly opened?: OpenedArticle;
  readonly notices: readonly Notice[];
  /** Chooses ⌘ or Ctrl in shortcuts. */
  readonly platform: Platform;
  readonly isFullScreen: boolean;
}

/**
 * Every call the renderer may make. Adding a line here breaks the build until
 * main handles it (`main/handlers.ts`).
 */
export const contract = {
  "app.start": op<Start>()(nothing),
  /** The reader has read what was told with a start. What is over and done is told no more; why a library keeps nothing is, as long as it is so. */
  "notices.dismiss": op<null>()(nothing),
  /** As they are on the disk. What `settings.changed` told a page may be a change behind. */
  "settings.read": op<Settings>()(nothing),
  "settings.change": op<Settings>()(
    v.strictObject({ patch: settingsPatchSchema }),
  ),
  /** Which commands are possible now: the menu greys the rest. */
  "commands.offer": op<null>()(
    v.strictObject({
      possible: v.pipe(
        v.array(v.picklist(commandIds)),
        v.maxLength(commandIds.length),
      ),
    }),
  ),
  /** Fill the screen with the window, or give the screen back. `window.fullscreen` says when it is so. */
  "window.fullscreen": op<null>()(
    v.strictObject({ isFullScreen: v.boolean() }),
  ),
  /** Whether the machine is to stay awake: an article is being read aloud. */
  "power.keepAwake": op<null>()(v.strictObject({ isAwake: v.boolean() })),
  "library.page": op<ShelfPage>()(shelfQuerySchema),
  /** Every article that a query takes in, in its order: what "select all" selects. */
  "library.ids": op<readonly string[]>()(shelfOrderSchema),
  /** Of these articles, in this order; what is gone or in the trash is left out. */
  "library.summaries": op<readonly ArticleSummary[]>()(
    v.strictObject({ ids: v.pipe(v.array(id), v.maxLength(mostQueued)) }),
  ),
  "library.facets": op<ShelfFacets>()(nothing),
  "library.search": op<SearchPage>()(searchRequestSchema),
  /** Days are the reader's own, both inclusive. */
  "library.statistics": op<ReadingStatistics>()(
    v.strictObject({ from: daySchema, to: daySchema }),
  ),
  /** Of a long article, what stands around `near`, else around the reader's place. */
  "article.open": op<OpenedArticle>()(
    v.strictObject({ id, near: v.exactOptional(positionSchema) }),
  ),
  /** The rest of it, at most `mostParts` at a time. */
  "article.parts": op<readonly ArticlePart[]>()(
    v.pipe(
      partsRequestSchema,
      v.check(({ from, to }) => to > from && to - from <= mostParts),
    ),
  ),
  /** Settings for this article alone, all of them at once; `null` goes back to the reader's. */
  "article.reading": op<null>()(
    v.strictObject({ id, reading: v.nullable(readingPatchSchema) }),
  ),
  /** What is read before and after it, in the order of the shelf: in `collection`, where the reader came from it and it holds the article. */
  "article.neighbours": op<Neighbours>()(
    v.strictObject({ id, collection: v.exactOptional(id) }),
  ),
  "article.edit": op<Changed>()(
    v.strictObject({ id, edit: articleEditSchema }),
  ),
  /** All of the articles or none. What is gone meanwhile is passed over. */
  "articles.change": op<Changed>()(
    v.strictObject({ ids: articleIdsSchema, change: articleChangeSchema }),
  ),
  /** Undoing what was undone, or what is too long ago, is `not-found`. */
  "change.undo": op<null>()(v.strictObject({ undo: id })),
  /** Delete for good what is in the trash: these, or all of it. There is no undo. */
  "trash.empty": op<null>()(
    v.strictObject({ ids: v.exactOptional(articleIdsSchema) }),
  ),
  "tag.rename": op<Changed>()(v.strictObject({ id, name: nameSchema })),
  "tag.remove": op<Changed>()(v.strictObject({ id })),
  /** The one of that name, if there is one. */
  "collection.create": op<NamedSet>()(v.strictObject({ name: nameSchema })),
  "collection.rename": op<Changed>()(v.strictObject({ id, name: nameSchema })),
  /** The articles in it stay. */
  "collection.remove": op<Changed>()(v.strictObject({ id })),
  /** Let the reader choose a picture and keep it; `article.edit` makes it a cover. Absent when none was chosen. */
  "cover.choose": op<{ readonly cover?: string }>()(nothing),
  /** Font files that the reader added, by name. */
  "typeface.list": op<readonly AddedFile[]>()(nothing),
  /** Let the reader choose a font file and keep it. Absent when none was chosen. */
  "typeface.choose": op<{ readonly added?: AddedFile }>()(nothing),
  /** What is gone already is no error. */
  "typeface.remove": op<null>()(v.strictObject({ hash: fileHash })),
  /** Until Qari is closed. */
  "typeface.restore": op<null>()(v.strictObject({ hash: fileHash })),
  /** By name. */
  "dictionary.list": op<readonly DictionaryRecord[]>()(nothing),
  /** Let the reader choose a dictionary and keep it. Absent when none was chosen. */
  "dictionary.add": op<{ readonly added?: DictionaryRecord }>()(nothing),
  /** What is gone already is no error. */
  "dictionary.remove": op<null>()(v.strictObject({ id: dictionaryId })),
  /** Until Qari is closed. */
  "dictionary.restore": op<null>()(v.strictObject({ id: dictionaryId })),
  "dictionary.look-up": op<LookUp>()(
    v.strictObject({ text: v.pipe(v.string(), v.maxLength(longestLookUp)) }),
  ),
  /** Neural voices that the reader added, in that order; also those whose folder is gone. */
  "voices.list": op<readonly NeuralVoiceRecord[]>()(nothing),
  /** Let the reader choose the folder of a neural voice and remember it, in the place of `replaces` if given. Absent when none was chosen. */
  "voices.choose": op<{ readonly added?: NeuralVoiceRecord }>()(
    v.strictObject({ replaces: v.exactOptional(neuralVoiceKeySchema) }),
  ),
  /** Its folder stays. What is gone already is no error. */
  "voices.remove": op<null>()(v.strictObject({ key: neuralVoiceKeySchema })),
  /** Until Qari is closed. */
  "voices.restore": op<null>()(v.strictObject({ key: neuralVoiceKeySchema })),
  /** Say a text with one of them. Calls to one voice are answered in order. */
  "voices.speak": op<NeuralSound>()(neuralSpeechSchema),
  /** Give up what was asked of `voices.speak`. What has been said is no error: the two may cross. */
  "voices.cancel": op<null>()(
    v.strictObject({ call: neuralSpeechSchema.entries.call }),
  ),
  /** Time spent with an article since the last call. */
  "session.record": op<null>()(sessionSchema),

  /** Ask where to, and start writing a backup. */
  "backup.create": op<{ readonly job?: string }>()(nothing),
  /** The automatic ones, newest first. */
  "backup.list": op<readonly BackupInfo[]>()(nothing),
  /** Restore an automatic backup by its name, or a file that the reader is asked for. */
  "backup.restore": op<{ readonly job?: string }>()(
    v.strictObject({
      name: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
      mode: v.picklist(["merge", "replace"]),
    }),
  ),
  /** Set a damaged library aside and go on with a backup, or with an empty one. */
  "library.recover": op<{ readonly job?: string }>()(
    v.strictObject({
      backup: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
    }),
  ),
  /** Let the reader choose files, or a folder, and start bringing them in. `job` is absent when nothing was chosen; its events may come before the answer. */
  "import.choose": op<{ readonly job?: string }>()(
    v.strictObject({ what: v.picklist(["files", "folder"]) }),
  ),
  /** Fetch pages of the web. */
  "import.links": op<{ readonly job: string }>()(
    v.strictObject({
      links: v.pipe(
        v.array(v.pipe(v.string(), v.check(isLink, "no link"))),
        v.minLength(1),
        v.maxLength(mostLinks),
      ),
    }),
  ),
  /** Bring in what the system's clipboard holds. */
  "import.clipboard": op<{ readonly job: string }>()(nothing),
  /** Bring in text that was dropped. */
  "import.text": op<{ readonly job: string }>()(
    v.strictObject({
      text: v.exactOptional(v.pipe(v.string(), v.maxLength(mostPasted))),
      html: v.exactOptional(v.pipe(v.string(), v.maxLength(mostPasted))),
    }),
  ),
  /** The network is back: go on with what waits for it. */
  "batch.online": op<null>()(nothing),
  /** What was brought in together, newest first. */
  "batch.list": op<readonly BatchSummary[]>()(nothing),
  /** What became of what is in one, a part at a time. */
  "batch.lines": op<readonly BatchLine[]>()(
    v.strictObject({
      batch: id,
      outcomes: v.pipe(
        v.array(v.picklist(lineKinds)),
        v.maxLength(lineKinds.length),
      ),
      from: v.pipe(v.number(), v.integer(), v.minValue(0)),
      most: v.pipe(
        v.number(),
        v.integer(),
        v.minValue(1),
        v.maxValue(mostLines),
      ),
    }),
  ),
  /** Go on with one that was stopped. */
  "batch.resume": op<{ readonly job: string }>()(v.strictObject({ batch: id })),
  /** Take it off the list; its articles stay. One that is at work stays on it. */
  "batch.forget": op<null>()(v.strictObject({ batch: id })),
  /** Ask where to, and write what became of everything in it. Absent when the reader thought better of it. */
  "batch.report": op<{ readonly path?: string }>()(
    v.strictObject({ batch: id }),
  ),
  /** Cancelling what has already ended is no error: the two may cross. */
  "job.cancel": op<null>()(v.strictObject({ job: id })),
  "position.save": op<null>()(
    v.strictObject({
      articleId: id,
      position: positionSchema,
      /** How far that is, 0–1 of the text (`progressAt`). */
      progress: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    }),
  ),
  /** Durable when it answers. */
  "bookmark.add": op<Bookmark>()(
    v.strictObject({ articleId: id, range: rangeSchema }),
  ),
  "bookmark.change": op<Bookmark>()(
    v.strictObject({ id, change: bookmarkChangeSchema }),
  ),
  "bookmark.remove": op<null>()(v.strictObject({ id })),
  "bookmark.restore": op<Bookmark>()(v.strictObject({ id })),
  /** A highlight, a note or both. Durable when it answers. */
  "highlight.add": op<Highlight>()(
    v.strictObject({
      articleId: id,
      range: rangeSchema,
      what: highlightChangeSchema,
    }),
  ),
  "highlight.change": op<Highlight>()(
    v.strictObject({ id, change: highlightChangeSchema }),
  ),
  "highlight.remove": op<null>()(v.strictObject({ id })),
  "highlight.restore": op<Highlight>()(v.strictObject({ id })),
  /** Ask where to, and write the marks of one article or of all. Absent when the reader thought better of it. */
  "marks.export": op<{ readonly path?: string }>()(
    v.strictObject({
      format: v.picklist(["markdown", "csv", "annotations"]),
      articleId: v.exactOptional(id),
    }),
  ),
  /**
   * Let the reader choose a file of marks, and put them into the articles that
   * they are about. Absent when the reader thought better of it.
   */
  "marks.import": op<{ readonly taken?: TakenMarks }>()(nothing),
  /** Let the reader choose a file of own pronunciations and take its entries into the settings. `taken` is absent when none was chosen. */
  "pronunciations.import": op<{
    readonly taken?: number;
    readonly faults: readonly FaultyLine[];
  }>()(nothing),
  /** Ask where to, and write them there. Absent when the reader thought better of it. */
  "pronunciations.export": op<{ readonly path?: string }>()(nothing),
  /** Ask where to, and begin to narrate articles of the library into a sound file there. */
  "sound.export": op<{ readonly job?: string }>()(soundExportSchema),
  /** Ask where to, and begin to write articles of the library there: one into a file, several into a folder. */
  "articles.export": op<{ readonly job?: string }>()(articleExportSchema),
  /** Let the reader print an article. Settles when that is over, whatever was chosen. */
  "article.print": op<null>()(v.strictObject({ id })),
  /** Asked by the page that is to be printed: what to set. */
  "print.document": op<PrintDocument>()(v.strictObject({ job: id })),
  /** Said by it once all of it is set. */
  "print.ready": op<null>()(v.strictObject({ job: id })),
  /** Show what a job has written in the system's file manager. */
  "job.reveal": op<null>()(v.strictObject({ job: id })),
  /** Follow a link of an article in the system's own program, outside Qari. */
  "link.open": op<null>()(v.strictObject({ url: outsideUrl })),
};

export type OpName = keyof typeof contract;
export type Input<K extends OpName> = v.InferOutput<
  (typeof contract)[K]["input"]
>;
export type Output<K extends OpName> = Exclude<
  (typeof contract)[K]["output"],
  undefined
>;
export type Handlers = {
  readonly [K in OpName]: (input: Input<K>) => Promise<Output<K>> | Output<K>;
};

/** A failure as it crosses the bridge: Electron keeps only `message` of a thrown error, so failures travel as data. */
export interface Failure {
  readonly code: ErrorCode;
  /** For the log, never for the reader. */
  readonly message: string;
}
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Failure };

export type JobKind = "import" | "backup" | "restore" | "sound" | "export";

/** How a long piece of work stands. `done` of `total` are things of a batch for an import, articles for an export, code units of text for sound, bytes for the others; `done` has a fraction while within a file. */
export type JobState = { readonly job: string } & (
  | {
      readonly kind: JobKind;
      readonly state: "running";
      readonly done: number;
      readonly total: number;
      /** Seconds, about, once they can be told. */
      readonly left?: number;
      /** How much of `total` is done in a second, about, once that can be told. */
      readonly perSecond?: number;
    }
  | { readonly kind: JobKind; readonly state: "cancelled" }
  /** It could not go on at all. Failures of single files are in `finished`. */
  | {
      readonly kind: JobKind;
      readonly state: "failed";
      readonly error: Failure;
    }
  | ({ readonly kind: "import"; readonly state: "finished" } & ImportResult)
  | {
      readonly kind: "backup";
      readonly state: "finished";
      readonly path: string;
      readonly bytes: number;
    }
  /** `articles`: how many the library holds now. */
  | {
      readonly kind: "restore";
      readonly state: "finished";
      readonly articles: number;
    }
  /** `seconds` of sound; `unspoken`: sentences that the voice could not say. */
  | {
      readonly kind: "sound";
      readonly state: "finished";
      readonly path: string;
      readonly seconds: number;
      readonly unspoken: number;
    }
  /** `path` of the file, or of the folder that the files are in; `failed`: articles that no file could be made of. */
  | {
      readonly kind: "export";
      readonly state: "finished";
      readonly path: string;
      readonly articles: number;
      readonly failed: number;
    }
);

/** What an import came to. */
export interface ImportResult extends BatchCounts {
  /** The batch it was; its report has all that is not told here. `waiting`: how much was left when it was stopped. */
  readonly batch: string;
  /** What waits, waits for the network: it is gone on with when that is back. */
  readonly isOffline: boolean;
  /** The first article that came of it, by its id. */
  readonly first?: string;
  /** The first of those that failed. */
  readonly failures: readonly (Failure & { readonly path: string })[];
}

/** Every event main may send. Events announce; they never carry a request. */
export interface Events {
  "settings.changed": Settings;
  /** What is kept, or how it is sorted into tags and collections, has changed. */
  "library.changed": null;
  /** Another library is in place of the one that was: restored, or begun anew. What was read from it is no longer so. */
  "library.replaced": null;
  /** Something went wrong after the window opened. */
  "notice.raised": Notice;
  "job.changed": JobState;
  "command.invoked": CommandId;
  /** Whether the window fills the screen now, by whatever way. */
  "window.fullscreen": boolean;
}
export type EventName = keyof Events;

/** What the preload puts on `window.qari`. */
export interface Bridge {
  request(name: string, input: unknown): Promise<Reply<unknown>>;
  /**
   * Bring in files and folders that were dropped on the page. Paths do not
   * pass through the page: a script in it could name any file of the reader's.
   *
   * @param files Web `File` objects; those that no disk holds are passed over.
   */
  importFiles(
    files: readonly object[],
  ): Promise<Reply<{ readonly job?: string }>>;
  /** @returns A function that stops listening. */
  listen(listener: (name: string, payload: unknown) => void): () => void;
}
