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

  it("has a head that ends with dots, with line ends of Windows", () => {
    const { fields, body } = readFrontMatter(
      "---\r\ntitle: عنوان\r\n...\r\nفقرة.",
    );
    expect(Object.fromEntries(fields)).toEqual({ title: "عنوان" });
    expect(body).toBe("فقرة.");
  });
});
