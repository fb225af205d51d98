import * as v from "valibot";
import { positionSchema, rangeSchema } from "../article/position.ts";
import type { ErrorCode } from "../errors.ts";
import type {
  ArticleSummary,
  Bookmark,
  OpenedArticle,
} from "../library/records.ts";
import { settingsPatchSchema, type Settings } from "../settings/settings.ts";
import type { CommandId } from "./commands.ts";

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
const label = v.pipe(v.string(), v.trim(), v.maxLength(200));
/** What may be handed to the system's browser or mail program. Anything else (file:, javascript:, custom schemes) could start programs. */
const outsideUrl = v.pipe(
  v.string(),
  v.maxLength(8192),
  v.url(),
  v.regex(/^(https?|mailto):/i),
);

/** Something that went wrong before a window could show it: a damaged file, and where it was set aside. */
export interface Notice {
  readonly code: ErrorCode;
  /** The file it is about, as a path the reader can find. */
  readonly path?: string;
}

/** All the interface needs to draw its first frame. */
export interface Start {
  readonly settings: Settings;
  /** The article to show: where the reader left off, or the bundled one. `undefined` when the library is empty. */
  readonly opened?: OpenedArticle;
  readonly notices: readonly Notice[];
  /** Chooses ⌘ or Ctrl in shortcuts. */
  readonly platform: "darwin" | "win32" | "linux";
}

/**
 * Every call the renderer may make. Adding a line here breaks the build until
 * main handles it (`main/handlers.ts`).
 */
export const contract = {
  "app.start": op<Start>()(nothing),
  "settings.change": op<Settings>()(
    v.strictObject({ patch: settingsPatchSchema }),
  ),
  "library.list": op<readonly ArticleSummary[]>()(nothing),
  "article.open": op<OpenedArticle>()(v.strictObject({ id })),
  /** Take an article out of the library; `article.restore` brings it back with all its marks. */
  "article.remove": op<null>()(v.strictObject({ id })),
  "article.restore": op<ArticleSummary>()(v.strictObject({ id })),
  /** Let the reader choose text files and start importing them. `job` is absent when nothing was chosen; its events may come before the answer. */
  "import.choose": op<{ readonly job?: string }>()(nothing),
  /** Cancelling what has already ended is no error: the two may cross. */
  "job.cancel": op<null>()(v.strictObject({ job: id })),
  "position.save": op<null>()(
    v.strictObject({ articleId: id, position: positionSchema }),
  ),
  /** Durable when it answers. */
  "bookmark.add": op<Bookmark>()(
    v.strictObject({ articleId: id, range: rangeSchema }),
  ),
  /** An empty label goes back to the quoted text. */
  "bookmark.rename": op<Bookmark>()(v.strictObject({ id, label })),
  "bookmark.remove": op<null>()(v.strictObject({ id })),
  "bookmark.restore": op<Bookmark>()(v.strictObject({ id })),
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

/** How a long piece of work stands. `done` of `total` are files for an import; `done` has a fraction while within a file. */
export type JobState = { readonly job: string; readonly kind: "import" } & (
  | {
      readonly state: "running";
      readonly done: number;
      readonly total: number;
    }
  | { readonly state: "cancelled" }
  /** It could not go on at all. Failures of single files are in `finished`. */
  | { readonly state: "failed"; readonly error: Failure }
  | {
      readonly state: "finished";
      readonly articles: readonly ArticleSummary[];
      readonly failures: readonly (Failure & { readonly path: string })[];
    }
);

/** Every event main may send. Events announce; they never carry a request. */
export interface Events {
  "settings.changed": Settings;
  "library.changed": null;
  "job.changed": JobState;
  "command.invoked": CommandId;
}
export type EventName = keyof Events;

/** What the preload puts on `window.qari`. */
export interface Bridge {
  request(name: string, input: unknown): Promise<Reply<unknown>>;
  /** @returns A function that stops listening. */
  listen(listener: (name: string, payload: unknown) => void): () => void;
}
