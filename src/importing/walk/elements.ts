import type { Mark } from "../../article/article.ts";
import type { LightElement } from "../markup/light-tree.ts";

/** Elements that end the paragraph before them. What is neither here nor below is looked through. */
export const blockElements: ReadonlySet<string> = new Set([
  "address",
  "article",
  "aside",
  "blockquote",
  "body",
  "caption",
  "center",
  "dd",
  "details",
  "dialog",
  "div",
  "dl",
  "dt",
  "fieldset",
  "figcaption",
  "figure",
  "footer",
  "form",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "header",
  "hgroup",
  "hr",
  "li",
  "main",
  "menu",
  "nav",
  "noscript",
  "ol",
  "p",
  "picture",
  "pre",
  "search",
  "section",
  "summary",
  "table",
  "tbody",
  "td",
  "tfoot",
  "th",
  "thead",
  "tr",
  "ul",
]);

/** What is never read: controls of the page, what would load or run something, and what a formula says a second time. */
export const skippedElements: ReadonlySet<string> = new Set([
  "annotation",
  "annotation-xml",
  "applet",
  "button",
  "datalist",
  "embed",
  "frame",
  "frameset",
  "head",
  "iframe",
  "input",
  "link",
  "meta",
  "meter",
  "nav",
  "noscript",
  "object",
  "optgroup",
  "option",
  "param",
  "progress",
  "rp",
  "rt",
  "script",
  "select",
  "textarea",
  "title",
  "track",
  "video",
]);

/** Inline elements that mean something to a reader. */
export const markOfElement: ReadonlyMap<string, Mark> = new Map<string, Mark>([
  ["b", { type: "strong" }],
  ["strong", { type: "strong" }],
  ["cite", { type: "em" }],
  ["dfn", { type: "em" }],
  ["em", { type: "em" }],
  ["i", { type: "em" }],
  ["var", { type: "em" }],
  ["sub", { type: "sub" }],
  ["sup", { type: "sup" }],
  ["code", { type: "code" }],
  ["kbd", { type: "code" }],
  ["samp", { type: "code" }],
  ["tt", { type: "code" }],
]);

/** @returns 1–6, or `undefined` for what is no heading. */
export function headingLevel(name: string): number | undefined {
  const level = /^h([1-6])$/.exec(name)?.[1];
  return level === undefined ? undefined : Number(level);
}

/** Whether a page shows it at all. */
export function isHidden(element: LightElement): boolean {
  const { display, visibility } = element.style;
  return (
    display === "none" ||
    visibility === "hidden" ||
    element.hasAttribute("hidden") ||
    (element.getAttribute("aria-hidden") === "true" &&
      element.localName !== "img" &&
      element.localName !== "picture")
  );
}
