import { launchQari, type Qari } from "../../../tests/e2e/launch.ts";
import { Reader } from "../../../tests/e2e/reader.ts";
import { buildIfChanged } from "../../runtime/build.ts";
import type { BenchRow } from "../bench-row.ts";

let qari: Qari | undefined;

/** From pressing play to the first sample that is not silence, the voice warm. */
export const firstSound: BenchRow = {
  name: "first-sound",
  unit: "ms",
  budget: "≤ 100 ms, warm",
  better: "time",
  prepare: async () => {
    await buildIfChanged();
    qari = await launchQari();
    const reader = new Reader(qari.page);
    await reader.ready();
    await tap(qari);
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

/** Note when the sound that any audio element plays first rises over silence. */
async function tap({ page }: Qari): Promise<void> {
  await page.evaluate(() => {
    const note = globalThis as unknown as { heardAt?: number | undefined };
    const { play } = HTMLMediaElement.prototype;
    const tapped = new Set<MediaStream>();
    HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
      const stream = this.srcObject;
      if (stream instanceof MediaStream && !tapped.has(stream)) {
        tapped.add(stream);
        const context = new AudioContext();
        const analyser = context.createAnalyser();
        analyser.fftSize = 256;
        context.createMediaStreamSource(stream).connect(analyser);
        const samples = new Float32Array(analyser.fftSize);
        const look = (): void => {
          analyser.getFloatTimeDomainData(samples);
          if (
            note.heardAt === undefined &&
            samples.some((s) => Math.abs(s) > 0.005)
          )
            note.heardAt = performance.now();
          setTimeout(look, 1);
        };
        look();
      }
      return play.call(this);
    };
  });
}

async function pressPlay({ page }: Qari): Promise<number> {
  const reader = new Reader(page);
  const milliseconds = await page.evaluate(async () => {
    const note = globalThis as unknown as { heardAt?: number | undefined };
    const find = (root: Document | ShadowRoot): HTMLElement | undefined => {
      for (const element of root.querySelectorAll<HTMLElement>("*")) {
        if (element.matches('button[aria-label="استمع"]')) return element;
        const inside = element.shadowRoot && find(element.shadowRoot);
        if (inside) return inside;
      }
      return undefined;
    };
    note.heardAt = undefined;
    const pressed = performance.now();
    find(document)?.click();
    while (note.heardAt === undefined)
      await new Promise((next) => setTimeout(next, 1));
    return note.heardAt - pressed;
  });
  await reader.button("إنهاء الاستماع").click();
  await reader.button("استمع").waitFor();
  return milliseconds;
}
