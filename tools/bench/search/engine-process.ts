/**
 * One engine in a process of its own, so that its memory is its own: builds or
 * opens what the first message names, then runs each mix of queries it is sent.
 */
import { engines } from "./engines.ts";
import {
  orderSchema,
  type BuildReport,
  type OpenReport,
  type SearchReport,
} from "./engine-messages.ts";
import type { MixedQuery, OpenEngine } from "./search-engine.ts";
import * as v from "valibot";

let opened: OpenEngine | undefined;

process.on("message", (message: unknown) => {
  const order = v.parse(orderSchema, message);
  process.send?.(
    order.kind === "build"
      ? build(order)
      : order.kind === "open"
        ? open(order)
        : search(order.queries),
  );
});

function build(order: {
  readonly engine: keyof typeof engines;
  readonly folder: string;
  readonly count: number;
}): BuildReport {
  const from = performance.now();
  engines[order.engine].build(order.folder, order.count);
  return { seconds: (performance.now() - from) / 1000 };
}

function open(order: {
  readonly engine: keyof typeof engines;
  readonly folder: string;
}): OpenReport {
  const from = performance.now();
  opened = engines[order.engine].open(order.folder);
  const openMs = performance.now() - from;
  return { openMs };
}

function search(queries: readonly MixedQuery[]): SearchReport {
  const engine = opened;
  if (!engine) throw new Error("nothing is open");
  const found: number[] = [];
  const ms = queries.map((query) => {
    const from = performance.now();
    found.push(engine.search(query));
    return performance.now() - from;
  });
  globalThis.gc?.();
  return { ms, found, rss: process.memoryUsage.rss() };
}
