import type { TappedSound } from "./sound-tap.ts";

/** Sound that was really played, and when. */
export interface Recording {
  /** 16-bit, one channel. */
  readonly samples: Int16Array<ArrayBuffer>;
  /** Samples a second. */
  readonly sampleRate: number;
  /**
   * When a sample left the audio graph, in milliseconds of the page's `performance.now()`.
   * The loudspeaker follows by the output's latency.
   */
  timeOf(sample: number): number;
}

/** Longer than pieces are apart while sound flows; a pause is longer. Milliseconds. */
const pause = 100;

interface Run {
  /** Index of its first sample. */
  readonly from: number;
  /** When each piece would have its run begin; milliseconds. */
  readonly starts: number[];
}

/** Put tapped pieces together, on the page's clock. */
export function toRecording({
  pcm,
  sampleRate,
  pieces,
}: TappedSound): Recording {
  const bytes = Uint8Array.from(atob(pcm), (char) => char.charCodeAt(0));
  const samples = new Int16Array(bytes.buffer);
  const runs: Run[] = [];
  let at = 0;
  let before = -Infinity;
  for (const { arrived, length } of pieces) {
    let run = runs.at(-1);
    if (!run || arrived - before > pause) {
      run = { from: at, starts: [] };
      runs.push(run);
    }
    at += length;
    before = arrived;
    run.starts.push(arrived - ((at - run.from) / sampleRate) * 1000);
  }
  return {
    samples,
    sampleRate,
    timeOf(sample) {
      const run = runs.findLast(({ from }) => from <= sample);
      // The graph renders some pieces ahead, and some arrive late: the middle tells the clock.
      return run
        ? median(run.starts) + ((sample - run.from) / sampleRate) * 1000
        : Number.NaN;
    },
  };
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
