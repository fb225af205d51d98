import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { QariError } from "../../src/errors.ts";
import { forkWithNode } from "../speech/neural/fork-with-node.ts";
import {
  NeuralVoices,
  type NeuralLine,
} from "../speech/neural/neural-voices.ts";
import { VoiceList } from "../speech/neural/voice-list.ts";
import { UsageError } from "./usage-error.ts";

interface Options {
  /** Where the app keeps its settings, and the list of voices with them; absolute. */
  readonly settings: string;
  /** Script of a voice's process, absolute. */
  readonly script: string;
  readonly cwd: string;
  readonly now: () => Date;
  readonly report: (what: string) => void;
}

/**
 * Neural voices for one command.
 *
 * @param wanted Names, as the reader added them in the app, or folders.
 * @throws UsageError for a name that several have, or two voices of one language; QariError `not-found` for what is neither, the codes of a folder that holds no voice.
 */
export async function openNeuralVoices(
  wanted: readonly string[],
  { settings, script, cwd, now, report }: Options,
): Promise<readonly NeuralLine[]> {
  const voices = new NeuralVoices({
    list: new VoiceList(join(settings, "voices.json"), now),
    fork: forkWithNode(script),
    chooseFolder: () => Promise.resolve(undefined),
    report,
  });
  const lines: NeuralLine[] = [];
  for (const each of wanted) {
    const line = await voices.lineOf(await folderOf(voices, each, cwd));
    if (lines.some(({ language }) => language === line.language))
      throw new UsageError(
        `--voice ${each} is a second voice of ${line.language}`,
      );
    lines.push(line);
  }
  return lines;
}

async function folderOf(
  voices: NeuralVoices,
  wanted: string,
  cwd: string,
): Promise<string> {
  const known = await voices.list();
  const [named, ...more] = known.filter(
    ({ name }) => name.toLowerCase() === wanted.toLowerCase(),
  );
  if (named && more.length === 0) return named.folder;
  if (named)
    throw new UsageError(
      `--voice ${wanted} is several; name one of ${[named, ...more].map(({ folder }) => folder).join(", ")}`,
    );
  const folder = resolve(cwd, wanted);
  const stats = await stat(folder).catch(() => undefined);
  if (stats?.isDirectory()) return folder;
  const names = known.map(({ name }) => name).join(", ");
  throw new QariError(
    "not-found",
    `no voice ${wanted}; ${names === "" ? "none was added" : `there is ${names}`}`,
  );
}
