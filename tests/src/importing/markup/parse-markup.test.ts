import { describe, expect, it } from "vitest";
import {
  isElement,
  type LightElement,
} from "../../../../src/importing/markup/light-tree.ts";
import { parseMarkup } from "../../../../src/importing/markup/parse-markup.ts";

/** What is in an element: `ul(li(نص) li())`. */
const shape = (element: LightElement): string =>
  element.childNodes
    .map((node) =>
      isElement(node) ? `${node.localName}(${shape(node)})` : node.data.trim(),
    )
    .filter((each) => each !== "")
    .join(" ");
const parsed = (markup: string): string => shape(parseMarkup(markup).body);

describe("end tags that may be left out", () => {
  it.each([
    [
      "items with paragraphs",
      "<ol><li><p>أ<li><p>ب</ol>",
      "ol(li(p(أ)) li(p(ب)))",
    ],
    [
      "items of which some are closed",
      "<ul><li><p>أ<li><p>ب</li><li>ج</ul><p>د",
      "ul(li(p(أ)) li(p(ب)) li(ج)) p(د)",
    ],
    [
      "items with lists in them",
      "<ul><li><p>أ<ul><li><p>ب<li><p>ج</ul><li><p>د</ul>",
      "ul(li(p(أ) ul(li(p(ب)) li(p(ج)))) li(p(د)))",
    ],
    [
      "items with a table between",
      "<ul><li><p>أ<table><tr><td><ul><li><p>ب<li><p>ج</ul></table><li><p>د</ul>",
      "ul(li(p(أ) table(tr(td(ul(li(p(ب)) li(p(ج))))))) li(p(د)))",
    ],
    [
      "items with boxes and marks",
      "<ul><li><div><b>أ<li><div><b>ب</ul>",
      "ul(li(div(b(أ))) li(div(b(ب))))",
    ],
    [
      "terms and what they mean",
      "<dl><dt><p>أ<dd><p>ب<dt><p>ج<dd><p>د</dl>",
      "dl(dt(p(أ)) dd(p(ب)) dt(p(ج)) dd(p(د)))",
    ],
    [
      "rows and cells with paragraphs",
      "<table><tr><th>أ<th>ب<tr><td><p>ج<td><p>د<tr><td><p>ه<td><p>و</table><p>ز",
      "table(tr(th(أ) th(ب)) tr(td(p(ج)) td(p(د))) tr(td(p(ه)) td(p(و)))) p(ز)",
    ],
    [
      "rows of which some are closed",
      "<table><tr><td><p>أ<td><p>ب</td></tr><tr><td>ج</td></tr><tr><td><p>د<td>ه</tr><tr><td>و</table>",
      "table(tr(td(p(أ)) td(p(ب))) tr(td(ج)) tr(td(p(د)) td(ه)) tr(td(و)))",
    ],
    [
      "parts of a table",
      "<table><caption>أ<thead><tr><th><p>ب<tbody><tr><td>ج<td><p>د<tfoot><tr><td>ه</table>",
      "table(caption(أ) thead(tr(th(p(ب)))) tbody(tr(td(ج) td(p(د)))) tfoot(tr(td(ه))))",
    ],
    [
      "tables within cells",
      "<table><tr><td><p>أ<table><tr><td><p>ب<td><p>ج</table><td><p>د</table>",
      "table(tr(td(p(أ) table(tr(td(p(ب)) td(p(ج))))) td(p(د))))",
    ],
  ])("are put where they belong: %s", (_what, markup, shaped) => {
    expect(parsed(markup)).toBe(shaped);
  });

  it("leave those as they are that are there", () => {
    expect(
      parsed(
        "<ul><li><p>أ</p><ul><li>ب</li></ul></li><li>ج</li></ul><dl><dt>د</dt><dd><dl><dt>ه</dt></dl></dd></dl>",
      ),
    ).toBe("ul(li(p(أ) ul(li(ب))) li(ج)) dl(dt(د) dd(dl(dt(ه))))");
  });
});

describe("a document type that declares something itself", () => {
  it.each([
    ["an entity", '[\n<!ENTITY nbsp "&#160;">\n]'],
    ["brackets in quotes", "[<!ENTITY a \"]>\"><!ENTITY b ']>'>] "],
    ["a comment", "[<!-- don't ]> --><!ELEMENT p ANY>]"],
  ])("is no text of it: %s", (_what, declarations) => {
    const markup = `<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "xhtml11.dtd" ${declarations}>\n<html><body><p>نص</p></body></html>`;
    expect(shape(parseMarkup(markup, { isXhtml: true }).body)).toBe("p(نص)");
  });

  it("leaves a document whole in which it does not end", () => {
    expect(
      shape(
        parseMarkup("<!DOCTYPE html [<!ENTITY a '1'><p>نص</p>", {
          isXhtml: true,
        }).body,
      ),
    ).toBe("p(نص)");
  });
});
