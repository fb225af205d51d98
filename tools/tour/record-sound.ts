import { writeFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { wavHeader } from "../../main/narration/wav/wav-header.ts";
import { installPlayLog, type PlayLog } from "./play-log.ts";
import { toRecording, type Recording } from "./recording.ts";
import { installSoundTap } from "./sound-tap.ts";

/** Record what the page plays from now on. Call before it makes its audio graph. */
export async function startRecording(page: Page): Promise<void> {
  await page.evaluate(installSoundTap);
  await page.evaluate(installPlayLog);
  await takeSound(page);
}

/**
 * What the page was given to play since the last time, and when it had it played.
 *
 * @param all Also what may still be cut.
 */
export function takePlayLog(page: Page, all = true): Promise<PlayLog> {
  return page.evaluate((every) => {
    if (!globalThis.qariPlayLog) throw new Error("startRecording comes first");
    return globalThis.qariPlayLog.take(every);
  }, all);
}

/** What was really played since `startRecording`. */
export async function stopRecording(page: Page): Promise<Recording> {
  return toRecording(await takeSound(page));
}

/** Write 16-bit samples of one channel as a WAV file. */
export async function writeWav(
  path: string,
  samples: Int16Array<ArrayBuffer>,
  sampleRate: number,
): Promise<void> {
  await writeFile(
    path,
    Buffer.concat([
      wavHeader(samples.length, sampleRate),
      Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength),
    ]),
  );
}

function takeSound(page: Page) {
  return page.evaluate(() => {
    if (!globalThis.qariSoundTap) throw new Error("startRecording comes first");
    return globalThis.qariSoundTap.take();
  });
}
