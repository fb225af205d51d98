import type { SavedState } from "../../library/saved-state.ts";
import { bareLink, isLink } from "../links-in-text.ts";
import type { ArchiveMark } from "./archive-mark.ts";
import type { Fragment } from "../fragment.ts";

/** An article as another program kept it: its page, how it stood there, and perhaps its text. */
export interface ArchiveEntry {
  /** Address of the page. */
  readonly url: string;
  /** Its text as markup, where the archive has it; else the page is fetched. */
  readonly content?: string;
  /** What is known of the text. */
  readonly fragment: Fragment;
  readonly saved: SavedState;
  /** What the reader marked in it. */
  readonly marks?: readonly ArchiveMark[];
}

/** What archives say, each in its own words. */
export interface ArchiveFields {
  readonly url: string;
  readonly title?: string | undefined;
  readonly byline?: string | undefined;
  readonly source?: string | undefined;
  readonly language?: string | undefined;
  readonly publishedAt?: string | undefined;
  readonly content?: string | undefined;
  readonly addedAt?: string | undefined;
  readonly isArchived?: boolean | undefined;
  readonly isFavourite?: boolean | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly marks?: readonly ArchiveMark[] | undefined;
}

/** Shorter ones are what a program kept where it found no text. Code units, markup included. */
const leastContent = 200;

/** @returns `undefined` for what is no page of the web. */
export function archiveEntry(fields: ArchiveFields): ArchiveEntry | undefined {
  const url = bareLink(fields.url);
  if (!isLink(url)) return undefined;
  const content = fields.content?.trim() ?? "";
  const publishedAt = momentOf(fields.publishedAt);
  const addedAt = momentOf(fields.addedAt);
  const tags = [
    ...new Set((fields.tags ?? []).map((tag) => tag.trim())),
  ].filter((tag) => tag !== "");
  return {
    url,
    ...(content.length >= leastContent && { content }),
    fragment: {
      url,
      ...textual("title", fields.title),
      ...textual("byline", fields.byline),
      ...textual("source", fields.source),
      ...textual("language", fields.language),
      ...(publishedAt !== undefined && { publishedAt }),
    },
    saved: {
      ...(addedAt !== undefined && { addedAt }),
      ...(fields.isArchived === true && { state: "archived" as const }),
      ...(fields.isFavourite === true && { isFavourite: true }),
      ...(tags.length > 0 && { tags }),
    },
    ...(fields.marks && fields.marks.length > 0 && { marks: fields.marks }),
  };
}

/** Programs write their addresses into titles that they do not know. */
function textual<K extends string>(
  name: K,
  text: string | undefined,
): Partial<Record<K, string>> {
  const line = text?.replaceAll(/\s+/gu, " ").trim() ?? "";
  if (line === "" || isLink(line)) return {};
  const field: Partial<Record<K, string>> = {};
  field[name] = line;
  return field;
}

/** Seconds since 1970, as a number in text. */
const seconds = /^\d{9,11}(?:\.\d+)?$/;

/** A moment in ISO 8601, of one in ISO or in seconds since 1970. */
export function momentOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const time = seconds.test(text.trim())
    ? Number(text) * 1000
    : Date.parse(text);
  // Earlier than the web, or later than anybody saved: a number that means something else.
  return time > 0 && time < 32_503_680_000_000
    ? new Date(time).toISOString()
    : undefined;
}
