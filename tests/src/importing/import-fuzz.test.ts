import * as fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { articleSchema } from "../../../src/article/article.ts";
import { QariError } from "../../../src/errors.ts";
import { assembleArticle } from "../../../src/importing/assemble/assemble-article.ts";
import { importMarkup } from "../../../src/importing/page/import-markup.ts";
import { importPage } from "../../../src/importing/page/import-page.ts";
import { forbiddenIn } from "../../main/importing/forbidden.ts";

const addresses = {
  resolve: (address: string, base?: string) =>
    URL.canParse(address, base) ? new URL(address, base).href : undefined,
};

const word = fc.constantFrom(
  "البحر",
  "كتاب",
  "قالَ",
  "sea",
  "***",
  "…",
  "\u00A0\u00A0\u00A0",
  "شارك",
  "اقرأ أيضاً:",
  "\u0000",
  "\uD800",
  "\u202E",
  "&amp;",
  "&#x0;",
  "&#106;avascript:",
  "<",
  ">",
  "1",
  "]]>",
  "<!--",
);
const href = fc.constantFrom(
  "javascript:alert(1)",
  " JaVaScRiPt:alert(1)",
  "java\nscript:alert(1)",
  "data:text/html,x",
  "vbscript:x",
  "https://a.example/b?c#d",
  "//a.example",
  "mailto:a@b.example",
  "#a",
  "#b",
  "#",
  "http://",
  "file:///etc/passwd",
  "../x",
);
const name = fc.constantFrom(
  "p",
  "div",
  "span",
  "a",
  "b",
  "i",
  "sup",
  "table",
  "tr",
  "td",
  "th",
  "caption",
  "ul",
  "ol",
  "li",
  "blockquote",
  "h1",
  "h2",
  "h6",
  "pre",
  "code",
  "br",
  "hr",
  "img",
  "figure",
  "figcaption",
  "script",
  "style",
  "svg",
  "math",
  "iframe",
  "object",
  "form",
  "input",
  "button",
  "noscript",
  "template",
  "article",
  "section",
  "aside",
  "nav",
  "html",
  "head",
  "body",
  "title",
  "dl",
  "dt",
  "dd",
  "q",
  "center",
  "font",
  "x-y",
);
const attribute = fc.oneof(
  href.map((value) => `href="${value}"`),
  href.map((value) => `src="${value}"`),
  fc.constantFrom("a", "b", "c").map((value) => `id="${value}"`),
  fc
    .constantFrom("poem", "footnotes", "comment", "article")
    .map((value) => `class="${value}"`),
  fc.constantFrom(
    'onclick="alert(1)"',
    'style="display:none"',
    "hidden",
    'dir="rtl"',
    'lang="ar"',
    'lang="<x>"',
    'colspan="99999999999"',
    'rowspan="-1"',
    'rel="canonical"',
    'epub:type="noteref"',
    'role="doc-footnote"',
    'alt="صورة"',
    'width="1"',
  ),
);
const tag = fc
  .tuple(name, fc.array(attribute, { maxLength: 3 }))
  .map(([each, attributes]) => `<${[each, ...attributes].join(" ")}>`);
const markup = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: word },
      { weight: 4, arbitrary: tag },
      { weight: 2, arbitrary: name.map((each) => `</${each}>`) },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(" "));

/** More with `QARI_FUZZ_RUNS`: the long test runs many. */
const numRuns = Number(process.env["QARI_FUZZ_RUNS"] ?? 400);

describe.each([
  [
    "a page",
    (source: string) => importPage({ markup: source, name: "x" }, addresses),
  ],
  [
    "a document",
    (source: string) => importMarkup({ markup: source, name: "x" }, addresses),
  ],
])("%s of random markup", (_, read) => {
  it("gives an article of the model without anything forbidden, or a typed error", () =>
    fc.assert(
      fc.property(markup, (source) => {
        try {
          const article = {
            id: "0a8f5a0e-6f0c-4c53-9f8f-3d4c1d1f9a11",
            contentHash: "0".repeat(64),
            ...assembleArticle(read(source), () => "1".repeat(64)),
          };
          expect(v.parse(articleSchema, article)).toEqual(article);
          expect(forbiddenIn(article)).toEqual([]);
        } catch (error) {
          if (!(error instanceof QariError)) throw error;
        }
      }),
      { numRuns },
    ));
});
