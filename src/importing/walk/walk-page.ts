import type { Inline, Mark } from "../../article/article.ts";
import { languageOf } from "../../arabic/language.ts";
import {
  isElement,
  type LightElement,
  type LightNode,
} from "../markup/light-tree.ts";
import type { DraftBlock, DraftPicture } from "./draft.ts";
import {
  blockElements,
  headingLevel,
  isHidden,
  markOfElement,
  skippedElements,
} from "./elements.ts";
import { gatherVerse } from "./gather-verse.ts";
import { verseOf } from "./hemistichs.ts";
import {
  asOneLine,
  InlineBuilder,
  lineBreak,
  softBreak,
  splitContent,
} from "./inline-builder.ts";
import { decoded, noteMark, noteReference } from "./notes.ts";
import { languageTag } from "./language-tag.ts";
import { isTransparent, rowsOf } from "./tables.ts";
import { isNamedPoem, poemClass } from "./verse-layout.ts";

/** What the walk asks about the document it is in. */
export interface WalkContext {
  /**
   * Where a link leads, as the model may keep it: `http:`, `https:`,
   * `mailto:`, or `#` and the name of a place. `undefined`: no link.
   */
  readonly link: (href: string) => string | undefined;
  /** Name of the place that an id marks; `undefined` where nothing leads to it. */
  readonly place: (id: string) => string | undefined;
  /** Name of a note, by the id that refers to it. */
  readonly note: (id: string) => string;
}

/** What a walk came to. */
export interface Walked {
  readonly blocks: readonly DraftBlock[];
  /** Places that share a block with another: what leads to the first is to lead to the second. */
  readonly sharedPlaces: ReadonlyMap<string, string>;
}

/**
 * Read an element into blocks. Only what is named here comes through, so that
 * nothing of the document's markup can.
 *
 * @param root At most as deep as `parseMarkup` gives it.
 * @throws Nothing.
 */
export function walkPage(root: LightElement, context: WalkContext): Walked {
  const walk = new PageWalk(context);
  walk.element(root);
  return walk.finish();
}

type ParagraphKind = "paragraph" | "quote";

class PageWalk {
  readonly #context: WalkContext;
  readonly #blocks: DraftBlock[] = [];
  readonly #shared = new Map<string, string>();
  readonly #text = new InlineBuilder();
  /** Places met since the last block: they are where the next one begins. */
  #places: string[] = [];
  /** Pictures met within a paragraph: they stand after it. */
  #pictures: DraftPicture[] = [];
  #kind: ParagraphKind = "paragraph";
  #isPoem = false;

  constructor(context: WalkContext) {
    this.#context = context;
  }

  finish(): Walked {
    this.#flush();
    return {
      blocks: tidy(gatherVerse(this.#blocks)),
      sharedPlaces: this.#shared,
    };
  }

  element(element: LightElement): void {
    this.#children(element, []);
    this.#flush();
  }

  #children(element: LightElement, marks: readonly Mark[]): void {
    for (let node = element.firstChild; node; node = node.nextSibling)
      this.#node(node, marks);
  }

  #node(node: LightNode, marks: readonly Mark[]): void {
    if (!isElement(node)) {
      this.#text.add(node.data, marks);
      return;
    }
    const name = node.localName;
    if (skippedElements.has(name) || isHidden(node)) return;
    this.#place(node);
    if (blockElements.has(name)) {
      this.#flush();
      this.#block(node, marks);
      this.#flush();
    } else this.#inline(node, marks);
  }

  #inline(element: LightElement, marks: readonly Mark[]): void {
    switch (element.localName) {
      case "br":
        this.#text.break();
        return;
      case "wbr":
        return;
      case "img":
        this.#picture(element, marks);
        return;
      case "q":
        this.#text.add("«", marks);
        this.#children(element, marks);
        this.#text.add("»", marks);
        return;
      default:
        this.#children(element, this.#marksIn(element, marks));
    }
  }

  #marksIn(element: LightElement, marks: readonly Mark[]): readonly Mark[] {
    // A reference is raised by itself.
    if (element.localName === "sup" && isReference(element)) return marks;
    const mark =
      element.localName === "a"
        ? this.#linkMark(element, marks)
        : (markOfElement.get(element.localName) ?? spanMark(element));
    if (!mark || marks.some((each) => each.type === mark.type)) return marks;
    const isRaised = mark.type === "sup" || mark.type === "sub";
    return isRaised && marks.some(({ type }) => type === "noteref")
      ? marks
      : [...marks, mark];
  }

  #linkMark(element: LightElement, marks: readonly Mark[]): Mark | undefined {
    if (marks.some(({ type }) => type === "link" || type === "noteref"))
      return undefined;
    const note = element.getAttribute(noteReference);
    if (note !== null) return { type: "noteref", id: this.#context.note(note) };
    const href = element.getAttribute("href")?.trim();
    const target =
      href === undefined || href === "" ? undefined : this.#context.link(href);
    return target === undefined ? undefined : { type: "link", href: target };
  }

  #block(element: LightElement, marks: readonly Mark[]): void {
    const name = element.localName;
    if (element.hasAttribute(noteMark)) return this.#note(element);
    const level = headingLevel(name);
    if (level !== undefined) return this.#heading(element, level);
    switch (name) {
      case "hr":
        this.#add({ type: "rule" });
        return;
      case "pre":
        return this.#code(element);
      case "blockquote":
        return this.#within("quote", () => this.#children(element, marks));
      case "figure":
        return this.#figure(element, marks);
      case "ul":
      case "ol":
      case "menu":
        return this.#list(element, marks);
      case "table":
        return this.#table(element, marks);
      case "dt":
        this.#children(element, withMark(marks, { type: "strong" }));
        return;
      default: {
        const wasPoem = this.#isPoem;
        this.#isPoem =
          wasPoem || element.className === poemClass || isNamedPoem(element);
        this.#children(element, marks);
        this.#flush();
        this.#isPoem = wasPoem;
      }
    }
  }

  #within(kind: ParagraphKind, act: () => void): void {
    const before = this.#kind;
    this.#kind = kind;
    act();
    this.#flush();
    this.#kind = before;
  }

  #heading(element: LightElement, level: number): void {
    const content = this.#contentOf(element, withoutStrong);
    if (content.length > 0) this.#add({ type: "heading", level, content });
    this.#flushPictures();
  }

  #note(element: LightElement): void {
    const id = this.#context.note(element.getAttribute(noteMark) ?? "");
    const content = this.#contentOf(element);
    // Its id is a place already.
    this.#places = this.#places.filter((place) => place !== id);
    if (content.length > 0) this.#add({ type: "note", id, content });
    this.#flushPictures();
  }

  /** Text that was set line by line: code, or a text that is only kept so. */
  #code(element: LightElement): void {
    const text = codeText(element);
    const isProse =
      element.getElementsByTagName("code").length === 0 &&
      languageOf(text)?.dir === "rtl";
    if (isProse) {
      for (const line of text.split("\n")) {
        this.#text.add(line.replaceAll(/\t| {3,}/g, "\u2003\u2003\u2003"), []);
        this.#text.break();
      }
      this.#flush();
    } else if (/\S/u.test(text)) this.#add({ type: "code", text });
  }

  #figure(element: LightElement, marks: readonly Mark[]): void {
    const captionElement = element.getElementsByTagName("figcaption").at(0);
    const caption = captionElement ? this.#contentOf(captionElement) : [];
    captionElement?.remove();
    this.#pictures = [];
    const before = this.#blocks.length;
    this.#children(element, marks);
    this.#flush();
    if (caption.length === 0) return;
    const at = this.#blocks.findIndex(
      (block, index) =>
        index >= before && (block.type === "image" || block.type === "table"),
    );
    const block = this.#blocks[at];
    if (block?.type === "image" || block?.type === "table")
      this.#blocks[at] = { ...block, caption };
    else this.#add({ type: "paragraph", content: caption });
  }

  #list(element: LightElement, marks: readonly Mark[]): void {
    const isOrdered = element.localName === "ol";
    if (isLayout(element)) return this.#children(element, marks);
    const items: Inline[][] = [];
    this.#items(element, isOrdered, items);
    if (items.length > 0)
      this.#add({ type: "list", ordered: isOrdered, items });
    this.#flushPictures();
  }

  /** The model's lists are flat: what is nested in a bullet follows it; what is nested in a number belongs to it. */
  #items(list: LightElement, isOrdered: boolean, items: Inline[][]): void {
    for (const node of list.childNodes) {
      if (!isElement(node)) continue;
      if (isList(node)) {
        this.#items(node, isOrdered, items);
        continue;
      }
      if (skippedElements.has(node.localName) || isHidden(node)) continue;
      if (node.hasAttribute(noteMark)) {
        this.#emitItems(items, isOrdered);
        this.#place(node);
        this.#note(node);
        continue;
      }
      this.#place(node);
      const nested = isOrdered
        ? []
        : node
            .querySelectorAll("ul,ol")
            .filter((each) => !isInList(each, node));
      for (const each of nested) each.remove();
      const content = this.#contentOf(node);
      if (content.length > 0) items.push(content);
      for (const each of nested) this.#items(each, isOrdered, items);
    }
  }

  #emitItems(items: Inline[][], isOrdered: boolean): void {
    if (items.length === 0) return;
    this.#add({ type: "list", ordered: isOrdered, items: items.splice(0) });
  }

  #table(element: LightElement, marks: readonly Mark[]): void {
    if (isTransparent(element)) return this.#children(element, marks);
    const captionElement = element.getElementsByTagName("caption").at(0);
    const caption = captionElement ? this.#contentOf(captionElement) : [];
    captionElement?.remove();
    const rows = rowsOf(element, (cell) => {
      this.#place(cell);
      return this.#contentOf(cell);
    });
    if (rows.length > 0)
      this.#add({
        type: "table",
        rows: rows.map((row) => [...row]),
        ...(caption.length > 0 && { caption }),
      });
    this.#flushPictures();
  }

  /** An element as one piece of text: what is in it ends up in one line. */
  #contentOf(
    element: LightElement,
    change: (mark: Mark) => boolean = () => true,
  ): Inline[] {
    const builder = new InlineBuilder();
    const visit = (parent: LightElement, marks: readonly Mark[]): void => {
      for (let node = parent.firstChild; node; node = node.nextSibling) {
        if (!isElement(node)) {
          builder.add(node.data, marks);
          continue;
        }
        const name = node.localName;
        if (skippedElements.has(name) || isHidden(node)) continue;
        this.#place(node);
        if (name === "img") {
          const text = this.#inlinePicture(node);
          if (text !== undefined) builder.add(text, marks);
        } else if (name === "br" || name === "hr") builder.gap();
        else if (blockElements.has(name)) {
          builder.gap();
          visit(node, marks);
          builder.gap();
        } else visit(node, this.#marksIn(node, marks).filter(change));
      }
    };
    visit(element, []);
    return asOneLine(builder.take());
  }

  #picture(element: LightElement, marks: readonly Mark[]): void {
    const text = this.#inlinePicture(element);
    if (text !== undefined) this.#text.add(text, marks);
  }

  /** @returns The text that a picture only draws (an emoji, a formula); else it is kept for after the paragraph. */
  #inlinePicture(element: LightElement): string | undefined {
    const alt = (element.getAttribute("alt") ?? "").trim();
    const source = pictureSource(element);
    if (isDrawnText(element, alt)) return alt;
    if (source === undefined || isPixel(element)) return undefined;
    this.#pictures.push({
      type: "image",
      source,
      ...(alt !== "" && { alt: alt.slice(0, longestAlt).toWellFormed() }),
    });
    return undefined;
  }

  #place(element: LightElement): void {
    for (const id of [
      element.id,
      element.localName === "a" ? (element.getAttribute("name") ?? "") : "",
    ]) {
      const place = id === "" ? undefined : this.#context.place(decoded(id));
      if (place !== undefined) this.#places.push(place);
    }
  }

  /** End the paragraph. */
  #flush(): void {
    const content = this.#text.take();
    if (content.length > 0) this.#paragraphs(content);
    this.#flushPictures();
  }

  #flushPictures(): void {
    for (const picture of this.#pictures.splice(0)) this.#add(picture);
  }

  /** Lines that were broken by hand are paragraphs, or verse; an empty line is the end of either. */
  #paragraphs(content: readonly Inline[]): void {
    let group: Inline[][] = [];
    const end = (): void => {
      this.#lines(group);
      group = [];
    };
    for (const line of splitContent(content, /\n/))
      if (line.length === 0) end();
      else group.push(line);
    end();
  }

  #lines(lines: readonly Inline[][]): void {
    if (lines.length === 0) return;
    const written = lines.flatMap((line) => splitContent(line, softBreaks));
    const verse = verseOf(written, this.#isPoem);
    if (verse)
      this.#add({
        type: "verse",
        lines: verse.map((line) => line.map(asOneLine)),
      });
    else
      for (const line of lines) this.#add({ type: this.#kind, content: line });
  }

  #add(block: DraftBlock): void {
    const [anchor, ...others] = this.#places.splice(0);
    for (const other of others)
      if (anchor !== undefined) this.#shared.set(other, anchor);
    this.#blocks.push(anchor === undefined ? block : { ...block, anchor });
  }
}

/** A number of a note, and nothing else. */
const isReference = (element: LightElement): boolean => {
  const links = element.getElementsByTagName("a");
  return (
    links.length > 0 && links.every((link) => link.hasAttribute(noteReference))
  );
};

const softBreaks = new RegExp(softBreak);

/** Longer descriptions describe something else. Code units. */
const longestAlt = 1000;

const withMark = (marks: readonly Mark[], mark: Mark): readonly Mark[] =>
  marks.some(({ type }) => type === mark.type) ? marks : [...marks, mark];

/** Headings are heavy by themselves. */
const withoutStrong = ({ type }: Mark): boolean => type !== "strong";

/** Gaps and stars have said what they had to say. */
const tidy = (blocks: readonly DraftBlock[]): readonly DraftBlock[] =>
  blocks.flatMap<DraftBlock>((block) => {
    if (block.type !== "paragraph" && block.type !== "quote") return [block];
    const content = asOneLine(block.content);
    return content.length > 0 ? [{ ...block, content }] : [];
  });

/** A part in a language of its own; whether it runs the other way is asked of its letters. */
function spanMark(element: LightElement): Mark | undefined {
  const declared =
    element.getAttribute("lang") ?? element.getAttribute("xml:lang");
  if (declared === null && !element.hasAttribute("dir")) return undefined;
  const language = languageOf(element.textContent);
  if (!language) return undefined;
  return {
    type: "span",
    lang: languageTag(declared, language) ?? language.lang,
    dir: language.dir,
  };
}

function codeText(element: LightElement): string {
  const parts: string[] = [];
  const visit = (parent: LightElement): void => {
    for (const node of parent.childNodes) {
      if (!isElement(node)) parts.push(node.data);
      else if (node.localName === "br") parts.push(lineBreak);
      else if (!skippedElements.has(node.localName)) visit(node);
    }
  };
  visit(element);
  return parts
    .join("")
    .toWellFormed()
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[^\P{Cc}\n\t]|\uFEFF/gu, "")
    .replace(/^(?:[ \t]*\n)+/, "")
    .trimEnd();
}

const isList = ({ localName }: LightElement): boolean =>
  localName === "ul" || localName === "ol" || localName === "menu";

/** Whether another list stands between the two. */
function isInList(element: LightElement, item: LightElement): boolean {
  for (let at = element.parentNode; at && at !== item; at = at.parentNode)
    if (isList(at)) return true;
  return false;
}

/** A list of cards is a page's way to lay out parts, not a list. */
const isLayout = (list: LightElement): boolean =>
  list.querySelectorAll("h1,h2,h3,h4,h5,h6,table,pre,blockquote,figure")
    .length > 0;

/** Where a picture is, also where a page loads it late. */
function pictureSource(element: LightElement): string | undefined {
  const candidates = [
    element.getAttribute("src"),
    element.getAttribute("data-src"),
    element.getAttribute("data-original"),
    element.getAttribute("data-lazy-src"),
    firstOfSet(element.getAttribute("srcset")),
    firstOfSet(element.getAttribute("data-srcset")),
    firstOfSet(
      element.parentNode?.localName === "picture"
        ? (element.parentNode
            .getElementsByTagName("source")
            .at(0)
            ?.getAttribute("srcset") ?? null)
        : null,
    ),
  ].filter((each) => each !== null && each !== undefined && each.trim() !== "");
  // A page that loads pictures late puts a blank one in their place.
  return (
    candidates.find((each) => !/^data:image\/(?:gif|svg)/i.test(each ?? "")) ??
    candidates[0] ??
    undefined
  )?.trim();
}

const firstOfSet = (set: string | null): string | undefined =>
  set?.trim().split(/\s*,\s+|\s+/u)[0];

/** Counters of visits are pictures of one point. */
const isPixel = (element: LightElement): boolean =>
  ["width", "height"].some((name) =>
    /^\s*[0-3](?:px)?\s*$/.test(element.getAttribute(name) ?? ""),
  );

const isDrawnText = (element: LightElement, alt: string): boolean =>
  alt !== "" &&
  (/^\p{Extended_Pictographic}(?:\p{Extended_Pictographic}|\p{M}|\u200D|\p{Emoji_Modifier})*$/u.test(
    alt,
  ) ||
    /(?:^|\s)(?:emoji|wp-smiley|mwe-math-fallback-image-inline)(?:\s|$)/.test(
      element.className,
    ));
