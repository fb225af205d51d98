import {
  html,
  LitElement,
  nothing,
  type PropertyValues,
  type TemplateResult,
} from "lit";
import { customElement, property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { Bookmark as BookmarkIcon } from "lucide";
import { msg, localized } from "@lit/localize";
import type { Article, Block } from "../../../src/article/article.ts";
import {
  blockSegments,
  type Segment,
} from "../../../src/article/block-text.ts";
import type { Position } from "../../../src/article/position.ts";
import { assertNever } from "../../../src/assert-never.ts";
import { icon } from "../../icons/icon.ts";
import { TextMap } from "../../reading/text-map.ts";
import { controls } from "../../styles/controls.ts";
import { readingText } from "../../styles/reading-text.ts";
import { inlineContent } from "./inline-content.ts";
import { styles } from "./article.styles.ts";

/** The reader clicked a place in the text, without selecting any of it. */
export class ArticleClickEvent extends Event {
  readonly position: Position;
  constructor(position: Position) {
    super("qari-article-click", { bubbles: true, composed: true });
    this.position = position;
  }
}

/** The reader followed a link to the outside. */
export class LinkOpenEvent extends Event {
  readonly url: string;
  constructor(url: string) {
    super("qari-link-open", { bubbles: true, composed: true });
    this.url = url;
  }
}

/** The reader followed a link to another place of the same article. */
export class AnchorFollowEvent extends Event {
  /** Of an anchor or a note. */
  readonly id: string;
  readonly link: HTMLAnchorElement;
  constructor(id: string, link: HTMLAnchorElement) {
    super("qari-anchor-follow", { bubbles: true, composed: true });
    this.id = id;
    this.link = link;
  }
}

declare global {
  interface HTMLElementEventMap {
    "qari-anchor-follow": AnchorFollowEvent;
    "qari-article-click": ArticleClickEvent;
    "qari-link-open": LinkOpenEvent;
  }
  interface HTMLElementTagNameMap {
    "qari-article": QariArticle;
  }
}

/**
 * The text of one article. Shows; never fetches or saves. Marks on the text
 * (found, spoken) are CSS highlights over ranges that `textMap` gives.
 *
 * @event {ArticleClickEvent} qari-article-click - A place in the text was clicked.
 * @event {AnchorFollowEvent} qari-anchor-follow - A link within the article was followed.
 * @event {LinkOpenEvent} qari-link-open - A link to the outside was followed.
 */
@localized()
@customElement("qari-article")
export class QariArticle extends LitElement {
  static override styles = [controls, styles, readingText];

  @property({ attribute: false }) article: Article | undefined;
  /** Places with a bookmark: the blocks around them carry a ribbon. */
  @property({ attribute: false }) marked: readonly Position[] = [];

  #map: TextMap | undefined;

  /** Positions to places on the page and back. Valid once the element has rendered. */
  get textMap(): TextMap {
    if (!this.shadowRoot) throw new Error("qari-article is not rendered");
    return (this.#map ??= new TextMap(this.shadowRoot));
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has("article")) this.textMap.forget();
  }

  override render() {
    const { article } = this;
    if (!article) return nothing;
    const about = [article.byline, article.source].filter(Boolean);
    return html`
      <article lang=${article.lang} dir=${article.dir} @click=${this.#click}>
        <h1>${article.title}</h1>
        ${
          about.length > 0
            ? html`<p class="about">
                ${about.map(
                  (text, index) =>
                    html`${index > 0 ? " · " : nothing}<bdi>${text}</bdi>`,
                )}
              </p>`
            : nothing
        }
        ${article.sections.map(
          (section, s) => html`
            ${
              section.title
                ? html`<h2 id=${section.anchor ?? nothing}>
                    ${section.title}
                  </h2>`
                : nothing
            }
            ${repeat(
              section.blocks,
              (_, b) => `${s}:${b}`,
              (block, b) => this.#block(block, s, b),
            )}
          `,
        )}
      </article>
    `;
  }

  #block(block: Block, section: number, index: number): TemplateResult {
    const isMarked = this.marked.some(
      (mark) => mark.section === section && mark.block === index,
    );
    return html`<div
      class="block"
      id=${block.anchor ?? nothing}
      data-section=${section}
      data-block=${index}
      lang=${block.lang ?? nothing}
      dir=${block.dir ?? nothing}
    >
      ${
        isMarked
          ? html`<span
              class="ribbon"
              role="img"
              aria-label=${msg("إشارة مرجعية")}
              >${icon(BookmarkIcon)}</span
            >`
          : nothing
      }${blockBody(block)}
    </div>`;
  }

  #click = (event: MouseEvent): void => {
    const link = event
      .composedPath()
      .find((node) => node instanceof HTMLAnchorElement);
    if (link) {
      event.preventDefault();
      const href = link.getAttribute("href") ?? "";
      if (href.startsWith("#"))
        this.dispatchEvent(new AnchorFollowEvent(href.slice(1), link));
      else this.dispatchEvent(new LinkOpenEvent(href));
      return;
    }
    if (event.detail > 1 || document.getSelection()?.type === "Range") return;
    const position = this.textMap.positionAt(event.clientX, event.clientY);
    if (position) this.dispatchEvent(new ArticleClickEvent(position));
  };
}

/** A block's own element. Its text stands in segment spans and nothing else does. */
function blockBody(block: Block): TemplateResult {
  const segments = blockSegments(block);
  const all = segments.map(segmentSpan);

  switch (block.type) {
    case "paragraph":
      return html`<p>${all}</p>`;
    case "heading":
      return block.level <= 2 ? html`<h2>${all}</h2>` : html`<h3>${all}</h3>`;
    case "quote":
      return html`<blockquote>${all}</blockquote>`;
    case "note":
      return html`<aside>${all}</aside>`;
    case "code":
      return html`<pre dir="ltr" tabindex="0">${all}</pre>`;
    case "list": {
      const items = all.map((item) => html`<li>${item}</li>`);
      return block.ordered
        ? html`<ol>
            ${items}
          </ol>`
        : html`<ul>
            ${items}
          </ul>`;
    }
    case "verse": {
      const next = all.values();
      return html`<div class="verse">
        ${block.lines.map((line) =>
          line.map(
            () =>
              html`<div class=${line.length === 1 ? "whole" : "hemistich"}>
                ${next.next().value}
              </div>`,
          ),
        )}
      </div>`;
    }
    case "table": {
      const next = all.values();
      return html`<div class="scroll" tabindex="0">
        <table>
          ${block.rows.map(
            (row) =>
              html`<tr>
                ${row.map(
                  (cell) =>
                    html`<td
                      role=${cell.header ? "columnheader" : nothing}
                      colspan=${cell.colSpan ?? nothing}
                      rowspan=${cell.rowSpan ?? nothing}
                    >
                      ${next.next().value}
                    </td>`,
                )}
              </tr>`,
          )}
        </table>
        ${caption(next.next().value)}
      </div>`;
    }
    case "image":
      return html`<figure>
        <img src="/resource/${block.resource}" alt=${block.alt ?? ""} />
        ${caption(all[0])}
      </figure>`;
    case "rule":
      return html`<hr />`;
    default:
      return assertNever(block);
  }
}

/** An inline element, so that no formatter adds white space where offsets count. */
const segmentSpan = (segment: Segment): TemplateResult =>
  html`<span data-offset=${segment.offset}
    >${inlineContent(segment.content)}</span
  >`;

const caption = (text: TemplateResult | undefined) =>
  text ? html`<figcaption>${text}</figcaption>` : nothing;
