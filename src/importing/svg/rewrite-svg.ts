import { cleanSvg, type CleanElement, type Raster } from "./clean-svg.ts";
import { drawingCost } from "./drawing-cost.ts";
import { sizeOf } from "./svg-size.ts";
import { parseSvg } from "./svg-tree.ts";
import { writtenDeclarations } from "./svg-values.ts";
import { drawingElements, svgBeginning } from "./svg-vocabulary.ts";

/** Code units. The pictures that a drawing holds are in it. */
export const largestSvg = 8 * 1024 * 1024;
/** Elements drawn, copies and patterns counted each time. */
const dearest = 1_000_000;

/**
 * Write a drawing anew from what is allowed in one (SVG): shapes, text, colours,
 * and references to its own parts. Nothing of the file itself is kept, so that
 * nothing can be in it that was not looked at. Its size is written out, and what
 * was written anew is left as it is when it is written anew again.
 *
 * @param raster For the pictures within.
 * @returns Well-formed XML; `undefined` for what is no drawing, draws nothing, is too large, too deep, or would take a browser too long.
 */
export function rewriteSvg(markup: string, raster: Raster): string | undefined {
  if (markup.length > largestSvg) return undefined;
  const parsed = parseSvg(markup);
  const size = parsed && sizeOf(parsed.attributes);
  if (!parsed || !size) return undefined;
  const root = cleanSvg(parsed, raster);
  if (!drawsAnything(root)) return undefined;
  const cost = drawingCost(root);
  if (cost === undefined || cost > dearest) return undefined;
  const { width, height, viewBox } = size;
  const own = new Map(root.attributes);
  for (const name of ["x", "y", "width", "height", "viewBox"]) own.delete(name);
  const out: string[] = [
    svgBeginning,
    `width="${width}" height="${height}" viewBox="${viewBox}"`,
  ];
  writeRest({ ...root, attributes: own }, out);
  return out.join("");
}

const drawsAnything = ({ name, children }: CleanElement): boolean =>
  (drawingElements.has(name) && name !== "text") ||
  children.some((child) =>
    typeof child === "string"
      ? (name === "text" || name === "tspan" || name === "textPath") &&
        child.trim() !== ""
      : drawsAnything(child),
  );

/** What follows the name of an element and what is known of it. */
function writeRest(element: CleanElement, out: string[]): void {
  const { name, attributes, rules, children } = element;
  for (const [key, value] of attributes)
    out.push(` ${key}="${escaped(value)}"`);
  if (children.length === 0 && rules.length === 0) {
    out.push("/>");
    return;
  }
  out.push(">");
  for (const { selectors, declarations } of rules)
    out.push(
      escaped(`${selectors.join(",")}{${writtenDeclarations(declarations)}}`),
    );
  for (const child of children)
    if (typeof child === "string") out.push(escaped(child));
    else {
      out.push(`<${child.name}`);
      writeRest(child, out);
    }
  out.push(`</${name}>`);
}

const signs: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};
const escaped = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (sign) => signs[sign] ?? sign);
