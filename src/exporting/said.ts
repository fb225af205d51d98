import type { Block, Inline } from "../article/article.ts";
import { blockSegments } from "../article/block-text.ts";

/** A stretch of a block's plain text that is spoken, and the element it becomes. */
export interface SaidSpan {
  readonly id: string;
  /** UTF-16 code units into `blockText`: `start` inclusive, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** What is spoken on its own within it, in order, none over another. */
  readonly words: readonly Omit<SaidSpan, "words">[];
}

/** What of a block is spoken. */
export interface SaidBlock {
  /** For what is said of all of it: a picture's description, code. */
  readonly id?: string;
  /** In order, none over another. */
  readonly spans: readonly SaidSpan[];
}

/** Class of the elements around what is spoken: they are nothing in the model. */
export const saidClass = "said";

/** How all their ids begin; no anchor keeps such a name. */
export const saidPrefix = "said-";

/** A run of text within elements that are spoken, outermost first. */
export interface SaidRun extends Inline {
  readonly said: readonly string[];
}

/**
 * Cuts the pieces of a block where what is spoken begins and ends.
 *
 * @returns What makes the runs of one of its pieces.
 */
export function saidRuns(
  block: Block,
  { spans }: SaidBlock,
): (content: readonly Inline[]) => readonly SaidRun[] {
  if (spans.length === 0)
    return (content) => content.map((run) => ({ ...run, said: [] }));
  const offsets = new Map(
    blockSegments(block).map(({ content, offset }) => [content, offset]),
  );
  return (content) => cutRuns(content, offsets.get(content) ?? 0, spans);
}

/** @param from Where the piece begins in the text of its block. */
function cutRuns(
  content: readonly Inline[],
  from: number,
  spans: readonly SaidSpan[],
): readonly SaidRun[] {
  const length = content.reduce((sum, { text }) => sum + text.length, 0);
  // What goes on in another piece would need its id twice.
  const within = spans.filter(
    ({ start, end }) => start >= from && end <= from + length,
  );
  const flat = within.flatMap((span) => [span, ...span.words]);
  const cuts = [
    ...new Set(flat.flatMap(({ start, end }) => [start - from, end - from])),
  ].toSorted((a, b) => a - b);
  const runs: SaidRun[] = [];
  let at = 0;
  let next = 0;
  let span = 0;
  for (const run of content) {
    const end = at + run.text.length;
    let start = at;
    while (start < end) {
      while ((cuts[next] ?? end) <= start && next < cuts.length) next += 1;
      const to = Math.min(end, cuts[next] ?? end);
      while (within[span] && (within[span]?.end ?? 0) - from <= start)
        span += 1;
      runs.push({
        ...run,
        text: run.text.slice(start - at, to - at),
        said: saidAt(within[span], start + from),
      });
      start = to;
    }
    at = end;
  }
  return runs;
}

function saidAt(span: SaidSpan | undefined, offset: number): readonly string[] {
  if (!span || span.start > offset || span.end <= offset) return [];
  const word = span.words.find(
    ({ start, end }) => start <= offset && offset < end,
  );
  return word ? [span.id, word.id] : [span.id];
}
