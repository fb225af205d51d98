import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkVoiceFolder } from "../../../main/speech/neural/check-voice-folder.ts";
import { forkWithNode } from "../../../main/speech/neural/fork-with-node.ts";
import { VoiceHost } from "../../../main/speech/neural/voice-host.ts";
import { clausesOf } from "../../../src/speech/neural/clauses.ts";
import { planBlock } from "../../../src/speech/plan.ts";
import { writeTinyVoice } from "../../../tests/fixtures/tiny-voice.ts";
import type { BenchRow } from "../bench-row.ts";

/** Five clauses, thirty words. */
const text =
  "وصل الوفد إلى المدينة مساء أمس، واستقبله أهلها في الساحة الكبيرة، ثم زار المكتبة القديمة ومتحفها، واطلع على ما فيهما من كتب ومخطوطات نادرة، وغادر قبل أن ينتصف الليل بقليل.";
const script = fileURLToPath(
  new URL("../../../main/speech/neural/voice-process.ts", import.meta.url),
);
/** A model that takes a tenth of the time that its sound lasts, or so, on one core. */
const effort = 4096;

let opened: { readonly host: VoiceHost; readonly folder: string } | undefined;

/** The first clause of a long sentence, and all of it in one go, from a neural voice that is loaded. Its model is made up, of a real one's slowness. */
export const firstSoundNeural: BenchRow = {
  name: "first-sound-neural",
  unit: "ms",
  peer: "the sentence whole",
  budget: "≤ half the time of the whole sentence",
  better: "time",
  prepare: async () => {
    const folder = await mkdtemp(join(tmpdir(), "qari-bench-"));
    await writeTinyVoice(folder, { effort });
    const { files } = await checkVoiceFolder(folder);
    const host = new VoiceHost(files, forkWithNode(script), (what) =>
      console.error(what),
    );
    opened = { host, folder };
    await say(host, "مرحبا بكم");
  },
  act: async () => {
    if (!opened) throw new Error("not prepared");
    const { host } = opened;
    const [sentence] = planBlock(
      { type: "paragraph", content: [{ text }] },
      { section: 0, block: 0, lang: "ar" },
    );
    const clauses = clausesOf(sentence?.tokens ?? [], "pausal");
    const begun = performance.now();
    const [first, ...rest] = clauses.map((clause) => say(host, clause.text));
    await first;
    const ours = performance.now() - begun;
    await Promise.all(rest);
    const again = performance.now();
    await say(host, clauses.map((clause) => clause.text).join(" "));
    return { ours, peerValue: performance.now() - again };
  },
  finish: async () => {
    opened?.host.close();
    if (opened) await rm(opened.folder, { recursive: true, force: true });
  },
  withinBudget: (ours, whole) => ours * 2 <= (whole ?? Infinity),
};

const say = (host: VoiceHost, words: string) =>
  host.speak(
    { text: words, rate: 1, sampleRate: 22_050 },
    new AbortController().signal,
  );
