/** One figure of `npm run bench`, measured beside a peer in the same run. */
export interface BenchRow {
  readonly name: string;
  readonly unit: string;
  /** Who is measured beside us; `undefined` where nobody does the same. */
  readonly peer?: string;
  /** The budget in words, as docs name it. */
  readonly budget: string;
  /** Whether a smaller figure is better (`time`) or a larger one (`rate`). */
  readonly better: "time" | "rate";
  /** One act of ours and, after it, one of the peer's. */
  readonly act: () => Promise<{
    readonly ours: number;
    readonly peerValue?: number;
  }>;
  /** Medians of both. */
  readonly withinBudget: (ours: number, peerValue?: number) => boolean;
  /** Called once before the first act and after the last. */
  readonly prepare?: () => Promise<void>;
  readonly finish?: () => Promise<void>;
}
