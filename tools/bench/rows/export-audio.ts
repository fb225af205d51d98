import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  openNarrationThreads,
  type NarrationService,
} from "../../../main/narration/narration-service.ts";
import { sampleRate } from "../../../main/narration/narrate.ts";
import type { Article } from "../../../src/article/article.ts";
import { scriptOf } from "../../../src/narration/narration-script.ts";
import type { SoundFormat } from "../../../src/narration/sound-format.ts";
import { corpusBook } from "../../corpus/book.ts";
import type { BenchRow } from "../bench-row.ts";
import {
  ensureNativeEspeak,
  nativeText,
  speakNatively,
} from "../native-espeak.ts";

const from = (path: string): string =>
  fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** Comes to an hour of sound, and a little more. */
const hourOfText = { characters: 42_000 };
const hour = 3600;

interface Prepared {
  readonly service: NarrationService;
  readonly article: Article;
  readonly folder: string;
  /** What the native program is given. */
  readonly text: string;
}

/**
 * An article of an hour into a sound file: from asking to the whole file on the
 * disk, with the start of the thread and of the voice. Hours of sound in an
 * hour. The native program writes WAV from the same words.
 */
function exportTo(format: SoundFormat): BenchRow {
  let prepared: Prepared | undefined;
  const isBesideNative = format === "wav";
  // What the voice takes; an encoder takes as much again, or more.
  const budget = format === "wav" ? 100 : 50;
  return {
    name: format === "wav" ? "export-audio" : `export-audio-${format}`,
    unit: "× real time",
    ...(isBesideNative && { peer: "espeak-ng" }),
    budget: `≥ ${budget}× real time`,
    better: "rate",
    prepare: async () => {
      if (isBesideNative) await ensureNativeEspeak();
      const article = corpusBook({ length: hourOfText, chapters: 6 });
      const script = [...scriptOf({ articles: [article], titles: false })];
      prepared = {
        service: openNarrationThreads(
          from("main/narration/narration-thread.ts"),
          from("resources/voice/"),
        ),
        article,
        folder: await mkdtemp(join(tmpdir(), "qari-bench-")),
        text: nativeText(script.map(({ utterance }) => utterance)),
      };
    },
    act: async () => {
      if (!prepared) throw new Error("not prepared");
      const ours = await narrated(prepared, format);
      return isBesideNative
        ? { ours, peerValue: await native(prepared) }
        : { ours };
    },
    finish: async () => {
      if (prepared) await rm(prepared.folder, { recursive: true, force: true });
    },
    withinBudget: (ours) => ours >= budget,
  };
}

async function narrated(
  { service, article, folder }: Prepared,
  format: SoundFormat,
): Promise<number> {
  const begin = performance.now();
  const { seconds } = await service.write(
    {
      articles: [article],
      titles: false,
      rate: 1,
      sound: { path: join(folder, `ours.${format}`), format },
      timings: { path: join(folder, "ours.vtt"), format: "vtt" },
    },
    { signal: new AbortController().signal, onProgress: () => undefined },
  );
  if (seconds < hour) throw new Error(`only ${seconds} s of sound`);
  return seconds / ((performance.now() - begin) / 1000);
}

async function native({ text, folder }: Prepared): Promise<number> {
  const wav = join(folder, "native.wav");
  const ms = await speakNatively(text, wav);
  const { size } = await stat(wav);
  return (size - 44) / 2 / sampleRate / (ms / 1000);
}

export const exportAudio: readonly BenchRow[] = [
  exportTo("wav"),
  exportTo("mp3"),
  exportTo("opus"),
];
