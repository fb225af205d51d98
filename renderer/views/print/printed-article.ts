import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Article, Block } from "../../../src/article/article.ts";
import type {
  DrawnBlock,
  MarksInPlace,
} from "../../../src/exporting/marks-in-place.ts";
import { exportWords } from "../../../src/exporting/words.ts";
import {
  defaultSettings,
  type Settings,
} from "../../../src/settings/settings.ts";
import { styles } from "../../components/article/article.styles.ts";
import { articleFront } from "../../components/article/article-front.ts";
import { blockBody } from "../../components/article/block-body.ts";
import { shownSegments } from "../../reading/shown-text.ts";
import { readingText } from "../../styles/reading-text.ts";
import { drawnMarkStyles, drawPieces, writtenNotes } from "./drawn-marks.ts";

declare global {
  interface HTMLElementTagNameMap {
    "qari-printed-article": QariPrintedArticle;
  }
}

/** All of an article, set for paper as its reader has it set on the screen. Shows; never fetches. */
@customElement("qari-printed-article")
export class QariPrintedArticle extends LitElement {
  static override styles = [
    styles,
    readingText,
    drawnMarkStyles,
    css`
      :host {
        max-inline-size: none;
        /* Poems may be as wide as the paper lets them. */
        --verse-room: 100%;
      }
      h1,
      h2,
      h3 {
        break-after: avoid;
      }
      .block {
        orphans: 2;
        widows: 2;
      }
      figure,
      tr,
      .poem > div {
        break-inside: avoid;
      }
      img {
        max-inline-size: 100%;
        /* With room for what it is called. */
        max-block-size: calc(var(--page-room, 255mm) * 0.8);
      }
      pre {
        overflow: visible;
        white-space: pre-wrap;
      }
      .scroll {
        overflow: visible;
      }
      a {
        color: inherit;
      }
    `,
  ];

  @property({ attribute: false }) article: Article | undefined;
  @property({ attribute: false }) settings: Settings = defaultSettings;
  /** What the reader marked in it. */
  @property({ attribute: false }) drawn: MarksInPlace["drawn"] = () =>
    undefined;

  /** Settles when every picture is drawn, or will never be. */
  async picturesThere(): Promise<void> {
    const pictures = [...(this.shadowRoot?.querySelectorAll("img") ?? [])];
    await Promise.allSettled(pictures.map((picture) => picture.decode()));
  }

  override render() {
    const { article } = this;
    if (!article) return nothing;
    const { lang, dir, sections } = article;
    return html`<article lang=${lang} dir=${dir}>
      ${articleFront(article)}
      ${sections.map(
        (section, at) =>
          html`${
            section.title === undefined
              ? nothing
              : html`<h2 id=${section.anchor ?? nothing}>${section.title}</h2>`
          }${section.blocks.map((block, index) =>
            this.#block(block, article, this.drawn(at, index)),
          )}`,
      )}
    </article>`;
  }

  #block(block: Block, { lang, dir }: Article, drawn: DrawnBlock | undefined) {
    const words = exportWords(lang);
    const draw = drawPieces(block, drawn, words);
    const { textDigits: digits, vowels } = this.settings;
    const shown = shownSegments(block, lang, { digits, vowels });
    return html`<div
      class="block ${block.type}"
      id=${block.anchor ?? nothing}
      lang=${block.lang ?? nothing}
      dir=${block.dir ?? nothing}
    >
      ${
        // Nobody makes it larger on paper.
        block.type === "image"
          ? html`<figure>
              <img src="/resource/${block.resource}" alt=${block.alt ?? ""} />
              ${
                block.caption && shown[0]
                  ? html`<figcaption>
                      ${draw(block.caption, shown[0].shown)}
                    </figcaption>`
                  : nothing
              }
            </figure>`
          : blockBody(block, dir, shown, draw)
      }
      ${writtenNotes(drawn?.notes ?? [], words)}
    </div>`;
  }
}
