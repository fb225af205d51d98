import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Article, Block } from "../../../src/article/article.ts";
import {
  headingLevels,
  type HeadingLevels,
} from "../../../src/exporting/heading-levels.ts";
import { noteReferences } from "../../../src/exporting/note-labels.ts";
import type {
  DrawnBlock,
  MarksInPlace,
} from "../../../src/exporting/marks-in-place.ts";
import { namesOf } from "../../../src/exporting/names.ts";
import { exportWords } from "../../../src/exporting/words.ts";
import { documentContext } from "../../../src/exporting/xhtml-context.ts";
import type { XhtmlContext } from "../../../src/exporting/xhtml.ts";
import {
  defaultSettings,
  type Settings,
} from "../../../src/settings/settings.ts";
import { styles } from "../../components/article/article.styles.ts";
import { articleFront } from "../../components/article/article-front.ts";
import { blockBody } from "../../components/article/block-body.ts";
import { shownRuns, shownSegments } from "../../reading/shown-text.ts";
import { documentStyles } from "../../styles/document-styles.ts";
import { readingText } from "../../styles/reading-text.ts";
import { drawnMarkStyles, drawPieces, writtenNotes } from "./drawn-marks.ts";
import { paperHeading } from "./paper-heading.ts";

declare global {
  interface HTMLElementTagNameMap {
    "qari-printed-article": QariPrintedArticle;
  }
}

/** A note is led to by its own id, and by its anchor to the same place. */
function idOf(block: Block, context: XhtmlContext): string | undefined {
  const note = block.type === "note" ? context.noteId(block.id) : undefined;
  return (
    note ??
    (block.anchor === undefined ? undefined : context.anchorId(block.anchor))
  );
}

/** Letters on paper are a little wider or narrower than those that were measured. */
const measuringError = 0.99;

/** Lines of a table do not become thinner with its letters, so that once may not be enough. */
const mostFittings = 4;

/** What a block is set by, beside what is in it. */
interface BlockPlace {
  /** Of the article. */
  readonly lang: string;
  readonly dir: Article["dir"];
  readonly context: XhtmlContext;
  /** Of its section. */
  readonly levels: HeadingLevels;
  /** What a note is known by. */
  readonly label: string | undefined;
  readonly drawn: DrawnBlock | undefined;
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(
  documentStyles("qari-printed-article", [
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
      h3,
      h4,
      h5,
      h6 {
        break-after: avoid;
      }
      h4,
      h5,
      h6 {
        margin-block: 0.7em 0.3em;
        font-size: 1em;
        font-weight: var(--reading-bold);
        line-height: max(1.6, calc(var(--reading-line-height) * 0.88));
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
      /* As wide as the paper while it is measured, whatever window it is set in. */
      @media screen {
        :host {
          inline-size: var(--page-measure, auto);
        }
      }
      a {
        color: inherit;
      }
    `,
  ]),
);

/**
 * All of an article, set for paper as its reader has it set on the screen. Shows; never fetches.
 *
 * It stands in the document itself: links of a PDF lead to nothing that is in a shadow tree.
 */
@customElement("qari-printed-article")
export class QariPrintedArticle extends LitElement {
  @property({ attribute: false }) article: Article | undefined;
  @property({ attribute: false }) settings: Settings = defaultSettings;
  /** What the reader marked in it. */
  @property({ attribute: false }) drawn: MarksInPlace["drawn"] = () =>
    undefined;

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!document.adoptedStyleSheets.includes(sheet))
      document.adoptedStyleSheets.push(sheet);
  }

  /** Settles when every picture is drawn, or will never be. */
  async picturesThere(): Promise<void> {
    const pictures = [...this.querySelectorAll("img")];
    await Promise.allSettled(pictures.map((picture) => picture.decode()));
  }

  /** Sets what is wider than the paper as much smaller as it takes: nobody scrolls there. Asks for all that is drawn. */
  fitTables(): void {
    const tables = [...this.querySelectorAll("table")];
    for (let times = 0; times < mostFittings; times += 1) {
      // All are measured before one is changed: a book is laid out once for each time, not for each table.
      const wide = tables.flatMap((table) => {
        const room = table.parentElement?.clientWidth ?? 0;
        const { width } = table.getBoundingClientRect();
        return width > room ? [{ table, share: room / width }] : [];
      });
      for (const { table, share } of wide) {
        const { zoom } = table.style;
        table.style.zoom = String(
          (zoom === "" ? 1 : Number(zoom)) * share * measuringError,
        );
      }
    }
  }

  override render() {
    const { article } = this;
    if (!article) return nothing;
    const { lang, dir, sections } = article;
    const references = noteReferences(article);
    const context = documentContext({
      names: namesOf(article),
      words: exportWords(lang),
      placeAddress: ({ id }) => `#${id}`,
      holds: () => true,
      address: (href) => href,
      picture: () => undefined,
      isExact: false,
    });
    return html`<article lang=${lang} dir=${dir}>
      ${articleFront(article)}
      ${sections.map((section, at) => {
        const levels = headingLevels(section);
        return html`${
          section.title === undefined
            ? nothing
            : paperHeading(
                levels.title,
                section.title,
                section.anchor === undefined
                  ? undefined
                  : context.anchorId(section.anchor),
              )
        }${section.blocks.map((block, index) =>
          this.#block(block, {
            lang,
            dir,
            context,
            levels,
            label: references.get(block.type === "note" ? block.id : "")?.label,
            drawn: this.drawn(at, index),
          }),
        )}`;
      })}
    </article>`;
  }

  #block(block: Block, { drawn, ...place }: BlockPlace) {
    return html`<div
      class="block ${block.type}"
      id=${idOf(block, place.context) ?? nothing}
      lang=${block.lang ?? nothing}
      dir=${block.dir ?? nothing}
    >
      ${this.#body(block, { drawn, ...place })}
      ${writtenNotes(drawn?.notes ?? [], place.context.words)}
    </div>`;
  }

  /** Where paper asks for another element than the screen. */
  #body(
    block: Block,
    { lang, dir, context, levels, label, drawn }: BlockPlace,
  ) {
    const draw = drawPieces(block, drawn, context);
    const display = {
      digits: this.settings.textDigits,
      vowels: this.settings.vowels,
    };
    const shown = shownSegments(block, lang, display);
    const [first] = shown;
    switch (block.type) {
      case "heading":
        return paperHeading(
          levels.heading(block.level),
          first && draw(block.content, first.shown),
        );
      case "image":
        // Nobody makes it larger on paper.
        return html`<figure>
          <img src="/resource/${block.resource}" alt=${block.alt ?? ""} />
          ${
            block.caption && first
              ? html`<figcaption>
                  ${draw(block.caption, first.shown)}
                </figcaption>`
              : nothing
          }
        </figure>`;
      case "note":
        // Nothing shows it beside what refers to it.
        return html`<aside>
          ${label === undefined ? nothing : shownRuns([{ text: label }], block.lang ?? lang, display).text}
          ${first && draw(block.content, first.shown)}
        </aside>`;
      default:
        return blockBody(block, dir, shown, draw);
    }
  }
}
