import { existsSync } from "node:fs";
import { QariError } from "../src/errors.ts";
import type { Input, Output } from "../src/ipc/contract.ts";
import type { Article } from "../src/article/article.ts";
import type { Dialogs } from "./dialogs.ts";
import { fileNameOf } from "./file-name-of.ts";
import type { Jobs } from "./jobs/jobs.ts";
import type { WrittenFiles } from "./jobs/written-files.ts";
import type { LibraryService } from "./library/service/library-service.ts";
import type { ReadingOptions } from "../src/speech/reading-options.ts";
import type { NarrationInfo } from "../src/narration/narration.ts";
import type { NeuralLine } from "./speech/neural/neural-voices.ts";
import type { NarrationService } from "./narration/narration-service.ts";
import type { CoverPicture } from "./narration/sound-writer.ts";
import type { ResourceStore } from "./resources/resource-store.ts";
import { withExtension, withoutExtension } from "./with-extension.ts";

export interface NarrationsDeps {
  readonly service: NarrationService;
  readonly library: Pick<LibraryService, "readArticle">;
  readonly resources: Pick<ResourceStore, "read">;
  readonly dialogs: Pick<Dialogs, "soundToWrite">;
  readonly jobs: Jobs;
  /** How the listener wants texts read. */
  readonly reading: () => ReadingOptions;
  /** Neural voices that the listener chose, opened to narrate. */
  readonly voices: () => Promise<readonly NeuralLine[]>;
  readonly written: WrittenFiles;
}

/** What a reader keeps as sound. */
export class Narrations {
  readonly #deps: NarrationsDeps;

  constructor(deps: NarrationsDeps) {
    this.#deps = deps;
  }

  /**
   * Ask where to, and begin to narrate into a file there.
   *
   * @returns Without a job when the reader thought better of it.
   * @throws QariError `not-found` when an article is gone; of the library.
   */
  async export(
    request: Input<"sound.export">,
  ): Promise<Output<"sound.export">> {
    const { library, dialogs, jobs, service } = this.#deps;
    const { format, rate, titles, range } = request;
    const articles = await Promise.all(
      request.articles.map((id) => library.readArticle(id)),
    );
    const [first, ...others] = articles;
    if (!first) throw new QariError("bad-input", "no article to narrate");
    const chosen = await dialogs.soundToWrite(
      `${fileNameOf(first.title)}.${format}`,
      format,
    );
    if (chosen === undefined) return {};
    const path = withExtension(chosen, format);
    const timings = request.timings && {
      path: `${withoutExtension(path)}.${request.timings}`,
      format: request.timings,
      // Of the sound that is replaced, which is what the reader was asked about.
      spares: existsSync(path) ? ("others" as const) : ("all" as const),
    };
    const job = jobs.start("sound", 0, async ({ signal, progress }) => {
      const cover = await this.#cover(first);
      const voices = request.embedded === true ? [] : await this.#deps.voices();
      const { seconds, unspoken } = await service
        .write(
          {
            articles,
            titles,
            rate,
            reading: this.#deps.reading(),
            sound: { path, format },
            ...(range && { range }),
            info: infoOf([first, ...others]),
            ...(cover && { cover }),
            ...(timings && { timings }),
          },
          { signal, onProgress: progress },
          voices,
        )
        .finally(() => {
          for (const voice of voices) voice.close();
        });
      this.#deps.written.add(job, path);
      return { kind: "sound", state: "finished", path, seconds, unspoken };
    });
    return { job };
  }

  async #cover({ cover }: Article): Promise<CoverPicture | undefined> {
    return cover === undefined ? undefined : this.#deps.resources.read(cover);
  }
}

/** Longest title of a sound of several articles; UTF-16 code units. */
const longestTitle = 200;

/** What a sound of these articles says of itself: of several, what holds for all of them. */
function infoOf(articles: readonly [Article, ...Article[]]): NarrationInfo {
  const [first, ...others] = articles;
  if (others.length === 0) {
    const { title, byline, source, url, publishedAt, lang } = first;
    return {
      title,
      lang,
      ...(byline !== undefined && { byline }),
      ...(source !== undefined && { source }),
      ...(url !== undefined && { url }),
      ...(publishedAt !== undefined && { publishedAt }),
    };
  }
  const shared = (key: "byline" | "source") => {
    const value = first[key];
    return value !== undefined && others.every((each) => each[key] === value)
      ? { [key]: value }
      : {};
  };
  return {
    title: articles
      .map(({ title }) => title)
      .join(" · ")
      .slice(0, longestTitle),
    lang: first.lang,
    ...shared("byline"),
    ...shared("source"),
  };
}
