import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPlainSvg } from "../../../../src/importing/svg/is-plain-svg.ts";
import {
  largestSvg,
  rewriteSvg,
} from "../../../../src/importing/svg/rewrite-svg.ts";
import { svgFaults } from "./svg-faults.ts";

const dot =
  "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";
const rewrite = (markup: string) =>
  rewriteSvg(markup, (address) => (address === dot ? address : undefined));
const ns = 'xmlns="http://www.w3.org/2000/svg"';
const head =
  '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="300" height="150" viewBox="0 0 300 150"';
/** What a drawing comes to, without its head. */
const inside = (content: string): string | undefined => {
  const text = rewrite(`<svg ${ns}>${content}</svg>`);
  return text?.startsWith(`${head}>`) === true
    ? text.slice(head.length + 1, -"</svg>".length)
    : text;
};
const circle = '<circle r="5"/>';

describe("a drawing written anew", () => {
  it("keeps shapes, text, colours and the parts it refers to", () => {
    const drawing =
      '<defs><linearGradient id="dusk"><stop offset="0" stop-color="#fa0"/></linearGradient>' +
      '<g id="boat"><path d="M0 0L10,5z"/></g></defs>' +
      '<rect width="300" height="90%" fill="url(#dusk) red"/>' +
      '<use xlink:href="#boat" transform="translate(3, 4) rotate(-5)"/>' +
      '<text x="9" direction="rtl" font-family="Amiri, serif">مرفأ <tspan class="place">صور</tspan></text>' +
      `<image xlink:href="${dot}" width="4" height="4"/>`;
    expect(inside(drawing)).toBe(drawing);
  });

  it.each([
    ["a script", "<script>alert(1)</script>"],
    [
      "a script of another namespace",
      '<h:script xmlns:h="http://www.w3.org/1999/xhtml">x</h:script>',
    ],
    [
      "a page in it",
      "<foreignObject><div><circle r='9'/></div></foreignObject>",
    ],
    ["an animation of a link", '<set attributeName="href" to="javascript:x"/>'],
    [
      "a filter",
      '<filter id="f"><feImage href="http://e.example/x"/></filter>',
    ],
    ["a picture from elsewhere", '<image href="https://e.example/x.png"/>'],
    ["a picture that is a page", '<image href="data:text/html,x"/>'],
    ["a drawing within a picture", '<image href="data:image/svg+xml,x"/>'],
    ["a copy from another file", '<use href="other.svg#a"/>'],
    ["a copy of nothing", '<use href="#none"/>'],
    ["what a program notes", '<metadata><rdf:RDF xmlns:rdf="x"/></metadata>'],
    [
      "a style sheet from elsewhere",
      "<style>@import url(http://e.example/x.css);</style>",
    ],
    [
      "an escape in a style",
      String.raw`<style>circle{fill:u\72l(http://e.example/)}</style>`,
    ],
    ["a comment, an instruction", "<!-- x --><?xml-stylesheet href='x'?>"],
  ])("leaves out %s", (_what, harm) => {
    expect(inside(harm + circle)).toBe(circle);
  });

  it.each<[string, string, string?]>([
    ["a handler", 'onload="alert(1)"'],
    ["an address", 'fill="url(http://e.example/x#y)"', 'fill="none"'],
    ["an address in a style", 'style="mask:url(http://e.example/x#y)"'],
    ["an address of data", `style="cursor:url('data:text/html,x'),auto"`],
    ["an unknown function", 'width="expression(alert(1))"'],
    ["a base", 'xml:base="http://e.example/"'],
    ["a link", 'href="javascript:alert(1)" xlink:href="javascript:alert(1)"'],
    ["what would end a style", 'style="}circle{color:red"'],
  ])("takes %s off an element", (_what, attribute, left) => {
    expect(inside(`<circle r="5" ${attribute}/>`)).toBe(
      left === undefined ? circle : `<circle r="5" ${left}/>`,
    );
  });

  it("draws what a link holds, and no link", () => {
    expect(
      inside(`<a href="javascript:x">${circle}</a><text>ا<a>ب</a></text>`),
    ).toBe(`<g>${circle}</g><text>ا<tspan>ب</tspan></text>`);
  });

  it("keeps rules by type, class and name, and none that begin with @", () => {
    expect(
      inside(
        `<style>/* x */ @media print{.a{fill:red}} .a, g > #b { fill: #123; behavior: url(#x); stroke:url(#p) }
        circle:hover{fill:red} .c{}</style><pattern id="p"/><g id="b" class="a">${circle}</g>`,
      ),
    ).toBe(
      `<style type="text/css">.a,g &gt; #b{fill:#123;stroke:url(#p)}</style><pattern id="p"/><g id="b" class="a">${circle}</g>`,
    );
  });

  it("knows the namespace by whatever prefix, and by an entity of old programs", () => {
    expect(
      rewrite(
        `<!DOCTYPE svg [<!ENTITY ns_svg "http://www.w3.org/2000/svg">]><s:svg xmlns:s="http://www.w3.org/2000/svg"><s:circle r="5"/></s:svg>`,
      ),
    ).toBe(`${head}>${circle}</svg>`);
    expect(rewrite(`<svg xmlns="&ns_svg;">${circle}</svg>`)).toBe(
      `${head}>${circle}</svg>`,
    );
  });

  it("gives parts whose names XML does not take others, and each name once", () => {
    expect(
      inside(
        `<g id="1 a">${circle}</g><g id="part-1"/><g id="part-1"/><use href="#1 a"/>`,
      ),
    ).toBe(
      `<g id="part-2">${circle}</g><g id="part-1"/><g/><use xlink:href="#part-2"/>`,
    );
  });

  it.each([
    ['width="2in" height="48px"', '192" height="48" viewBox="0 0 192 48'],
    ['viewBox="0 0 20 10"', '20" height="10" viewBox="0 0 20 10'],
    [
      'width="100" viewBox="1,2 , 20 10"',
      '100" height="50" viewBox="1 2 20 10',
    ],
    ['height="30" viewBox="0 0 20 10"', '60" height="30" viewBox="0 0 20 10'],
    [
      'width="100%" height="100%" viewBox="0 0 20 10"',
      '20" height="10" viewBox="0 0 20 10',
    ],
    [
      'width="40000" height="20000"',
      '10000" height="5000" viewBox="0 0 40000 20000',
    ],
    ['viewBox="0 0 0 10"', '300" height="150" viewBox="0 0 300 150'],
  ])("is as large as %s says", (said, size) => {
    expect(rewrite(`<svg ${ns} ${said}>${circle}</svg>`)).toContain(
      `width="${size}"`,
    );
  });

  it.each([
    ["a page", `<!doctype html><html><body><svg>${circle}</svg></body></html>`],
    ["nothing wide", `<svg ${ns} width="0">${circle}</svg>`],
    [
      "nothing drawn, as pages put it in the place of pictures",
      `<svg ${ns} viewBox="0 0 3 2"><g/><text> </text></svg>`,
    ],
    [
      "another language",
      '<svg xmlns="http://e.example/"><circle r="5"/></svg>',
    ],
    ["elements a thousand deep", `<svg ${ns}>${"<g>".repeat(1000)}${circle}`],
    ["elements without end", `<svg ${ns}>${circle.repeat(60_000)}</svg>`],
    [
      "more than is read",
      `<svg ${ns}>${circle}${" ".repeat(largestSvg)}</svg>`,
    ],
  ])("is nothing for %s", (_what, markup) => {
    expect(rewrite(markup)).toBeUndefined();
  });

  it("expands no entity", () => {
    const laughs = Array.from(
      { length: 9 },
      (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
    ).join("");
    const text = rewrite(
      `<!DOCTYPE svg [<!ENTITY l0 "ha"><!ENTITY x SYSTEM "file:///etc/passwd">${laughs}]><svg ${ns}><text>&l9;&x;</text></svg>`,
    );
    expect(text).toBe(`${head}><text>&amp;l9;&amp;x;</text></svg>`);
  });

  it.each([
    ["copies of copies", (at: number) => `<use href="#n${at}"/>`],
    [
      "patterns in patterns, by inheritance",
      (at: number) => `<g fill="url(#n${at})"><rect/><rect/></g>`,
    ],
    ["masks in masks", (at: number) => `<rect mask="url(#n${at})"/>`],
    [
      "markers on markers",
      (at: number) => `<path d="M0 0 1 1 2 2 3 3" marker-mid="url(#n${at})"/>`,
    ],
    [
      "rules",
      (at: number) =>
        `<style>.c${at}{fill:url(#n${at})}</style><g class="c${at}"/>`,
    ],
  ])("is nothing where %s multiply", (_what, one) => {
    const levels = Array.from(
      { length: 12 },
      (_, at) => `<pattern id="n${at + 1}">${one(at).repeat(10)}</pattern>`,
    ).join("");
    expect(
      inside(`<pattern id="n0">${circle}</pattern>${levels}<use href="#n12"/>`),
    ).toBeUndefined();
  });

  it("is nothing where a part draws itself", () => {
    expect(
      inside(`<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>`),
    ).toBeUndefined();
  });

  /** Pieces that drawings are made of and that harm is made of, in any order. */
  const piece = fc.constantFrom(
    circle,
    "<g>",
    "</g>",
    '<g id="a" onclick="x()">',
    "<defs>",
    "</defs>",
    "<text>",
    "</text>",
    "نص",
    "&lt;script&gt;",
    "&a;",
    "<![CDATA[<script>]]>",
    "<script>",
    "</script>",
    "<style>",
    "</style>",
    ".a{fill:red}",
    "circle{fill:url(#a)}",
    "@import 'x';",
    "@font-face{src:url(x)}",
    String.raw`.b{fill:\75rl(x)}`,
    "<!--",
    "-->",
    "]]>",
    '"',
    "'",
    ">",
    "<",
    "/>",
    '<use href="#a"/>',
    '<use xlink:href="http://e.example/#a"/>',
    `<image href="${dot}"/>`,
    '<image href="data:image/png;base64,AAAA"/>',
    '<image href="javascript:x"/>',
    '<rect fill="url(#a)"/>',
    `<rect style="fill:url( '#a' );stroke:url(&quot;//e.example/&quot;)"/>`,
    '<rect style="background:url(x)" fill="url(x)"/>',
    '<path d="M0 0L1 1" marker-end="url(#a)"/>',
    "<foreignObject>",
    "</foreignObject>",
    '<animate attributeName="href" values="javascript:x"/>',
    '<x:circle xmlns:x="http://www.w3.org/2000/svg" r="1"/>',
    '<h:iframe xmlns:h="http://www.w3.org/1999/xhtml" src="x"/>',
    '<svg xmlns="http://e.example/">',
    "</svg>",
    "<!DOCTYPE x>",
    "<?x y?>",
    "\u0000",
    "\uFFFE",
    "\uD800",
  );
  const markup = fc
    .array(
      fc.oneof({ weight: 9, arbitrary: piece }, fc.string({ unit: "binary" })),
      {
        maxLength: 30,
      },
    )
    .map((parts) => `<svg ${ns}>${parts.join("")}${circle}`);

  it("holds nothing forbidden, is well-formed, and stays as it is, whatever it is made of", () => {
    fc.assert(
      fc.property(markup, (given) => {
        const text = rewrite(given);
        if (text === undefined) return;
        expect(svgFaults(text)).toEqual([]);
        expect(isPlainSvg(text)).toBe(true);
        expect(rewrite(text)).toBe(text);
      }),
      { numRuns: Number(process.env["QARI_FUZZ_INPUTS"] ?? 400) },
    );
  });
});

describe("telling a drawing of ours", () => {
  const ours = `${head}><text>a &lt; b, url(x)</text>${circle}</svg>`;

  it("knows it", () => {
    expect(isPlainSvg(ours)).toBe(true);
  });

  it.each([
    ["a handler", '<circle r="5" onload="x"/>'],
    ["a script", "<script/>"],
    ["a link out", '<use xlink:href="http://e.example/#a"/>'],
    ["an address", '<circle fill="url(x)"/>'],
    ["an address that is written otherwise", '<circle fill="&#117;rl(x)"/>'],
    ["an import", '<style type="text/css">@import "x"</style>'],
    ["a comment", "<!-- -->"],
    ["an instruction", "<?x?>"],
    ["an entity", "&x;"],
    ["an attribute without quotes", "<circle r=5/>"],
    [
      "a page within a picture",
      '<image xlink:href="data:text/html;base64,AAAA"/>',
    ],
  ])("takes one with %s for none", (_what, harm) => {
    expect(isPlainSvg(`${head}>${circle}${harm}</svg>`)).toBe(false);
  });
});
