import { join, resolve } from "node:path";
import type { Article } from "../../src/article/article.ts";
import type { ArticleFormat } from "../../src/exporting/article-format.ts";
import { saidLevels } from "../../src/exporting/epub/said-section.ts";
import { bookSounds } from "../../src/exporting/narration-choice.ts";
import { bookFonts } from "../exporting/book-fonts.ts";
import { exportArticle } from "../exporting/export-article.ts";
import type { ReadPicture } from "../exporting/publication-pictures.ts";
import type { OptionHelp } from "./command.ts";
import type { CommandIo } from "./command-io.ts";
import { oneOf } from "./read-arguments.ts";
import { readList, readReading } from "./read-reading.ts";
import {
  readingFlags,
  readingHelp,
  readingOf,
  readingUsage,
  type ReadingFlags,
} from "./reading-flags.ts";
import { UsageError } from "./usage-error.ts";
import { watched } from "./watched.ts";
import { writeOutput } from "./write-output.ts";

/** Flags of commands that write an article out. */
export const writeFlags = {
  output: { type: "string", short: "o" },
  // None has a default: what is given and means nothing is refused.
  fonts: { type: "boolean" },
  narrated: { type: "boolean" },
  level: { type: "string" },
  sound: { type: "string" },
  ...readingFlags,
} as const;

export const writeUsage = `[--fonts] [--narrated [--level ${saidLevels.join("|")}] [--sound ${bookSounds.join("|")}] ${readingUsage}] [-o FILE]`;

export const writeHelp: readonly OptionHelp[] = [
  {
    name: "--fonts",
    text: {
      en: "carry the typeface in an EPUB",
      ar: "تضمين الخط في كتاب EPUB",
    },
  },
  {
    name: "--narrated",
    text: {
      en: "read an EPUB aloud in step with its text",
      ar: "كتاب EPUB يُقرأ بالصوت مع إبراز ما يُنطق",
    },
  },
  {
    name: `--level ${saidLevels.join("|")}`,
    text: {
      en: "what is shown as it is spoken; sentences when left out",
      ar: "ما يُبرَز حين يُنطق؛ الجُمل إن لم يُذكر",
    },
  },
  {
    name: `--sound ${bookSounds.join("|")}`,
    text: {
      en: "format of its sound; mp3 when left out",
      ar: "صيغة صوته؛ mp3 إن لم تُذكر",
    },
  },
  ...readingHelp,
  {
    name: "-o FILE",
    text: {
      en: "the file to write, instead of printing",
      ar: "الملف الذي يُكتب بدل الطباعة",
    },
  },
];

interface Values extends ReadingFlags {
  readonly output?: string | undefined;
  readonly fonts?: boolean | undefined;
  readonly narrated?: boolean | undefined;
  readonly level?: string | undefined;
  readonly sound?: string | undefined;
}

/**
 * Write an article where the flags say, or print it.
 *
 * @param open Called once the flags are known to be good.
 * @throws UsageError for flags that do not go together; what `open`, exporting and writing throw.
 */
export async function writeArticle(
  values: Values,
  format: ArticleFormat,
  { io, isJson }: { readonly io: CommandIo; readonly isJson: boolean },
  open: () => Promise<{
    readonly article: Article;
    readonly read: ReadPicture;
  }>,
): Promise<void> {
  const level = oneOf("--level", saidLevels, values.level ?? "sentence");
  const sound = oneOf("--sound", bookSounds, values.sound ?? "mp3");
  readingOf(values, []);
  checkMeaning(values, format);
  const reading = await readReading(values, {
    cwd: io.cwd,
    readText: readList,
  });
  const { article, read } = await open();
  const options = {
    read,
    assets: io.bookAssets,
    ...(values.fonts && { fonts: await bookFonts(io.bookAssets) }),
    modified: io.now(),
    isOneLine: isJson,
  };
  if (values.narrated && values.output !== undefined) {
    const path = resolve(io.cwd, values.output);
    // Loaded when they are needed: other exports need no engine.
    const { openEmbeddedVoice } = await import("../speech/embedded-voice.ts");
    const { writeNarratedBook } =
      await import("../exporting/write-narrated-book.ts");
    const voice = await openEmbeddedVoice(join(io.resources, "voice"));
    const narration = { voice, reading, rate: 1, sound, level };
    await watched(io, (control) =>
      writeNarratedBook(article, path, { ...options, narration }, control),
    );
    return;
  }
  const bytes = await exportArticle(article, format, options);
  if (values.output === undefined) await io.print(bytes);
  else await writeOutput(resolve(io.cwd, values.output), bytes);
}

/** What says how a book is read aloud. */
const narrationFlags = { level: true, sound: true, ...readingFlags } as const;

/** @throws UsageError for flags that mean nothing beside the others. */
function checkMeaning(values: Values, format: ArticleFormat): void {
  const aloud = Object.entries(values).find(
    ([name, value]) =>
      value !== undefined && Object.hasOwn(narrationFlags, name),
  );
  if (aloud && !values.narrated)
    throw new UsageError(`--${aloud[0]} goes with --narrated`);
  for (const name of ["fonts", "narrated"] as const)
    if (values[name] && format !== "epub")
      throw new UsageError(`--${name} goes with --to epub`);
  if (values.narrated && values.output === undefined)
    throw new UsageError("--narrated takes a file: -o FILE");
}
