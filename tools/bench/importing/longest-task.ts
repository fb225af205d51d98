import type { CDPSession, Page } from "playwright-core";
import * as v from "valibot";

const eventSchema = v.object({
  name: v.string(),
  pid: v.number(),
  tid: v.number(),
  /** Microseconds, of the clock on the wall. */
  dur: v.optional(v.number(), 0),
  /** Microseconds that the thread ran: what other programs took is not in it. */
  tdur: v.optional(v.number(), 0),
  args: v.optional(v.object({ name: v.optional(v.string()) }), {}),
});
type TraceEvent = v.InferOutput<typeof eventSchema>;

/** Chromium's own record of what its threads did. */
const category = "disabled-by-default-devtools.timeline";

/** How the tasks of a page's main thread went. Milliseconds. */
export interface Tasks {
  /** The longest, by the time that its thread ran. */
  readonly longest: number;
  /** 99.9 of 100 stay within this. */
  readonly p999: number;
  /** How many were longer than a frame of 16 ms has room for. */
  readonly overFrame: number;
  readonly count: number;
}

/** Do something while Chromium records every task of the page's main thread. */
export async function tasksWhile(
  page: Page,
  act: () => Promise<unknown>,
): Promise<Tasks> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => {
    for (const each of value) {
      const read = v.safeParse(eventSchema, each);
      if (read.success && wanted.has(read.output.name))
        events.push(read.output);
    }
  });
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: [category, "__metadata"] },
  });
  await act();
  await ended(session);
  await session.detach();
  return tasksOf(events);
}

const wanted: ReadonlySet<string> = new Set(["RunTask", "thread_name"]);

async function ended(session: CDPSession): Promise<void> {
  const complete = new Promise((resolve) =>
    session.once("Tracing.tracingComplete", resolve),
  );
  await session.send("Tracing.end");
  await complete;
}

function tasksOf(events: readonly TraceEvent[]): Tasks {
  const mains = new Set(
    events
      .filter(({ args }) => args.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const times = events
    .filter(
      ({ name, pid, tid }) => name === "RunTask" && mains.has(`${pid} ${tid}`),
    )
    .map(({ tdur }) => tdur / 1000)
    .toSorted((a, b) => a - b);
  if (times.length === 0) throw new Error("no task was recorded");
  return {
    longest: times.at(-1) ?? 0,
    p999: times[Math.ceil(times.length * 0.999) - 1] ?? 0,
    overFrame: times.filter((time) => time > 16).length,
    count: times.length,
  };
}
