import * as v from "valibot";
import {
  sectionSchema,
  type Inline,
  type Mark,
} from "../../article/article.ts";
import { saidClass } from "../../exporting/said.ts";
import {
  keptName,
  keptSchema,
  noteHeadClass,
  type Kept,
} from "../../exporting/kept-model.ts";
import {
  isElement,
  type LightDocument,
  type LightElement,
  type LightNode,
} from "../markup/light-tree.ts";
import type { DraftBlock, DraftSection } from "../walk/draft.ts";

/** Thrown on markup that we do not write: somebody has changed the book. */
export class ForeignMarkup extends Error {}

/**
 * A page of a book as `src/exporting` writes it, back into the section it was
 * made of: every element for what it was, nothing guessed.
 *
 * @param picture Where a picture is in the container.
 * @throws ForeignMarkup
 */
export function ownSection(
  { body }: LightDocument,
  picture: (source: string) => string | undefined,
): DraftSection {
  const section = onlyChild(
    elementsIn(body).filter(({ localName }) => localName !== "header"),
    "section",
  );
  const kept = keptOf(section);
  const [first, ...rest] = elementsIn(section);
  const isTitled = first?.className === "section-title";
  const title = isTitled ? (kept.title ?? first.textContent) : undefined;
  const blocks = isTitled ? rest : elementsIn(section);
  const anchor = kept.anchor ?? idOf(section);
  const read: DraftSection = {
    ...(title !== undefined && { title }),
    level: kept.level ?? 1,
    ...(anchor !== undefined && { anchor }),
    blocks: blocks.map((block) => ownBlock(block, picture)),
  };
  if (!isOfModel(read)) throw new ForeignMarkup("not of the model");
  return read;
}

/** Attributes may have been written by anybody: links and languages are looked at as in any data from outside. */
const isOfModel = ({ blocks, ...section }: DraftSection): boolean =>
  v.is(sectionSchema, {
    ...section,
    blocks: blocks.map((block) => {
      if (block.type !== "image") return block;
      const { source: _, ...rest } = block;
      return { ...rest, resource: "0".repeat(64) };
    }),
  });

function ownBlock(
  element: LightElement,
  picture: (source: string) => string | undefined,
): DraftBlock {
  const name = element.localName;
  const common = commonOf(element);
  const heading = /^h(?<level>[1-6])$/u.exec(name)?.groups?.["level"];
  if (heading !== undefined)
    return {
      type: "heading",
      level: Number(heading),
      content: ownText(element),
      ...common,
    };
  switch (name) {
    case "p":
      return { type: "paragraph", content: ownText(element), ...common };
    case "blockquote": {
      const content = ownText(onlyChild(elementsIn(element), "p"));
      return { type: "quote", content, ...common };
    }
    case "ul":
    case "ol": {
      const start = element.getAttribute("start");
      return {
        type: "list",
        ordered: name === "ol",
        ...(start !== null && { start: Number(start) }),
        items: named(element, "li").map(ownText),
        ...common,
      };
    }
    case "div":
      return {
        type: "verse",
        lines: named(element, "p").map((line) =>
          elementsIn(line)
            .filter(({ className }) => className === "hemistich")
            .map(ownText),
        ),
        ...common,
      };
    case "table":
      return ownTable(element);
    case "figure":
      return ownPicture(element, picture);
    case "pre": {
      const code = onlyChild(elementsIn(element), "code");
      const text = ownText(code)
        .map((run) => run.text)
        .join("");
      return { type: "code", text, ...common };
    }
    case "aside": {
      const { note, anchor } = keptOf(element);
      const content = ownText(onlyChild(elementsIn(element), "p"));
      return {
        type: "note",
        id: note ?? idOf(element) ?? "",
        content,
        ...languageOf(element),
        ...(anchor !== undefined && { anchor }),
      };
    }
    case "hr":
      return { type: "rule", ...common };
    default:
      throw new ForeignMarkup(name);
  }
}

function ownTable(element: LightElement): DraftBlock {
  const [first, ...rest] = elementsIn(element);
  const caption = first?.localName === "caption" ? first : undefined;
  const body = onlyChild(caption ? rest : elementsIn(element), "tbody");
  return {
    type: "table",
    rows: named(body, "tr").map((row) =>
      elementsIn(row).map((cell) => {
        if (cell.localName !== "td" && cell.localName !== "th")
          throw new ForeignMarkup(cell.localName);
        const colSpan = cell.getAttribute("colspan");
        const rowSpan = cell.getAttribute("rowspan");
        return {
          content: ownText(cell),
          ...(cell.localName === "th" && { header: true }),
          ...(colSpan !== null && { colSpan: Number(colSpan) }),
          ...(rowSpan !== null && { rowSpan: Number(rowSpan) }),
        };
      }),
    ),
    ...(caption && { caption: ownText(caption) }),
    ...commonOf(element),
  };
}

/** A picture that was not at hand when the book was made has left its caption. */
function ownPicture(
  element: LightElement,
  picture: (source: string) => string | undefined,
): DraftBlock {
  const [shown, caption, ...more] = elementsIn(element);
  const isOurs = shown?.localName === "img" || shown?.className === "missing";
  if (!isOurs || (caption && caption.localName !== "figcaption") || more[0])
    throw new ForeignMarkup("figure");
  const alt = shown.getAttribute("alt");
  return {
    type: "image",
    source: picture(shown.src) ?? "",
    ...(alt !== null && keptOf(element).hasAlt !== false && { alt }),
    ...(caption && { caption: ownText(caption) }),
    ...commonOf(element),
  };
}

const raised: ReadonlySet<string> = new Set([
  "strong",
  "em",
  "sup",
  "sub",
  "code",
]);
const isRaised = (
  name: string,
): name is "strong" | "em" | "sup" | "sub" | "code" => raised.has(name);

/** The runs of an element that holds text. */
function ownText(element: LightElement): Inline[] {
  const runs: { text: string; readonly marks: readonly Mark[] }[] = [];
  const add = (text: string, marks: readonly Mark[]): void => {
    const last = runs.at(-1);
    // What is spoken on its own, or marked, has cut them.
    if (last && JSON.stringify(last.marks) === JSON.stringify(marks))
      last.text += text;
    else runs.push({ text, marks });
  };
  const visit = (parent: LightElement, marks: readonly Mark[]): void => {
    for (
      let node: LightNode | null = parent.firstChild;
      node;
      node = node.nextSibling
    )
      if (!isElement(node)) add(node.data, marks);
      else if (node.localName === "br") add("\n", marks);
      else if (node.className === noteHeadClass) continue;
      else if (isBeside(node)) visit(node, marks);
      else visit(node, [...marks, ownMark(node)]);
  };
  visit(element, []);
  return runs.map(({ text, marks }) =>
    marks.length === 0 ? { text } : { text, marks: [...marks] },
  );
}

/** Around what is spoken or what a reader marked, and nothing in the model. */
const isBeside = ({ localName, className }: LightElement): boolean =>
  localName === "mark" || (localName === "span" && className === saidClass);

function ownMark(element: LightElement): Mark {
  const { localName: name } = element;
  if (isRaised(name)) return { type: name };
  if (name === "span") return { type: "span", ...languageOf(element) };
  if (name !== "a") throw new ForeignMarkup(name);
  const { href: target, noteref } = keptOf(element);
  if (noteref !== undefined) return { type: "noteref", id: noteref };
  const href = target ?? element.href;
  const isWithin = target === undefined && !/^[a-z]+:/iu.test(href);
  const led = isWithin ? href.slice(href.indexOf("#")) : href;
  return element.getAttribute("epub:type") === "noteref"
    ? { type: "noteref", id: led.slice(1) }
    : { type: "link", href: led };
}

/** The parts that all blocks have. */
function commonOf(element: LightElement) {
  const anchor = keptOf(element).anchor ?? idOf(element);
  return {
    ...languageOf(element),
    ...(anchor !== undefined && { anchor }),
  };
}

function languageOf(element: LightElement): {
  readonly lang?: string;
  readonly dir?: "rtl" | "ltr";
} {
  const lang = element.getAttribute("lang");
  const dir = element.getAttribute("dir");
  return {
    ...(lang !== null && { lang }),
    ...((dir === "rtl" || dir === "ltr") && { dir }),
  };
}

function keptOf(element: LightElement): Kept {
  const said = element.getAttribute(keptName);
  if (said === null) return {};
  const kept = v.safeParse(v.pipe(v.string(), v.parseJson(), keptSchema), said);
  if (!kept.success) throw new ForeignMarkup(keptName);
  return kept.output;
}

const idOf = (element: LightElement): string | undefined =>
  element.id === "" ? undefined : element.id;

/** What stands in an element beside its own white space: elements, and no text. */
function elementsIn(parent: LightElement): readonly LightElement[] {
  return parent.childNodes.flatMap((node) => {
    if (isElement(node)) return [node];
    if (node.data.trim() !== "") throw new ForeignMarkup("text");
    return [];
  });
}

function named(parent: LightElement, name: string): readonly LightElement[] {
  const elements = elementsIn(parent);
  for (const { localName } of elements)
    if (localName !== name) throw new ForeignMarkup(localName);
  return elements;
}

function onlyChild(
  elements: readonly LightElement[],
  name: string,
): LightElement {
  const [only, ...others] = elements;
  if (only?.localName !== name || others.length > 0)
    throw new ForeignMarkup(only?.localName ?? name);
  return only;
}
