import type { StyleRule } from "./svg-style-sheet.ts";
import { rulesOf } from "./svg-style-sheet.ts";
import type { SvgElement } from "./svg-tree.ts";
import { SvgNames } from "./svg-names.ts";
import {
  declarationsOf,
  plainPath,
  plainValue,
  propertyValue,
  writtenDeclarations,
  type NameOf,
} from "./svg-values.ts";
import {
  geometryAttributes,
  linkingElements,
  rasterAddress,
  svgProperties,
  textElements,
  wordsElements,
} from "./svg-vocabulary.ts";

/** Of a picture within a drawing: a `data:` address of the same picture; `undefined` for what is none. */
export type Raster = (address: string) => string | undefined;

/** An element as it is written. */
export interface CleanElement {
  readonly name: string;
  /** In the order they are written. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly rules: readonly StyleRule[];
  readonly children: readonly (CleanElement | string)[];
}

/**
 * A drawing of what is allowed: every attribute and value is looked at, every
 * reference leads to a part of the drawing itself.
 */
export function cleanSvg(root: SvgElement, raster: Raster): CleanElement {
  const names = new SvgNames(elementsOf(root));
  return clean(root, names, raster);
}

/** Elements that may bear a name. */
function elementsOf(root: SvgElement): readonly SvgElement[] {
  const found: SvgElement[] = [];
  const visit = (element: SvgElement): void => {
    if (!wordsElements.has(element.name)) found.push(element);
    for (const child of element.children)
      if (typeof child !== "string") visit(child);
  };
  visit(root);
  return found;
}

// As deep as `parseSvg` lets it be.
function clean(
  element: SvgElement,
  names: SvgNames,
  raster: Raster,
): CleanElement {
  const { name } = element;
  if (name === "style") return cleanStyle(element, names.named);
  const isText = textElements.has(name);
  const holdsText = wordsElements.has(name);
  return {
    name,
    attributes: holdsText ? new Map() : attributesOf(element, names, raster),
    rules: [],
    children: element.children.flatMap<CleanElement | string>((child) => {
      if (typeof child === "string") {
        const text = isText ? written(child) : "";
        return text === "" ? [] : [text];
      }
      const kept = clean(child, names, raster);
      return isIdle(kept) ? placeOf(kept) : [kept];
    }),
  };
}

function cleanStyle(element: SvgElement, nameOf: NameOf): CleanElement {
  const { attributes, children } = element;
  const isCss = /^(?:text\/css)?$/i.test(attributes.get("type")?.trim() ?? "");
  const isForScreen = /^(?:all|screen)?$/i.test(
    attributes.get("media")?.trim() ?? "",
  );
  const css = children.filter((child) => typeof child === "string").join("");
  return {
    name: "style",
    attributes: new Map([["type", "text/css"]]),
    rules: isCss && isForScreen ? rulesOf(css, nameOf) : [],
    children: [],
  };
}

/** What would be there for nothing: pictures and copies of what is not to be had, titles and styles of nothing. */
function isIdle({ name, attributes, rules, children }: CleanElement): boolean {
  switch (name) {
    case "image":
    case "textPath":
    case "use":
      return !attributes.has("xlink:href");
    case "style":
      return rules.length === 0;
    case "title":
    case "desc":
      return !children.some(
        (child) => typeof child === "string" && child.trim() !== "",
      );
    case "path":
      return !attributes.has("d");
    case "polygon":
    case "polyline":
      return !attributes.has("points");
    default:
      return false;
  }
}

/** What is left of it where others may refer to it. */
function placeOf({ name, attributes }: CleanElement): readonly CleanElement[] {
  const id = attributes.get("id");
  return id === undefined
    ? []
    : [
        {
          name: name === "textPath" ? "tspan" : "g",
          attributes: new Map([["id", id]]),
          rules: [],
          children: [],
        },
      ];
}

function attributesOf(
  element: SvgElement,
  names: SvgNames,
  raster: Raster,
): ReadonlyMap<string, string> {
  const kept = new Map<string, string>();
  const keep = (name: string, value: string | undefined): void => {
    if (value !== undefined) kept.set(name, value);
  };
  keep("id", names.of(element));
  keep("xlink:href", hrefOf(element, names, raster));
  for (const [name, value] of element.attributes)
    if (name === "style")
      keep(
        name,
        writtenDeclarations(declarationsOf(value, names.named)) || undefined,
      );
    else if (name === "class") keep(name, classesOf(value));
    else if (name === "d" || name === "points") keep(name, plainPath(value));
    else if (geometryAttributes.has(name)) keep(name, plainValue(value));
    else if (svgProperties.has(name))
      keep(name, propertyValue(name, value, names.named));
  return kept;
}

function hrefOf(
  { name, attributes }: SvgElement,
  names: SvgNames,
  raster: Raster,
): string | undefined {
  const href = (attributes.get("href") ?? attributes.get("xlink:href"))?.trim();
  if (href === undefined) return undefined;
  if (name === "image") {
    const address = /^data:/i.test(href) ? raster(href) : undefined;
    return address !== undefined && rasterAddress.test(address)
      ? address
      : undefined;
  }
  if (!linkingElements.has(name) || !href.startsWith("#")) return undefined;
  const target = names.named(href.slice(1));
  return target === undefined ? undefined : `#${target}`;
}

const classesOf = (value: string): string | undefined =>
  value
    .split(/\s+/u)
    .filter((each) => /^[\p{L}_-][\p{L}\p{N}_-]*$/u.test(each))
    .join(" ") || undefined;

/** Without what XML has no characters for. */
const written = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/gu, "");
