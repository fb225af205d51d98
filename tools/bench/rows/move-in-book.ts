/// <reference lib="dom" />
import type { BenchRow } from "../bench-row.ts";
import {
  dropped,
  percentile95,
  recordFrames,
  scrollFast,
  type Frames,
} from "../reading/frames.ts";
import type { OurWindow } from "../reading/our-window.ts";
import type { PeerWindow } from "../reading/peer-window.ts";
import { Rounds } from "../reading/rounds.ts";
import {
  bothWindows,
  bothWindowsReading,
  closeBoth,
} from "../reading/windows.ts";

const peer = "foliate-js, scrolled";

/** A change of size: how long until it is painted, and the frames meanwhile. */
interface Resized {
  readonly ms: number;
  readonly frames: Frames;
}

let isLarger = false;

/** One step larger by its key, or back: each act the other way. */
async function resizeOurs({ page }: OurWindow): Promise<Resized> {
  isLarger = !isLarger;
  let ms = 0;
  const frames = await recordFrames(page, async () => {
    await page.evaluate(() => {
      globalThis.qariOpening = globalThis.qariReader.resized();
    });
    await page.keyboard.press(
      isLarger ? "ControlOrMeta+Equal" : "ControlOrMeta+Minus",
    );
    ms = await page.evaluate(() => globalThis.qariOpening ?? Promise.reject());
  });
  return { ms, frames };
}

let peerSize = 20;

async function resizePeer({ page }: PeerWindow): Promise<Resized> {
  peerSize = peerSize === 20 ? 21 : 20;
  let ms = 0;
  const frames = await recordFrames(page, async () => {
    ms = await page.evaluate((px) => globalThis.qariPeer.setSize(px), peerSize);
  });
  return { ms, frames };
}

const sizes = new Rounds(async () => {
  const { ours, peer: theirs } = await bothWindowsReading();
  return { ours: await resizeOurs(ours), peer: await resizePeer(theirs) };
});

/** The same change in a book of 10,000 words, then in one a hundred times as long. */
const growth = new Rounds(async () => {
  const { ours } = await bothWindows();
  await ours.open("short");
  const short = await resizeOurs(ours);
  await ours.leave();
  await ours.open("one");
  const long = await resizeOurs(ours);
  await ours.leave();
  return { short, long };
});

const scrolls = new Rounds(async () => {
  const { ours, peer: theirs } = await bothWindowsReading();
  return {
    ours: await recordFrames(ours.page, () => scrollFast(ours.page)),
    peer: await recordFrames(theirs.page, () => scrollFast(theirs.page)),
    back: await recordFrames(
      ours.page,
      () => scrollFast(ours.page, "back"),
      true,
    ),
  };
});

const shown = { budget: "shown", withinBudget: () => true } as const;

/** Two readings of what was measured together: the book is opened once for both. */
function reading<T>(
  rounds: Rounds<T>,
  figures: (round: T) => { readonly ours: number; readonly peerValue?: number },
): Pick<BenchRow, "act" | "better" | "finish"> {
  const next = rounds.forRow();
  return {
    better: "time",
    act: async () => figures(await next()),
    finish: closeBoth,
  };
}

/** Changing the size of type and scrolling at speed in a book of a million words. */
export const moveInBook: readonly BenchRow[] = [
  {
    name: "size",
    unit: "dropped frames",
    peer,
    budget: "≤ 2 dropped frames",
    withinBudget: (ours) => ours <= 2,
    ...reading(sizes, (round) => ({
      ours: dropped(round.ours.frames),
      peerValue: dropped(round.peer.frames),
    })),
  },
  {
    name: "size-time",
    unit: "ms",
    peer,
    ...shown,
    ...reading(sizes, (round) => ({
      ours: round.ours.ms,
      peerValue: round.peer.ms,
    })),
  },
  {
    name: "size-growth",
    unit: "ms",
    peer: "the same in 10,000 words",
    budget: "≤ 1.5× that of 10,000 words",
    withinBudget: (ours, short = 0) => ours <= 1.5 * short,
    ...reading(growth, ({ long, short }) => ({
      ours: long.ms,
      peerValue: short.ms,
    })),
  },
  {
    name: "scroll",
    unit: "dropped frames",
    peer,
    budget: "not more than the peer",
    withinBudget: (ours, theirs = 0) => ours <= theirs,
    ...reading(scrolls, (round) => ({
      ours: dropped(round.ours),
      peerValue: dropped(round.peer),
    })),
  },
  {
    name: "scroll-p95",
    unit: "ms",
    peer,
    ...shown,
    ...reading(scrolls, (round) => ({
      ours: percentile95(round.ours),
      peerValue: percentile95(round.peer),
    })),
  },
  {
    name: "scroll-blank",
    unit: "frames without text",
    budget: "0",
    withinBudget: (ours) => ours === 0,
    ...reading(scrolls, (round) => ({ ours: round.back.blank })),
  },
];
