import type { Locator, Page } from "playwright-core";

/** The title of the article that Qari ships with, as its page showed it. */
export const bundledTitle =
  "«التحالف الدولي» يبحث كيفية إلحاق هزيمة دائمة بـ«داعش»";

/** The window as a reader meets it: controls by role and name, in Arabic. */
export class Reader {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get article(): Locator {
    return this.page.locator("qari-article article");
  }
  get title(): Locator {
    return this.article.getByRole("heading", { level: 1 });
  }
  get paragraphs(): Locator {
    return this.article.locator("[data-block]");
  }
  get toast(): Locator {
    return this.page.locator("qari-toast").getByRole("status");
  }
  /** Entries of the shelf, or of what lies in the trash. */
  get shelf(): Locator {
    return this.page.getByRole("gridcell");
  }
  entry(title: string): Locator {
    return this.page.getByRole("gridcell", { name: title });
  }
  get ribbons(): Locator {
    return this.article.getByRole("button", { name: /^إشارة مرجعية/u });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  /** Waits until the article is drawn in its own face. */
  async ready(): Promise<void> {
    await this.title.waitFor();
    await this.page.evaluate(() => document.fonts.ready);
  }

  /** @param name What the name of its button begins with: an article may have more to say there. */
  async openPanel(name: string): Promise<void> {
    await this.button(new RegExp(`^${name}(?:،|$)`, "u")).click();
    await this.page.getByRole("heading", { level: 2, name }).waitFor();
  }

  /** Show a group of settings in the drawer of type, which is open. */
  async showSettings(group: string): Promise<void> {
    await this.page.getByRole("tab", { name: group, exact: true }).click();
  }

  /** Delete an article from the shelf, by its menu. */
  async remove(title: string): Promise<void> {
    await this.entry(title).getByRole("button").click();
    await this.page.getByRole("menuitem", { name: "احذف" }).click();
    await this.toast.getByText("حُذف").waitFor();
  }

  /** A computed style of the text. */
  style(property: string): Promise<string> {
    return this.article.evaluate(
      (element, name) => getComputedStyle(element).getPropertyValue(name),
      property,
    );
  }

  /** The text under a CSS highlight, in document order. */
  highlighted(name: string): Promise<string[]> {
    return this.page.evaluate(
      (key) =>
        [...(CSS.highlights.get(key) ?? [])].map((range) => {
          const copy = document.createRange();
          copy.setStart(range.startContainer, range.startOffset);
          copy.setEnd(range.endContainer, range.endOffset);
          return copy.toString();
        }),
      name,
    );
  }

  /** What copying would give to another program. */
  copied(): Promise<string> {
    return this.page.evaluate(() => {
      let text = "";
      document.addEventListener(
        "copy",
        (event) => (text = event.clipboardData?.getData("text/plain") ?? ""),
        { once: true },
      );
      document.execCommand("copy");
      return text;
    });
  }

  /** Marks the paragraph on the reading line and waits until Qari says it is kept. */
  async bookmark(): Promise<void> {
    await this.page.keyboard.press("ControlOrMeta+d");
    await this.toast.getByText("حُفظت الإشارة.").waitFor();
  }

  /** How wide the first picture of the article is by itself, in pixels; 0 until it has come. */
  pictureWidth(): Promise<number> {
    return this.article
      .locator("img")
      .first()
      .evaluate((image: HTMLImageElement) => image.naturalWidth);
  }
}
