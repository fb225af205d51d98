import { isArabic } from "../../src/arabic/is-arabic.ts";
import type { AddedMarks } from "../../src/arabic/tashkeel/added-marks.ts";
import type { Block, Inline } from "../../src/article/article.ts";
import { blockSegments, blockText } from "../../src/article/block-text.ts";
import {
  recitedPieces,
  type BlockAt,
} from "../../src/article/recited-pieces.ts";
import {
  displayedText,
  type DisplayedText,
  type KeptPart,
  type TextDisplay,
} from "../../src/arabic/displayed-text.ts";

/** Languages written in Arabic letters: elsewhere neither digits nor marks are ours to change. */
const arabicScript = /^(?:ar|fa|ur|ps|ckb|sd|ug|ks|pa-arab)\b/iu;

/** A piece of a block as the page shows it. */
export interface ShownSegment {
  /** Where it begins in `blockText`, UTF-16 code units. */
  readonly offset: number;
  /** Of its raw text. */
  readonly length: number;
  readonly shown: DisplayedText;
}

/**
 * A block's pieces as they are shown.
 *
 * @param lang Of the article, where the block has none of its own.
 * @param added Marks to be added to each piece.
 */
export const shownSegments = (
  block: Block,
  lang: string,
  display: TextDisplay,
  added: readonly (readonly AddedMarks[])[] = [],
): readonly ShownSegment[] =>
  blockSegments(block).map(({ offset, content }, index) => {
    const raw = textOf(content);
    return {
      offset,
      length: raw.length,
      shown:
        block.type === "code"
          ? { text: raw, rawAt: undefined }
          : shownRuns(content, block.lang ?? lang, display, added[index]),
    };
  });

/** One piece of text as it is shown: runs in `lang`, unless they say otherwise. */
export function shownRuns(
  content: readonly Inline[],
  lang: string,
  display: TextDisplay,
  added?: readonly AddedMarks[],
): DisplayedText {
  const raw = textOf(content);
  return arabicScript.test(lang)
    ? displayedText(raw, display, added, keptParts(content))
    : { text: raw, rawAt: undefined };
}

const textOf = (content: readonly Inline[]): string =>
  content.map(({ text }) => text).join("");

/** Code, and words of a language whose digits and marks are not ours. */
function keptParts(content: readonly Inline[]): readonly KeptPart[] {
  let to = 0;
  return content.flatMap(({ text, marks = [] }) => {
    const from = to;
    to += text.length;
    const isKept = marks.some(
      (mark) =>
        mark.type === "code" ||
        (mark.type === "span" && !arabicScript.test(mark.lang ?? "ar")),
    );
    return isKept ? [{ from, to }] : [];
  });
}

/**
 * A block's pieces as the short-vowel model is to see them, with the offsets of
 * their raw text: what is no Arabic, or code, is not for it to read. "" where
 * there is nothing to vocalise.
 *
 * @param place Among the blocks of its section, over which a verse may go on.
 */
export const textsToVocalise = (
  block: Block,
  lang: string,
  { blockAt, index }: { readonly blockAt: BlockAt; readonly index: number },
): readonly string[] => {
  if (block.type === "code" || !isArabic(block.lang ?? lang))
    return blockSegments(block).map(() => "");
  const recited = recitedPieces(blockAt, index);
  return blockSegments(block).map(({ content }, piece) =>
    recited.has(piece) ? "" : content.map(arabicOf).join(""),
  );
};

/** Blocks before and after that tell what kind of text a block is of. */
const blocksAround = 3;
/** Characters of each that do: a paragraph may be a whole book. */
const mostOfBlock = 1000;

/** What stands around blocks of one section, from `from` to before `to`, as far as it is there. */
export const textAround = (
  blockAt: BlockAt,
  { from, to }: { readonly from: number; readonly to: number },
): string =>
  Array.from({ length: to - from + 2 * blocksAround }, (_, at) =>
    blockAt(from - blocksAround + at),
  )
    .map((block) => (block ? blockText(block).slice(0, mostOfBlock) : ""))
    .join("\n");

const arabicOf = ({ text, marks = [] }: Inline): string =>
  marks.some(
    (mark) =>
      mark.type === "code" ||
      mark.type === "noteref" ||
      (mark.type === "span" && !isArabic(mark.lang ?? "ar")),
  )
    ? "x".repeat(text.length)
    : text;
