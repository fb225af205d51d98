import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { QariArticle } from "../../../renderer/components/article/article.ts";
import { pageBox } from "../../../renderer/reading/page-box.ts";
import { PageFlow } from "../../../renderer/reading/page-flow.ts";
import { readableText } from "../../../src/article/readable-text.ts";
import { articleOf, paragraph } from "../../src/article/sample-article.ts";

const text = Array.from({ length: 6 }, () =>
  paragraph("كلام يملأ الصفحة سطرا بعد سطر. ".repeat(40)),
);
const book = {
  ...articleOf(),
  sections: [
    { title: "مقدمة", level: 1, blocks: text },
    { title: "الباب الأول", level: 1, blocks: [] },
    { title: "الجزء الأول", level: 1, blocks: [] },
    { title: "الفصل الأول", level: 2, blocks: text },
    { level: 2, blocks: text },
  ],
};
const beginningOf = (section: number) => ({ section, block: 0, offset: 0 });

describe("a book with parts that are a title alone", () => {
  let element: QariArticle;
  let flow: PageFlow;

  beforeEach(async () => {
    element = new QariArticle();
    element.layout = "page";
    element.style.blockSize = "500px";
    element.text = readableText(book);
    document.body.append(element);
    await element.updateComplete;
    flow = new PageFlow({
      article: () => element,
      onMove: () => undefined,
      onJump: () => undefined,
    });
  });
  afterEach(() => element.remove());

  it.each([1, 2, 3])("opens at the page of a title: %s", (section) => {
    flow.keep(beginningOf(0));
    flow.keep(beginningOf(section));
    const title = element.titleElement(section);
    const page = element.pageElement;
    if (!title || !page) throw new Error("not drawn");
    const { left, right } = title.getBoundingClientRect();
    const box = pageBox(page);
    expect(left).toBeGreaterThan(box.left - 1);
    expect(right).toBeLessThan(box.right + 1);
  });

  it("has for each section its own title, or none", () => {
    const titles = book.sections.map((_, section) =>
      element.titleElement(section)?.textContent.trim(),
    );
    expect(titles).toEqual(book.sections.map(({ title }) => title));
  });
});
