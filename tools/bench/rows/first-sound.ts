/// <reference lib="dom" />
import { launchQari, type Qari } from "../../../tests/e2e/launch.ts";
import { Reader } from "../../../tests/e2e/reader.ts";
import { startRecording, stopRecording } from "../../tour/record-sound.ts";
import type { BenchRow } from "../bench-row.ts";

let qari: Qari | undefined;

/** From pressing play to the first sample over silence that leaves the audio graph, the voice warm. */
export const firstSound: BenchRow = {
  name: "first-sound",
  unit: "ms",
  budget: "≤ 100 ms, warm",
  better: "time",
  prepare: async () => {
    qari = await launchQari();
    await new Reader(qari.page).ready();
    await startRecording(qari.page);
    // Warm: the voice has spoken once.
    await pressPlay(qari);
  },
  act: async () => {
    if (!qari) throw new Error("not prepared");
    return { ours: await pressPlay(qari) };
  },
  finish: async () => qari?.close(),
  withinBudget: (ours) => ours <= 100,
};

/** Of 32,768: well over rounding, well under the softest consonant. */
const silence = 150;

/** @returns Milliseconds. */
async function pressPlay({ page }: Qari): Promise<number> {
  const reader = new Reader(page);
  await stopRecording(page);
  const pressed = await reader.button("استمع").evaluate((button) => {
    const at = performance.now();
    if (button instanceof HTMLElement) button.click();
    return at;
  });
  // Some words in, so that the recording holds the beginning whole.
  await page.waitForFunction(() => {
    const [range] = CSS.highlights.get("qari-spoken-word") ?? [];
    return (range?.startOffset ?? 0) > 0;
  });
  const { samples, renderedAt } = await stopRecording(page);
  await reader.button("إنهاء الاستماع").click();
  await page.waitForFunction(
    () => (CSS.highlights.get("qari-spoken-sentence")?.size ?? 0) === 0,
  );
  const first = samples.findIndex(
    (sample, at) => Math.abs(sample) > silence && renderedAt(at) >= pressed,
  );
  if (first < 0) throw new Error("nothing was heard");
  return renderedAt(first) - pressed;
}
