import { Parser } from "htmlparser2";
import { QariError } from "../../errors.ts";

/** What no file of data reaches that was not made to harm. */
const deepest = 200;
const mostElements = 500_000;

/** An element of an XML file of data: names without their prefixes, in lower case. */
export interface XmlElement {
  readonly name: string;
  /** By their names, in lower case, with and without prefix. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  /** What stands directly in it. */
  text: string;
}

/**
 * Read an XML file of data, however broken. Entities that it declares itself
 * are not expanded.
 *
 * @returns What holds the root.
 * @throws QariError `document-too-deep`, `document-too-heavy`.
 */
export function parseXml(markup: string): XmlElement {
  const root = element("");
  const open = [root];
  let count = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        count += 1;
        if (open.length > deepest)
          throw new QariError(
            "document-too-deep",
            `more than ${deepest} elements in each other`,
          );
        if (count > mostElements)
          throw new QariError(
            "document-too-heavy",
            `more than ${mostElements} elements`,
          );
        const opened = element(localName(name), attributes);
        open.at(-1)?.children.push(opened);
        open.push(opened);
      },
      onclosetag() {
        if (open.length > 1) open.pop();
      },
      ontext(text) {
        const last = open.at(-1);
        if (last) last.text += text;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(markup);
  parser.end();
  return root;
}

const localName = (name: string): string =>
  name.slice(name.indexOf(":") + 1).toLowerCase();

function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
): XmlElement {
  const known = new Map<string, string>();
  for (const [key, value] of Object.entries(attributes)) {
    known.set(key.toLowerCase(), value);
    if (!known.has(localName(key))) known.set(localName(key), value);
  }
  return { name, attributes: known, children: [], text: "" };
}

/** All below an element that bear a name, in the order of the file. */
export function elementsNamed(
  root: XmlElement,
  name: string,
): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (parent: XmlElement): void => {
    for (const child of parent.children) {
      if (child.name === name) found.push(child);
      visit(child);
    }
  };
  visit(root);
  return found;
}

/** All text in an element, as one line. */
export function xmlText(root: XmlElement): string {
  const parts: string[] = [];
  const visit = (each: XmlElement): void => {
    parts.push(each.text);
    for (const child of each.children) visit(child);
  };
  visit(root);
  return parts.join(" ").replaceAll(/\s+/gu, " ").trim();
}
