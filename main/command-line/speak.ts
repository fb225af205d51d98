import { parseArgs } from "node:util";
import type { Article } from "../../src/article/article.ts";
import { QariError } from "../../src/errors.ts";
import { planSpeech } from "../../src/speech/plan.ts";
import type { Utterance } from "../../src/speech/utterance.ts";
import {
  sampleRate,
  synthesize,
  type SynthesizedPart,
  type TokenTiming,
} from "../speech/synthesize.ts";
import { writeWavFile } from "../speech/wav-file.ts";
import { wavHeader } from "../speech/wav.ts";
import { writeOutput } from "./write-output.ts";

/** What the command needs of the world around it. */
export interface SpeakDeps {
  /** Folder of the bundled voice, absolute. */
  readonly voice: string;
  /** The article of a file or, by its id, of the library. */
  readonly open: (
    target: string,
  ) => Promise<Pick<Article, "lang" | "sections">>;
  /** A line to standard output. */
  readonly print: (line: string) => void;
  /** Bytes to standard output. */
  readonly write: (bytes: Uint8Array) => void;
}

export const speakUsage =
  "qari speak PATH|ID [-o FILE.wav] [--timings FILE.json] [--plan] [--rate 0.5–3] [--json]";

/**
 * Read an article aloud into a WAV file, or to standard output where neither a
 * file nor anything else is asked for.
 *
 * `--plan` prints what would be spoken, a sentence a line, and makes no sound.
 *
 * @param args The command's own arguments, without its name.
 * @throws QariError `bad-input` on wrong usage; what reading, speaking and writing throw.
 */
export async function speak(
  args: readonly string[],
  deps: SpeakDeps,
): Promise<void> {
  const options = readArguments(args);
  const plan = planSpeech(await deps.open(options.target));
  if (options.plan) {
    for (const utterance of plan)
      deps.print(options.json ? JSON.stringify(utterance) : utterance.source);
    return;
  }

  // Loaded when it is needed: a window that opens never waits for the engine.
  const { openEmbeddedVoice } = await import("../speech/embedded-voice.ts");
  const voice = await openEmbeddedVoice(deps.voice);
  const timings: TokenTiming[] = [];
  const parts = function* () {
    for (const part of synthesize(voice, plan, options.rate)) {
      timings.push(...part.timings);
      yield part.samples;
    }
  };
  const samples = await deliver(parts(), options, deps);
  const seconds = samples / sampleRate;
  if (options.timings !== undefined)
    await writeOutput(
      options.timings,
      `${JSON.stringify({ sampleRate, seconds, words: timings.map((timing) => placed(plan, timing)) })}\n`,
    );
  if (
    options.json &&
    (options.output !== undefined || options.timings !== undefined)
  )
    deps.print(
      JSON.stringify({
        output: options.output ?? null,
        timings: options.timings ?? null,
        seconds,
        sampleRate,
        utterances: plan.length,
        words: timings.length,
      }),
    );
}

type Options = ReturnType<typeof readArguments>;

function readArguments(args: readonly string[]) {
  const { values, positionals } = parsed(args);
  const [target, ...rest] = positionals;
  if (target === undefined || rest.length > 0)
    throw new QariError("bad-input", `one article at a time: ${speakUsage}`);
  const rate = Number(values.rate ?? 1);
  if (!(rate >= 0.5 && rate <= 3))
    throw new QariError("bad-input", `--rate ${values.rate}: 0.5 to 3`);
  return { ...values, target, rate };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        output: { type: "string", short: "o" },
        timings: { type: "string" },
        plan: { type: "boolean", default: false },
        rate: { type: "string" },
        json: { type: "boolean", default: false },
      },
    });
  } catch (cause) {
    throw new QariError("bad-input", `${String(cause)}: ${speakUsage}`, {
      cause,
    });
  }
}

/** @returns The number of samples. */
async function deliver(
  parts: Iterable<SynthesizedPart["samples"]>,
  { output, timings }: Options,
  { write }: SpeakDeps,
): Promise<number> {
  if (output !== undefined) return writeWavFile(output, parts, sampleRate);
  const all = [...parts];
  const samples = all.reduce((sum, part) => sum + part.length, 0);
  // A pipe cannot be gone back in: the header has to know the length.
  if (timings === undefined) {
    write(wavHeader(samples, sampleRate));
    for (const part of all)
      write(new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
  }
  return samples;
}

/** A word's time together with its place in the article. */
const placed = (plan: readonly Utterance[], timing: TokenTiming) => ({
  ...timing,
  range: plan[timing.utterance]?.tokens[timing.token]?.range,
});
