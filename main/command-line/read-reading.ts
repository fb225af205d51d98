import { resolve } from "node:path";
import { QariError } from "../../src/errors.ts";
import { readPronunciations } from "../../src/speech/pronunciations-file.ts";
import type { ReadingOptions } from "../../src/speech/reading-options.ts";
import { decodeText } from "../importing/decode-text.ts";
import { readFileBytes } from "../importing/read-file-bytes.ts";
import { readingOf, type ReadingFlags } from "./reading-flags.ts";

/** A thousand entries of the longest kind take less. */
const largestList = 2 ** 20;

/** A list of pronunciations, whole. @throws QariError as `readFileBytes` and `decodeText`. */
export const readList = async (path: string): Promise<string> =>
  decodeText(await readFileBytes(path, { maxBytes: largestList }), path);

/**
 * How a text is to be read by what was given, the listener's own list with it.
 *
 * @throws UsageError for a word that means nothing; QariError `bad-input` for a list with a line that is none; what `readText` throws.
 */
export async function readReading(
  flags: ReadingFlags,
  {
    cwd,
    readText,
  }: {
    /** What relative paths are relative to, absolute. */
    readonly cwd: string;
    /** A text file, whole. */
    readonly readText: (path: string) => Promise<string>;
  },
): Promise<ReadingOptions> {
  const path = flags.pronunciations;
  if (path === undefined) return readingOf(flags, []);
  const { entries, faults } = readPronunciations(
    await readText(resolve(cwd, path)),
  );
  const [first] = faults;
  if (first)
    throw new QariError("bad-input", `${path}:${first.line}: ${first.fault}`);
  return readingOf(flags, entries);
}
