import { describe, expect, it } from "vitest";
import { readFrontMatter } from "../../../../main/importing/documents/front-matter.ts";

describe("a text that begins with a rule", () => {
  it.each([
    ["before a paragraph", "---\n\nفقرة أولى.\n\n---\n\nفقرة ثانية.\n"],
    ["right above it", "---\nفقرة أولى.\n---\n\nفقرة ثانية.\n"],
    ["before a talk", "---\n\nسأل: أين؟\n\nأجاب: هنا.\n\n---\n\nفقرة.\n"],
    ["before a list", "---\n- أول\n- ثان\n---\n\nفقرة.\n"],
    ["above a link", "---\nhttps://example.org/a\n---\n\nفقرة.\n"],
    [
      "above a paragraph with a head's line in it",
      "---\ntitle: عنوان\nفقرة أولى.\n---\n\nفقرة.\n",
    ],
  ])("keeps all of it: %s", (_, text) => {
    expect(readFrontMatter(text)).toEqual({ fields: new Map(), body: text });
  });

  it.each([
    ["plain", "title: عنوان"],
    ["without a space", "title:عنوان"],
    ["between others", "# تعليق\nlayout: post\n\ntitle: 'عنوان'\ndraft:"],
    ["before a list", "title: عنوان\ntags:\n- أول\n  - ثان\nمن كتب: فلان"],
    ["before brackets", 'title: عنوان\n"tags": [\n  أول,\n]'],
    ["before lines of text", "title: عنوان\nsummary: >\n  سطر\n  سطر"],
  ])("has a head where it is one: %s", (_, lines) => {
    const { fields, body } = readFrontMatter(`---\n${lines}\n---\n\nفقرة.\n`);
    expect(fields.get("title")).toBe("عنوان");
    expect(body).toBe("\nفقرة.\n");
  });

  it.each([
    ["folded lines", "title: >-\n  قال نعم\n  ومضى", "قال نعم ومضى"],
    ["kept lines", "title: |\n  قال نعم\n  ومضى", "قال نعم ومضى"],
    ["lines that go on", "title: قال نعم\n  ومضى", "قال نعم ومضى"],
    ["two quotation marks", 'title: "قال \\"نعم\\" ومضى"', 'قال "نعم" ومضى'],
    ["escaped letters", 'title: "\\u0642\\u0627\\u0644\\tنعم"', "قال\tنعم"],
    ["doubled marks", "title: 'it''s' # تعليق", "it's"],
    ["a comment", "title: قال نعم # تعليق", "قال نعم"],
    ["a number sign", "title: قال#نعم", "قال#نعم"],
    ["brackets at its beginning", "title: [مترجم] قال", "[مترجم] قال"],
    ["a mark that never ends", 'title: "قال" نعم', '"قال" نعم'],
  ])("says its title in %s", (_, lines, title) => {
    const { fields, body } = readFrontMatter(
      `---\n${lines}\nlang: ar\n---\nفقرة.\n`,
    );
    expect(fields.get("title")).toBe(title);
    expect(fields.get("lang")).toBe("ar");
    expect(body).toBe("فقرة.\n");
  });

  it.each([
    ["in brackets", 'author: [ليلى, "سامي، الصغير"]', "ليلى، سامي، الصغير"],
    ["one a line", "author:\n  - ليلى # تعليق\n  - 'سامي'", "ليلى، سامي"],
    ["not set in", "author:\n- ليلى\n- سامي", "ليلى، سامي"],
    [
      "with more of each",
      "author:\n  - name: ليلى\n    email: l@a.example\n  - name: سامي",
      "ليلى، سامي",
    ],
    ["alone, with more", "author:\n  name: ليلى\n  url: /l", "ليلى"],
    ["in English", "author: [Layla, Sami]", "Layla, Sami"],
  ])("names several writers: %s", (_, lines, author) => {
    const { fields } = readFrontMatter(`---\n${lines}\n---\nفقرة.\n`);
    expect(fields.get("author")).toBe(author);
  });

  it("has a head that ends with dots, with line ends of Windows", () => {
    const { fields, body } = readFrontMatter(
      "---\r\ntitle: عنوان\r\n...\r\nفقرة.",
    );
    expect(Object.fromEntries(fields)).toEqual({ title: "عنوان" });
    expect(body).toBe("فقرة.");
  });
});
