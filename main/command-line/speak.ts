import { resolve } from "node:path";
import type { Article } from "../../src/article/article.ts";
import { scriptOf } from "../../src/narration/narration-script.ts";
import {
  soundFormatOf,
  soundFormats,
} from "../../src/narration/sound-format.ts";
import {
  timingsFormatOf,
  timingsFormats,
} from "../../src/narration/timings-writer.ts";
import { limits } from "../../src/settings/limits.ts";
import { planSpeech } from "../../src/speech/plan.ts";
import type { ReadingOptions } from "../../src/speech/reading-options.ts";
import type { CoverPicture } from "../narration/sound-writer.ts";
import type {
  Narration,
  NarrationRequest,
} from "../narration/write-narration.ts";
import type { NeuralLine } from "../speech/neural/neural-voices.ts";
import type { WorkControl } from "../threads/work-control.ts";
import type { CommandIo } from "./command-io.ts";
import { readArguments } from "./read-arguments.ts";
import { readReading } from "./read-reading.ts";
import { readingFlags, readingOf } from "./reading-flags.ts";
import { UsageError } from "./usage-error.ts";

/** What the command needs of the world around it. */
export interface SpeakDeps {
  /** Print one JSON object a line. */
  readonly isJson: boolean;
  /** Folder of the bundled voice, absolute. */
  readonly voice: string;
  /** What relative paths are relative to, absolute. */
  readonly cwd: string;
  /** The article of a file or, by its id, of the library. */
  readonly open: (target: string) => Promise<Article>;
  /** A text file, whole. */
  readonly readText: (path: string) => Promise<string>;
  /** The picture of an article of the library. */
  readonly cover: (article: Article) => Promise<CoverPicture | undefined>;
  /** Neural voices by their names or folders. Whoever asked closes them. */
  readonly voices: (
    wanted: readonly string[],
  ) => Promise<readonly NeuralLine[]>;
  /** Do it under the eyes of whoever is at the terminal. */
  readonly watched: <T>(
    work: (control: WorkControl) => Promise<T>,
  ) => Promise<T>;
  readonly print: CommandIo["print"];
}

/**
 * Read an article aloud into a file, or as WAV to standard output where neither
 * a file nor anything else is asked for.
 *
 * `--plan` prints what would be spoken, a sentence a line, and makes no sound.
 *
 * @param args The command's own arguments, without its name.
 * @throws UsageError; what reading, speaking and writing throw.
 */
export async function speak(
  args: readonly string[],
  deps: SpeakDeps,
): Promise<void> {
  const options = optionsOf(args, deps.cwd);
  const reading = await readReading(options.reading, deps);
  const article = await deps.open(options.target);
  if (options.plan) {
    for (const utterance of planSpeech(article, reading)) {
      const line = deps.isJson ? JSON.stringify(utterance) : utterance.source;
      if (!(await deps.print(`${line}\n`))) return;
    }
    return;
  }

  const lines =
    options.voices.length > 0 ? await deps.voices(options.voices) : [];
  try {
    await say(article, reading, options, lines, deps);
  } finally {
    for (const line of lines) line.close();
  }
}

async function say(
  article: Article,
  reading: ReadingOptions,
  options: Options,
  lines: readonly NeuralLine[],
  deps: SpeakDeps,
): Promise<void> {
  // Loaded when it is needed: a window that opens never waits for the engine.
  const { openNarrators } = await import("../narration/open-narrators.ts");
  const voiceFor = await openNarrators(deps.voice, lines);
  const { sound, timings, rate, titles } = options;
  if (!sound && !timings) {
    const { narrateAtOnce } = await import("../narration/narrate-at-once.ts");
    const script = scriptOf({ articles: [article], titles, reading });
    const { signal } = new AbortController();
    for (const part of await narrateAtOnce(voiceFor(signal), script, rate))
      if (!(await deps.print(part))) return;
    return;
  }
  const { writeNarration } = await import("../narration/write-narration.ts");
  const cover = await deps.cover(article);
  const request: NarrationRequest = {
    articles: [article],
    titles,
    reading,
    rate,
    ...(cover && { cover }),
    ...(sound && { sound }),
    ...(timings && { timings }),
  };
  const narration = await deps.watched((control) =>
    writeNarration(voiceFor(control.signal), request, control),
  );
  if (deps.isJson)
    await deps.print(`${JSON.stringify(told(options, narration))}\n`);
}

type Options = ReturnType<typeof optionsOf>;

/** Paths as they were asked for. */
const told = ({ output, timingsFile }: Options, narration: Narration) => ({
  output: output ?? null,
  timings: timingsFile ?? null,
  ...narration,
});

function optionsOf(args: readonly string[], cwd: string) {
  const { values, positionals } = readArguments(args, {
    output: { type: "string", short: "o" },
    timings: { type: "string" },
    plan: { type: "boolean", default: false },
    rate: { type: "string" },
    voice: { type: "string", multiple: true, default: [] },
    titles: { type: "boolean", default: false },
    ...readingFlags,
  });
  const [target, ...rest] = positionals;
  if (target === undefined || rest.length > 0)
    throw new UsageError("speak takes one file, address or id, or -");
  const { min, max } = limits.speechRate;
  const rate = Number(values.rate ?? 1);
  if (!(rate >= min && rate <= max))
    throw new UsageError(`--rate takes ${min} to ${max}, not ${values.rate}`);
  const { output, timings: timingsFile, plan, titles, voice } = values;
  // What is wrong with them is said before anything is opened.
  readingOf(values, []);
  return {
    target,
    rate,
    plan,
    titles,
    voices: voice,
    output,
    timingsFile,
    reading: values,
    sound: fileOf(output, cwd, soundFormatOf, soundFormats),
    timings: fileOf(timingsFile, cwd, timingsFormatOf, timingsFormats),
  };
}

/** A file to write and the format that its extension asks for. */
function fileOf<Format extends string>(
  path: string | undefined,
  cwd: string,
  formatOf: (path: string) => Format | undefined,
  formats: readonly Format[],
): { readonly path: string; readonly format: Format } | undefined {
  if (path === undefined) return undefined;
  const format = formatOf(path);
  if (format === undefined)
    throw new UsageError(
      `${path} ends in none of ${formats.map((each) => `.${each}`).join(", ")}`,
    );
  return { path: resolve(cwd, path), format };
}
