import { msg, str } from "@lit/localize";
import type { ShelfFacets } from "../../../src/library/records.ts";
import type { ShelfFilter } from "../../../src/library/shelf-query.ts";
import type { Settings } from "../../../src/settings/settings.ts";
import { formatNumber, localeTag } from "../../i18n/format.ts";
import { quotedText } from "./shown-text.ts";
import { stateName } from "./state-names.ts";

/** Lengths to choose from, in minutes of reading; each begins where the one before ends. */
export const lengths = [
  { maxMinutes: 5 },
  { minMinutes: 5, maxMinutes: 15 },
  { minMinutes: 15, maxMinutes: 30 },
  { minMinutes: 30 },
] as const satisfies readonly ShelfFilter[];
export type Length = (typeof lengths)[number];

export const lengthOf = (filter: ShelfFilter): Length | undefined =>
  lengths.find((length) => {
    const { minMinutes, maxMinutes }: ShelfFilter = length;
    return (
      (minMinutes !== undefined || maxMinutes !== undefined) &&
      minMinutes === filter.minMinutes &&
      maxMinutes === filter.maxMinutes
    );
  });

export function lengthName(length: Length, settings: Settings): string {
  const { minMinutes, maxMinutes }: ShelfFilter = length;
  const n = (minutes = 0): string => formatNumber(minutes, settings);
  if (minMinutes === undefined) return msg(str`أقل من ${n(maxMinutes)} دقائق`);
  if (maxMinutes === undefined) return msg(str`${n(minMinutes)} دقيقة فأكثر`);
  return msg(str`${n(minMinutes)}–${n(maxMinutes)} دقيقة`);
}

/** A language as the interface calls it; its tag where it has no name. */
export function languageName(lang: string, settings: Settings): string {
  try {
    const names = new Intl.DisplayNames(localeTag(settings), {
      type: "language",
    });
    return names.of(lang) ?? lang;
  } catch {
    // Not a language tag at all: it came with a file.
    return lang;
  }
}

/** One condition of a filter: what it is called, and the filter without it. */
export interface Condition {
  readonly name: string;
  readonly without: ShelfFilter;
}

/** A filter's conditions, in the order in which they are offered. */
export function conditionsOf(
  filter: ShelfFilter,
  facets: ShelfFacets | undefined,
  settings: Settings,
): readonly Condition[] {
  const { states, favourite, tag, collection, source, lang } = filter;
  const length = lengthOf(filter);
  const found: (Condition | undefined)[] = [
    states && {
      name: states.map(stateName).join(msg("، ")),
      without: omit(filter, "states"),
    },
    favourite && { name: msg("المفضّلة"), without: omit(filter, "favourite") },
    collection === undefined
      ? undefined
      : {
          name: msg(str`المجموعة ${nameIn(facets?.collections, collection)}`),
          without: omit(filter, "collection"),
        },
    tag === undefined
      ? undefined
      : {
          name: msg(str`الوسم ${nameIn(facets?.tags, tag)}`),
          without: omit(filter, "tag"),
        },
    source === undefined
      ? undefined
      : {
          name: msg(str`المصدر ${quotedText(source)}`),
          without: omit(filter, "source"),
        },
    lang === undefined
      ? undefined
      : { name: languageName(lang, settings), without: omit(filter, "lang") },
    length && {
      name: lengthName(length, settings),
      without: omit(filter, "minMinutes", "maxMinutes"),
    },
  ];
  return found.filter((condition) => condition !== undefined);
}

const nameIn = (
  sets: readonly { readonly id: string; readonly name: string }[] = [],
  id: string,
): string => quotedText(sets.find((set) => set.id === id)?.name ?? "");

/** A filter without some of its conditions. */
export function omit(
  filter: ShelfFilter,
  ...keys: readonly (keyof ShelfFilter)[]
): ShelfFilter {
  const rest = { ...filter };
  for (const key of keys) delete rest[key];
  return rest;
}
