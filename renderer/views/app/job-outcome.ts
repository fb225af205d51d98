import { msg, str } from "@lit/localize";
import { assertNever } from "../../../src/assert-never.ts";
import type { ErrorCode } from "../../../src/errors.ts";
import type {
  ImportResult,
  JobKind,
  JobState,
} from "../../../src/ipc/contract.ts";
import type { Settings } from "../../../src/settings/settings.ts";
import { fileName, knownText } from "../../components/imports/import-texts.ts";
import {
  articleCount,
  articlesAdded,
  articlesNotExported,
  articlesRestored,
  articlesUpdated,
  furtherFailures,
  sentencesUnspoken,
  thingsWaiting,
} from "../../i18n/counts.ts";
import { errorText } from "../../i18n/error-text.ts";

/** What a piece of work came to, a sentence a line; `undefined` while it is under way and when the reader ended it. */
export function jobOutcome(
  job: JobState,
  settings: Settings,
): string | undefined {
  if (job.state === "failed")
    return job.error.code === "cancelled"
      ? undefined
      : failureOf(job.kind, job.error.code);
  if (job.state !== "finished") return undefined;
  switch (job.kind) {
    case "import":
      return importOutcome(job, settings).join("\n");
    case "backup":
      return msg(str`حُفظت النسخة الاحتياطية: ${isolated(fileName(job.path))}`);
    case "restore":
      return articlesRestored(job.articles, settings);
    case "sound":
      return [
        msg(str`حُفظ الصوت: ${isolated(fileName(job.path))}`),
        ...(job.unspoken > 0
          ? [sentencesUnspoken(job.unspoken, settings)]
          : []),
      ].join("\n");
    case "export":
      return [
        job.articles === 1
          ? msg(str`صُدّرت المادة: ${isolated(fileName(job.path))}`)
          : msg(
              str`صُدّرت ${articleCount(job.articles, settings)} إلى ${isolated(fileName(job.path))}`,
            ),
        ...(job.failed > 0 ? [articlesNotExported(job.failed, settings)] : []),
      ].join("\n");
    default:
      return assertNever(job);
  }
}

/** The same failure means another thing to who wanted a file. */
function failureOf(kind: JobKind, code: ErrorCode): string {
  if (kind === "sound" && code === "file-missing")
    return msg(
      "لم يُحفظ الصوت: المجلد الذي اخترته لم يعد موجودًا. احفظه في مجلد آخر.",
    );
  if (kind === "sound" && code === "voice-failed")
    return msg(
      "لم يُحفظ الصوت: تعطّل الصوت المدمج. أعد المحاولة، فإن تكرّر فأعد تشغيل قارئ.",
    );
  if (kind === "export" && code === "file-missing")
    return msg(
      "لم يُصدَّر شيء: المجلد الذي اخترته لم يعد موجودًا. اختر مجلدًا آخر.",
    );
  return errorText(code);
}

function importOutcome(
  result: ImportResult,
  settings: Settings,
): readonly string[] {
  const { added, updated, known, failed, waiting, isOffline, failures } =
    result;
  const [failure] = failures;
  const count = added + updated + known;
  return [
    ...(added > 0 || (count === 0 && !failure && waiting === 0)
      ? [articlesAdded(added, settings)]
      : []),
    ...(updated > 0 ? [articlesUpdated(updated, settings)] : []),
    ...(known > 0 ? [knownText(result, settings)] : []),
    ...(failure
      ? [`${errorText(failure.code)} — ${isolated(fileName(failure.path))}`]
      : []),
    ...(failed > 1 ? [furtherFailures(failed - 1, settings)] : []),
    ...(isOffline
      ? [errorText("offline")]
      : waiting > 0
        ? [thingsWaiting(waiting, settings)]
        : []),
  ];
}

/** The article to show at once: the only one that an import concerned. */
export function onlyArticle(job: JobState): string | undefined {
  if (job.kind !== "import" || job.state !== "finished") return undefined;
  const { added, updated, known, failed, waiting, first } = job;
  return added + updated + known === 1 && failed + waiting === 0
    ? first
    : undefined;
}

/** Whether an import came to more than its message can say. */
export const hasMoreToTell = ({
  added,
  updated,
  known,
  failed,
}: ImportResult): boolean =>
  failed + known > 0 && added + updated + known + failed > 1;

/** Within a sentence whose direction it must not touch (UAX #9, FSI … PDI). */
const isolated = (text: string): string => `\u2068${text}\u2069`;
