import { localized } from "@lit/localize";
import {
  html,
  LitElement,
  nothing,
  render,
  type PropertyValues,
  type TemplateResult,
} from "lit";
import { customElement, property, query } from "lit/decorators.js";
import type { Block } from "../../../src/article/article.ts";
import { firstPosition, type Position } from "../../../src/article/position.ts";
import type { ReadableText } from "../../../src/article/readable-text.ts";
import {
  sourceDisplay,
  type TextDisplay,
} from "../../../src/arabic/displayed-text.ts";
import { noMarks, type MarksOf } from "../../../src/marks/block-marks.ts";
import type { ReadingSettings } from "../../../src/settings/reading-settings.ts";
import { PassageWindow } from "../../reading/passage-window.ts";
import type { PassageRun } from "../../reading/passages-around.ts";
import { pageBox } from "../../reading/page-box.ts";
import { passageAt, type Passage } from "../../reading/passages.ts";
import { shownSegments } from "../../reading/shown-text.ts";
import { SignPlacer, signsTogether } from "../../reading/sign-placer.ts";
import { TextMap } from "../../reading/text-map.ts";
import {
  BlockVowels,
  type BlockToDraw,
} from "../../reading/vowels/block-vowels.ts";
import type { VowelSource } from "../../reading/vowels/page-vowels.ts";
import { controls } from "../../styles/controls.ts";
import { readingText } from "../../styles/reading-text.ts";
import { articleFront } from "./article-front.ts";
import { blockBody } from "./block-body.ts";
import { blockSigns, detailsOf } from "./block-signs.ts";
import { signStyles } from "./block-signs.styles.ts";
import { markStyles } from "../marks/mark-styles.ts";
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

/** The reader opens marks by the sign that stands for them in the margin. */
export class SignOpenEvent extends Event {
  /** Of the marks. */
  readonly ids: readonly string[];
  readonly sign: HTMLElement;
  constructor(sign: HTMLElement) {
    super("qari-sign-open", { bubbles: true, composed: true });
    this.ids = signsTogether(sign).flatMap(
      (each) => each.dataset["mark"] ?? [],
    );
    this.sign = sign;
  }
}

/** Other blocks are drawn than before, or look different: marks on the text are painted anew. */
export class ArticleWindowEvent extends Event {
  /** Text that was drawn before is set anew: its lines may break elsewhere. */
  readonly isSetAnew: boolean;
  constructor(isSetAnew = false) {
    super("qari-article-window", { bubbles: true, composed: true });
    this.isSetAnew = isSetAnew;
  }
}

/** The reader wants to see a picture of the article larger. */
export class PictureOpenEvent extends Event {
  readonly resource: string;
  readonly alt: string;
  readonly caption: string;
  constructor(picture: HTMLElement) {
    super("qari-picture-open", { bubbles: true, composed: true });
    this.resource = picture.dataset["resource"] ?? "";
    this.alt = picture.querySelector("img")?.alt ?? "";
    const caption = picture.parentElement?.querySelector("figcaption");
    this.caption = caption?.textContent.trim() ?? "";
  }
}

declare global {
  interface HTMLElementEventMap {
    "qari-anchor-follow": AnchorFollowEvent;
    "qari-picture-open": PictureOpenEvent;
    "qari-article-click": ArticleClickEvent;
    "qari-article-window": ArticleWindowEvent;
    "qari-link-open": LinkOpenEvent;
    "qari-sign-open": SignOpenEvent;
  }
  interface HTMLElementTagNameMap {
    "qari-article": QariArticle;
  }
}

/**
 * The text of one article. Shows; never fetches or saves. Only the blocks near
 * the reader are drawn (`PassageWindow`). Marks on the text are CSS highlights
 * over ranges that `textMap` gives.
 *
 * @event {AnchorFollowEvent} qari-anchor-follow - A link within the article was followed.
 * @event {ArticleClickEvent} qari-article-click - A place in the text was clicked.
 * @event {ArticleWindowEvent} qari-article-window - Other blocks are drawn now.
 * @event {PictureOpenEvent} qari-picture-open - A picture was asked for larger.
 * @event {LinkOpenEvent} qari-link-open - A link to the outside was followed.
 * @event {SignOpenEvent} qari-sign-open - The sign of a mark was pressed.
 */
@localized()
@customElement("qari-article")
export class QariArticle extends LitElement {
  static override styles = [
    controls,
    markStyles,
    styles,
    signStyles,
    readingText,
  ];

  @query("article") private readonly page!: HTMLElement | null;
  @query(".text") private readonly root!: HTMLElement | null;

  @property({ attribute: false }) text: ReadableText | undefined;
  /** Where it will be read first. */
  @property({ attribute: false }) begin: Position = firstPosition;
  /** The marks that blocks carry: each has its sign in the margin. */
  @property({ attribute: false }) marksOf: MarksOf = noMarks;
  @property({
    attribute: false,
    hasChanged: (now: TextDisplay, before?: TextDisplay) =>
      now.digits !== before?.digits || now.vowels !== before.vowels,
  })
  display: TextDisplay = sourceDisplay;
  /** Finds the short vowels that `display` adds. */
  @property({ attribute: false }) vowels: VowelSource | undefined;
  /** One long column, or pages of one or two; pages are turned by whoever owns the element (`PageFlow`). */
  @property({ reflect: true }) layout: ReadingSettings["layout"] = "scroll";

  #map: TextMap | undefined;
  #window: PassageWindow | undefined;
  readonly #vowels = new BlockVowels();
  readonly #signs = new SignPlacer(() => this.textMap);

  /** Positions to places on the page and back. Valid once the element has rendered. */
  get textMap(): TextMap {
    if (!this.shadowRoot) throw new Error("qari-article is not rendered");
    return (this.#map ??= new TextMap(this.shadowRoot, {
      passages: () => this.#window?.drawn ?? [],
      segmentsOf: this.#segmentsOf,
    }));
  }

  get passages(): readonly Passage[] {
    return this.#window?.passages ?? [];
  }

  /** What scrolls in page layout; the whole article in any. */
  get pageElement(): HTMLElement | undefined {
    return this.page ?? undefined;
  }

  get run(): PassageRun | undefined {
    return this.#window?.run;
  }

  /** Page layout: show these passages and nothing else. */
  showRun(run: PassageRun): void {
    // The title belongs to the first page.
    this.page?.classList.toggle("begun", run.from > 0);
    this.#window?.showRun(run);
  }

  /** Page layout of two columns: the last page has a second one, though it be empty. */
  evenOut(): void {
    if (this.layout !== "spread" || !this.page) return;
    const tail = this.page.querySelector(".tail");
    tail?.setAttribute("hidden", "");
    // There was no room for the second one.
    if (getComputedStyle(this.page).columnCount === "1") return;
    const { width, gap, whole } = pageBox(this.page);
    const columns = Math.round((2 * (whole + gap)) / (width + gap));
    tail?.toggleAttribute("hidden", columns % 2 === 0);
  }

  /** Index of the passage that holds a position. */
  passageOf(position: Position): number {
    return Math.max(0, passageAt(this.passages, position));
  }

  /** Scroll layout: draw the passage of a position now, wherever it is. */
  ensure(position: Position): void {
    this.#window?.ensure(this.passageOf(position));
  }

  /** Scroll layout: draw what is near the window. */
  readonly drawNear = (): void => {
    if (this.layout === "scroll") this.#window?.drawNear();
  };

  /** The element of a section's title; `undefined` where it has none. */
  titleElement(section: number): HTMLElement | undefined {
    const first = this.passageOf({ section, block: 0, offset: 0 });
    // The title itself where the section has nothing else.
    const at = [first, first - 1].find((each) => {
      const passage = this.passages[each];
      return passage?.kind === "title" && passage.section === section;
    });
    return at === undefined ? undefined : this.#window?.element(at);
  }

  /** The element that holds a position's text: drawn, or the room that it will take. */
  passageElement(position: Position): HTMLElement | undefined {
    return this.#window?.element(this.passageOf(position));
  }

  /** The sign of a mark in the margin, where it is drawn. */
  signOf(mark: string): HTMLElement | undefined {
    return (
      this.root?.querySelector<HTMLElement>(`[data-mark="${mark}"]`) ??
      undefined
    );
  }

  /** The sign that has the focus. */
  get focusedSign(): HTMLElement | undefined {
    const active = this.shadowRoot?.activeElement;
    return active instanceof HTMLElement && active.dataset["mark"] !== undefined
      ? active
      : undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Before those who look for places on the page.
    addEventListener("scroll", this.#scrolled, {
      capture: true,
      passive: true,
    });
    addEventListener("resize", this.drawNear);
    document.addEventListener("selectionchange", this.#pin);
    this.#signs.connect(this.hasUpdated ? this.root : null);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("scroll", this.#scrolled, { capture: true });
    removeEventListener("resize", this.drawNear);
    document.removeEventListener("selectionchange", this.#pin);
    this.#signs.disconnect();
    this.#window?.stop();
  }

  override updated(changed: PropertyValues<this>): void {
    const { root, text } = this;
    if (!root || !text) return;
    this.#window ??= new PassageWindow(root, {
      draw: (passage, element) => this.#draw(passage, element),
      clear: (element) => render(nothing, element),
      onChange: this.#changed,
    });
    const isOther = changed.has("display") || changed.has("vowels");
    // What is drawn stays when more of the same text comes, and so do its marks.
    const isOtherText =
      changed.has("text") && changed.get("text")?.sections !== text.sections;
    if (isOther || isOtherText) this.#vowels.clear();
    if (changed.has("text")) this.#window.load(text, this.begin);
    if (changed.has("layout") && this.layout === "scroll") {
      this.page?.classList.remove("begun");
      this.#window.leaveRun();
    }
    const isFirst = changed.has("text") && changed.get("text") === undefined;
    if (isOther || (changed.has("marksOf") && !isFirst)) this.#window.redraw();
    this.drawNear();
  }

  override render() {
    const { text } = this;
    if (!text) return nothing;
    const { head } = text;
    return html`
      <article lang=${head.lang} dir=${head.dir} @click=${this.#click}>
        ${articleFront(head)}
        <div class="text"></div>
        <div class="tail" hidden></div>
      </article>
    `;
  }

  #draw({ kind, section, from, to }: Passage, element: HTMLElement): void {
    const outline = this.text?.sections[section];
    if (kind === "title") {
      element.id = outline?.anchor ?? "";
      render(html`<h2>${outline?.title}</h2>`, element);
      return;
    }
    const blocks: BlockToDraw[] = [];
    const blockAt = (at: number) => this.text?.block(section, at);
    for (let index = from; index < to; index += 1) {
      const block = blockAt(index);
      if (block) blocks.push({ block, section, index, blockAt });
    }
    this.#vowels.take(blocks, {
      vowels: this.display.vowels,
      lang: this.text?.head.lang ?? "ar",
      source: this.vowels,
      isDrawn: () => element.isConnected && element.childElementCount > 0,
      onFound: () => {
        this.#draw({ kind, section, from, to }, element);
        this.#setAnew();
      },
    });
    render(
      blocks.map((each) => this.#block(each)),
      element,
      { host: this },
    );
  }

  #block({ block, section, index }: BlockToDraw): TemplateResult {
    const marks = this.marksOf({ section, block: index });
    return html`<div
      class="block ${block.type}"
      id=${block.anchor ?? nothing}
      data-section=${section}
      data-block=${index}
      lang=${block.lang ?? nothing}
      dir=${block.dir ?? nothing}
      aria-details=${detailsOf(marks) ?? nothing}
    >
      ${blockBody(
        block,
        this.text?.head.dir ?? "rtl",
        this.#shown(block, section, index),
      )}${blockSigns(marks)}
    </div>`;
  }

  readonly #scrolled = (): void => {
    if (this.layout === "scroll") this.#window?.scrolled();
  };

  readonly #segmentsOf = (section: number, index: number) => {
    const block = this.text?.block(section, index);
    return block && this.#shown(block, section, index);
  };

  #shown(block: Block, section: number, index: number) {
    const lang = this.text?.head.lang ?? "ar";
    const added = this.#vowels.of(section, index);
    return shownSegments(block, lang, this.display, added);
  }

  readonly #changed = (): void => {
    this.textMap.forget();
    if (this.root) this.#signs.watch(this.root);
    this.dispatchEvent(new ArticleWindowEvent());
  };

  readonly #setAnew = (): void => {
    this.textMap.forget();
    this.dispatchEvent(new ArticleWindowEvent(true));
  };

  /** A selection lives in the page's nodes: those at its ends stay. */
  readonly #pin = (): void => {
    const selected = this.hasUpdated ? this.textMap.selected : undefined;
    this.#window?.pin(
      new Set(
        selected
          ? [this.passageOf(selected.start), this.passageOf(selected.end)]
          : [],
      ),
    );
  };

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
    const button = event
      .composedPath()
      .find((node) => node instanceof HTMLButtonElement);
    if (button?.dataset["resource"]) {
      this.dispatchEvent(new PictureOpenEvent(button));
      return;
    }
    if (button?.dataset["mark"]) {
      // At the edge of a page it would turn it too.
      event.preventDefault();
      this.dispatchEvent(new SignOpenEvent(button));
      return;
    }
    if (event.detail > 1 || document.getSelection()?.type === "Range") return;
    const position = this.textMap.positionAt(event.clientX, event.clientY);
    if (position) this.dispatchEvent(new ArticleClickEvent(position));
  };
}
