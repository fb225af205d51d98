import type { BenchRow } from "../bench-row.ts";
import type { EngineName } from "../search/engines.ts";
import {
  SearchContest,
  type ContestRound,
  type Measured,
} from "../search/search-contest.ts";
import { queryKinds, type QueryKind } from "../search/search-engine.ts";

const sizes = [
  ["1k", 1000],
  ["10k", 10_000],
  ["100k", 100_000],
] as const;
const peerNames = { minisearch: "MiniSearch", flexsearch: "FlexSearch" };

/**
 * The library and its search over generated articles, beside MiniSearch and
 * FlexSearch with the same fold, words and articles, each in its own process.
 * Ours is the library with its articles on the disk, and a search ends with the
 * snippets of its first page; the peers keep and give numbers of articles only.
 */
export const librarySearch: readonly BenchRow[] = sizes.flatMap(
  ([size, count]) => {
    const contest = new SearchContest(count);
    return [
      searchRow(contest, `search-${size}`, 95),
      searchRow(contest, `search-${size}-flexsearch`, 95, {
        peer: "flexsearch",
      }),
      ...queryKinds.flatMap((kind) =>
        [50, 95].map((percent) =>
          searchRow(contest, `search-${size}-${kind}-p${percent}`, percent, {
            kind,
          }),
        ),
      ),
      ...(["minisearch", "flexsearch"] as const).flatMap((peer) => {
        const end = peer === "minisearch" ? "" : `-${peer}`;
        return [
          row(
            contest,
            `library-open-${size}${end}`,
            "ms",
            peer,
            (one) => one.openMs,
          ),
          row(
            contest,
            `library-memory-${size}${end}`,
            "MB",
            peer,
            (one) => one.rss / 2 ** 20,
          ),
          buildRow(contest, `library-build-${size}${end}`, peer),
        ];
      }),
    ];
  },
);

function searchRow(
  contest: SearchContest,
  name: string,
  percent: number,
  {
    kind,
    peer = "minisearch",
  }: {
    readonly kind?: QueryKind;
    readonly peer?: Exclude<EngineName, "qari">;
  } = {},
): BenchRow {
  return row(contest, name, "ms", peer, ({ times }) =>
    percentile(
      times.filter((one) => kind === undefined || one.kind === kind),
      percent,
    ),
  );
}

function row(
  contest: SearchContest,
  name: string,
  unit: string,
  peer: Exclude<EngineName, "qari">,
  figure: (measured: Measured) => number,
): BenchRow {
  let act = 0;
  return {
    name,
    unit,
    peer: peerNames[peer],
    budget: name === "search-100k" ? "p95 not slower" : "shown",
    better: "time",
    act: async () => {
      const round: ContestRound = await contest.round(act);
      act += 1;
      return { ours: figure(round.qari), peerValue: figure(round[peer]) };
    },
    withinBudget: (ours, peerValue) =>
      name !== "search-100k" || (peerValue !== undefined && ours <= peerValue),
  };
}

/** Built once and kept, so its rate is that of the day it was built. */
function buildRow(
  contest: SearchContest,
  name: string,
  peer: Exclude<EngineName, "qari">,
): BenchRow {
  return {
    name,
    unit: "articles/s",
    peer: peerNames[peer],
    budget: "shown",
    better: "rate",
    act: async () => ({
      ours: await contest.buildRate("qari"),
      peerValue: await contest.buildRate(peer),
    }),
    withinBudget: () => true,
  };
}

function percentile(times: Measured["times"], percent: number): number {
  const sorted = times.map(({ ms }) => ms).toSorted((a, b) => a - b);
  const at = Math.min(
    sorted.length - 1,
    Math.floor((sorted.length * percent) / 100),
  );
  const figure = sorted[at];
  if (figure === undefined) throw new Error("no query was measured");
  return figure;
}
