import { join, resolve } from "node:path";
import { linesInVerses } from "../../src/arabic/quranic-text.ts";
import { withMarks } from "../../src/arabic/tashkeel/added-marks.ts";
import { decodeText } from "../importing/decode-text.ts";
import { readFileBytes } from "../importing/read-file-bytes.ts";
import { openVocaliser } from "../tashkeel/open-vocaliser.ts";
import type { Command } from "./command.ts";
import type { CommandIo } from "./command-io.ts";
import { standardInput } from "./import-input.ts";
import { readArguments } from "./read-arguments.ts";
import { UsageError } from "./usage-error.ts";

/** Lines before and after that tell what kind of text a line is of. */
const linesAround = 8;

/** Give a text its short vowels: one line out for each line in. */
export const tashkeelCommand: Command = {
  name: "tashkeel",
  usage: "PATH|-",
  summary: {
    en: "give a text its short vowels, line by line; - is standard input",
    ar: "تشكيل نص سطرًا سطرًا؛ - هو المُدخل القياسي",
  },
  async run(argv, { io, isJson }) {
    const { positionals } = readArguments(argv, {});
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0)
      throw new UsageError("tashkeel takes a file, or -");
    const text = await textOf(path, io);
    const vocaliser = await openVocaliser(join(io.resources, "tashkeel"));
    // The last line end ends a line, it begins none.
    const lines = text.replace(/\r?\n$/u, "").split("\n");
    const recited = linesInVerses(lines);
    const around = aroundEach(lines.map((line) => vocaliser.leaningOf(line)));
    for (const [at, line] of lines.entries()) {
      const added = recited.has(at)
        ? []
        : [...vocaliser.addedMarks(line, around[at])];
      const isRead = await io.print(
        isJson
          ? `${JSON.stringify({ line, added })}\n`
          : `${withMarks(line, added)}\n`,
      );
      if (!isRead) return;
    }
  },
};

/** Of each number the sum of those near it, but for itself. */
const aroundEach = (leanings: readonly number[]): readonly number[] =>
  leanings.map((own, at) =>
    leanings
      .slice(Math.max(0, at - linesAround), at + linesAround + 1)
      .reduce((sum, each) => sum + each, -own),
  );

async function textOf(path: string, io: CommandIo): Promise<string> {
  if (path === standardInput)
    return decodeText(await io.readInput(), "standard input");
  const bytes = await readFileBytes(resolve(io.cwd, path));
  return decodeText(bytes, path);
}
