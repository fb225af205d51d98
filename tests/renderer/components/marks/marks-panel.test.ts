import { afterEach, describe, expect, it } from "vitest";
import "../../../../renderer/components/marks/marks-panel.ts";
import { MarkEditEvent } from "../../../../renderer/components/marks/mark-entry.ts";
import type { Article } from "../../../../src/article/article.ts";
import { articleOf } from "../../../src/article/sample-article.ts";
import type { PlacedMark } from "../../../../src/marks/place-marks.ts";

const articleAt = (at: number): Article => ({
  ...articleOf("مشت القافلة."),
  id: `0190aaaa-0000-4000-8000-00000000000${at}`,
});
const first = articleAt(1);
const second = articleAt(2);

/** A highlight over the first word. @param at Tells it from the others: one digit. */
const markOf = (
  { id: articleId }: Article,
  at: number,
  ...tags: readonly string[]
): PlacedMark => {
  const start = { section: 0, block: 0, offset: 0 };
  const end = { ...start, offset: 3 };
  return {
    mark: {
      id: `0190cccc-0000-4000-8000-00000000000${at}`,
      articleId,
      kind: "highlight",
      range: { start, end, quote: { exact: "مشت", prefix: "", suffix: "" } },
      tags,
      createdAt: "2026-11-30T06:00:00.000Z",
    },
    place: { start, end },
  };
};

afterEach(() => document.body.replaceChildren());

async function panel(article: Article, marks: readonly PlacedMark[]) {
  const element = document.createElement("qari-marks-panel");
  document.body.append(element);
  const filter = () =>
    element.shadowRoot?.querySelector("qari-marks-filter")?.shadowRoot;
  const select = () => filter()?.querySelector("select");
  const field = () => filter()?.querySelector("input");
  const entries = () => [
    ...(element.shadowRoot?.querySelectorAll("qari-mark-entry") ?? []),
  ];
  const settled = async () => {
    await element.updateComplete;
    await element.shadowRoot?.querySelector("qari-marks-filter")
      ?.updateComplete;
  };
  const show = async (of: Article, those: readonly PlacedMark[]) => {
    element.article = of;
    element.marks = those;
    await settled();
  };
  await show(article, marks);
  return {
    show,
    select,
    field,
    shown: () => entries().map(({ placed }) => placed?.mark.id.at(-1)),
    /** The mark whose entry has the focus, or what else has it. */
    focused: () => {
      const active = element.shadowRoot?.activeElement;
      return (
        entries()
          .find((entry) => entry === active)
          ?.placed?.mark.id.at(-1) ?? active?.textContent.trim()
      );
    },
    async focus(at: number): Promise<void> {
      const entry = entries()[at];
      await entry?.updateComplete;
      entry?.focus();
    },
    async turnable(canUndo: boolean, canRedo: boolean) {
      element.canUndo = canUndo;
      element.canRedo = canRedo;
      await settled();
      // A button that cannot have the focus loses it with the next frame.
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      const find = (name: string) =>
        element.shadowRoot?.querySelector<HTMLButtonElement>(
          `[aria-label="${name}"]`,
        );
      const turns: string[] = [];
      element.addEventListener("qari-marks-turn", ({ way }) => turns.push(way));
      return {
        undo: find("تراجع"),
        redo: find("أعد"),
        turns,
        hasFocus: () => element.shadowRoot?.activeElement ?? undefined,
      };
    },
    edited: () => entries().filter(({ editing }) => editing).length,
    async edit(at: number): Promise<void> {
      const entry = entries()[at];
      entry?.dispatchEvent(new MarkEditEvent(entry.placed?.mark.id ?? ""));
      await settled();
    },
    async choose(tag: string): Promise<void> {
      const found = select();
      if (!found) throw new Error("no tags");
      found.value = tag;
      found.dispatchEvent(new Event("change"));
      await settled();
    },
    async type(text: string): Promise<void> {
      const found = field();
      if (!found) throw new Error("no field");
      found.value = text;
      found.dispatchEvent(new InputEvent("input"));
      await settled();
    },
  };
}

describe("a list of marks that is narrowed to a tag", () => {
  const marks = [markOf(first, 1, "سفر"), markOf(first, 2, "بحر")];

  it("shows all again when no mark has the tag any longer", async () => {
    const { show, select, shown, choose } = await panel(first, marks);
    await choose("سفر");
    expect(shown()).toEqual(["1"]);
    await show(first, [markOf(first, 1), markOf(first, 2, "بحر")]);
    expect(shown()).toEqual(["1", "2"]);
    expect(select()?.value).toBe("");
  });

  it("shows all again when no mark has any tag", async () => {
    const { show, shown, choose } = await panel(first, marks);
    await choose("سفر");
    await show(first, [markOf(first, 1), markOf(first, 2)]);
    expect(shown()).toEqual(["1", "2"]);
  });

  it("stays narrowed by all else", async () => {
    const { show, field, shown, choose, type } = await panel(first, marks);
    await choose("سفر");
    await type("بحر");
    expect(shown()).toEqual([]);
    await show(first, [markOf(first, 1), markOf(first, 2, "بحر")]);
    expect(field()?.value).toBe("بحر");
    expect(shown()).toEqual(["2"]);
  });

  it("stays so while the marks change and one has the tag", async () => {
    const { show, select, shown, choose } = await panel(first, marks);
    await choose("سفر");
    await show({ ...first }, [...marks, markOf(first, 3, "سفر", "رمل")]);
    expect(shown()).toEqual(["1", "3"]);
    expect(select()?.value).toBe("سفر");
  });
});

describe("the list of marks of another article", () => {
  const others = [markOf(second, 4, "سفر"), markOf(second, 5)];

  it("is not narrowed as that of the article before", async () => {
    const { show, select, field, shown, choose, type } = await panel(first, [
      markOf(first, 1, "سفر"),
    ]);
    await choose("سفر");
    await type("مشت");
    await show(second, others);
    expect(shown()).toEqual(["4", "5"]);
    expect(select()?.value).toBe("");
    expect(field()?.value).toBe("");
  });

  it("has no mark open, nor the one before when it is back", async () => {
    const marks = [markOf(first, 1)];
    const { show, edit, edited } = await panel(first, marks);
    await edit(0);
    expect(edited()).toBe(1);
    await show(second, others);
    await show(first, marks);
    expect(edited()).toBe(0);
  });
});

describe("the focus in a list of marks", () => {
  const marks = [markOf(first, 1), markOf(first, 2), markOf(first, 3)];

  it("goes to the mark that stands where one was deleted, or to the last", async () => {
    const { show, focus, focused } = await panel(first, marks);
    await focus(1);
    expect(focused()).toBe("2");
    await show(first, [markOf(first, 1), markOf(first, 3)]);
    await expect.poll(focused).toBe("3");
    await show(first, [markOf(first, 1)]);
    await expect.poll(focused).toBe("1");
  });

  it("goes to what makes a mark when the last one was deleted", async () => {
    const { show, focus, focused } = await panel(first, [markOf(first, 1)]);
    await focus(0);
    await show(first, []);
    await expect.poll(focused).toBe("ضع إشارة عند هذه الفقرة");
  });

  it("stays where it is while other marks go", async () => {
    const { show, focus, focused } = await panel(first, marks);
    await focus(1);
    await show(first, [markOf(first, 2)]);
    expect(focused()).toBe("2");
  });

  it("stays on undo and redo when there is nothing more to turn, which then do nothing", async () => {
    const { turnable } = await panel(first, marks);
    const { undo, redo, turns, hasFocus } = await turnable(true, true);
    undo?.focus();
    await turnable(false, true);
    expect(hasFocus()).toBe(undo);
    undo?.click();
    redo?.focus();
    await turnable(true, false);
    expect(hasFocus()).toBe(redo);
    redo?.click();
    expect(turns).toEqual([]);
    undo?.click();
    expect(turns).toEqual(["undo"]);
  });
});
