import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import type { Block, Inline, Mark } from "../../../src/article/article.ts";
import { articleToMarkdown } from "../../../src/exporting/markdown.ts";
import { articleOf, paragraph } from "../article/sample-article.ts";

const markdown = new MarkdownIt({ html: true });
/** Takes addresses in a text for links, as GitHub does. */
const linking = new MarkdownIt({ html: true, linkify: true });
linking.linkify.set({ fuzzyLink: false, fuzzyEmail: false });

/** What a reader of Markdown shows below the title. */
const shown = (...blocks: readonly Block[]): string =>
  markdown
    .render(
      articleToMarkdown(articleOf(...blocks), { picture: () => undefined }),
    )
    .replace(/^<h1>.*<\/h1>\n/u, "")
    .trim();

const paragraphOf = (...content: Inline[]): Block => ({
  type: "paragraph",
  content,
});

describe("headings", () => {
  const heading = (level: 2 | 3): Block => ({
    type: "heading",
    level,
    content: [{ text: "عنوان" }],
  });

  it("have the level they have in the article, so that reading it again moves none", () => {
    expect(shown(heading(2), heading(3))).toBe(
      "<h2>عنوان</h2>\n<h3>عنوان</h3>",
    );
  });

  it("stand below the title of their section", () => {
    const article = articleOf(heading(2));
    const titled = {
      ...article,
      sections: article.sections.map((each) => ({ ...each, title: "باب" })),
    };
    const lines = articleToMarkdown(titled, { picture: () => undefined });
    expect(lines).toContain("\n## باب\n\n### عنوان\n");
  });
});

describe("lines of an exported text", () => {
  it.each([
    ["- نعم", "+ لا"],
    ["1. أول", "2) ثان"],
    ["عنوان", "==="],
    ["عنوان", "---"],
    ["# أ", "> ب"],
    ["* أ", "~~~"],
  ])("stay lines of a paragraph where they begin with %s and %s", (...ends) => {
    const lines = ["قال:", ...ends];
    expect(shown(paragraph(lines.join("\n")))).toBe(
      `<p>${lines.map((line) => line.replace(">", "&gt;")).join("<br>\n")}</p>`,
    );
  });

  it("stay lines of an item and of a quotation", () => {
    const content = [{ text: "قال:\n- نعم\n- لا" }];
    const lines = "قال:<br>\n- نعم<br>\n- لا";
    expect(shown({ type: "quote", content })).toBe(
      `<blockquote>\n<p>${lines}</p>\n</blockquote>`,
    );
    expect(shown({ type: "list", ordered: false, items: [content] })).toBe(
      `<ul>\n<li>${lines}</li>\n</ul>`,
    );
  });

  it("are each marked as the whole text is", () => {
    expect(
      shown(
        paragraphOf({ text: "- أ\n- ب", marks: [{ type: "strong" }] }),
        paragraphOf({ text: "أ\r\n ب\n\nج", marks: [{ type: "em" }] }),
      ),
    ).toBe(
      "<p><strong>- أ</strong><br>\n<strong>- ب</strong></p>\n<p><em>أ</em><br>\n<em>ب</em><br>\n<em>ج</em></p>",
    );
  });

  it("are no items either where an author's name begins with a dash", () => {
    const article = { ...articleOf(), byline: "- سلمى" };
    expect(
      markdown.render(articleToMarkdown(article, { picture: () => undefined })),
    ).toContain("<p>- سلمى</p>");
  });
});

describe("an address in exported text", () => {
  /** A paragraph with the links that renderers make of its addresses. */
  const linked = (...content: Inline[]): string =>
    linking
      .render(
        articleToMarkdown(articleOf(paragraphOf(...content)), {
          picture: () => undefined,
        }),
      )
      .replace(/^<h1>.*<\/h1>\n/u, "")
      .trim();
  const link = (address: string, shownAs = address): string =>
    `<a href="${address}">${shownAs}</a>`;

  it.each([
    "https://ar.wikipedia.org/wiki/a_b_c?x=1&y=2*3",
    "http://example.org/~reader/$1/[2].html",
    "https://ar.wikipedia.org/wiki/Qari_(reader)",
  ])("leads where it says: %s", (address) => {
    const rendered = linked({ text: `انظر ${address}، ثم عد.` });
    const [, href = "", label] =
      /^<p>انظر <a href="(.*)">(.*)<\/a>، ثم عد\.<\/p>$/u.exec(rendered) ?? [];
    const plain = href.replaceAll("&amp;", "&");
    expect(decodeURIComponent(plain)).toBe(address);
    expect(label?.replaceAll("&amp;", "&")).toBe(address);
  });

  it("ends before what closes the sentence or the brackets around it", () => {
    const address = "https://a.example/x_y";
    expect(
      linked({ text: `(${address}). «${address}» ${address}؟ *${address}*` }),
    ).toBe(
      `<p>(${link(address)}). «${link(address)}» ${link(address)}؟ *${link(address)}*</p>`,
    );
  });

  it("leads to the web where it begins with www alone", () => {
    expect(linked({ text: "زر www.a.example/x_y، أو wwww.b_c" })).toBe(
      `<p>زر ${link("http://www.a.example/x_y", "www.a.example/x_y")}، أو wwww.b_c</p>`,
    );
  });

  it("leaves the links of the article as they are", () => {
    const text = "https://a.example/x_y";
    const href = "https://b.example/";
    expect(linked({ text, marks: [{ type: "link", href }] })).toBe(
      `<p>${link(href, text)}</p>`,
    );
  });

  it("is whole in a title and in a cell", () => {
    const address = "https://a.example/x_y?a|b";
    const rendered = linking.render(
      articleToMarkdown(
        {
          ...articleOf({
            type: "table",
            rows: [[{ content: [{ text: address }], header: true }]],
          }),
          title: address,
        },
        { picture: () => undefined },
      ),
    );
    const href = "https://a.example/x_y?a%7Cb";
    expect(rendered).toContain(`<h1>${link(href, address)}</h1>`);
    expect(rendered).toContain(`<th>${link(href, address)}</th>`);
  });
});

describe("lists in exported Markdown", () => {
  const list = (ordered: boolean, ...items: string[]): Block => ({
    type: "list",
    ordered,
    items: items.map((text) => [{ text }]),
  });
  /** How many items each list that is shown has. */
  const lengths = (...blocks: Block[]): readonly number[] =>
    shown(...blocks)
      .split(/<\/[ou]l>/u)
      .slice(0, -1)
      .map((each) => each.split("<li>").length - 1);

  it.each([true, false])(
    "stay as many as there are when they follow each other, numbered: %s",
    (ordered) => {
      const [two, one] = [list(ordered, "أ", "ب"), list(ordered, "ج")];
      expect(lengths(two, one, two)).toEqual([2, 1, 2]);
      expect(lengths(two, paragraph(""), one)).toEqual([2, 1]);
    },
  );

  it("begin with their number", () => {
    const later: Block = {
      type: "list",
      ordered: true,
      start: 9,
      items: [[{ text: "أ" }], [{ text: "ب" }]],
    };
    expect(shown(later)).toContain('<ol start="9">');
    expect(
      articleToMarkdown(articleOf(later), { picture: () => undefined }),
    ).toContain("9. أ\n10. ب\n");
  });

  it("are written alike where something is between them", () => {
    expect(
      articleToMarkdown(
        articleOf(list(true, "أ"), list(false, "ب"), list(true, "ج")),
        { picture: () => undefined },
      ),
    ).toContain("1. أ\n\n- ب\n\n1. ج\n");
  });
});

describe("a reference to a note in exported Markdown", () => {
  const reference = (text: string, id: string, ...marks: Mark[]): Inline => ({
    text,
    marks: [...marks, { type: "noteref", id }],
  });

  it("is there once, however its sign is set", () => {
    expect(
      articleToMarkdown(
        articleOf(
          paragraphOf(
            { text: "قال" },
            reference("[", "n1"),
            reference("1", "n1", { type: "strong" }),
            reference("]", "n1"),
            reference("2", "n2"),
            { text: " ثم" },
            reference("1", "n1"),
          ),
        ),
        { picture: () => undefined },
      ),
    ).toContain("\nقال[^n1][^n2] ثم[^n1]\n");
  });
});

const strong: Mark = { type: "strong" };
const em: Mark = { type: "em" };

/** Every letter that is shown, with how it is set: bold, slanted, both. */
function lettersShown(text: string): readonly string[] {
  let isStrong = false;
  let isEm = false;
  const letters: string[] = [];
  for (const { type, content, tag, nesting } of markdown
    .parseInline(text, {})
    .flatMap(({ children }) => children ?? [])) {
    const isHtml = type === "html_inline";
    const name = isHtml ? content.replaceAll(/[</>]/gu, "") : tag;
    const isOpen = isHtml ? !content.startsWith("</") : nesting === 1;
    if (name === "strong") isStrong = isOpen;
    else if (name === "em") isEm = isOpen;
    else if (!isHtml) letters.push(...lettersSet(content, isStrong, isEm));
  }
  return letters;
}

/** White space has no weight. */
const lettersSet = (
  text: string,
  isStrong: boolean,
  isEm: boolean,
): readonly string[] =>
  Array.from(
    text.replaceAll(/\s/gu, ""),
    (letter) => `${letter}${isStrong ? " strong" : ""}${isEm ? " em" : ""}`,
  );

describe("emphasis in exported Markdown", () => {
  it.each<[string, Inline[], string]>([
    [
      "in quotation marks between letters",
      [{ text: "و" }, { text: "«الأهرام»", marks: [strong] }, { text: "فقط" }],
      "و<strong>«الأهرام»</strong>فقط",
    ],
    [
      "before a stop that has it, too",
      [{ text: "قال " }, { text: "نعم:", marks: [em] }, { text: "ثم" }],
      "قال <em>نعم:</em>ثم",
    ],
    [
      "that is code beside a letter",
      [{ text: "ب" }, { text: "npm", marks: [strong, { type: "code" }] }],
      "ب<strong><code>npm</code></strong>",
    ],
    [
      "of two weights side by side",
      [
        { text: "أ", marks: [strong] },
        { text: "ب", marks: [strong, { type: "link", href: "https://a.b/" }] },
      ],
      '<strong>أ</strong><strong><a href="https://a.b/">ب</a></strong>',
    ],
  ])("is there for text %s", (_, content, html) => {
    expect(shown(paragraphOf(...content))).toBe(`<p>${html}</p>`);
  });

  it("is written in signs where Markdown takes them", () => {
    const article = articleOf(
      paragraphOf(
        { text: "و" },
        { text: "كتاب", marks: [strong, em] },
        { text: "ه، " },
        { text: "«الأهرام»", marks: [strong] },
        { text: "." },
      ),
    );
    expect(articleToMarkdown(article, { picture: () => undefined })).toContain(
      "و***كتاب***ه، **«الأهرام»**.",
    );
  });

  it("is on the letters that have it, whatever stands beside them", () => {
    const letter = fc.constantFrom(
      ...Array.from("ابab1َ 😀«»().،:*_+$€-\\\u2028\u200f"),
    );
    const runs = fc.array(
      fc.record({
        text: fc.string({ unit: letter, minLength: 1, maxLength: 4 }),
        marks: fc.subarray<Mark>([
          strong,
          { type: "link", href: "https://example.org/" },
          em,
        ]),
      }),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(runs, (content) => {
        const [, text = ""] = articleToMarkdown(
          articleOf(paragraphOf(...content)),
          { picture: () => undefined },
        ).split("\n\n");
        const has = (marks: readonly Mark[], type: Mark["type"]): boolean =>
          marks.some((mark) => mark.type === type);
        expect(lettersShown(text)).toEqual(
          content.flatMap(({ text: each, marks }) =>
            lettersSet(each, has(marks, "strong"), has(marks, "em")),
          ),
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe("a table in exported Markdown", () => {
  /** What each cell shows, row by row. */
  const cellsShown = (...rows: (readonly Inline[])[][]) =>
    shown({
      type: "table",
      rows: rows.map((row) =>
        row.map((content) => ({ content: [...content], header: true })),
      ),
    })
      .split("</tr>")
      .slice(0, -1)
      .map((row) =>
        [...row.matchAll(/<t[hd]>(.*)<\/t[hd]>/gu)].map(([, cell]) => cell),
      );

  it("keeps its cells where what they hold has bars", () => {
    const link = "https://a.b/?x|y";
    expect(
      cellsShown([
        [{ text: "a|b", marks: [{ type: "code" }] }],
        [{ text: "ج", marks: [{ type: "link", href: link }] }],
        [{ text: String.raw`د|\|ه` }],
        [{ text: String.raw`\|`, marks: [{ type: "code" }] }],
      ]),
    ).toEqual([
      [
        "<code>a|b</code>",
        '<a href="https://a.b/?x%7Cy">ج</a>',
        String.raw`د|\|ه`,
        String.raw`<code>\|</code>`,
      ],
    ]);
  });

  it("changes nothing of the bars in code outside of it", () => {
    expect(shown(paragraphOf({ text: "a|b", marks: [{ type: "code" }] }))).toBe(
      "<p><code>a|b</code></p>",
    );
  });

  it("refers to the notes that there are, whatever they are named", () => {
    const reference: Inline = {
      text: "1",
      marks: [{ type: "noteref", id: "a|b" }],
    };
    const text = articleToMarkdown(
      articleOf(
        { type: "table", rows: [[{ content: [reference] }]] },
        { type: "note", id: "a|b", content: [{ text: "شرح" }] },
      ),
      { picture: () => undefined },
    );
    const [, referred] = /\| \[\^(.*?)\] \|/u.exec(text) ?? [];
    expect(referred).toBeDefined();
    expect(referred).not.toContain("|");
    expect(text).toContain(`[^${referred}]: شرح`);
  });

  it("leaves a place empty that a cell above reaches into", () => {
    const cell = (text: string, rowSpan?: number) => ({
      content: [{ text }],
      ...(rowSpan !== undefined && { rowSpan }),
    });
    const text = articleToMarkdown(
      articleOf({
        type: "table",
        rows: [[cell("أ", 2), cell("ب")], [cell("ج")]],
      }),
      { picture: () => undefined },
    );
    expect(text).toContain("| أ | ب |\n|  | ج |\n");
  });
});
