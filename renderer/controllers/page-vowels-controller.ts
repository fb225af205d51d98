import type { ReactiveController, ReactiveControllerHost } from "lit";
import { addsVowels } from "../../src/arabic/displayed-text.ts";
import { withMarks } from "../../src/arabic/tashkeel/added-marks.ts";
import type { QariError } from "../../src/errors.ts";
import type { ReadingSettings } from "../../src/settings/reading-settings.ts";
import { PageVowels } from "../reading/vowels/page-vowels.ts";

interface Options {
  readonly settings: () => Pick<ReadingSettings, "vowels">;
  readonly onFailure: (error: QariError) => void;
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
    if (isWanted)
      this.source ??= new PageVowels({ onFailure: this.#options.onFailure });
    else this.#end();
  }

  hostDisconnected(): void {
    this.#end();
  }

  /** A text with all the vowels that it lacks; `undefined` where they cannot be had. */
  async vocalised(text: string): Promise<string | undefined> {
    const { onFailure } = this.#options;
    const source = this.source ?? new PageVowels({ onFailure });
    await source.find([text], "all");
    const added = source.known(text, "all");
    if (source !== this.source) source.close();
    return added && withMarks(text, added);
  }

  #end(): void {
    this.source?.close();
    this.source = undefined;
  }
}
