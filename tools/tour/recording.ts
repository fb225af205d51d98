import type { ClockReading, TappedPiece, TappedSound } from "./sound-tap.ts";

/** Sound that was really played, and when. */
export interface Recording {
  /** 16-bit, one channel. */
  readonly samples: Int16Array<ArrayBuffer>;
  /** Samples a second. */
  readonly sampleRate: number;
  /** Stretches without a break: of one graph, each sample right after the other. */
  readonly runs: readonly Run[];
  /** When a sample left the loudspeaker, in milliseconds of the page's `performance.now()`. */
  heardAt(sample: number): number;
  /** When it left the audio graph, on its way to the loudspeaker. */
  renderedAt(sample: number): number;
  /** Where in the recording a moment of a graph's clock is, in samples and parts of them; `undefined` where it was not recorded. */
  sampleAt(context: number, seconds: number): number | undefined;
  /** The clocks as they were read. */
  readonly clock: readonly ClockReading[];
}

/** Samples that follow each other on one graph's clock. */
export interface Run {
  readonly context: number;
  /** Index of its first sample in the recording. */
  readonly from: number;
  readonly length: number;
  /** Where its first sample stands on the graph's clock, in samples. */
  readonly frame: number;
}

/** Readings of the clock that are asked about a sample: a fifth of a second of them on each side. */
const asked = 8;

/** Put tapped pieces together, on the page's clock. */
export function toRecording({
  pcm,
  sampleRate,
  pieces,
  clock,
}: TappedSound): Recording {
  const bytes = Uint8Array.from(atob(pcm), (char) => char.charCodeAt(0));
  const samples = new Int16Array(bytes.buffer);
  const runs = toRuns(pieces);
  const clocks = Map.groupBy(clock, ({ context }) => context);
  const at = (sample: number, which: "heard" | "rendered"): number => {
    const run = runs.findLast(({ from }) => from <= sample);
    if (!run) return Number.NaN;
    const seconds = (run.frame + sample - run.from) / sampleRate;
    const readings = clocks.get(run.context) ?? [];
    return seconds * 1000 + behind(readings, seconds, which);
  };
  return {
    samples,
    sampleRate,
    runs,
    heardAt: (sample) => at(sample, "heard"),
    renderedAt: (sample) => at(sample, "rendered"),
    sampleAt(context, seconds) {
      const frame = seconds * sampleRate;
      const run = runs.findLast(
        (each) =>
          each.context === context &&
          each.frame <= frame + 0.5 &&
          frame < each.frame + each.length,
      );
      return run && run.from + frame - run.frame;
    },
    clock,
  };
}

function toRuns(pieces: readonly TappedPiece[]): readonly Run[] {
  const runs: {
    context: number;
    from: number;
    length: number;
    frame: number;
  }[] = [];
  let from = 0;
  // What came before the counter runs on to where it began.
  const known = pieces.map((piece, index) => {
    if (piece.frame !== undefined) return piece.frame;
    let before = 0;
    for (const later of pieces.slice(index)) {
      if (later.context !== piece.context) break;
      if (later.frame !== undefined) return later.frame - before;
      before += later.length;
    }
    return Number.NaN;
  });
  for (const [index, { context, length }] of pieces.entries()) {
    const frame = known[index] ?? Number.NaN;
    const run = runs.at(-1);
    if (run && run.context === context && run.frame + run.length === frame)
      run.length += length;
    else runs.push({ context, from, length, frame });
    from += length;
  }
  return runs;
}

/**
 * How far the page's clock is from a graph's, in milliseconds. The pair is read
 * where the graph's time is nearest, before a pause for what is before it: a
 * graph that stood still is further behind afterwards.
 *
 * @param readings Of one graph, in order.
 */
function behind(
  readings: readonly ClockReading[],
  seconds: number,
  which: "heard" | "rendered",
): number {
  let low = 0;
  let high = readings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((readings[middle]?.[which] ?? 0) < seconds) low = middle + 1;
    else high = middle;
  }
  const near = readings
    .slice(Math.max(0, low - asked), low + asked)
    .map((reading) => ({
      distance: Math.abs(reading[which] - seconds),
      offset: reading.at - reading[which] * 1000,
    }))
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, asked);
  const offsets = near.map(({ offset }) => offset).toSorted((a, b) => a - b);
  return offsets[offsets.length >> 1] ?? Number.NaN;
}
