import { afterEach, describe, expect, it } from "vitest";
import { ArticleOpenEvent } from "../../../../renderer/views/navigation-events.ts";
import { sectionOutline } from "../../../../src/article/readable-text.ts";
import { defaultSettings } from "../../../../src/settings/settings.ts";
import type { OpenedArticle } from "../../../../src/library/records.ts";
import { articleOf } from "../../../src/article/sample-article.ts";
import { answers } from "../../answering-bridge.ts";
import { openedOf, openedApp } from "../app/opened-app.ts";

const first = openedOf(1, "القافلة أول ما سار، وآخر ما وصل القافلةُ وحدها.");
/** Its hits are far below where reading begins. */
const second = openedOf(
  2,
  `بلغت البحر، ${"ثم مشت حتى المساء، ".repeat(900)} فعادت القافلة، ثم عادت قافلة وقافلة.`,
);

/** A long one: its hits are in the last paragraph but one. */
const third: OpenedArticle = {
  ...second,
  article: {
    ...articleOf(
      ...Array.from({ length: 40 }, (_, at) =>
        at === 38 ? "قافلة بعد قافلة." : "ثم مشت حتى المساء، ".repeat(20),
      ),
    ),
    id: "0190aaaa-0000-4000-8000-000000000003",
  },
};

afterEach(() => document.body.replaceChildren());

async function finding() {
  const open = await openedApp(defaultSettings, first, second);
  const { reader } = open;
  const act = (name: "find.show" | "selection.start") =>
    reader()?.acts[name]?.();
  await expect.poll(() => reader()?.acts["find.show"]).toBeDefined();
  const bar = () => reader()?.renderRoot.querySelector("qari-find-bar");
  const part = (selector: string): HTMLElement => {
    const found = bar()?.shadowRoot?.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  };
  const field = (): HTMLInputElement => {
    const found = part("input");
    if (!(found instanceof HTMLInputElement)) throw new Error("no field");
    return found;
  };
  const count = () => part("output").textContent.trim();
  return {
    ...open,
    bar,
    text: () => field().value,
    count,
    isExact: () => part(".exact").ariaPressed === "true",
    pressExact: () => part(".exact").click(),
    async show(): Promise<void> {
      act("find.show");
      await expect
        .poll(() => bar()?.shadowRoot?.querySelector("input"))
        .toBeTruthy();
    },
    type(query: string): void {
      field().value = query;
      field().dispatchEvent(new InputEvent("input", { bubbles: true }));
    },
    press: (key: string) =>
      field().dispatchEvent(
        new KeyboardEvent("keydown", { key, bubbles: true, composed: true }),
      ),
    /** Select the first word of the article, and look for it by the menu. */
    async seek(): Promise<void> {
      act("selection.start");
      const button = () =>
        [
          ...(reader()
            ?.renderRoot.querySelector("qari-selection-menu")
            ?.shadowRoot?.querySelectorAll("button") ?? []),
        ].find(({ ariaLabel, textContent }) =>
          `${ariaLabel ?? ""}${textContent}`.includes("ابحث عنه في المادة"),
        );
      await expect.poll(button).toBeTruthy();
      button()?.click();
    },
  };
}

describe("the find bar, while it is open", () => {
  it("shows the word that a menu looks for, and compares it as that does", async () => {
    const { show, type, count, pressExact, isExact, seek, text } =
      await finding();
    await show();
    type("أ");
    pressExact();
    await expect.poll(count).toBe("نتيجة واحدة");
    expect(isExact()).toBe(true);
    expect(text()).toBe("أ");
    await seek();
    await expect.poll(text).toBe("القافلة");
    expect(isExact()).toBe(false);
    // Folded: the second has a vowel.
    await expect.poll(count).toBe("١ / ٢");
  });

  it("shows a word anew that was typed over", async () => {
    const { show, type, seek, text } = await finding();
    await show();
    await seek();
    await expect.poll(text).toBe("القافلة");
    type("ما");
    await seek();
    await expect.poll(text).toBe("القافلة");
  });

  it("looks for the same in the next article, and stays where reading begins", async () => {
    const { show, type, count, go, text, press } = await finding();
    await show();
    type("قافلة");
    await expect.poll(count).toBe("١ / ٢");
    await go(second);
    await expect.poll(count).toBe("١ / ٣");
    expect(text()).toBe("قافلة");
    expect(scrollY).toBe(0);
    press("Enter");
    await expect.poll(() => scrollY).toBeGreaterThan(0);
    expect(count()).toBe("١ / ٣");
    press("Enter");
    await expect.poll(count).toBe("٢ / ٣");
  });

  it("shows what a search of the library came by", async () => {
    const { app, show, type, count, text, isExact } = await finding();
    await show();
    type("وحدها");
    await expect.poll(count).not.toBe("");
    const start = { section: 0, block: 0, offset: 5 };
    app.dispatchEvent(
      new ArticleOpenEvent(second.article.id, {
        hit: {
          start,
          end: { ...start, offset: 10 },
          query: "البحر",
          isExact: true,
        },
      }),
    );
    await expect.poll(text).toBe("البحر");
    expect(isExact()).toBe(true);
  });

  it("opens empty when it was closed", async () => {
    const { show, type, pressExact, bar, text, isExact, count, reader } =
      await finding();
    await show();
    type("القافلة");
    pressExact();
    await expect.poll(count).not.toBe("");
    dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
    await reader()?.updateComplete;
    expect(bar()).toBeNull();
    await show();
    expect(text()).toBe("");
    expect(isExact()).toBe(false);
    expect(count()).toBe("");
  });

  it("has what is looked for when another panel was open in between", async () => {
    const { show, type, count, text, reader } = await finding();
    await show();
    type("القافلة");
    await expect.poll(count).toBe("١ / ٢");
    reader()?.acts["contents.show"]?.();
    await reader()?.updateComplete;
    await show();
    expect(text()).toBe("القافلة");
    expect(count()).toBe("١ / ٢");
  });
});

describe("a hit far down in a paragraph", () => {
  it("is in sight when the article is opened there", async () => {
    const { app, reader } = await finding();
    const start = { section: 0, block: 0, offset: 17_136 };
    const end = { ...start, offset: start.offset + 5 };
    app.dispatchEvent(
      new ArticleOpenEvent(second.article.id, {
        hit: { start, end, query: "قافلة", isExact: false },
      }),
    );
    const top = () =>
      reader()
        ?.renderRoot.querySelector("qari-article")
        ?.textMap.domRange(start, end)
        ?.getBoundingClientRect().top;
    await expect.poll(top).toBeLessThan(innerHeight);
    expect(top()).toBeGreaterThan(0);
  });
});

describe("a hit in a long text, of which an excerpt comes first", () => {
  async function openedAtHit() {
    const open = await finding();
    const { article, ...rest } = third;
    const { sections, ...head } = article;
    const parts = sections.map(({ blocks }, section) => ({
      section,
      from: 0,
      blocks,
    }));
    answers["article.open"] = () =>
      Promise.resolve({
        ...rest,
        article: { ...head, sections: [] },
        excerpt: {
          sections: sections.map(sectionOutline),
          pieces: parts,
          parts: 1,
        },
      });
    const come = Promise.withResolvers<typeof parts>();
    answers["article.parts"] = () => come.promise;
    const start = { section: 0, block: 38, offset: 10 };
    open.app.dispatchEvent(
      new ArticleOpenEvent(article.id, {
        hit: {
          start,
          end: { ...start, offset: start.offset + 5 },
          query: "قافلة",
          isExact: false,
        },
      }),
    );
    const marks = () => [...(CSS.highlights.get("qari-search-hit") ?? [])];
    await expect.poll(() => scrollY).toBeGreaterThan(0);
    await expect.poll(() => marks().length).toBe(1);
    return {
      ...open,
      marks,
      /** The rest comes, and with it the find bar. */
      async complete(): Promise<void> {
        come.resolve(parts);
        await expect.poll(open.bar).toBeTruthy();
        expect(open.text()).toBe("قافلة");
        await expect.poll(open.count).toBe("٢ / ٢");
      },
    };
  }

  it("stays where it is, marked, when the rest has come", async () => {
    const { marks, complete } = await openedAtHit();
    const before = scrollY;
    await complete();
    expect(Math.abs(scrollY - before)).toBeLessThan(2);
    expect(
      marks().map(({ startContainer }) => startContainer.isConnected),
    ).toEqual([true]);
  });

  it("is left to who went on before that", async () => {
    const { reader, marks, complete } = await openedAtHit();
    dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
    const progress = () =>
      reader()?.renderRoot.querySelector("qari-reading-foot")?.progress;
    expect(progress()).toBeGreaterThan(0);
    // Until the page has told of it, the place is the hit.
    await expect
      .poll(() => {
        scrollTo(0, 0);
        return progress();
      })
      .toBe(0);
    await complete();
    expect(scrollY).toBe(0);
    expect(marks()).toEqual([]);
  });
});
