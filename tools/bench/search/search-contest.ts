import { EngineChild } from "./engine-child.ts";
import { engineNames, type EngineName } from "./engines.ts";
import { fixtureOf } from "./fixture.ts";
import { queryMix } from "./query-mix.ts";
import type { MixedQuery, QueryKind } from "./search-engine.ts";

const rounds = 5;

/** What one engine did in one round. */
export interface Measured {
  readonly openMs: number;
  /** Resident memory after the mix, bytes. */
  readonly rss: number;
  /** Milliseconds a query. */
  readonly times: readonly { readonly kind: QueryKind; readonly ms: number }[];
}

export type ContestRound = Readonly<Record<EngineName, Measured>>;

/** All engines over so many articles. Several rows of the bench read one contest, which is held when the first asks. */
export class SearchContest {
  readonly count: number;
  #rounds: Promise<readonly ContestRound[]> | undefined;

  constructor(count: number) {
    this.count = count;
  }

  /** Articles a second that the engine's index was built with. */
  async buildRate(engine: EngineName): Promise<number> {
    return (await fixtureOf(engine, this.count)).rate;
  }

  /** @param act Counts on from 0; there are as many rounds as the bench has acts. */
  async round(act: number): Promise<ContestRound> {
    const held = (this.#rounds ??= this.#hold());
    const round = (await held)[act % rounds];
    if (!round) throw new Error("no round was held");
    return round;
  }

  async #hold(): Promise<readonly ContestRound[]> {
    const queries = queryMix(this.count);
    const held: ContestRound[] = [];
    const children = new Map<EngineName, Opened>();
    try {
      for (const engine of engineNames)
        children.set(engine, await this.#open(engine));
      for (let round = 0; round < rounds; round += 1) {
        // In turn, so that a busy moment of the machine meets them all.
        held.push({
          qari: await measure(children.get("qari"), queries),
          minisearch: await measure(children.get("minisearch"), queries),
          flexsearch: await measure(children.get("flexsearch"), queries),
        });
      }
    } finally {
      for (const { child } of children.values()) child.close();
    }
    return held;
  }

  async #open(engine: EngineName): Promise<Opened> {
    const { folder } = await fixtureOf(engine, this.count);
    const child = new EngineChild(engine);
    const { openMs } = await child.open(folder);
    return { child, openMs };
  }
}

interface Opened {
  readonly child: EngineChild;
  readonly openMs: number;
}

async function measure(
  opened: Opened | undefined,
  queries: readonly MixedQuery[],
): Promise<Measured> {
  if (!opened) throw new Error("an engine is missing");
  const { ms, rss } = await opened.child.search(queries);
  return {
    openMs: opened.openMs,
    rss,
    times: queries.map(({ kind }, at) => ({ kind, ms: ms[at] ?? 0 })),
  };
}
