import { msg } from "@lit/localize";
import type { SearchTerms } from "./search-state.ts";

/** Another way to ask, when the first found nothing. */
export interface SearchOffer {
  readonly label: string;
  readonly terms: SearchTerms;
}

const fields =
  /(^|\s)([-−]?)(?:عنوان|كاتب|مصدر|وسم|حالة|لغة|title|author|byline|source|tag|state|lang):/giu;
const quotes = /["“”«»]/gu;
const excluded = /(?:^|\s)[-−]\S+/gu;

/** What may be given up in a search that found nothing, the most likely first. */
export function searchOffers(terms: SearchTerms): readonly SearchOffer[] {
  const { query, isExact } = terms;
  const offer = (
    label: string,
    changed: Partial<SearchTerms>,
  ): SearchOffer => ({
    label,
    terms: { ...terms, isTyping: false, ...changed },
  });
  const without = (pattern: RegExp, label: string): SearchOffer[] => {
    const wider = query
      .replaceAll(pattern, pattern === fields ? "$1$2" : " ")
      .replaceAll(/\s+/gu, " ")
      .trim();
    return wider === query.trim() || wider === ""
      ? []
      : [offer(label, { query: wider })];
  };
  return [
    ...(isExact ? [offer(msg("دون مطابقة تامة"), { isExact: false })] : []),
    ...without(fields, msg("في المادة كلها")),
    ...without(quotes, msg("بالكلمات متفرقةً")),
    ...without(excluded, msg("دون استبعاد كلمات")),
  ];
}
