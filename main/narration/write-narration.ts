import type { Article } from "../../src/article/article.ts";
import { QariError } from "../../src/errors.ts";
import {
  chapterTitles,
  scriptLength,
  scriptOf,
} from "../../src/narration/narration-script.ts";
import type {
  NarratedChapter,
  NarrationInfo,
} from "../../src/narration/narration.ts";
import type { SoundFormat } from "../../src/narration/sound-format.ts";
import type { TimingsWriter } from "../../src/narration/timings.ts";
import {
  timingsWriter,
  type TimingsFormat,
} from "../../src/narration/timings-writer.ts";
import type { ReadingOptions } from "../../src/speech/reading-options.ts";
import type { TextSpan } from "../../src/speech/utterance.ts";
import { breathe, type WorkControl } from "../threads/work-control.ts";
import type { NarratingVoice } from "./narrating-voice.ts";
import { narrate, sampleRate } from "./narrate.ts";
import { openSoundWriter } from "./open-sound-writer.ts";
import { OutputFile } from "./output-file.ts";
import type { CoverPicture, SoundWriter } from "./sound-writer.ts";

/** How long the thread may be kept from hearing of a cancellation, in ms. */
const breathEveryMs = 40;

/** What is to be narrated, and into what. */
export interface NarrationRequest {
  /** One after the other; at least one. */
  readonly articles: readonly Article[];
  /** Only this much of the one article. */
  readonly range?: TextSpan;
  /** Say titles and bylines too. */
  readonly titles: boolean;
  /** How the text is read. */
  readonly reading?: ReadingOptions;
  /** Multiple of the voice's normal rate, 0.5–3. */
  readonly rate: number;
  /** What the files say of the narration; the first article's own when left out. */
  readonly info?: NarrationInfo;
  readonly cover?: CoverPicture;
  readonly sound?: { readonly path: string; readonly format: SoundFormat };
  readonly timings?: {
    readonly path: string;
    readonly format: TimingsFormat;
    /** Files of this name that stay, since nobody was asked: all of them, or all but earlier times of the same narration. None, when left out. */
    readonly spares?: "all" | "others";
  };
}

/** What a narration came to. */
export interface Narration {
  readonly seconds: number;
  readonly sampleRate: number;
  /** Of the sound; 0 where none was kept. */
  readonly bytes: number;
  readonly utterances: number;
  readonly words: number;
  readonly chapters: number;
  /** Sentences that the voice could not say. */
  readonly unspoken: number;
}

/**
 * Speak articles into files, which appear when both of them are whole; until
 * then, what was there under their names stays.
 *
 * @throws AbortError when it was cancelled; QariError `disk-full`,
 *   `file-missing` (no such folder), `file-unwritable`, `nothing-to-say`,
 *   `sound-too-long`, `voice-failed`, `voice-missing`.
 */
export async function writeNarration(
  voice: NarratingVoice,
  request: NarrationRequest,
  control: WorkControl,
): Promise<Narration> {
  const files: OutputFile[] = [];
  const create: typeof OutputFile.create = async (...args) => {
    const file = await OutputFile.create(...args);
    files.push(file);
    return file;
  };
  try {
    const written = await write(voice, request, control, create);
    for (const file of files) await file.seal();
    for (const file of files) await file.commit();
    return written;
  } catch (error) {
    await Promise.all(files.map((file) => file.discard()));
    throw error;
  }
}

async function write(
  voice: NarratingVoice,
  request: NarrationRequest,
  { signal, onProgress }: WorkControl,
  create: typeof OutputFile.create,
): Promise<Narration> {
  signal.throwIfAborted();
  const sound = await soundOf(request, create);
  const timings = await timingsOf(request, create);
  const total = scriptLength(request);
  const chapters: NarratedChapter[] = [];
  const counts = { utterances: 0, words: 0, unspoken: 0 };
  let samples = 0;
  let done = 0;
  let breath = performance.now();
  await timings?.head();
  for await (const part of narrate(voice, scriptOf(request), request.rate)) {
    if (performance.now() - breath > breathEveryMs) {
      await breathe(signal);
      breath = performance.now();
    }
    signal.throwIfAborted();
    const { sentence, chapter } = part;
    if (chapter) {
      const before = chapters.pop();
      if (before) chapters.push({ ...before, end: samples });
      chapters.push({ ...chapter, start: samples, end: samples });
    }
    await sound?.writer.write(part.samples);
    await timings?.sentence(sentence);
    samples += part.samples.length;
    counts.utterances += 1;
    counts.words += sentence.words.length;
    if (part.isSilent) counts.unspoken += 1;
    if (sentence.range) done += sentence.source.length;
    onProgress(Math.min(done, total), total);
  }
  if (counts.utterances === 0)
    throw new QariError("nothing-to-say", "no word in what was chosen");
  const last = chapters.pop();
  if (last) chapters.push({ ...last, end: samples });
  // A chapter that is all of it tells nobody anything.
  await sound?.writer.finish({
    chapters: chapters.length > 1 ? chapters : [],
  });
  await timings?.tail({ samples, chapters });
  return {
    seconds: Math.round((samples / sampleRate) * 1e6) / 1e6,
    sampleRate,
    bytes: sound?.file.length ?? 0,
    chapters: chapters.length,
    ...counts,
  };
}

const infoOf = ({ info, articles }: NarrationRequest): NarrationInfo =>
  info ?? articles[0] ?? { title: "", lang: "und" };

async function soundOf(
  request: NarrationRequest,
  create: typeof OutputFile.create,
): Promise<{ file: OutputFile; writer: SoundWriter } | undefined> {
  const { sound, cover } = request;
  if (!sound) return undefined;
  const file = await create(sound.path);
  const writer = await openSoundWriter(sound.format, file, {
    sampleRate,
    info: infoOf(request),
    chapterTitles: chapterTitles(request),
    ...(cover && { cover }),
  });
  return { file, writer };
}

/** The writer of times, writing to a file. */
async function timingsOf(
  request: NarrationRequest,
  create: typeof OutputFile.create,
) {
  const { timings } = request;
  if (!timings) return undefined;
  const writer = timingsWriter(timings.format, infoOf(request), sampleRate);
  const head = Buffer.from(writer.head(), "utf8");
  const { path, spares } = timings;
  const file = await create(
    path,
    spares && (spares === "others" ? { earlier: head } : {}),
  );
  const append = (text: string) => file.append(Buffer.from(text, "utf8"));
  return {
    head: () => file.append(head),
    sentence: (...input: Parameters<TimingsWriter["sentence"]>) =>
      append(writer.sentence(...input)),
    tail: (...input: Parameters<TimingsWriter["tail"]>) =>
      append(writer.tail(...input)),
  };
}
