import { join } from "node:path";
import type { Article } from "../../src/article/article.ts";
import { QariError } from "../../src/errors.ts";
import type { SectionSound } from "../../src/exporting/epub/media-overlay.ts";
import type { PublicationNarration } from "../../src/exporting/epub/publication.ts";
import { SaidSection } from "../../src/exporting/epub/said-section.ts";
import type { NarrationChoice } from "../../src/exporting/narration-choice.ts";
import { bookScript, type BookLine } from "../../src/narration/book-script.ts";
import { scriptLength } from "../../src/narration/narration-script.ts";

import type { ReadingOptions } from "../../src/speech/reading-options.ts";
import type { NarratingVoice } from "../narration/narrating-voice.ts";
import { narrate, sampleRate } from "../narration/narrate.ts";
import { openSoundWriter } from "../narration/open-sound-writer.ts";
import { OutputFile } from "../narration/output-file.ts";
import type { SoundWriter } from "../narration/sound-writer.ts";
import { breathe, type WorkControl } from "../threads/work-control.ts";

/** How long the thread may be kept from hearing of a cancellation, in ms. */
const breathEveryMs = 40;

/** @source EPUB 3.3, 3.2 "Core media types". */
const mediaTypes = { mp3: "audio/mpeg", opus: "audio/ogg; codecs=opus" };

/** How a book is to be spoken. */
export interface BookNarration extends NarrationChoice {
  readonly voice: NarratingVoice;
  readonly reading: ReadingOptions;
}

/** A narrated book's sound, in files beside. */
export interface NarratedBook extends PublicationNarration {
  /** By their paths in the publication. */
  readonly files: ReadonlyMap<string, string>;
}

/** The section that is spoken now. */
interface Open {
  readonly section: number;
  readonly said: SaidSection;
  readonly file: OutputFile;
  readonly writer: SoundWriter;
  /** Sample of the narration that it begins with. */
  readonly from: number;
}

/**
 * Speak an article, a sound for each of its sections, into a folder that is
 * the caller's to remove.
 *
 * @param folder Absolute; its files are nobody else's.
 * @throws AbortError when it was cancelled; QariError `disk-full`,
 *   `file-unwritable`, `nothing-to-say`, `voice-failed`.
 */
export async function narrateBook(
  article: Article,
  { voice, reading, rate, sound, level }: BookNarration,
  folder: string,
  { signal, onProgress }: WorkControl,
): Promise<NarratedBook> {
  const saids = new Map<number, SaidSection>();
  const sounds: SectionSound[] = [];
  const files = new Map<string, string>();
  const total = scriptLength({ articles: [article], titles: true });
  let open: Open | undefined;
  let line: BookLine | undefined;
  let samples = 0;
  let done = 0;
  let breath = performance.now();

  const begin = async (section: number): Promise<Open> => {
    const name = `section-${section + 1}.${sound}`;
    const path = join(folder, name);
    files.set(`audio/${name}`, path);
    const file = await OutputFile.create(path);
    const said = new SaidSection(section, level);
    saids.set(section, said);
    const { lang } = article;
    const title = article.sections[section]?.title ?? article.title;
    const writer = await openSoundWriter(sound, file, {
      sampleRate,
      info: { title, lang },
      chapterTitles: [],
    });
    return { section, said, file, writer, from: samples };
  };
  const end = async ({ section, said, file, writer, from }: Open) => {
    await writer.finish({ chapters: [] });
    await file.seal();
    await file.commit();
    const seconds = (samples - from) / sampleRate;
    const clips = said.clips(sampleRate, seconds);
    const path = `audio/section-${section + 1}.${sound}`;
    sounds.push({
      section,
      path,
      mediaType: mediaTypes[sound],
      seconds,
      clips,
    });
  };
  /** What is said, remembered while it is. */
  function* followed(): Generator<BookLine> {
    for (const each of bookScript(article, reading)) {
      line = each;
      yield each;
    }
  }

  try {
    for await (const part of narrate(voice, followed(), rate)) {
      if (performance.now() - breath > breathEveryMs) {
        await breathe(signal);
        breath = performance.now();
      }
      signal.throwIfAborted();
      if (!line) continue;
      const { section, place } = line;
      if (open?.section !== section) {
        if (open) await end(open);
        open = await begin(section);
      }
      const block =
        place.kind === "block"
          ? article.sections[section]?.blocks[place.block]
          : undefined;
      open.said.add(line, block, part.sentence, open.from);
      await open.writer.write(part.samples);
      samples += part.samples.length;
      if (part.sentence.range) done += part.sentence.source.length;
      onProgress(Math.min(done, total), total);
    }
    if (!open)
      throw new QariError("nothing-to-say", `${article.title}: no word in it`);
    await end(open);
  } catch (error) {
    await open?.file.discard();
    throw error;
  }
  return {
    sounds: sounds.filter(({ clips }) => clips.length > 0),
    files,
    said: (section, block) => saids.get(section)?.said(block),
  };
}
