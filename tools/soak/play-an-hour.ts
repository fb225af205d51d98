/// <reference lib="dom" />
import { setTimeout } from "node:timers/promises";
import { launchQari, type Qari } from "../../tests/e2e/launch.ts";
import { Reader } from "../../tests/e2e/reader.ts";
import { TextFiles } from "../../tests/e2e/text-files.ts";
import type { Findings } from "./findings.ts";
import { MemoryMeter, type MemoryReading } from "./memory.ts";
import { soakTitle, writeSoakText } from "./soak-text.ts";
import { trendOf } from "../tour/trend.ts";

/** The first tenth fills caches. */
const settled = 0.1;
/** Growth that counts as none, in MB an hour. */
const allowed = { heap: 4, renderer: 40, others: 40 };

/** In less time a trend says nothing; minutes. */
const trustedFrom = 10;

/** Play for a long time, and look once a minute at what it costs. */
export async function playForLong(
  minutes: number,
  findings: Findings,
): Promise<void> {
  const files = new TextFiles();
  const qari = await launchQari({
    size: { width: 1000, height: 700 },
    args: [writeSoakText(files.folder, minutes)],
  });
  try {
    const reader = new Reader(qari.page);
    await reader.article
      .getByRole("heading", { level: 1, name: soakTitle })
      .waitFor();
    await reader.ready();
    await reader.button("استمع").click();
    const meter = new MemoryMeter(qari);
    const readings: MemoryReading[] = [];
    const until = performance.now() + minutes * 60_000;
    let before = "";
    let stalls = 0;
    while (performance.now() < until) {
      await setTimeout(Math.min(60_000, (minutes * 60_000) / 10));
      const spoken = await spokenPlace(qari);
      if (spoken === "" || spoken === before) stalls += 1;
      before = spoken;
      const reading = await meter.read();
      readings.push(reading);
      findings.note(
        `minute ${reading.minute.toFixed(1)}: heap ${reading.heap.toFixed(1)} MB, page ${reading.renderer.toFixed(0)} MB, other processes ${reading.others.toFixed(0)} MB`,
      );
    }
    findings.check(
      `it plays on for ${minutes} minutes`,
      stalls === 0,
      `the voice stood still at ${stalls} of ${readings.length} readings`,
    );
    const later = readings.filter(({ minute }) => minute >= minutes * settled);
    for (const what of ["heap", "renderer", "others"] as const) {
      if (minutes < trustedFrom) {
        findings.skip(`memory is flat: ${what}`, "too short to tell");
        continue;
      }
      const { slope } = trendOf(
        later.map((reading) => ({ x: reading.minute, y: reading[what] })),
      );
      findings.check(
        `memory is flat: ${what}`,
        slope * 60 <= allowed[what],
        `${(slope * 60).toFixed(2)} MB an hour, at most ${allowed[what]}`,
      );
    }
  } finally {
    await qari.close();
    files.remove();
  }
}

/** Where the spoken sentence and its word stand; empty when there is none. */
function spokenPlace({ page }: Qari): Promise<string> {
  return page.evaluate(() => {
    const [sentence] = CSS.highlights.get("qari-spoken-sentence") ?? [];
    const [word] = CSS.highlights.get("qari-spoken-word") ?? [];
    return sentence
      ? `${sentence.startContainer.textContent?.slice(0, 40)} ${sentence.startOffset} ${word?.startOffset}`
      : "";
  });
}
