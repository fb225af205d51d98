import type { CleanElement } from "./clean-svg.ts";
import { referencesIn } from "./svg-values.ts";
import { drawingElements } from "./svg-vocabulary.ts";

/** Rules that refer to parts: they are tried on every element. */
const mostReferringRules = 200;

/** References that what is drawn within inherits, and so draws with anew. */
const inherited: ReadonlySet<string> = new Set([
  "fill",
  "stroke",
  "marker",
  "marker-end",
  "marker-mid",
  "marker-start",
]);

interface Reference {
  readonly property: string;
  readonly name: string;
}

/** What drawing an element comes to. */
interface Cost {
  /** Elements drawn, copies counted each. */
  readonly elements: number;
  /** Points of their lines, on each of which a marker may stand. */
  readonly points: number;
}

/**
 * How many elements a browser draws for a drawing in the worst case, with all
 * copies, patterns, markers, masks and clips, each as often as it is drawn: ten
 * copies of ten copies of ten are a small file and no small picture.
 *
 * @returns `undefined` where a part is drawn by itself, without end.
 */
export function drawingCost(root: CleanElement): number | undefined {
  const elements = elementsOf(root);
  const byName = new Map<string, CleanElement>();
  for (const element of elements) {
    const id = element.attributes.get("id");
    if (id !== undefined) byName.set(id, element);
  }
  const ruled = referringRules(elements);
  if (!ruled) return undefined;
  const known = new Map<CleanElement, Cost | "open">();
  let isEndless = false;
  const costOf = (element: CleanElement): Cost => {
    const before = known.get(element);
    if (before === "open") isEndless = true;
    if (isEndless || before === "open") return { elements: 0, points: 0 };
    if (before) return before;
    known.set(element, "open");
    let count = 1;
    let points = drawingElements.has(element.name) ? pointsOf(element) : 0;
    const add = (target: CleanElement | undefined): void => {
      if (!target) return;
      const cost = costOf(target);
      count += cost.elements;
      points += cost.points;
    };
    for (const child of element.children)
      if (typeof child !== "string") add(child);
    const href = element.attributes.get("xlink:href");
    if (href?.startsWith("#") === true) add(byName.get(href.slice(1)));
    const painted = { elements: count, points };
    for (const { property, name } of [
      ...referencesOf(element),
      ...ruled(element),
    ]) {
      const target = byName.get(name);
      if (!target) continue;
      const cost = costOf(target).elements;
      if (!inherited.has(property)) count += cost;
      else if (property === "marker" || property === "marker-mid")
        count += cost * (painted.points + painted.elements);
      else count += cost * painted.elements;
    }
    const cost = { elements: count, points };
    known.set(element, cost);
    return cost;
  };
  const { elements: total } = costOf(root);
  return isEndless ? undefined : total;
}

function elementsOf(root: CleanElement): readonly CleanElement[] {
  const found: CleanElement[] = [];
  const visit = (element: CleanElement): void => {
    found.push(element);
    for (const child of element.children)
      if (typeof child !== "string") visit(child);
  };
  visit(root);
  return found;
}

/** As many as its text could hold: a number and a sign each. */
const pointsOf = ({ attributes }: CleanElement): number =>
  Math.ceil(
    ((attributes.get("d") ?? "").length +
      (attributes.get("points") ?? "").length) /
      2,
  );

function referencesOf({ attributes }: CleanElement): readonly Reference[] {
  const found: Reference[] = [];
  for (const [property, value] of attributes) {
    if (!value.includes("url(#")) continue;
    if (property !== "style")
      found.push(...referencesIn(value).map((name) => ({ property, name })));
    else
      for (const each of value.split(";")) {
        const colon = each.indexOf(":");
        found.push(
          ...referencesIn(each.slice(colon + 1)).map((name) => ({
            property: each.slice(0, colon),
            name,
          })),
        );
      }
  }
  return found;
}

/** What the rules of style sheets let an element refer to; `undefined` where there are too many to try. */
function referringRules(
  elements: readonly CleanElement[],
): ((element: CleanElement) => readonly Reference[]) | undefined {
  const rules = elements
    .flatMap((element) => element.rules)
    .flatMap(({ selectors, declarations }) => {
      const references = declarations.flatMap(({ property, value }) =>
        referencesIn(value).map((name) => ({ property, name })),
      );
      return references.length === 0 ? [] : [{ selectors, references }];
    });
  if (rules.length > mostReferringRules) return undefined;
  return (element) =>
    rules.flatMap(({ selectors, references }) =>
      selectors.some((selector) => mayMatch(selector, element))
        ? references
        : [],
    );
}

/** By the last part of a selector alone: what it stands in may be anything. */
function mayMatch(
  selector: string,
  { name, attributes }: CleanElement,
): boolean {
  const last = selector.split(/[\s>]+/u).at(-1) ?? "";
  const classes = (attributes.get("class") ?? "").split(" ");
  return (last.match(/[.#]?[^.#]+/gu) ?? []).every((part) => {
    if (part.startsWith(".")) return classes.includes(part.slice(1));
    if (part.startsWith("#")) return attributes.get("id") === part.slice(1);
    return part === "*" || part === name;
  });
}
