import type { Direction, Inline } from "../../article/article.ts";
import type { DraftBlock } from "../walk/draft.ts";
import { hemistichsOf } from "../walk/hemistichs.ts";
import type { TextVerse } from "./beside-verse.ts";
import type { Region, TextTable } from "./page-layout.ts";
import { balanced, balancedTogether } from "./balance-brackets.ts";
import { contentOf, joined } from "./line-content.ts";
import {
  labelNumber,
  nextNoteLabel,
  noteId,
  noteLabel,
} from "./note-labels.ts";
import type { TextLine } from "./text-lines.ts";

/** Where a block begins. */
export interface PlacedBlock {
  readonly block: DraftBlock;
  /** From 0. */
  readonly page: number;
  /** Of its first baseline, from the top. */
  readonly y: number;
  /** Of its type. */
  readonly size: number;
}

/** A paragraph as it grows over lines, columns and pages. */
interface OpenParagraph {
  readonly lines: TextLine[];
  readonly page: number;
  readonly dir: Direction;
  /** What its last line leaves of the column, points. */
  remains: number;
}

/** A note as it grows over lines. */
interface OpenNote {
  readonly id: string;
  readonly lines: Inline[][];
  readonly page: number;
  readonly first: TextLine;
}

/** Of the size of the text: from where on a line is a heading, up to where small print. */
const headingSize = 1.12;
const smallSize = 0.93;
const longestHeading = 200;
/** Of the size: how much farther apart than usual lines of two paragraphs are; how far a first line is set in. */
const paragraphGap = 0.35;
const indent = 0.7;
/** Of the size: no text is set wider, vowelled Arabic not either. */
const widestLeading = 2.5;

/** @param size Of most of the document's text. */
export function blocksOf(
  pages: readonly (readonly Region[])[],
  size: number,
): readonly PlacedBlock[] {
  const builder = new BlockBuilder(size, headingSizes(pages, size));
  for (const [page, regions] of pages.entries()) builder.page(page, regions);
  return builder.finish();
}

/** Sizes of headings, the largest first. */
function headingSizes(
  pages: readonly (readonly Region[])[],
  size: number,
): readonly number[] {
  const sizes = new Set<number>();
  for (const region of pages.flat())
    if (region.kind === "column")
      for (const line of region.lines)
        if (line.size > size * headingSize) sizes.add(Math.round(line.size));
  return [...sizes].toSorted((a, b) => b - a);
}

class BlockBuilder {
  readonly #size: number;
  readonly #headings: readonly number[];
  readonly #blocks: PlacedBlock[] = [];
  #open: OpenParagraph | undefined;
  /** Small print of the page: it stands between two halves of a paragraph. */
  #notes: OpenNote[] = [];
  /** Of the last heading, with their brackets as painted. */
  #headingLines: Inline[][] = [];

  constructor(size: number, headings: readonly number[]) {
    this.#size = size;
    this.#headings = headings;
  }

  page(page: number, regions: readonly Region[]): void {
    for (const region of regions) {
      if (region.kind === "table") {
        this.#close();
        this.#blocks.push({
          block: tableBlock(region),
          page,
          y: region.y,
          size: this.#size,
        });
        continue;
      }
      if (region.kind === "verse") {
        this.#close();
        this.#blocks.push(...placedVerse(region, page));
        continue;
      }
      const { lines } = region;
      const notesFrom = this.#notesFrom(lines);
      this.#column(page, lines.slice(0, notesFrom));
      this.#smallPrint(page, lines.slice(notesFrom));
    }
  }

  finish(): readonly PlacedBlock[] {
    this.#close();
    return this.#blocks;
  }

  #column(page: number, lines: readonly TextLine[]): void {
    const leftEdge = Math.min(...lines.map(({ x }) => x));
    const rightEdge = Math.max(...lines.map(({ end }) => end));
    const leading = commonLeading(lines);
    let last: TextLine | undefined;
    for (const line of lines) {
      const heading = this.#headingLevel(line);
      if (heading !== undefined) {
        this.#heading(page, line, heading, last);
        last = line;
        continue;
      }
      const { dir } = line;
      const isIndented =
        dir === "rtl"
          ? rightEdge - line.end > line.size * indent
          : line.x - leftEdge > line.size * indent;
      if (this.#begins(line, last, { isIndented, leading })) this.#close();
      const remains = dir === "rtl" ? line.x - leftEdge : rightEdge - line.end;
      if (this.#open) {
        this.#open.lines.push(line);
        this.#open.remains = remains;
      } else this.#open = { lines: [line], page, dir, remains };
      last = line;
    }
  }

  /** Does a line begin a paragraph? The first of a column goes on where the last one did not end. */
  #begins(
    line: TextLine,
    last: TextLine | undefined,
    {
      isIndented,
      leading,
    }: { readonly isIndented: boolean; readonly leading: number },
  ): boolean {
    const open = this.#open;
    if (!open) return true;
    const before = open.lines.at(-1);
    if (!before) return true;
    if (Math.abs(before.size - line.size) > line.size * 0.1) return true;
    if (isItem(line.text)) return true;
    if (before.dir !== line.dir) return true;
    const hasRoom = open.remains > firstWordWidth(line) * 1.2 + line.size * 0.3;
    if (!last || last !== before)
      return hasRoom || (isIndented && endsSentence(before.text));
    const gap = line.y - last.y;
    if (gap > leading + line.size * paragraphGap) return true;
    if (gap > line.size * widestLeading) return true;
    return hasRoom || (isIndented && endsSentence(before.text));
  }

  #headingLevel(line: TextLine): number | undefined {
    if (line.size <= this.#size * headingSize) return undefined;
    if (line.text.length > longestHeading) return undefined;
    const at = this.#headings.indexOf(Math.round(line.size));
    return Math.min(6, Math.max(0, at) + 1);
  }

  /** A heading may go over lines. */
  #heading(
    page: number,
    line: TextLine,
    level: number,
    last: TextLine | undefined,
  ): void {
    this.#close();
    const before = this.#blocks.at(-1);
    const goesOn =
      last !== undefined &&
      before?.block.type === "heading" &&
      before.page === page &&
      before.block.level === level &&
      line.y - last.y < line.size * 2.2;
    this.#headingLines = [
      ...(goesOn ? this.#headingLines : []),
      contentOf(line),
    ];
    const content = balanced(joined(this.#headingLines), line.dir);
    if (goesOn && before.block.type === "heading")
      this.#blocks[this.#blocks.length - 1] = {
        ...before,
        block: { ...before.block, content },
      };
    else
      this.#blocks.push({
        block: { type: "heading", level, content },
        page,
        y: line.y,
        size: line.size,
      });
  }

  /** Where small print begins that goes on to the end of the column. */
  #notesFrom(lines: readonly TextLine[]): number {
    let from = lines.length;
    while (from > 0 && (lines[from - 1]?.size ?? 0) < this.#size * smallSize)
      from -= 1;
    const isNote = noteLabel(lines[from]?.text ?? "") !== undefined;
    return isNote && from > 0 ? from : lines.length;
  }

  #smallPrint(page: number, lines: readonly TextLine[]): void {
    let number: number | undefined;
    for (const line of lines) {
      const begun = nextNoteLabel(line.text, number);
      const last = this.#notes.at(-1);
      if (last && !begun) {
        last.lines.push([{ text: line.text }]);
        continue;
      }
      const { label, end } = begun ?? { label: "*", end: 0 };
      number = labelNumber(label) ?? number;
      this.#notes.push({
        id: noteId(page, label),
        lines: [[{ text: line.text.slice(end) || " " }]],
        page,
        first: line,
      });
    }
  }

  #close(): void {
    const open = this.#open;
    this.#open = undefined;
    const [first] = open?.lines ?? [];
    if (open && first) {
      const contents = open.lines.map((line) => contentOf(line, open.page));
      const verse =
        open.lines.length === 1 ? undefined : verseOf(contents, open.dir);
      this.#blocks.push({
        block: verse ?? {
          type: "paragraph",
          content: balanced(joined(contents), open.dir),
        },
        page: open.page,
        y: first.y,
        size: first.size,
      });
    }
    this.#blocks.push(...this.#notes.splice(0).map(placedNote));
  }
}

/** What had room at the end of a line would stand there: whoever begins a new one before that begins a paragraph. */
function firstWordWidth({ text, x, end }: TextLine): number {
  const word = text.split(" ", 1)[0]?.length ?? 0;
  return ((end - x) / Math.max(1, text.length)) * (word + 1);
}

/** The distance of most baselines. */
function commonLeading(lines: readonly TextLine[]): number {
  const gaps = lines
    .slice(1)
    .map((line, at) => line.y - (lines[at]?.y ?? 0))
    .filter((gap) => gap > 0)
    .toSorted((a, b) => a - b);
  return gaps[Math.floor((gaps.length - 1) / 3)] ?? Infinity;
}

const isItem = (text: string): boolean =>
  /^(?:[•‣◦▪●–-]\s|\(?\p{Nd}{1,3}[).-]\s)/u.test(text);

const endsSentence = (text: string): boolean =>
  /[.!?؟。:؛…][\p{Pe}\p{Pf}"'”’»)]*$/u.test(text);

const placedNote = ({ id, lines, page, first }: OpenNote): PlacedBlock => ({
  block: { type: "note", id, content: balanced(joined(lines), first.dir) },
  page,
  y: first.y,
  size: first.size,
});

function placedVerse({ lines }: TextVerse, page: number): PlacedBlock[] {
  const first = lines[0]?.[0];
  if (!first) return [];
  const halves = lines.map((line) =>
    balancedTogether(
      line.map((half) => contentOf(half, page)),
      first.dir,
    ),
  );
  return [
    {
      block: { type: "verse", lines: halves },
      page,
      y: first.y,
      size: first.size,
    },
  ];
}

function verseOf(
  lines: readonly (readonly Inline[])[],
  dir: Direction,
): DraftBlock | undefined {
  const halves = lines.map((line) =>
    hemistichsOf(balanced([...line], dir), "strong"),
  );
  return halves.every((each) => each !== undefined)
    ? { type: "verse", lines: halves }
    : undefined;
}

const tableBlock = ({ rows, dir }: TextTable): DraftBlock => ({
  type: "table",
  rows: rows.map((row) =>
    row.map((text) => ({
      content: text === "" ? [] : balanced([{ text }], dir),
    })),
  ),
});
