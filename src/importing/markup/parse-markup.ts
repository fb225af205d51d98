import { Parser } from "htmlparser2";
import { QariError } from "../../errors.ts";
import { keptName } from "../../exporting/kept-model.ts";
import {
  LightAttribute,
  LightDocument,
  LightElement,
  LightText,
} from "./light-tree.ts";

/** As deep as Chromium's own tree goes; what is deeper stands beside its parent instead of in it. */
const deepest = 512;
/** What no page reaches that was not made to harm. */
const deepestTaken = 5000;
/** Elements and runs of text. A book of a million words has some 200,000. */
const mostNodes = 2_000_000;

export interface MarkupOptions {
  /** XHTML: tags may close themselves, CDATA is text. */
  readonly isXhtml?: boolean;
  /** Where the page was, absolute. */
  readonly address?: string;
  /** Attributes to keep beside those that pages have. */
  readonly more?: readonly string[];
}

/** What is of no use to a text and may be large. What is in them goes, too. */
const dropped: ReadonlySet<string> = new Set([
  "style",
  "template",
  "svg",
  "svg:svg",
  "canvas",
  "audio",
  "map",
]);

/** Attributes that are looked at. Of pictures all are: addresses hide in many. */
const attributesKept: ReadonlySet<string> = new Set([
  "align",
  "alt",
  "aria-hidden",
  "cite",
  "class",
  "colspan",
  "content",
  keptName,
  "data",
  "datetime",
  "dir",
  "epub:type",
  "headers",
  "hidden",
  "href",
  "hreflang",
  "id",
  "itemprop",
  "itemscope",
  "itemtype",
  "lang",
  "name",
  "property",
  "rel",
  "role",
  "rowspan",
  "scope",
  "src",
  "srcset",
  "start",
  "style",
  "summary",
  "title",
  "type",
  "value",
  "xml:lang",
]);
const inHead: ReadonlySet<string> = new Set(["base", "link", "meta", "title"]);

/** Which elements end where another of their kind begins, and around what they do not. */
interface Ending {
  readonly names: ReadonlySet<string>;
  readonly within: ReadonlySet<string>;
}
const inList = new Set(["ul", "ol", "menu", "dl", "table"]);
const inTable = new Set(["table"]);
const item: Ending = { names: new Set(["li"]), within: inList };
const term: Ending = { names: new Set(["dt", "dd"]), within: inList };
const cell: Ending = { names: new Set(["td", "th"]), within: inTable };
const row: Ending = {
  names: new Set([...cell.names, "tr", "caption", "colgroup"]),
  within: inTable,
};
const rows: Ending = {
  names: new Set([...row.names, "thead", "tbody", "tfoot"]),
  within: inTable,
};
/**
 * What ends by itself, whatever is open in it: the parser ends it only where
 * nothing is, though the end tag of a paragraph may be left out, too.
 *
 * @source HTML Standard, 13.1.2.4 Optional tags, 13.2.6.4.
 */
const endings: ReadonlyMap<string, Ending> = new Map([
  ["li", item],
  ["dt", term],
  ["dd", term],
  ["td", cell],
  ["th", cell],
  ["tr", row],
  ["thead", rows],
  ["tbody", rows],
  ["tfoot", rows],
]);

/**
 * Parse HTML or XHTML, however broken, into a light tree with a head and a
 * body. Entities that a document declares itself are not expanded.
 *
 * @throws QariError `document-too-deep`, `document-too-heavy`.
 */
export function parseMarkup(
  markup: string,
  { isXhtml = false, address, more = [] }: MarkupOptions = {},
): LightDocument {
  const document = new LightDocument(address);
  const builder = new TreeBuilder(document, isXhtml, more);
  const parser = new Parser(builder, {
    decodeEntities: true,
    recognizeSelfClosing: isXhtml,
    recognizeCDATA: isXhtml,
  });
  // In pieces: the parser's buffer stays small.
  const start = isXhtml ? afterDeclarations(markup) : 0;
  for (let at = start; at < markup.length; at += pieceLength)
    parser.write(markup.slice(at, at + pieceLength));
  parser.end();
  return document;
}

const pieceLength = 1 << 18;
const longestProlog = 1 << 16;

/**
 * Where a document type ends that declares something itself, between brackets:
 * the parser takes the end of its first declaration for its end.
 *
 * @returns 0 for a document that has none.
 * @source XML 1.0, 2.8 Prolog and Document Type Declaration.
 */
function afterDeclarations(markup: string): number {
  const prolog = markup.slice(0, longestProlog);
  const opening =
    /^\uFEFF?(?:\s|<\?[^>]*>)*<!DOCTYPE\s(?:"[^"]*"|'[^']*'|[^"'[>])*\[/i.exec(
      prolog,
    );
  if (!opening) return 0;
  const piece = /<!--[^]*?-->|<\?[^]*?\?>|"[^"]*"|'[^']*'|\]\s*>|[^]/y;
  for (let at = opening[0].length; at < prolog.length; at = piece.lastIndex) {
    piece.lastIndex = at;
    const [found = ""] = piece.exec(prolog) ?? [];
    if (found.startsWith("]") && found.endsWith(">")) return piece.lastIndex;
  }
  return 0;
}

/** An element that is open, and how many are around what comes in it. */
interface Place {
  readonly open: LightElement;
  readonly depth: number;
}

/** Puts what the parser meets where it belongs. */
class TreeBuilder {
  readonly #document: LightDocument;
  /** Where to go on when an element ends; `undefined` for one that was not put into the tree. */
  readonly #stack: (Place | undefined)[] = [];
  #open: LightElement;
  /** Elements open around what comes next, those in the tree only. */
  #depth = 0;
  #dropping = 0;
  #nodes = 0;
  #text: LightText | undefined;
  readonly #isXhtml: boolean;
  readonly #kept: ReadonlySet<string>;

  constructor(
    document: LightDocument,
    isXhtml: boolean,
    more: readonly string[],
  ) {
    this.#document = document;
    this.#kept =
      more.length === 0
        ? attributesKept
        : new Set([...attributesKept, ...more]);
    this.#isXhtml = isXhtml;
    this.#open = document.body;
  }

  onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#stack.length >= deepestTaken)
      throw new QariError(
        "document-too-deep",
        `more than ${deepestTaken} elements in each other`,
      );
    this.#stack.push(this.#opened(name, attributes));
  }

  #opened(
    name: string,
    attributes: Readonly<Record<string, string>>,
  ): Place | undefined {
    this.#text = undefined;
    const isDropped =
      this.#dropping > 0 ||
      dropped.has(name) ||
      (name === "script" && !isData(attributes["type"]));
    if (isDropped) {
      if (
        this.#isXhtml &&
        this.#dropping > 0 &&
        (name === "image" || name === "svg:image")
      )
        this.#drawnPicture(attributes);
      this.#dropping += 1;
      return undefined;
    }
    const known = this.#known(name);
    if (known) {
      for (const attribute of keptAttributes(name, attributes, this.#kept))
        known.setAttributeNode(attribute);
      return undefined;
    }
    this.#count();
    const element = new LightElement(
      this.#document,
      name,
      keptAttributes(name, attributes, this.#kept),
    );
    const isOfHead = inHead.has(name) && this.#open === this.#document.body;
    const place = this.#placeFor(name);
    (isOfHead ? this.#document.head : place.open).appendChild(element);
    this.#depth = place.depth + 1;
    this.#open = element;
    return place;
  }

  /** Where an element goes: into what is open, or beside what ends where it begins. */
  #placeFor(name: string): Place {
    const ending = endings.get(name);
    const place = (ending && this.#placeAfter(ending)) ?? {
      open: this.#open,
      depth: this.#depth,
    };
    // Too deep: what is around it ends here, as in a browser.
    return place.depth < deepest
      ? place
      : { open: place.open.parentNode ?? place.open, depth: deepest - 1 };
  }

  /** @returns The place of the outermost element that ends; `undefined` where none is open. */
  #placeAfter({ names, within }: Ending): Place | undefined {
    let place: Place | undefined;
    let depth = this.#depth;
    for (
      let at = this.#open;
      at.parentNode && !within.has(at.localName);
      at = at.parentNode
    ) {
      depth -= 1;
      if (names.has(at.localName)) place = { open: at.parentNode, depth };
    }
    return place;
  }

  /** Books stretch their covers and plates over the page with a drawing that holds nothing but the picture. */
  #drawnPicture(attributes: Readonly<Record<string, string>>): void {
    const source = attributes["xlink:href"] ?? attributes["href"];
    if (source === undefined) return;
    this.#count();
    this.#open.appendChild(
      new LightElement(this.#document, "img", [
        new LightAttribute("src", source),
      ]),
    );
  }

  /** A page has one of each, wherever it says so. */
  #known(name: string): LightElement | undefined {
    switch (name) {
      case "html":
        return this.#document.documentElement;
      case "head":
        return this.#document.head;
      case "body":
        return this.#document.body;
      default:
        return undefined;
    }
  }

  onclosetag(): void {
    this.#text = undefined;
    const place = this.#stack.pop();
    if (this.#dropping > 0) {
      this.#dropping -= 1;
      return;
    }
    if (!place) return;
    this.#depth = place.depth;
    this.#open = place.open;
  }

  ontext(data: string): void {
    if (this.#dropping > 0) return;
    if (this.#text) {
      this.#text.data += data;
      return;
    }
    this.#count();
    this.#text = this.#open.appendChild(new LightText(data));
  }

  #count(): void {
    this.#nodes += 1;
    if (this.#nodes > mostNodes)
      throw new QariError(
        "document-too-heavy",
        `more than ${mostNodes} elements`,
      );
  }
}

/** Scripts are not code to us; some say who wrote the page. */
const isData = (type: string | undefined): boolean =>
  type === "application/ld+json";

function keptAttributes(
  name: string,
  attributes: Readonly<Record<string, string>>,
  isKept: ReadonlySet<string>,
): LightAttribute[] {
  const kept: LightAttribute[] = [];
  const isPicture = name === "img" || name === "source";
  for (const key in attributes)
    if (isPicture || isKept.has(key))
      kept.push(new LightAttribute(key, attributes[key] ?? ""));
  return kept;
}
