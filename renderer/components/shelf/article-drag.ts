import type { ArticleSummary } from "../../../src/library/records.ts";
import { entryTitle } from "./entry-text.ts";

/** By which a place knows that articles of ours are over it; other programs get the title as text. */
const dragType = "application/x-qari-articles";

/** What is being dragged. Kept here: a hundred thousand ids are no text to copy about. */
let dragged: readonly string[] = [];

/** Drag an entry, with all that are selected when it is one of them. */
export function startDrag(
  { dataTransfer }: DragEvent,
  article: ArticleSummary,
  selected: ReadonlySet<string>,
): void {
  if (!dataTransfer) return;
  dragged = selected.has(article.id) ? [...selected] : [article.id];
  dataTransfer.effectAllowed = "copy";
  dataTransfer.setData(dragType, String(dragged.length));
  dataTransfer.setData("text/plain", entryTitle(article));
}

/** Does the drag carry articles? What it carries cannot be read before it is dropped. */
export const carriesArticles = (event: DragEvent): boolean =>
  event.dataTransfer?.types.includes(dragType) ?? false;

/** The articles that were dropped. Empty for a drag from elsewhere. */
export const droppedArticles = (event: DragEvent): readonly string[] =>
  carriesArticles(event) ? dragged : [];
