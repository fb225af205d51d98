import type { Inline, Mark } from "../../article/article.ts";
import { languageOf } from "../../arabic/language.ts";
import {
  isElement,
  type LightElement,
  type LightNode,
} from "../markup/light-tree.ts";
import { codeText } from "./code-text.ts";
import type { DraftBlock, DraftPicture } from "./draft.ts";
import { marksWithin, withMark } from "./element-marks.ts";
import {
  blockElements,
  headingLevel,
  isHidden,
  skippedElements,
} from "./elements.ts";
import { gatherVerse } from "./gather-verse.ts";
import { verseOf } from "./hemistichs.ts";
import {
  asOneLine,
  InlineBuilder,
  softBreak,
  splitContent,
} from "./inline-builder.ts";
import { isInList, isLayout, isList, isSteps } from "./lists.ts";
import { decoded, noteMark } from "./notes.ts";
import { numberIn, OpenList } from "./open-list.ts";
import { pictureOf } from "./pictures.ts";
import { isTransparent, rowsOf } from "./tables.ts";
import { isNamedPoem, poemClass } from "./verse-layout.ts";
import type { WalkContext } from "./walk-context.ts";

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
  /** Of a step whose text has not begun. */
  #number = "";

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
      this.#say(node.data, marks);
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

  #say(text: string, marks: readonly Mark[]): void {
    if (this.#number !== "" && /\S/u.test(text)) {
      this.#text.add(this.#number, []);
      this.#number = "";
    }
    this.#text.add(text, marks);
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
        this.#say("«", marks);
        this.#children(element, marks);
        this.#text.add("»", marks);
        return;
      default:
        this.#children(element, marksWithin(element, marks, this.#context));
    }
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
    const captionElement = element
      .getElementsByTagName("figcaption")
      .find((each) => figureOf(each) === element);
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
    if ((block?.type === "image" || block?.type === "table") && !block.caption)
      this.#blocks[at] = { ...block, caption };
    else this.#add({ type: "paragraph", content: caption });
  }

  #list(element: LightElement, marks: readonly Mark[]): void {
    if (isLayout(element))
      return isSteps(element)
        ? this.#steps(element, marks)
        : this.#children(element, marks);
    const open = new OpenList(element);
    this.#items(element, open);
    this.#add(open.take());
    this.#flushPictures();
  }

  /** A list with blocks in it, which the model's lists cannot hold: what its text calls by numbers keeps them. */
  #steps(list: LightElement, marks: readonly Mark[]): void {
    let number = numberIn(list, "start") ?? 1;
    for (const node of list.childNodes) {
      if (isElement(node) && node.localName === "li") {
        number = numberIn(node, "value") ?? number;
        this.#number = `${number}. `;
        number += 1;
      }
      this.#node(node, marks);
    }
    this.#number = "";
  }

  /** The model's lists are flat: what is nested in a bullet follows it; what is nested in a number belongs to it. */
  #items(list: LightElement, open: OpenList): void {
    for (const node of list.childNodes) {
      if (!isElement(node)) {
        // Text that its page put beside the items.
        open.add(this.#contentIn([node]));
        continue;
      }
      if (isList(node)) {
        this.#items(node, open);
        continue;
      }
      if (skippedElements.has(node.localName) || isHidden(node)) continue;
      if (node.hasAttribute(noteMark)) {
        this.#add(open.take());
        this.#place(node);
        this.#note(node);
        continue;
      }
      this.#add(open.endBefore(node));
      this.#place(node);
      const nested = open.isOrdered
        ? []
        : node
            .querySelectorAll("ul,ol")
            .filter((each) => !isInList(each, node));
      for (const each of nested) each.remove();
      open.add(this.#contentOf(node));
      for (const each of nested) this.#items(each, open);
    }
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
    change?: (mark: Mark) => boolean,
  ): Inline[] {
    return this.#contentIn(element.childNodes, change);
  }

  #contentIn(
    nodes: readonly LightNode[],
    change: (mark: Mark) => boolean = () => true,
  ): Inline[] {
    const builder = new InlineBuilder();
    const visit = (
      within: readonly LightNode[],
      marks: readonly Mark[],
    ): void => {
      for (const node of within) {
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
          visit(node.childNodes, marks);
          builder.gap();
        } else if (name === "q") {
          builder.add("«", marks);
          visit(node.childNodes, marks);
          builder.add("»", marks);
        } else
          visit(
            node.childNodes,
            marksWithin(node, marks, this.#context).filter(change),
          );
      }
    };
    visit(nodes, []);
    return asOneLine(builder.take());
  }

  #picture(element: LightElement, marks: readonly Mark[]): void {
    const text = this.#inlinePicture(element);
    if (text !== undefined) this.#say(text, marks);
  }

  /** @returns The text that a picture only draws; else it is kept for after the paragraph. */
  #inlinePicture(element: LightElement): string | undefined {
    const picture = pictureOf(element);
    if (typeof picture === "object") this.#pictures.push(picture);
    return typeof picture === "string" ? picture : undefined;
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

  #add(block: DraftBlock | undefined): void {
    if (!block) return;
    const [anchor, ...others] = this.#places.splice(0);
    for (const other of others)
      if (anchor !== undefined) this.#shared.set(other, anchor);
    this.#blocks.push(anchor === undefined ? block : { ...block, anchor });
  }
}

const softBreaks = new RegExp(softBreak);

/** Headings are heavy by themselves. */
const withoutStrong = ({ type }: Mark): boolean => type !== "strong";

/** The innermost figure around an element. */
function figureOf(element: LightElement): LightElement | null {
  let at = element.parentNode;
  while (at && at.localName !== "figure") at = at.parentNode;
  return at;
}

/** Gaps and stars have said what they had to say. */
const tidy = (blocks: readonly DraftBlock[]): readonly DraftBlock[] =>
  blocks.flatMap<DraftBlock>((block) => {
    if (block.type !== "paragraph" && block.type !== "quote") return [block];
    const content = asOneLine(block.content);
    return content.length > 0 ? [{ ...block, content }] : [];
  });
