/**
 * A tree of what a page says, with as much of the DOM's interface as
 * `@mozilla/readability` asks for and no more
 * (docs/decisions/0023-importing.md).
 *
 * It cannot load, run or serialise anything: `innerHTML` is a copy of the
 * nodes, never text. Nothing here recurses, so that no nesting is too deep.
 */

export const elementNode = 1;
export const textNode = 3;

/** A name and a value, as they stood in the tag. */
export class LightAttribute {
  readonly name: string;
  value: string;

  constructor(name: string, value: string) {
    this.name = name;
    this.value = value;
  }

  cloneNode(): LightAttribute {
    return new LightAttribute(this.name, this.value);
  }
}

export type LightNode = LightElement | LightText;

const none: readonly never[] = [];

/** What text and elements have in common: their place among others. */
abstract class Placed {
  parentNode: LightElement | null = null;
  previousSibling: LightNode | null = null;
  nextSibling: LightNode | null = null;

  get previousElementSibling(): LightElement | null {
    let node = this.previousSibling;
    while (node && !isElement(node)) node = node.previousSibling;
    return node;
  }

  get nextElementSibling(): LightElement | null {
    let node = this.nextSibling;
    while (node && !isElement(node)) node = node.nextSibling;
    return node;
  }
}

/** A run of text. */
export class LightText extends Placed {
  readonly nodeType = textNode;
  readonly nodeName = "#text";
  readonly tagName = undefined;
  readonly childNodes: readonly LightNode[] = none;
  readonly children: readonly LightElement[] = none;
  readonly firstChild = null;
  data: string;

  constructor(data: string) {
    super();
    this.data = data;
  }

  get textContent(): string {
    return this.data;
  }
  set textContent(data: string) {
    this.data = data;
  }

  remove(): void {
    this.parentNode?.removeChild(this);
  }
}

/** A copy of what stood in an element, to be put back by assigning it to `innerHTML`. */
class Snapshot {
  readonly copy: LightElement;

  constructor(of: LightElement) {
    this.copy = of.cloneNode(true);
  }

  /** Asked for by log lines only, which nobody reads. */
  toString(): string {
    return "";
  }
}

/** An element and all in it. */
export class LightElement extends Placed {
  readonly nodeType = elementNode;
  readonly localName: string;
  readonly tagName: string;
  readonly attributes: LightAttribute[];
  readonly ownerDocument: LightDocument;
  firstChild: LightNode | null = null;
  lastChild: LightNode | null = null;
  #childNodes: LightNode[] | undefined;
  #children: LightElement[] | undefined;

  constructor(
    document: LightDocument,
    localName: string,
    attributes: LightAttribute[] = [],
  ) {
    super();
    this.ownerDocument = document;
    this.localName = localName;
    this.tagName = upperCase(localName);
    this.attributes = attributes;
  }

  get nodeName(): string {
    return this.tagName;
  }

  get childNodes(): readonly LightNode[] {
    if (this.#childNodes) return this.#childNodes;
    const nodes: LightNode[] = [];
    for (let node = this.firstChild; node; node = node.nextSibling)
      nodes.push(node);
    return (this.#childNodes = nodes);
  }

  get children(): readonly LightElement[] {
    return (this.#children ??= this.childNodes.filter(isElement));
  }

  get firstElementChild(): LightElement | null {
    let node = this.firstChild;
    while (node && !isElement(node)) node = node.nextSibling;
    return node;
  }

  get id(): string {
    return this.getAttribute("id") ?? "";
  }
  set id(value: string) {
    this.setAttribute("id", value);
  }
  get className(): string {
    return this.getAttribute("class") ?? "";
  }
  set className(value: string) {
    this.setAttribute("class", value);
  }
  get src(): string {
    return this.getAttribute("src") ?? "";
  }
  set src(value: string) {
    this.setAttribute("src", value);
  }
  get srcset(): string {
    return this.getAttribute("srcset") ?? "";
  }
  set srcset(value: string) {
    this.setAttribute("srcset", value);
  }
  get href(): string {
    return this.getAttribute("href") ?? "";
  }
  set href(value: string) {
    this.setAttribute("href", value);
  }

  /** Of the style, only whether it hides. */
  get style(): { readonly display: string; readonly visibility: string } {
    const style = this.getAttribute("style");
    if (style === null) return shownStyle;
    return {
      display: /(?:^|;)\s*display\s*:\s*none\b/i.test(style) ? "none" : "",
      visibility: /(?:^|;)\s*visibility\s*:\s*hidden\b/i.test(style)
        ? "hidden"
        : "",
    };
  }

  getAttribute(name: string): string | null {
    for (const attribute of this.attributes)
      if (attribute.name === name) return attribute.value;
    return null;
  }

  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null;
  }

  setAttribute(name: string, value: string): void {
    const known = this.attributes.find((each) => each.name === name);
    if (known) known.value = value;
    else this.attributes.push(new LightAttribute(name, value));
  }

  setAttributeNode({ name, value }: LightAttribute): void {
    this.setAttribute(name, value);
  }

  removeAttribute(name: string): void {
    const at = this.attributes.findIndex((each) => each.name === name);
    if (at !== -1) this.attributes.splice(at, 1);
  }

  appendChild<T extends LightNode>(node: T): T {
    this.insertBefore(node, null);
    return node;
  }

  insertBefore(node: LightNode, before: LightNode | null): void {
    node.parentNode?.removeChild(node);
    const after = before ? before.previousSibling : this.lastChild;
    node.parentNode = this;
    node.previousSibling = after;
    node.nextSibling = before;
    if (after) after.nextSibling = node;
    else this.firstChild = node;
    if (before) before.previousSibling = node;
    else this.lastChild = node;
    this.#changed();
  }

  removeChild<T extends LightNode>(node: T): T {
    const { previousSibling, nextSibling } = node;
    if (previousSibling) previousSibling.nextSibling = nextSibling;
    else this.firstChild = nextSibling;
    if (nextSibling) nextSibling.previousSibling = previousSibling;
    else this.lastChild = previousSibling;
    node.parentNode = null;
    node.previousSibling = null;
    node.nextSibling = null;
    this.#changed();
    return node;
  }

  replaceChild<T extends LightNode>(node: LightNode, old: T): T {
    // Where it is to go, even if it is the old one's neighbour.
    const { nextSibling } = old;
    const before = nextSibling === node ? node.nextSibling : nextSibling;
    this.removeChild(old);
    this.insertBefore(node, before);
    return old;
  }

  remove(): void {
    this.parentNode?.removeChild(this);
  }

  get textContent(): string {
    let text = "";
    let node: LightNode | null = this.firstChild;
    while (node) {
      if (node.nodeType === textNode) text += node.data;
      node = following(node, this);
    }
    return text;
  }
  set textContent(text: string) {
    this.#empty();
    if (text !== "") this.appendChild(new LightText(text));
  }

  /** See `Snapshot`: typed as text because its callers treat it so. */
  get innerHTML(): Snapshot {
    return new Snapshot(this);
  }
  set innerHTML(value: Snapshot | string) {
    this.#empty();
    if (typeof value === "string") return;
    // A copy again: it may be put back more than once.
    const { copy } = new Snapshot(value.copy);
    while (copy.firstChild) this.appendChild(copy.firstChild);
  }

  cloneNode(isDeep = false): LightElement {
    const copy = this.#shallow();
    if (!isDeep) return copy;
    let target = copy;
    for (let node = this.firstChild; node;) {
      const twin = isElement(node) ? node.#shallow() : new LightText(node.data);
      target.appendChild(twin);
      if (isElement(node) && isElement(twin) && node.firstChild) {
        target = twin;
        node = node.firstChild;
        continue;
      }
      while (!node.nextSibling) {
        const parent: LightElement | null = node.parentNode;
        if (!parent || parent === this) return copy;
        node = parent;
        target = target.parentNode ?? copy;
      }
      node = node.nextSibling;
    }
    return copy;
  }

  /** @param name In lower case, or `*`. */
  getElementsByTagName(name: string): LightElement[] {
    return elementsIn(this, name === "*" ? undefined : new Set([name]));
  }

  /** Tag names apart by commas: nothing else is asked for. */
  querySelectorAll(selector: string): LightElement[] {
    return elementsIn(this, tagNames(selector));
  }

  #shallow(): LightElement {
    return new LightElement(
      this.ownerDocument,
      this.localName,
      this.attributes.map((each) => each.cloneNode()),
    );
  }

  #empty(): void {
    while (this.firstChild) this.removeChild(this.firstChild);
  }

  #changed(): void {
    this.#childNodes = undefined;
    this.#children = undefined;
  }
}

/** The root: an `html` element with a head and a body. */
export class LightDocument {
  readonly nodeType = 9;
  readonly documentElement: LightElement;
  readonly head: LightElement;
  readonly body: LightElement;
  /** Where the page was, absolute; links are relative to it. Our own walk resolves them. */
  readonly baseURI: string;
  readonly documentURI: string;

  constructor(address = "about:blank") {
    this.baseURI = address;
    this.documentURI = address;
    this.documentElement = new LightElement(this, "html");
    this.head = this.documentElement.appendChild(
      new LightElement(this, "head"),
    );
    this.body = this.documentElement.appendChild(
      new LightElement(this, "body"),
    );
  }

  get firstChild(): LightElement {
    return this.documentElement;
  }
  get childNodes(): readonly LightElement[] {
    return [this.documentElement];
  }
  get children(): readonly LightElement[] {
    return [this.documentElement];
  }

  get title(): string {
    const [title] = this.head.getElementsByTagName("title");
    return (title?.textContent ?? "").replaceAll(/\s+/g, " ").trim();
  }

  getElementsByTagName(name: string): LightElement[] {
    return this.documentElement.getElementsByTagName(name);
  }
  querySelectorAll(selector: string): LightElement[] {
    return this.documentElement.querySelectorAll(selector);
  }
  createElement(name: string): LightElement {
    return new LightElement(this, name.toLowerCase());
  }
  createTextNode(text: string): LightText {
    return new LightText(text);
  }
}

export const isElement = (node: LightNode): node is LightElement =>
  node.nodeType === elementNode;

/** The next node in the order of the document, below `root`. */
function following(node: LightNode, root: LightElement): LightNode | null {
  if (isElement(node) && node.firstChild) return node.firstChild;
  let at: LightNode = node;
  while (!at.nextSibling) {
    if (!at.parentNode || at.parentNode === root) return null;
    at = at.parentNode;
  }
  return at.nextSibling;
}

function elementsIn(
  root: LightElement,
  names: ReadonlySet<string> | undefined,
): LightElement[] {
  const found: LightElement[] = [];
  let node: LightNode | null = root.firstChild;
  while (node) {
    if (isElement(node) && (!names || names.has(node.localName)))
      found.push(node);
    node = following(node, root);
  }
  return found;
}

const shownStyle = { display: "", visibility: "" } as const;

const upper = new Map<string, string>();
/** There are few tags and many elements. */
function upperCase(name: string): string {
  let found = upper.get(name);
  if (found === undefined) {
    found = name.toUpperCase();
    // A page can make up names without end.
    if (upper.size < 1000) upper.set(name, found);
  }
  return found;
}

const selectors = new Map<string, ReadonlySet<string>>();
function tagNames(selector: string): ReadonlySet<string> {
  let names = selectors.get(selector);
  if (names) return names;
  if (!/^[a-z0-9]+(?:\s*,\s*[a-z0-9]+)*$/i.test(selector))
    throw new Error(`not a list of tag names: ${selector}`);
  names = new Set(selector.toLowerCase().split(/\s*,\s*/));
  selectors.set(selector, names);
  return names;
}
