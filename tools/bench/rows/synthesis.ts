import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { narrate } from "../../../main/narration/narrate.ts";
import { openEmbeddedVoice } from "../../../main/speech/embedded-voice.ts";
import type { Article } from "../../../src/article/article.ts";
import { defaultReading } from "../../../src/speech/reading-options.ts";
import { importText } from "../../../src/importing/plain-text.ts";
import type { EspeakVoice } from "../../../src/speech/embedded/espeak-voice.ts";
import {
  scriptOf,
  type ScriptLine,
} from "../../../src/narration/narration-script.ts";
import type { BenchRow } from "../bench-row.ts";
import {
  ensureNativeEspeak,
  nativeText,
  speakNatively,
} from "../native-espeak.ts";

const resources = fileURLToPath(
  new URL("../../../resources/", import.meta.url),
);
const name = "000_70d2209a2d92bf08.txt";

interface Prepared {
  readonly voice: Pick<EspeakVoice, "speak">;
  readonly script: readonly ScriptLine[];
  /** The native program's input: the same words, a sentence a line. */
  readonly text: string;
  readonly folder: string;
}
let prepared: Prepared | undefined;

/** The bundled article from text to sound: ours warm, the native program as it is started. */
export const synthesis: BenchRow = {
  name: "synthesis",
  unit: "ms",
  peer: "espeak-ng",
  budget: "≤ 2× the time of native espeak-ng",
  better: "time",
  prepare: async () => {
    await ensureNativeEspeak();
    const file = await readFile(join(resources, "articles", name), "utf8");
    const article: Article = {
      ...importText(file, { name }),
      id: "",
      contentHash: "",
    };
    // Engine beside engine: the native one gets no vowels either.
    const reading = { ...defaultReading, vowels: "source" } as const;
    const script = [
      ...scriptOf({ articles: [article], titles: false, reading }),
    ];
    const voice = await openEmbeddedVoice(join(resources, "voice"));
    const text = nativeText(script.map(({ utterance }) => utterance));
    const folder = await mkdtemp(join(tmpdir(), "qari-bench-"));
    prepared = { voice, script, text, folder };
    // Warm: compiled, as it is while a listener listens.
    for (let round = 0; round < 3; round++) await ours(prepared);
  },
  act: async () => {
    if (!prepared) throw new Error("not prepared");
    const { text, folder } = prepared;
    return {
      ours: await ours(prepared),
      peerValue: await speakNatively(text, join(folder, "native.wav")),
    };
  },
  finish: async () => {
    if (prepared) await rm(prepared.folder, { recursive: true, force: true });
  },
  withinBudget: (our, peer) => peer !== undefined && our <= 2 * peer,
};

async function ours({ voice, script }: Prepared): Promise<number> {
  const from = performance.now();
  let samples = 0;
  for await (const part of narrate(voice, script))
    samples += part.samples.length;
  if (samples === 0) throw new Error("no sound");
  return performance.now() - from;
}
