import axe from "axe-core";
import { afterEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { ArticleSummary } from "../../../../src/library/records.ts";
import {
  FakeLibrary,
  fakeId,
  fakeSummary,
} from "../../components/shelf/fake-library.ts";
import {
  mountLibrary,
  type MountedLibrary,
} from "../../components/shelf/mount-library.ts";

let mounted: MountedLibrary | undefined;
let library: FakeLibrary;

async function open(
  count: number,
  options: Parameters<typeof mountLibrary>[1] = {},
  make: (index: number) => ArticleSummary = fakeSummary,
): Promise<void> {
  await page.viewport(1280, 800);
  library = new FakeLibrary(count, make);
  mounted = await mountLibrary(library, options);
}
afterEach(() => {
  mounted?.unmount();
  mounted = undefined;
});

const cells = () => page.getByRole("gridcell");
const grid = () => page.getByRole("grid");
const button = (name: string | RegExp) =>
  page.getByRole("button", { name, exact: typeof name === "string" });
const number = (title: string) => new RegExp(`– ${title}(?!\\d)`, "u");
/** Entries in the document, by the number at the end of their titles. */
const cell = (index: number) =>
  page.getByRole("gridcell", { name: number(String(index)) });

/** The innermost element that has the focus. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement)
    element = element.shadowRoot.activeElement;
  return element;
}
const focusedName = () => textOf(focused());
/** What an entry says, in one line. */
const textOf = (element: Element | null): string =>
  (element?.shadowRoot?.textContent ?? "").replaceAll(/\s+/gu, " ").trim();
const selected = () =>
  cells()
    .elements()
    .filter((each) => each.getAttribute("aria-selected") === "true").length;
const status = () =>
  page
    .getByRole("status")
    .elements()
    .map((each) => each.textContent.trim())
    .join(" ");

/** Every entry unread and told apart by its number alone. */
const plain = (index: number): ArticleSummary => {
  const { tags: _, ...rest } = fakeSummary(index);
  return {
    ...rest,
    tags: [],
    title: `مقال – ${index}`,
    state: "unread",
    isFavourite: false,
    progress: 0,
    lang: "ar",
    dir: "rtl",
  };
};

describe("a shelf of 100,000", () => {
  it.each(["grid", "list"] as const)(
    "as a %s is as high as all of it, with under a hundred entries in the document",
    async (shelfView) => {
      await open(100_000, { settings: { shelfView } }, plain);
      await expect.element(cell(0)).toBeVisible();
      const { scrollHeight } = document.documentElement;
      expect(scrollHeight).toBeGreaterThan(5_000_000);
      for (const share of [0.2, 0.5, 0.9, 1, 0.4, 0]) {
        scrollTo(0, share * scrollHeight);
        await expect.poll(() => cells().elements().length).toBeGreaterThan(5);
        expect(cells().elements().length).toBeLessThan(100);
        expect(document.documentElement.scrollHeight).toBe(scrollHeight);
      }
      scrollTo(0, scrollHeight);
      await expect.element(cell(99_999)).toBeInTheDocument();
      scrollTo(0, 0);
      await expect.element(cell(0)).toBeVisible();
    },
  );

  it("goes to its end and back by the keyboard, the focus always on an entry", async () => {
    await open(100_000, {}, plain);
    await cell(0).click({ modifiers: ["Control"] });
    await userEvent.keyboard("{Escape}{End}");
    await expect.poll(focusedName).toMatch(number("99999"));
    await userEvent.keyboard("{Home}");
    await expect.poll(focusedName).toMatch(number("0"));
  });

  it("keeps the focused entry in the document however far it is scrolled away", async () => {
    await open(100_000, {}, plain);
    await cell(0).click({ modifiers: ["Control"] });
    scrollTo(0, 3_000_000);
    await expect.poll(() => cells().elements().length).toBeGreaterThan(10);
    expect(focusedName()).toMatch(number("0"));
    await userEvent.keyboard("{ArrowDown}");
    await expect.poll(focusedName).toMatch(number("5"));
    await expect.poll(() => scrollY).toBeLessThan(2_000);
  });

  it("asks only for what is near, and drops what it has flown past", async () => {
    await open(100_000, { settings: { shelfView: "list" } }, plain);
    await expect.element(cell(0)).toBeVisible();
    let answer: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    library.delay = () => held;
    const before = library.calls("library.page").length;
    for (let step = 1; step <= 40; step += 1) {
      scrollTo(0, step * 100_000);
      await new Promise(requestAnimationFrame);
    }
    // Two questions at once; the other thirty-eight places were passed by.
    expect(library.calls("library.page").length - before).toBeLessThanOrEqual(
      2,
    );
    expect(
      cells()
        .elements()
        .some((each) => each.getAttribute("aria-busy") === "true"),
    ).toBe(true);
    answer();
    await expect
      .poll(
        () =>
          cells()
            .elements()
            .filter((each) => each.getAttribute("aria-busy") === "true").length,
      )
      .toBe(0);
    expect(library.calls("library.page").length - before).toBeLessThanOrEqual(
      5,
    );
  });
});

describe("the arrows", () => {
  it.each([
    ["rtl", "{ArrowLeft}", "{ArrowRight}"],
    ["ltr", "{ArrowRight}", "{ArrowLeft}"],
  ] as const)(
    "in a page %s lead to what stands there",
    async (dir, onward, back) => {
      await open(50, { dir }, plain);
      await cell(1).click({ modifiers: ["Control"] });
      await userEvent.keyboard(onward);
      await expect.poll(focusedName).toMatch(number("2"));
      const next = cell(2).element().getBoundingClientRect().left;
      const first = cell(1).element().getBoundingClientRect().left;
      expect(next < first).toBe(dir === "rtl");
      await userEvent.keyboard(back);
      await expect.poll(focusedName).toMatch(number("1"));
      await userEvent.keyboard("{ArrowDown}");
      await expect.poll(focusedName).toMatch(number("6"));
    },
  );

  it("leave one stop for Tab", async () => {
    await open(50, {}, plain);
    await expect.element(cell(0)).toBeVisible();
    const stops = () =>
      cells()
        .elements()
        .filter((each) => each.getAttribute("tabindex") === "0");
    expect(stops()).toHaveLength(1);
    await cell(3).click({ modifiers: ["Control"] });
    await expect
      .poll(() => stops().map((each) => textOf(each)))
      .toEqual([expect.stringMatching(number("3"))]);
  });
});

describe("a menu that is left", () => {
  it("gives the focus back to the entry it was opened for, and arrows lead on from there", async () => {
    await open(50, {}, plain);
    await cell(1).click({ button: "right" });
    await expect.poll(() => focused()?.role).toBe("menuitem");
    await userEvent.keyboard("{Escape}");
    await expect.poll(focusedName).toMatch(number("1"));
    await userEvent.keyboard("{ArrowLeft}");
    await expect.poll(focusedName).toMatch(number("2"));
  });

  it.each(["المزيد", "طرق أخرى للإضافة"])(
    "gives it back to the button it was opened by: %s",
    async (name) => {
      await open(3, {}, plain);
      const opener = button(name).element();
      if (opener instanceof HTMLElement) opener.focus();
      await userEvent.keyboard("{Enter}");
      await expect.poll(() => focused()?.role).toBe("menuitem");
      await userEvent.keyboard("{Escape}");
      await expect.poll(() => focused() === opener).toBe(true);
    },
  );

  it("leaves it where a click took it", async () => {
    await open(3, {}, plain);
    await button("المزيد").click();
    await expect.poll(() => focused()?.role).toBe("menuitem");
    const field = page.getByRole("searchbox");
    await field.click();
    await expect.element(page.getByRole("menu")).not.toBeInTheDocument();
    expect(focused()).toBe(field.element());
  });
});

describe("selecting", () => {
  it("takes ranges with Shift from where the last one was chosen", async () => {
    await open(200, {}, plain);
    await cell(2).click({ modifiers: ["Control"] });
    await cell(6).click({ modifiers: ["Shift"] });
    await expect.poll(selected).toBe(5);
    await cell(0).click({ modifiers: ["Shift"] });
    await expect.poll(selected).toBe(3);
    expect(status()).toContain("اختيرت ٣ مواد");
    await userEvent.keyboard("{Escape}");
    await expect.poll(selected).toBe(0);
  });

  it("draws a range out with Shift and the arrows, and back again", async () => {
    await open(200, {}, plain);
    await cell(0).click({ modifiers: ["Control"] });
    await userEvent.keyboard("{Escape}");
    await userEvent.keyboard("{Shift>}{ArrowLeft}{ArrowLeft}{/Shift}");
    await expect.poll(selected).toBe(3);
    await userEvent.keyboard("{Shift>}{ArrowRight}{/Shift}");
    await expect.poll(selected).toBe(2);
  });

  it("asks main for the ids of a range that it has not loaded", async () => {
    await open(5_000, { settings: { shelfView: "list" } }, plain);
    await cell(0).click({ modifiers: ["Control"] });
    await userEvent.keyboard("{Shift>}{End}{/Shift}");
    await expect.poll(status).toContain("اختيرت ٥٬٠٠٠ مادة");
    expect(library.calls("library.ids")).toHaveLength(1);
  });

  it("of everything takes in what was never in the document, and all of it is changed at once", async () => {
    await open(20_000, {}, plain);
    await cell(0).click({ modifiers: ["Control"] });
    await userEvent.keyboard("{Control>}a{/Control}");
    await expect.poll(status).toContain("اختيرت ٢٠٬٠٠٠ مادة");
    await button("علّم مكتملة").click();
    await expect
      .poll(() => mounted?.messages.at(-1)?.text)
      .toBe("مكتمل: ٢٠٬٠٠٠ مادة");
    expect(library.articles.every(({ state }) => state === "finished")).toBe(
      true,
    );
    mounted?.messages.at(-1)?.action?.run();
    await expect
      .poll(() => library.articles.every(({ state }) => state === "unread"))
      .toBe(true);
  });

  it("by the box alone does not open the article", async () => {
    await open(50, {}, plain);
    const opened = vi.fn<() => void>();
    mounted?.view.addEventListener("qari-article-open", opened);
    await cell(1).hover();
    await cell(1).getByRole("checkbox").click();
    await expect.poll(selected).toBe(1);
    await cell(1).getByRole("checkbox").click();
    await expect.poll(selected).toBe(0);
    expect(opened).not.toHaveBeenCalled();
    await cell(1).click();
    expect(opened).toHaveBeenCalledOnce();
  });
});

describe("what is changed", () => {
  it("by Delete goes to the trash and comes back by undo, the focus staying on the shelf", async () => {
    await open(30, {}, plain);
    await cell(4).click({ modifiers: ["Control"] });
    await userEvent.keyboard("{Escape}{Delete}");
    await expect.poll(() => mounted?.messages.at(-1)?.text).toContain("حُذف");
    await expect.element(cell(4)).not.toBeInTheDocument();
    await expect.poll(focusedName).toMatch(number("5"));
    mounted?.messages.at(-1)?.action?.run();
    await expect.element(cell(4)).toBeInTheDocument();
  });

  it("is reported when it fails, and nothing is said to be done", async () => {
    await open(30, {}, plain);
    library.failing.add("articles.change");
    await cell(4).click({ modifiers: ["Control"] });
    await button("أرشف").click();
    await expect.poll(() => mounted?.messages.at(-1)?.text).toContain("خلل");
    expect(mounted?.messages.at(-1)?.action).toBeUndefined();
    expect(selected()).toBe(1);
  });

  it.each([
    ["one", "أُخرج من الأرشيف: مادة واحدة"],
    ["several", "أُخرج من الأرشيف: ٣ مواد"],
  ])(
    "comes out of the archive, %s at a time, in a state that main decides",
    async (many, said) => {
      await open(3, {}, (index) => ({ ...plain(index), state: "archived" }));
      await button("اعرض الأرشيف").click();
      await cell(0).click({ modifiers: ["Control"] });
      if (many === "several") await cell(2).click({ modifiers: ["Shift"] });
      await button("أخرج من الأرشيف").click();
      await expect.poll(() => mounted?.messages.at(-1)?.text).toBe(said);
      expect(library.calls("articles.change")).toEqual([
        {
          ids: many === "one" ? [fakeId(0)] : [0, 1, 2].map(fakeId),
          change: { kind: "unarchive" },
        },
      ]);
    },
  );

  it("in the dialog of corrections is only what was corrected", async () => {
    await open(30, {}, plain);
    await cell(3).click({ modifiers: ["Control"] });
    await userEvent.keyboard("{Escape}{F2}");
    const title = page.getByRole("textbox", { name: "العنوان" });
    await expect.poll(() => focused() === title.element()).toBe(true);
    await title.fill("عنوان صحيح");
    await page.getByRole("combobox", { name: "الاتجاه" }).selectOptions("ltr");
    await button("احفظ").click();
    await expect
      .poll(() => library.calls("article.edit"))
      .toEqual([{ id: fakeId(3), edit: { title: "عنوان صحيح", dir: "ltr" } }]);
    await expect.poll(focusedName).toMatch(/^عنوان صحيح/u);
    mounted?.messages.at(-1)?.action?.run();
    await expect.element(cell(3)).toBeInTheDocument();
  });

  it("is gathered in a new collection from the menu of an entry", async () => {
    await open(30, {}, plain);
    await cell(2).hover();
    await cell(2).getByRole("button").click();
    await page.getByRole("menuitem", { name: "أضف إلى مجموعة…" }).click();
    await page.getByRole("textbox", { name: "مجموعة جديدة" }).fill("للعطلة");
    await userEvent.keyboard("{Enter}");
    await expect
      .poll(() => [...(library.collections[0]?.ids ?? [])])
      .toEqual([fakeId(2)]);
    await button(/للعطلة/u)
      .first()
      .click();
    await expect.poll(() => cells().elements().length).toBe(1);
  });

  it("is dropped on a collection with all that is selected", async () => {
    await open(30, {}, plain);
    const { id } = library.collect("وصفات", []);
    library.emit("library.changed");
    await expect.element(button(/وصفات/u)).toBeVisible();
    await cell(0).click({ modifiers: ["Control"] });
    await cell(3).click({ modifiers: ["Shift"] });
    await cell(1).dropTo(button(/وصفات/u));
    await expect
      .poll(
        () => library.collections.find(({ set }) => set.id === id)?.ids.size,
      )
      .toBe(4);
    expect(mounted?.messages.at(-1)?.text).toContain("وصفات");
  });
});

describe("the filters", () => {
  it("narrow the shelf, name themselves when nothing is left, and go one by one", async () => {
    await open(400);
    await page
      .getByRole("combobox", { name: "المصدر" })
      .selectOptions("Reuters");
    await expect
      .poll(() => library.calls("library.page").at(-1))
      .toMatchObject({ filter: { source: "Reuters" } });
    await page.getByRole("combobox", { name: "الطول" }).selectOptions("3");
    await button(/^مؤرشفة/u).click();
    await button(/^المفضّلة/u).click();
    await expect
      .element(page.getByText("لا مادة تجمع هذه الشروط."))
      .toBeVisible();
    await button("أزل الشرط: المفضّلة").click();
    await button("امسح الشروط").first().click();
    await expect.poll(() => cells().elements().length).toBeGreaterThan(10);
    expect(library.calls("library.page").at(-1)).toMatchObject({
      filter: { states: ["unread", "reading", "finished"] },
    });
  });

  it("leave the archived out of the whole shelf, and say how many there are", async () => {
    await open(80);
    await expect.element(button("الكل ٧٠")).toBeVisible();
    await button("مؤرشفة ١٠").click();
    await expect.poll(() => cells().elements().length).toBe(10);
  });

  it("drop the answer to a question that is no longer asked", async () => {
    await open(400);
    await expect.element(cells().first()).toBeVisible();
    const answers: (() => void)[] = [];
    library.delay = () => new Promise((resolve) => answers.push(resolve));
    await button(/^غير مقروءة/u).click();
    await button(/^مكتملة/u).click();
    await expect.poll(() => answers.length).toBe(2);
    library.delay = () => Promise.resolve();
    answers[1]?.();
    await expect
      .poll(() =>
        cells()
          .elements()
          .every((each) => textOf(each).includes("مكتملة")),
      )
      .toBe(true);
    answers[0]?.();
    await new Promise(requestAnimationFrame);
    expect(
      cells()
        .elements()
        .every((each) => textOf(each).includes("مكتملة")),
    ).toBe(true);
  });

  it("ask for titles from the first on, and for everything else from the most on", async () => {
    await open(60, {}, plain);
    const sort = page.getByRole("combobox", { name: "الترتيب" });
    await sort.selectOptions("title");
    await expect
      .poll(() => library.calls("library.page").at(-1))
      .toMatchObject({ sort: "title", isDescending: false });
    await sort.selectOptions("length");
    await expect
      .poll(() => library.calls("library.page").at(-1))
      .toMatchObject({ sort: "length", isDescending: true });
    await button("ترتيب تنازلي").click();
    await expect
      .poll(() => library.calls("library.page").at(-1))
      .toMatchObject({ sort: "length", isDescending: false });
  });
});

describe("the shelf", () => {
  it("is found again as it was left for an article", async () => {
    await open(3_000, { settings: { shelfView: "list" } }, plain);
    await expect.element(cell(0)).toBeVisible();
    scrollTo(0, 60_000);
    await expect.element(cell(680)).toBeInTheDocument();
    await cell(680).click();
    const top = scrollY;
    mounted?.leave();
    mounted?.comeBack();
    await expect.poll(() => scrollY).toBe(top);
    await expect.poll(focusedName).toMatch(number("680"));
  });

  it("is refreshed quietly when the library changes: place and selection stay", async () => {
    await open(3_000, { settings: { shelfView: "list" } }, plain);
    await expect.element(cell(0)).toBeVisible();
    scrollTo(0, 30_000);
    await expect.element(cell(340)).toBeInTheDocument();
    await cell(340).click({ modifiers: ["Control"] });
    const top = scrollY;
    library.articles = library.articles.map((article) =>
      article.id === fakeId(341)
        ? { ...article, title: "مقال – ألف" }
        : article,
    );
    library.emit("library.changed");
    await expect
      .element(cells().filter({ hasText: "مقال – ألف" }))
      .toBeInTheDocument();
    expect(scrollY).toBe(top);
    expect(selected()).toBe(1);
  });

  it("begins anew when another library is in place", async () => {
    await open(300, {}, plain);
    await cell(2).click({ modifiers: ["Control"] });
    library.articles = [{ ...plain(7_777), id: fakeId(7_777) }];
    library.emit("library.replaced");
    await expect.element(cell(7_777)).toBeVisible();
    expect(cells().elements()).toHaveLength(1);
    expect(status()).not.toContain("اختيرت");
  });

  it("offers to try again when it cannot be read", async () => {
    await page.viewport(1280, 800);
    library = new FakeLibrary(10);
    library.failing.add("library.page");
    mounted = await mountLibrary(library);
    await expect.element(button("أعد المحاولة")).toBeVisible();
    library.failing.clear();
    await button("أعد المحاولة").click();
    await expect.poll(() => cells().elements().length).toBeGreaterThan(5);
  });

  it("survives titles that are no titles", async () => {
    const hostile = [
      "ع".repeat(10_000_000),
      "\u0000",
      "\ud800",
      "\u202eمقلوب",
      "<b>",
      "",
    ];
    await open(hostile.length, {}, (index) => ({
      ...plain(index),
      title: hostile[index] ?? "",
      source: hostile[(index + 1) % hostile.length] ?? "",
      publishedAt: "ليس تاريخًا",
    }));
    await expect.poll(() => cells().elements().length).toBe(hostile.length);
    for (const each of cells().elements()) {
      expect(each.shadowRoot?.textContent.length).toBeLessThan(2_000);
    }
    expect(
      cells()
        .elements()
        .filter((each) => textOf(each).startsWith("بلا عنوان")),
    ).toHaveLength(2);
  });
});

describe("the trash", () => {
  it("shows when things go for good, gives them back, and is emptied only after a question", async () => {
    await open(30, {}, (index) => ({
      ...plain(index),
      ...(index < 3 && {
        removedAt: new Date(
          Date.now() - (index * 10 + 0.5) * 86_400_000,
        ).toISOString(),
      }),
    }));
    await button("المزيد").click();
    await page.getByRole("menuitem", { name: "سلة المحذوفات" }).click();
    await expect
      .element(page.getByRole("heading", { name: "سلة المحذوفات" }))
      .toBeVisible();
    await expect
      .element(cells().filter({ hasText: "تُمحى بعد ٢٠ يومًا" }))
      .toBeVisible();
    await cell(1).getByRole("button").click();
    await page.getByRole("menuitem", { name: "استعد" }).click();
    await expect.poll(() => cells().elements().length).toBe(2);
    await button("أفرغ السلة…").click();
    await page.getByRole("dialog").getByRole("button", { name: "ألغِ" }).click();
    expect(library.calls("trash.empty")).toEqual([]);
    await button("أفرغ السلة…").click();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: "أفرغ السلة" })
      .click();
    await expect.element(page.getByText("السلة فارغة.")).toBeVisible();
    await button("العودة إلى المكتبة").last().click();
    await expect.element(cell(1)).toBeInTheDocument();
  });
});

describe("axe finds nothing", () => {
  const faults = async () => {
    const { violations } = await axe.run(mounted?.view ?? document.body, {
      // The page around the view is the app's.
      rules: { region: { enabled: false } },
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) =>
          `${id}: ${target.join(" ")} ${failureSummary}`,
      ),
    );
  };

  it.each(["grid", "list"] as const)(
    "in a %s with a selection",
    async (shelfView) => {
      await open(60, { settings: { shelfView } });
      library.collect("وصفات", []);
      library.emit("library.changed");
      await cells()
        .nth(1)
        .click({ modifiers: ["Control"] });
      await expect.element(grid()).toBeVisible();
      expect(await faults()).toEqual([]);
    },
  );

  it("in the menu, the dialogs, and where there is nothing", async () => {
    await open(20, {}, plain);
    await cell(0).click({ button: "right" });
    await expect.element(page.getByRole("menuitem").first()).toBeVisible();
    expect(await faults()).toEqual([]);
    await page.getByRole("menuitem", { name: "صحّح البيانات…" }).click();
    expect(await faults()).toEqual([]);
    await userEvent.keyboard("{Escape}");
    await button(/^مؤرشفة/u).click();
    await expect
      .element(page.getByText("لا مادة تجمع هذه الشروط."))
      .toBeVisible();
    expect(await faults()).toEqual([]);
  });
});
