/// <reference lib="dom" />
import type { Page } from "playwright-core";

declare global {
  var qariFrames:
    | {
        readonly times: number[];
        isRecording: boolean;
        /** Frames that found no text on our page. */
        blank: number;
      }
    | undefined;
}

/** Of a screen, and of Chromium without one. Milliseconds. */
const period = 1000 / 60;

/** The frames that a page's main thread was given while something went on. */
export interface Frames {
  /** Milliseconds between one frame and the next. */
  readonly gaps: readonly number[];
  readonly blank: number;
}

/**
 * Record the frames of an act: the page asks for every frame
 * (`requestAnimationFrame`) and notes when it comes. A frame that comes late by
 * whole periods has dropped so many.
 */
export async function recordFrames(
  page: Page,
  act: () => Promise<unknown>,
  /** Also look for text in every frame, which costs a frame some of its time. */
  looksForText = false,
): Promise<Frames> {
  await page.evaluate((looks) => {
    const frames = { times: [] as number[], isRecording: true, blank: 0 };
    globalThis.qariFrames = frames;
    const tick = (time: number): void => {
      if (!frames.isRecording) return;
      frames.times.push(time);
      if (looks && !globalThis.qariReader.hasText()) frames.blank += 1;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  }, looksForText);
  await act();
  const { times, blank } = await page.evaluate(async () => {
    const frames = globalThis.qariFrames;
    if (!frames) throw new Error("no frames were recorded");
    // What an act leaves to the frames after it counts as well.
    for (let rest = 30; rest > 0; rest -= 1)
      await new Promise(requestAnimationFrame);
    frames.isRecording = false;
    return frames;
  });
  const gaps = times.slice(1).map((time, at) => time - (times[at] ?? time));
  return { gaps, blank };
}

/** How many frames did not come. */
export const dropped = ({ gaps }: Frames): number =>
  gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / period) - 1), 0);

/** The gap that 95 of 100 frames stay within. Milliseconds. */
export function percentile95({ gaps }: Frames): number {
  const sorted = gaps.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
}

/** Roll the wheel over the middle of a page, at a speed no one reads at. */
export async function scrollFast(
  page: Page,
  way: "on" | "back" = "on",
): Promise<void> {
  const keys = await page.context().newCDPSession(page);
  try {
    await keys.send("Input.synthesizeScrollGesture", {
      x: 640,
      y: 400,
      yDistance: way === "on" ? -40_000 : 40_000,
      speed: 8000,
      gestureSourceType: "mouse",
      preventFling: true,
    });
  } finally {
    await keys.detach();
  }
}
