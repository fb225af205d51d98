import type { Inline } from "../../article/article.ts";
import {
  phraseOf,
  related,
  sharing,
  sharingPlaces,
} from "../scraped-text-phrases.ts";
import { plainText } from "../walk/inline-builder.ts";
import type { DraftBlock } from "../walk/draft.ts";

/**
 * Take out what a page puts between the paragraphs of an article to lead its
 * reader elsewhere: "read also" with the titles that follow, and rows of
 * buttons for sharing. Here the page's own links are the evidence: what is
 * taken is announced as such and is nothing but links.
 */
export function withoutRelated(
  blocks: readonly DraftBlock[],
): readonly DraftBlock[] {
  const kept: DraftBlock[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (!block) break;
    if (isSharingRow(block) || isAnnouncedLink(block)) continue;
    const length = isAnnouncement(block) ? linksAfter(blocks, at + 1) : 0;
    if (length > 0) at += length;
    else kept.push(block);
  }
  return kept.some(
    (block) => block.type === "paragraph" || block.type === "verse",
  )
    ? kept
    : blocks;
}

const textOf = (block: DraftBlock): readonly Inline[] | undefined =>
  block.type === "paragraph" ||
  block.type === "heading" ||
  block.type === "quote"
    ? block.content
    : undefined;

function isAnnouncement(block: DraftBlock): boolean {
  const content = textOf(block);
  return content !== undefined && related.has(phraseOf(plainText(content)));
}

/** `اقرأ أيضاً: title`, the title a link. */
function isAnnouncedLink(block: DraftBlock): boolean {
  const content = textOf(block);
  if (!content) return false;
  const unlinked = content
    .filter((run) => !isLinked(run))
    .map(({ text }) => text)
    .join("");
  if (content.every((run) => !isLinked(run))) return false;
  return related.has(phraseOf(unlinked)) || isLinkedAnnouncement(content);
}

/** The whole of it a link, the announcement too. */
function isLinkedAnnouncement(content: readonly Inline[]): boolean {
  const text = plainText(content);
  const head = /^(?<head>[^:：]{3,30})[:：]/u.exec(text)?.groups?.["head"];
  return (
    isWhollyLinked(content) && head !== undefined && related.has(phraseOf(head))
  );
}

/** How many blocks after an announcement are links and nothing else. */
function linksAfter(blocks: readonly DraftBlock[], from: number): number {
  let at = from;
  for (; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (!block || !isOfLinks(block)) break;
  }
  return at - from;
}

const isOfLinks = (block: DraftBlock): boolean =>
  block.type === "list"
    ? block.items.every(isWhollyLinked)
    : isWhollyLinked(textOf(block) ?? []);

const isWhollyLinked = (content: readonly Inline[]): boolean =>
  content.length > 0 &&
  content.every((run) => isLinked(run) || !/[\p{L}\p{N}]/u.test(run.text));

const isLinked = ({ marks }: Inline): boolean =>
  marks?.some(({ type }) => type === "link") === true;

function isSharingRow(block: DraftBlock): boolean {
  if (block.type !== "list" || block.items.length < 2) return false;
  return block.items.every((item) => {
    const phrase = phraseOf(plainText(item));
    return sharingPlaces.has(phrase) || sharing.has(phrase);
  });
}
