import { html, type LitElement } from "lit";
import {
  chapterAt,
  chapterSpan,
  type ContentsEntry,
} from "../../../src/article/contents.ts";
import { firstPosition, type Position } from "../../../src/article/position.ts";
import type { OpenedArticle } from "../../../src/library/records.ts";
import type { Span } from "../../../src/marks/layer-marks.ts";
import { scriptLength } from "../../../src/narration/narration-script.ts";
import type { Settings } from "../../../src/settings/settings.ts";
import type { CommandActs } from "../../commands/command-acts.ts";
import type {
  SoundChoice,
  SoundOffer,
  SoundScope,
} from "../../components/sound-dialog/sound-dialog.ts";
import { allVoices } from "../../speech/voices/all-voices.ts";
import { narratorsOf } from "../../speech/voices/narrators.ts";
import { call } from "../../services/api.ts";
import { report } from "../message-event.ts";

interface Options {
  readonly opened: () => OpenedArticle | undefined;
  readonly settings: () => Settings;
  readonly contents: () => readonly ContentsEntry[];
  /** Where the reader is. */
  readonly here: () => Position | undefined;
  /** What is selected. */
  readonly selected: () => Span | undefined;
}

/** Keeping what is read as sound: asking what and how, and setting main to work. Part of the view, apart from it. */
export class SoundDesk {
  readonly #view: LitElement;
  readonly #options: Options;

  constructor(view: LitElement, options: Options) {
    this.#view = view;
    this.#options = options;
  }

  /** What can be done now: main narrates what the library keeps. */
  get acts(): CommandActs {
    return {
      "sound.save": this.#options.opened()?.kept
        ? () => void this.save()
        : undefined,
    };
  }

  render() {
    return html`<qari-sound-dialog
      .settings=${this.#options.settings()}
    ></qari-sound-dialog>`;
  }

  /** Ask, and begin. */
  async save(): Promise<void> {
    const { opened, selected } = this.#options;
    const article = opened()?.article;
    if (!article) return;
    // Before the dialog, which may take the selection away.
    const spans = this.#spans();
    const offers = [...spans].map(([scope, { span, title }]): SoundOffer => ({
      scope,
      characters: scriptLength({
        articles: [article],
        titles: false,
        ...(span && { range: span }),
      }),
      ...(title !== undefined && { title }),
    }));
    const preferred = selected() ? "selection" : "article";
    try {
      const narrators = await narratorsOf(
        [article.lang],
        this.#options.settings().speechVoices,
        allVoices,
      );
      await import("../../components/sound-dialog/sound-dialog.ts");
      const choice = await this.#view.renderRoot
        .querySelector("qari-sound-dialog")
        ?.ask({ offers, preferred, narrators });
      if (choice) await this.#begin(article.id, choice, spans);
    } catch (error) {
      report(this.#view, error);
    }
  }

  async #begin(
    id: string,
    { scope, ...choice }: SoundChoice,
    spans: ReadonlyMap<SoundScope, Offered>,
  ): Promise<void> {
    const span = spans.get(scope)?.span;
    await call("sound.export", {
      articles: [id],
      ...choice,
      ...(span && { range: { start: span.start, end: span.end } }),
    });
  }

  /** What there is to keep, and where it lies; nowhere means all of it. */
  #spans(): ReadonlyMap<SoundScope, Offered> {
    const { contents, here, selected, opened } = this.#options;
    const spans = new Map<SoundScope, Offered>([["article", {}]]);
    const place = here() ?? firstPosition;
    const chapter = chapterAt(contents(), place);
    const isOneOfMany =
      contents().filter(({ depth }) => depth === 1).length > 1;
    if (chapter && isOneOfMany) {
      const { from, before } = chapterSpan(contents(), place);
      const sections = opened()?.article.sections.length ?? 0;
      spans.set("chapter", {
        title: chapter.title,
        span: {
          start: from ?? firstPosition,
          end: before ?? { section: sections, block: 0, offset: 0 },
        },
      });
    }
    const selection = selected();
    if (selection) spans.set("selection", { span: selection });
    return spans;
  }
}

interface Offered {
  readonly span?: Span;
  readonly title?: string;
}
