/**
 * Every way in which Qari can fail that a reader may meet.
 *
 * One union for the whole app: main throws the codes, IPC carries them, the
 * interface words them in Arabic and English (`renderer/i18n/error-text.ts`),
 * the command line prints them. `cancelled` is never logged or shown.
 */
export const errorCodes = [
  "audio-unavailable",
  "backup-damaged",
  "backup-newer",
  "bad-input",
  "cancelled",
  "dictionary-incomplete",
  "dictionary-too-large",
  "dictionary-unreadable",
  "disk-full",
  "document-damaged",
  "document-empty",
  "document-fixed-layout",
  "document-password",
  "document-protected",
  "document-scanned",
  "document-too-deep",
  "document-too-heavy",
  "document-unsafe",
  "encoding-unknown",
  "file-empty",
  "file-missing",
  "file-not-text",
  "file-too-large",
  "file-unreadable",
  "file-unwritable",
  "forbidden",
  "format-unsupported",
  "image-unknown",
  "import-timed-out",
  "internal",
  "library-busy",
  "library-damaged",
  "library-newer",
  "library-unavailable",
  "link-private",
  "link-unsupported",
  "marks-unplaced",
  "marks-unreadable",
  "name-taken",
  "not-found",
  "nothing-to-read",
  "nothing-to-say",
  "offline",
  "page-needs-scripts",
  "page-not-found",
  "page-redirects",
  "page-refused",
  "page-timed-out",
  "page-too-large",
  "print-failed",
  "proxy-failed",
  "settings-damaged",
  "settings-unwritable",
  "site-unreachable",
  "sound-too-long",
  "typeface-damaged",
  "typeface-too-large",
  "typeface-unknown",
  "voice-data-missing",
  "voice-engine-missing",
  "voice-failed",
  "voice-folder-missing",
  "voice-folder-outside",
  "voice-folder-unreadable",
  "voice-language-unsuited",
  "voice-missing",
  "voice-model-damaged",
  "voice-model-many",
  "voice-model-missing",
  "voice-model-unsuited",
  "voice-piper-only",
  "voice-tokens-damaged",
  "voice-silent",
  "vowels-damaged",
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** An expected failure. `message` is for the log and names the value that broke; the reader sees a text chosen by `code`. */
export class QariError extends Error {
  override readonly name = "QariError";
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Is this one of our codes? Used where a code arrives as text from another process. */
export const isErrorCode = (value: unknown): value is ErrorCode =>
  (errorCodes as readonly unknown[]).includes(value);
