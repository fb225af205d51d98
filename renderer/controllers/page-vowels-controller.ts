import type { ReactiveController, ReactiveControllerHost } from "lit";
import { addsVowels } from "../../src/arabic/displayed-text.ts";
import type { Article } from "../../src/article/article.ts";
import { comparePositions } from "../../src/article/position.ts";
import type { Span } from "../../src/marks/layer-marks.ts";
import type { ReadingSettings } from "../../src/settings/reading-settings.ts";
import type { PageVowels } from "../reading/vowels/page-vowels.ts";
import { vocalisedSpan } from "../reading/vowels/vocalised-span.ts";

interface Options {
  readonly settings: () => Pick<ReadingSettings, "vowels">;
  readonly newSource: () => PageVowels;
}

/** A text that was asked for with its vowels. */
interface Vocalised {
  readonly article: Article;
  readonly span: Span;
  readonly text: Promise<string | undefined>;
}

/** Has the model that adds short vowels to the page as long as the reader wants them, and no longer. */
export class PageVowelsController implements ReactiveController {
  readonly #options: Options;
  source: PageVowels | undefined;
  /** What was asked for last: a copy that came too late for the system is tried again. */
  #last: Vocalised | undefined;
  /** Started for that alone. */
  #own: PageVowels | undefined;

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
    this.#forget();
    this.#end();
  }

  /**
   * What stands in a span, with all the vowels that it lacks. Asked for again,
   * the last one is there at once.
   *
   * @returns `undefined` where they are not wanted any more: another span was asked for meanwhile, or another display.
   * @throws QariError `vowels-damaged`, as often as it is asked for.
   */
  vocalised(article: Article, span: Span): Promise<string | undefined> {
    const last = this.#last;
    if (last?.article === article && isSame(last.span, span)) return last.text;
    this.#forget();
    const isLast = (): boolean => this.#last?.text === text;
    const text: Promise<string | undefined> = this.#find(article, span, isLast);
    this.#last = { article, span, text };
    return text;
  }

  async #find(
    article: Article,
    span: Span,
    isLast: () => boolean,
  ): Promise<string | undefined> {
    const source = this.source ?? this.#options.newSource();
    const own = source === this.source ? undefined : source;
    this.#own = own;
    const text = await vocalisedSpan(article, span, source, isLast);
    own?.close();
    if (this.#own === own) this.#own = undefined;
    if (text !== undefined || !isLast()) return text;
    this.#forget();
    if (source.failure) throw source.failure;
    return undefined;
  }

  #forget(): void {
    this.#own?.close();
    this.#own = undefined;
    this.#last = undefined;
  }

  #end(): void {
    this.source?.close();
    this.source = undefined;
  }
}

const isSame = (a: Span, b: Span): boolean =>
  comparePositions(a.start, b.start) === 0 &&
  comparePositions(a.end, b.end) === 0;
