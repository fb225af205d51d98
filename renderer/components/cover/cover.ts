import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { ArticleSummary } from "../../../src/library/records.ts";

declare global {
  interface HTMLElementTagNameMap {
    "qari-cover": QariCover;
  }
}

/** Words of the title that fit a cover. */
const coverWords = 5;

/**
 * A cover made of type: the title's first words, set large on a colour that
 * belongs to the source, so that a source is recognised at a glance.
 */
@customElement("qari-cover")
export class QariCover extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    div {
      display: flex;
      align-items: center;
      justify-content: center;
      block-size: 148px;
      padding: 12px 20px;
      overflow: hidden;
      background: oklch(0.36 0.06 var(--hue));
      color: oklch(0.97 0.02 var(--hue));
      font-family: "Aref Ruqaa", var(--reading-face);
      font-size: 27px;
      font-weight: 700;
      line-height: 1.75;
      text-align: center;
      text-wrap: balance;
    }
  `;

  @property({ attribute: false }) article: ArticleSummary | undefined;

  override willUpdate(): void {
    // Set on the element: the Content-Security-Policy allows no style attribute in a template.
    const { article } = this;
    if (article)
      this.style.setProperty(
        "--hue",
        String(hueOf(article.source ?? article.title)),
      );
  }

  override render() {
    const { article } = this;
    if (!article) return nothing;
    const words = article.title.split(/\s+/u).slice(0, coverWords).join(" ");
    return html`<div lang=${article.lang} dir=${article.dir}>${words}</div>`;
  }
}

/** A hue, in degrees, that is always the same for the same text (FNV-1a, 32 bits). */
function hueOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0) % 360;
}
