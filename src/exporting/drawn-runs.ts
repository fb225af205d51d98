import type { Block, Inline } from "../article/article.ts";
import { blockSegments } from "../article/block-text.ts";
import type { Paint } from "../marks/layer-marks.ts";
import type { DrawnBlock, DrawnNote } from "./marks-in-place.ts";
import type { SaidRun } from "./said.ts";

/** A run of text as the reader marked it, or, without any text, the reference to a note. */
export interface DrawnRun extends SaidRun {
  readonly paint?: Paint;
  readonly note?: DrawnNote;
}

/** Class of what the reader wrote: the importer passes over it, whatever book or page it is in. */
export const readerNoteClass = "qari-note";

/** How the ids of the reader's notes begin; no anchor keeps such a name. */
export const readerNotePrefix = "qari-note-";

/**
 * Cuts the pieces of a block where what is drawn on it begins and ends, and puts
 * the references to notes between them.
 *
 * @returns What does it to the runs of one of its pieces.
 */
export function drawnRuns(
  block: Block,
  drawn: DrawnBlock | undefined,
): (
  content: readonly Inline[],
  runs: readonly SaidRun[],
) => readonly DrawnRun[] {
  if (!drawn) return (_, runs) => runs;
  const segments = blockSegments(block);
  return (content, runs) => {
    // Code has one piece, made anew each time it is asked for.
    const segment =
      segments.find((each) => each.content === content) ?? segments[0];
    return cutRuns(runs, segment?.offset ?? 0, drawn);
  };
}

/** @param from Where the piece begins in the text of its block. */
function cutRuns(
  runs: readonly SaidRun[],
  from: number,
  { spans, notes }: DrawnBlock,
): readonly DrawnRun[] {
  const edges = [
    ...spans.flatMap(({ start, end }) => [start, end]),
    ...notes.map(({ offset }) => offset),
  ].toSorted((a, b) => a - b);
  const drawn: DrawnRun[] = [];
  const refer = (offset: number): void => {
    for (const note of notes)
      if (note.offset === offset) drawn.push({ text: "", said: [], note });
  };
  let at = from;
  let edge = 0;
  let span = 0;
  refer(at);
  for (const run of runs) {
    const end = at + run.text.length;
    let start = at;
    while (start < end) {
      while ((edges[edge] ?? end) <= start && edge < edges.length) edge += 1;
      const to = Math.min(end, edges[edge] ?? end);
      while (spans[span] && (spans[span]?.end ?? 0) <= start) span += 1;
      const over = spans[span];
      drawn.push({
        ...run,
        text: run.text.slice(start - at, to - at),
        ...(over && over.start <= start && { paint: over.paint }),
      });
      start = to;
      refer(to);
    }
    at = end;
  }
  return drawn.map((run, index) =>
    run.note ? { ...run, said: saidAround(drawn, index) } : run,
  );
}

/** A reference within what is spoken as one stays in its element, which has its id once. */
function saidAround(
  runs: readonly DrawnRun[],
  index: number,
): readonly string[] {
  const before = runs.slice(0, index).findLast(({ note }) => !note);
  const after = runs.slice(index).find(({ note }) => !note);
  return (before?.said ?? []).filter((id, at) => after?.said[at] === id);
}
