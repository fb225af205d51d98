import type { ReactiveController, ReactiveControllerHost } from "lit";
import { addsVowels } from "../../src/arabic/displayed-text.ts";
import type { Article } from "../../src/article/article.ts";
import type { Span } from "../../src/marks/layer-marks.ts";
import type { ReadingSettings } from "../../src/settings/reading-settings.ts";
import type { PageVowels } from "../reading/vowels/page-vowels.ts";
import { vocalisedSpan } from "../reading/vowels/vocalised-span.ts";

interface Options {
  readonly settings: () => Pick<ReadingSettings, "vowels">;
  readonly newSource: () => PageVowels;
}

/** Has the model that adds short vowels to the page as long as the reader wants them, and no longer. */
export class PageVowelsController implements ReactiveController {
  readonly #options: Options;
  source: PageVowels | undefined;

  constructor(host: ReactiveControllerHost, options: Options) {
    this.#options = options;
    host.addController(this);
  }

  hostUpdate(): void {
    const isWanted = addsVowels(this.#options.settings().vowels);
    if (isWanted) this.source ??= this.#options.newSource();
    else this.#end();
  }

  hostDisconnected(): void {
    this.#end();
  }

  /** What stands in a span, with all the vowels that it lacks; `undefined` where they cannot be had. */
  async vocalised(article: Article, span: Span): Promise<string | undefined> {
    const source = this.source ?? this.#options.newSource();
    const text = await vocalisedSpan(article, span, source);
    if (source !== this.source) source.close();
    return text;
  }

  #end(): void {
    this.source?.close();
    this.source = undefined;
  }
}
