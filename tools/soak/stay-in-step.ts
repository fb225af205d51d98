import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { launchQari } from "../../tests/e2e/launch.ts";
import { Reader } from "../../tests/e2e/reader.ts";
import { TextFiles } from "../../tests/e2e/text-files.ts";
import { importText } from "../../src/importing/plain-text.ts";
import { planSpeech } from "../../src/speech/plan.ts";
import { figuresOf, type Figures } from "../tour/figures.ts";
import { Listening } from "../tour/listen-through.ts";
import type { Findings } from "./findings.ts";
import { soakTitle, writeSoakText } from "./soak-text.ts";

/** Words between two acts: about a quarter of a minute. */
const wordsBetween = 25;
/** Words between two looks at what was recorded. */
const wordsACollection = 100;

/**
 * Listen for a long time and do what listeners do. Every word is measured
 * against the recorded sound.
 */
export async function stayInStep(
  minutes: number,
  findings: Findings,
): Promise<void> {
  const files = new TextFiles();
  const path = writeSoakText(files.folder, minutes);
  const qari = await launchQari({
    size: { width: 1000, height: 700 },
    args: [path],
  });
  try {
    const reader = new Reader(qari.page);
    await reader.article
      .getByRole("heading", { level: 1, name: soakTitle })
      .waitFor();
    await reader.ready();
    const press = (name: string) => reader.button(name).last().click();
    const several = async (name: string, times: number): Promise<void> => {
      if (times === 0) return;
      await press(name);
      await several(name, times - 1);
    };
    const pause = async (): Promise<void> => {
      await press("إيقاف مؤقت");
      await reader.button("تشغيل").waitFor();
      await press("تشغيل");
    };
    const acts: readonly (() => Promise<void>)[] = [
      () => several("أسرع", 4),
      pause,
      () => press("الجملة التالية"),
      () => several("أبطأ", 6),
      () => press("الجملة السابقة"),
      pause,
      () => several("أسرع", 6),
      () => press("الجملة السابقة"),
      pause,
      () => several("أبطأ", 4),
    ];
    const listening = await Listening.begin(qari.page);
    await press("استمع");
    const until = performance.now() + minutes * 60_000;
    let words = 0;
    for (let at = 0; performance.now() < until; at += 1) {
      await listening.words(wordsBetween);
      words += wordsBetween;
      await acts[at % acts.length]?.();
      if (words % wordsACollection === 0) await listening.collect();
    }
    await press("إنهاء الاستماع");
    const article = importText(readFileSync(path, "utf8"), {
      name: basename(path),
    });
    const figures = figuresOf(await listening.end(), planSpeech(article));
    judge(figures, minutes, findings);
  } finally {
    await qari.close();
    files.remove();
  }
}

function judge(figures: Figures, minutes: number, findings: Findings): void {
  const { words, unseen, misplaced, lag, drift, silences, faults } = figures;
  const ms = (value: number): string => `${value.toFixed(1)} ms`;
  findings.check(
    "every word is shown",
    unseen <= words * 0.02,
    `${words} words, ${unseen} never`,
  );
  findings.check(
    "highlights are within 30 ms of their sound",
    lag.p95 <= 30,
    `half within ${ms(lag.middle)}, 90 in 100 within ${ms(lag.p90)}, 95 within ${ms(lag.p95)}, 99 within ${ms(lag.p99)}, all within ${ms(lag.most)}`,
  );
  findings.check(
    "highlights do not drift",
    Math.abs(drift * minutes) <= 5,
    `${ms(drift * minutes)} from the first minute to the last`,
  );
  findings.check(
    "words sound where they were put",
    misplaced === 0,
    `${misplaced} elsewhere`,
  );
  findings.check(
    "silences between sentences are as planned",
    silences.count > 0 && silences.furthest <= 30,
    `${silences.count} silences, the furthest off by ${silences.worst.map(({ off, spoken }) => `${ms(off)} after ${spoken.at(-1)}`).join(", ")}`,
  );
  findings.check(
    "every sample is the voice's own",
    faults.unlike.length === 0 && faults.noises.length === 0,
    `${figures.stretches} stretches, ${faults.unlike.length} unlike, ${faults.noises.length} noises`,
  );
  findings.check(
    "nothing clicks",
    faults.clicks.length === 0,
    `${faults.clicks.length} clicks at ${2 * figures.stretches} edges`,
  );
  findings.check(
    "no silence of more than 150 ms came unplanned",
    figures.hitch <= 150,
    `the device waited for ${ms(figures.hitch)} at most`,
  );
}
