import { Parser } from "htmlparser2";
import { svgElements, svgNamespace, wordsElements } from "./svg-vocabulary.ts";

/** Elements of one drawing. Maps of whole countries have some ten thousand. */
const mostElements = 50_000;
/** Elements in each other. Drawing programs write groups within groups, some twenty. */
const deepest = 100;

/** An element of a drawing, of those that are kept. */
export interface SvgElement {
  readonly name: string;
  /** As they stand in the file. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (SvgElement | string)[];
}

/** An element that is open, and what prefixes mean in it. */
interface Open {
  readonly element: SvgElement | undefined;
  readonly namespaces: ReadonlyMap<string, string>;
}

/** Old drawing programs name the namespace by an entity of their own, which is not expanded. */
const namespaceEntity = "&ns_svg;";

/**
 * Parse a drawing, however broken, into the elements that may be kept. What is
 * in others is gone with them. Entities that it declares are not expanded.
 *
 * @returns `undefined` for what is no drawing, and for one that is too large or nested too deep.
 */
export function parseSvg(markup: string): SvgElement | undefined {
  const builder = new SvgBuilder();
  const parser = new Parser(builder, { xmlMode: true, decodeEntities: true });
  for (let at = 0; at < markup.length && !builder.isRefused; at += pieceLength)
    parser.write(markup.slice(at, at + pieceLength));
  parser.end();
  return builder.isRefused ? undefined : builder.root;
}

/** So that what is refused is not read to its end. */
const pieceLength = 1 << 16;

class SvgBuilder {
  root: SvgElement | undefined;
  isRefused = false;
  readonly #open: Open[] = [];
  #count = 0;

  onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.isRefused) return;
    this.#count += 1;
    const around = this.#open.at(-1);
    const namespaces = namespacesIn(attributes, around?.namespaces ?? none);
    const element = this.#elementOf(name, attributes, namespaces);
    const isFirst = around === undefined && this.root === undefined;
    if (
      this.#count > mostElements ||
      this.#open.length >= deepest ||
      (isFirst && !element)
    ) {
      this.isRefused = true;
      return;
    }
    const parent = around?.element;
    const isIn = isFirst || (parent && !wordsElements.has(parent.name));
    if (isFirst) this.root = element;
    else if (element && isIn) parent?.children.push(element);
    this.#open.push({ element: isIn ? element : undefined, namespaces });
  }

  onclosetag(): void {
    this.#open.pop();
  }

  ontext(text: string): void {
    const children = this.#open.at(-1)?.element?.children;
    const last = children?.at(-1);
    if (children && typeof last === "string")
      children[children.length - 1] = last + text;
    else children?.push(text);
  }

  #elementOf(
    tag: string,
    attributes: Readonly<Record<string, string>>,
    namespaces: ReadonlyMap<string, string>,
  ): SvgElement | undefined {
    const colon = tag.indexOf(":");
    const namespace = namespaces.get(tag.slice(0, Math.max(colon, 0)));
    const isSvg =
      namespace === svgNamespace ||
      namespace === namespaceEntity ||
      // Written for a page, where nothing has to be declared.
      (colon === -1 && namespace === undefined);
    const local = tag.slice(colon + 1);
    const name = local === "a" ? this.#linkAs() : local;
    if (!isSvg || !svgElements.has(name)) return undefined;
    if (this.#open.length === 0 && name !== "svg") return undefined;
    return {
      name,
      attributes: new Map(Object.entries(attributes)),
      children: [],
    };
  }

  /** A link leads nowhere in a picture; what it holds is drawn. */
  #linkAs(): string {
    const around = this.#open.at(-1)?.element?.name ?? "";
    return around === "text" || around === "tspan" || around === "textPath"
      ? "tspan"
      : "g";
  }
}

const none: ReadonlyMap<string, string> = new Map();

function namespacesIn(
  attributes: Readonly<Record<string, string>>,
  around: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  let known: Map<string, string> | undefined;
  for (const [name, value] of Object.entries(attributes))
    if (name === "xmlns" || name.startsWith("xmlns:")) {
      known ??= new Map(around);
      known.set(name.slice("xmlns:".length), value.trim());
    }
  return known ?? around;
}
