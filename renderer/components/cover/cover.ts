import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { ArticleSummary } from "../../../src/library/records.ts";
import { shownText } from "../shelf/shown-text.ts";
import { coverHue } from "./cover-hue.ts";
import { coverWords } from "./cover-words.ts";

declare global {
  interface HTMLElementTagNameMap {
    "qari-cover": QariCover;
  }
}

type Covered = Pick<
  ArticleSummary,
  "title" | "source" | "lang" | "dir" | "cover"
>;

/**
 * The face of an article: its picture, or its title's first words set large
 * on a colour that belongs to the source, so that a source is recognised at a
 * glance. As large as its place; type follows. Decorative: the title stands beside it.
 */
@customElement("qari-cover")
export class QariCover extends LitElement {
  static override styles = css`
    :host {
      display: block;
      container-type: size;
      overflow: hidden;
    }
    div {
      display: flex;
      align-items: center;
      justify-content: center;
      box-sizing: border-box;
      block-size: 100%;
      padding-inline: 7cqi;
      background:
        linear-gradient(
          160deg,
          oklch(1 0 0 / 0.09),
          transparent 55%,
          oklch(0 0 0 / 0.14)
        ),
        oklch(0.38 0.065 var(--hue));
      color: oklch(0.97 0.02 var(--hue));
      font-family: "Aref Ruqaa", var(--reading-face);
      font-size: clamp(15px, min(10.5cqi, 17cqb), 34px);
      font-weight: 700;
      line-height: 1.6;
      text-align: center;
      text-wrap: balance;
    }
    span {
      display: -webkit-box;
      max-inline-size: 100%;
      /* Dots and hamzas stand high in this face. */
      padding-block-start: 0.4em;
      overflow: hidden;
      overflow-wrap: anywhere;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 3;
    }
    /* Drawn and not written: it is no text besides the title. */
    [data-words]::before {
      content: attr(data-words) / "";
    }
    .sign {
      padding: 0;
      font-size: 44cqb;
      line-height: 1.4;
    }
    img {
      display: block;
      inline-size: 100%;
      block-size: 100%;
      object-fit: cover;
    }
    @media (forced-colors: active) {
      div {
        border: 1px solid CanvasText;
      }
    }
  `;

  @property({ attribute: false }) article: Covered | undefined;
  /** A thumbnail: room for one letter only. */
  @property({ type: Boolean }) small = false;
  /** A picture that could not be shown. */
  @state() private failed: string | undefined;

  override willUpdate(): void {
    const { article } = this;
    // Set on the element: the Content-Security-Policy allows no style attribute in a template.
    if (article)
      this.style.setProperty(
        "--hue",
        String(coverHue(article.source ?? article.title)),
      );
  }

  override render() {
    const { article } = this;
    if (!article) return nothing;
    const { cover, lang, dir } = article;
    if (cover !== undefined && cover !== this.failed)
      return html`<img
        src="/resource/${cover}"
        alt=""
        decoding="async"
        draggable="false"
        @error=${this.#fail}
      />`;
    const { words, sign } = coverWords(shownText(article.title));
    return this.small
      ? html`<div
          class="sign"
          lang=${lang}
          dir=${dir}
          data-words=${sign}
        ></div>`
      : html`<div lang=${lang} dir=${dir}>
          <span data-words=${words}></span>
        </div>`;
  }
  #fail = (): void => {
    this.failed = this.article?.cover;
  };
}
