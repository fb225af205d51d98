import axe from "axe-core";
import { userEvent } from "vitest/browser";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ArticleOpenEvent } from "../../../../renderer/views/navigation-events.ts";
import "../../../../renderer/components/search-field/search-field.ts";
import type { SearchChangeEvent } from "../../../../renderer/components/search-field/search-events.ts";
import "../../../../renderer/views/search/search-results.ts";
import type {
  QariSearchResults,
  SearchKeepEvent,
} from "../../../../renderer/views/search/search-results.ts";
import "../../../../renderer/styles/tokens.css";
import { answers, emit } from "../../answering-bridge.ts";
import { hitsFrom } from "./search-hits.ts";

const terms = { query: "كتاب", isExact: false, isTyping: true };
let asked: number;

beforeEach(() => {
  asked = 0;
  document.documentElement.lang = "ar";
  document.documentElement.dir = "rtl";
  answers["library.search"] = ({ query, offset, limit }) => {
    asked += 1;
    const total = query === "كتاب" ? 45 : 0;
    const hits = hitsFrom(offset, Math.min(limit, Math.max(0, total - offset)));
    return Promise.resolve({ hits, total, isExact: true });
  };
});
afterEach(() => document.body.replaceChildren());

async function results(search = {}): Promise<QariSearchResults> {
  const element = document.createElement("qari-search-results");
  element.search = { ...terms, ...search };
  document.body.append(element);
  await expect
    .poll(() => element.shadowRoot?.querySelector(".count")?.textContent.trim())
    .not.toBe("");
  return element;
}
const within = (element: Element, selector: string) => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];

describe("the results of a search", () => {
  it("say how many, and show each with its hit marked within the word", async () => {
    const element = await results();
    expect(within(element, ".count")[0]?.textContent.trim()).toBe("٤٥ نتيجة");
    const [first] = within(element, ".hit");
    expect(first?.textContent.replaceAll(/\s+/gu, " ")).toContain(
      "مجلة · ٣ دقائق · قيد القراءة ٤٠",
    );
    expect(first?.querySelector("mark")?.textContent).toBe("كتاب");
    // No white space may fall between joined letters.
    expect(first?.querySelector(".snippet")?.textContent).toBe(
      "قرأ وكتابهم في ليلة",
    );
  });

  it("are gone through by the keyboard, and back to the field", async () => {
    const element = await results();
    let isBack = false;
    element.addEventListener("qari-search-ascend", () => (isBack = true));
    element.focus();
    const focused = () => element.shadowRoot?.activeElement?.id;
    const ids = within(element, ".hit").map(({ id }) => id);
    expect(focused()).toBe(ids[0]);
    await userEvent.keyboard("{ArrowDown}{ArrowDown}");
    expect(focused()).toBe(ids[2]);
    await userEvent.keyboard("{ArrowUp}");
    expect(focused()).toBe(ids[1]);
    // Tab leads to one of them only.
    expect(within(element, ".hit[tabindex='0']")).toHaveLength(1);
    await userEvent.keyboard("{Home}{ArrowUp}");
    expect(isBack).toBe(true);
  });

  it("open an article at its hit, and are there again as they were", async () => {
    const element = await results();
    let opened: ArticleOpenEvent | undefined;
    let kept: SearchKeepEvent["kept"] | undefined;
    element.addEventListener("qari-article-open", (event) => (opened = event));
    element.addEventListener("qari-search-keep", (event) => {
      kept = event.kept;
    });
    element.focus();
    await userEvent.keyboard("{ArrowDown}{Enter}");
    expect(opened?.hit).toMatchObject({
      query: "كتاب",
      start: { section: 0, block: 1, offset: 5 },
    });
    const id = opened?.id;
    element.remove();

    const before = asked;
    const again = await results({ kept });
    expect(again.shadowRoot?.activeElement?.id).toBe(id);
    expect(within(again, ".hit").length).toBeGreaterThanOrEqual(20);
    expect(asked).toBeLessThanOrEqual(before + 1);
  });

  it("offer another way where nothing is found", async () => {
    const element = await results({ query: "عنوان:خرافة", isExact: true });
    const offers: SearchChangeEvent[] = [];
    element.addEventListener("qari-search-change", (event) =>
      offers.push(event),
    );
    for (const button of within(element, ".offers button")) button.click();
    expect(offers.map(({ query, isExact }) => [query, isExact])).toEqual([
      ["عنوان:خرافة", false],
      ["خرافة", true],
    ]);
  });

  it("are asked for again when the library changed", async () => {
    await results();
    const before = asked;
    emit("library.changed", null);
    await expect.poll(() => asked).toBeGreaterThan(before);
  });

  it("have nothing that axe finds wrong", async () => {
    const element = await results();
    const { violations } = await axe.run(element);
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});

describe("the field", () => {
  it("says each key, then Enter, and Escape empties it", async () => {
    const field = document.createElement("qari-search-field");
    const said: unknown[] = [];
    field.addEventListener("qari-search-change", (event) => {
      const { query, isExact, isTyping } = event;
      said.push([query, isExact, isTyping]);
      field.query = query;
      field.exact = isExact;
    });
    document.body.append(field);
    await field.updateComplete;
    field.focus();
    await field.updateComplete;
    await userEvent.keyboard("بي{Enter}");
    within(field, ".exact")[0]?.click();
    await userEvent.keyboard("{Escape}");
    expect(said).toEqual([
      ["ب", false, true],
      ["بي", false, true],
      ["بي", false, false],
      ["بي", true, false],
      ["", true, false],
    ]);
  });
});
