import { msg } from "@lit/localize";
import type { BatchCounts } from "../../../src/batches/batch.ts";
import { isLink } from "../../../src/importing/links-in-text.ts";
import type { Settings } from "../../../src/settings/settings.ts";
import { articlesKnown } from "../../i18n/counts.ts";

/** What a reader knows a source by: the last part of a path of any system. A link is whole. */
export const fileName = (source: string): string =>
  isLink(source)
    ? source
    : (source.split(/[/\\]/u).findLast((part) => part !== "") ?? source);

/** How many were there already. It is "the article" only where no other is told of. */
export const knownText = (
  { added, updated, known, failed, waiting }: BatchCounts,
  settings: Settings,
): string =>
  known === 1 && added + updated + failed + waiting === 0
    ? msg("كانت المادة في المكتبة من قبل")
    : articlesKnown(known, settings);
