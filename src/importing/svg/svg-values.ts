import { referringProperties, svgProperties } from "./svg-vocabulary.ts";

/** The name that a part of the drawing is written with; `undefined` where there is no such part. */
export type NameOf = (id: string) => string | undefined;

/** Letters, numbers and the signs of plain values: nothing that begins an address, an escape, a rule or markup. */
const plain = /^[\p{L}\p{M}\p{N}\s.,%()+\-#'"_/]*$/u;
/** What may stand before a bracket. The empty one is a bracket of its own. */
const functions: ReadonlySet<string> = new Set([
  "hsl",
  "hsla",
  "matrix",
  "rgb",
  "rgba",
  "rotate",
  "scale",
  "scalex",
  "scaley",
  "skew",
  "skewx",
  "skewy",
  "translate",
  "translatex",
  "translatey",
]);

/**
 * A value of an attribute or a property that refers to nothing.
 *
 * @returns `undefined` for one that could do more than be a value.
 */
export function plainValue(value: string): string | undefined {
  const line = oneLine(value);
  if (line === "" || !plain.test(line) || !isBalanced(line)) return undefined;
  for (const [, name = ""] of line.matchAll(/([^\s(),]*)\s*\(/gu))
    if (!functions.has(name.toLowerCase())) return undefined;
  return line;
}

/** A path or a list of points. They are long, and of few signs. */
export function plainPath(value: string): string | undefined {
  return /^[MmZzLlHhVvCcSsQqTtAaEe\d\s.,+-]+$/.test(value)
    ? oneLine(value)
    : undefined;
}

/**
 * The value of a property.
 *
 * @returns `undefined` for what is left out.
 */
export function propertyValue(
  property: string,
  value: string,
  nameOf: NameOf,
): string | undefined {
  if (!/url\s*\(/i.test(value)) return plainValue(value);
  if (!referringProperties.has(property)) return undefined;
  const match =
    /^\s*url\(\s*(?<quote>["']?)#(?<id>[^"'()\\]+)\k<quote>\s*\)(?<rest>[^]*)$/i.exec(
      value,
    )?.groups;
  const name = nameOf(match?.["id"]?.trim() ?? "");
  // Of paint that is not to be had, what the drawing names instead; else nothing is painted, as by a browser.
  const isPaint = property === "fill" || property === "stroke";
  const rest = match?.["rest"] ?? value.replace(/^[^)]*\)?/, "");
  const fallback = isPaint ? plainValue(rest) : undefined;
  if (name === undefined) return fallback ?? (isPaint ? "none" : undefined);
  return fallback === undefined ? `url(#${name})` : `url(#${name}) ${fallback}`;
}

/** One declaration that is kept. */
export interface Declaration {
  readonly property: string;
  readonly value: string;
}

/** What is kept of the declarations of a style, in order. */
export function declarationsOf(
  style: string,
  nameOf: NameOf,
): readonly Declaration[] {
  return withoutComments(style)
    .split(";")
    .flatMap((each) => {
      const colon = each.indexOf(":");
      const property = each.slice(0, colon).trim().toLowerCase();
      if (colon === -1 || !svgProperties.has(property)) return [];
      const said = each.slice(colon + 1);
      const bare = said.replace(/!\s*important\s*$/i, "");
      const value = propertyValue(property, bare, nameOf);
      if (value === undefined) return [];
      const weight = bare === said ? "" : " !important";
      return [{ property, value: `${value}${weight}` }];
    });
}

export const writtenDeclarations = (
  declarations: readonly Declaration[],
): string =>
  declarations.map(({ property, value }) => `${property}:${value}`).join(";");

/** Names of parts that a value refers to. */
export const referencesIn = (value: string): readonly string[] =>
  [...value.matchAll(/url\(#([^)]*)\)/g)].map(([, name = ""]) => name);

export const withoutComments = (css: string): string =>
  css.replaceAll(/\/\*[^]*?(?:\*\/|$)/g, " ");

const oneLine = (value: string): string =>
  value.replaceAll(/\s+/gu, " ").trim();

function isBalanced(value: string): boolean {
  let open = 0;
  let quote = "";
  for (const sign of value)
    if (quote !== "") {
      if (sign === quote) quote = "";
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === "(") open += 1;
    else if (sign === ")") {
      open -= 1;
      if (open < 0) return false;
    }
  return open === 0 && quote === "";
}
