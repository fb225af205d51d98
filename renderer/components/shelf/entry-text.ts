import { msg } from "@lit/localize";
import type { ArticleSummary } from "../../../src/library/records.ts";
import { readingMinutes } from "../../../src/library/reading-time.ts";
import type { Settings } from "../../../src/settings/settings.ts";
import { daysUntilGone } from "../../i18n/counts.ts";
import { readingTime } from "../../i18n/duration.ts";
import { formatDate } from "../../i18n/format.ts";
import { shownText } from "./shown-text.ts";

/** Which of an article's days an entry tells. */
export type DateShown = "added" | "published" | "removed";

/** Tags that an entry has room for. */
export const mostTags = 4;
export const tagName = (name: string): string => `#${shownText(name, 40)}`;

/** Days that the trash keeps what is put into it. */
const daysInTrash = 30;
const dayMs = 24 * 60 * 60 * 1000;

export const entryTitle = ({ title }: Pick<ArticleSummary, "title">): string =>
  shownText(title) || msg("بلا عنوان");

/** What an entry says below its title. `source` and `day` are empty where there is none. */
export const aboutEntry = (
  article: ArticleSummary,
  settings: Settings,
  date: DateShown,
) => ({
  source: shownText(article.source ?? article.byline ?? "", 80),
  length: readingTime(readingMinutes(article.words), settings),
  day: dayOf(article, settings, date),
});

function dayOf(
  { addedAt, publishedAt, removedAt }: ArticleSummary,
  settings: Settings,
  date: DateShown,
): string {
  if (date === "removed" && removedAt !== undefined) {
    const kept = Date.now() - Date.parse(removedAt);
    const left = Math.ceil((daysInTrash * dayMs - kept) / dayMs);
    return daysUntilGone(Math.max(0, left), settings);
  }
  return date === "published" && publishedAt
    ? publicationDay(publishedAt, settings)
    : formatDay(addedAt, settings);
}

/** A day without an hour is kept as its beginning in UTC: elsewhere it would be another day. */
const publicationDay = (iso: string, settings: Settings): string =>
  formatDay(
    iso,
    settings,
    Date.parse(iso) % dayMs === 0 ? { timeZone: "UTC" } : {},
  );

/** A date that cannot be read is not shown: it may come from a foreign file. */
const formatDay = (
  iso: string,
  settings: Settings,
  options: { readonly timeZone?: "UTC" } = {},
): string =>
  Number.isNaN(Date.parse(iso)) ? "" : formatDate(iso, settings, options);
