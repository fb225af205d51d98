/**
 * Main without its window over a library, in a process of its own: does what a
 * reader does with the shelf and prints `{rss, longest}` as JSON: resident
 * memory in bytes, and the longest time that the event loop was held up, in ms.
 *
 * Run with the folder of the library as its argument.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { openMain } from "./open-main.ts";
import { queries } from "./queries.ts";

const [library = ""] = process.argv.slice(2);
const userData = mkdtempSync(join(tmpdir(), "qari-bench-main-"));
const { services, handlers } = openMain(library, userData);

await handlers["app.start"]({});
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
for (const query of queries) {
  for (let length = 2; length <= query.length; length += 1)
    await handlers["library.search"]({
      query: query.slice(0, length),
      isExact: false,
      isTyping: true,
      filter: {},
      offset: 0,
      limit: 20,
    });
  await handlers["library.facets"]({});
  const { articles } = await handlers["library.page"]({
    filter: { states: ["unread", "reading", "finished"] },
    sort: "title",
    isDescending: false,
    offset: 0,
    limit: 100,
  });
  for (const { id } of articles.slice(0, 5)) {
    await handlers["article.open"]({ id });
    await handlers["position.save"]({
      articleId: id,
      position: { section: 0, block: 0, offset: 0 },
      progress: 0.5,
    });
  }
}
delay.disable();
console.log(
  JSON.stringify({
    rss: process.memoryUsage.rss(),
    // The monitor counts from one tick to the next: its own millisecond is no delay.
    longest: delay.max / 1e6 - 1,
  }),
);
await services.close();
rmSync(userData, { recursive: true, force: true });
