import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { launchQari } from "../../tests/e2e/launch.ts";
import { Reader } from "../../tests/e2e/reader.ts";
import { TextFiles } from "../../tests/e2e/text-files.ts";
import { importText } from "../../src/importing/plain-text.ts";
import { planSpeech } from "../../src/speech/plan.ts";
import { figuresOf } from "../tour/figures.ts";
import { Listening } from "../tour/listen-through.ts";
import type { Findings } from "./findings.ts";
import { judge } from "./judge.ts";
import { soakTitle, writeSoakText } from "./soak-text.ts";

/** Words between two acts: about a quarter of a minute. */
const wordsBetween = 25;

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
    const listening = await Listening.begin(qari.page);
    const press = (name: string) => reader.button(name).last().click();
    const jump = (name: string) => listening.breakIn(() => press(name));
    const several = async (name: string, times: number): Promise<void> => {
      if (times === 0) return;
      await press(name);
      await several(name, times - 1);
    };
    const pause = (): Promise<void> =>
      listening.breakIn(async () => {
        await press("إيقاف مؤقت");
        await reader.button("تشغيل").waitFor();
        // Now: it holds the page up for a second, in which no word is shown.
        await listening.collect();
        await press("تشغيل");
      });
    const acts: readonly (() => Promise<void>)[] = [
      () => several("أسرع", 4),
      pause,
      () => jump("الجملة التالية"),
      () => several("أبطأ", 6),
      () => jump("الجملة السابقة"),
      pause,
      () => several("أسرع", 6),
      () => jump("الجملة السابقة"),
      pause,
      () => several("أبطأ", 4),
    ];
    await press("استمع");
    const until = performance.now() + minutes * 60_000;
    for (let at = 0; performance.now() < until; at += 1) {
      await listening.words(wordsBetween);
      await acts[at % acts.length]?.();
    }
    await jump("إنهاء الاستماع");
    const article = importText(readFileSync(path, "utf8"), {
      name: basename(path),
    });
    const figures = figuresOf(await listening.end(), planSpeech(article));
    for (const { what, holds, figures: found } of judge(figures))
      findings.check(what, holds, found);
  } finally {
    await qari.close();
    files.remove();
  }
}
