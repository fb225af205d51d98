import { afterEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { focusedElement } from "../../../../renderer/components/focused-element.ts";
import {
  ArticleOpenEvent,
  StatisticsShowEvent,
} from "../../../../renderer/views/navigation-events.ts";
import { rangeOf } from "../../../../src/article/range.ts";
import { defaultSettings } from "../../../../src/settings/settings.ts";
import { answers, emit } from "../../answering-bridge.ts";
import { openedApp, openedOf } from "./opened-app.ts";

const article = openedOf(1, "مشت القافلة ثلاثة أيام.");
const other = openedOf(2, "وفي اليوم الرابع وجدت الماء.");

afterEach(() => document.body.replaceChildren());

/** What has the focus, and which view it is in. */
const focused = (): string => {
  const element = focusedElement();
  const root = element?.getRootNode();
  const host = root instanceof ShadowRoot ? root.host.localName : "";
  return `${element?.localName ?? "nothing"} of ${host}`;
};

describe("the place that is gone to", () => {
  it("has the focus when nothing else has: the text, the library, the text again", async () => {
    const { app, go } = await openedApp(defaultSettings, article, other);
    await expect.poll(focused).toBe("main of qari-reader-view");
    emit("command.invoked", "library.show");
    await expect.poll(focused).toBe("main of qari-library-view");
    await go(other);
    await expect.poll(focused).toBe("main of qari-reader-view");
    app.dispatchEvent(new StatisticsShowEvent());
    await expect.poll(focused).toBe("main of qari-statistics-view");
    // After keys the focus is shown where it is.
    await userEvent.keyboard("{Alt>}{ArrowRight}{/Alt}");
    await expect.poll(focused).toBe("main of qari-library-view");
    expect(ring()).toBe("none");
    await go(article);
    await expect.poll(focused).toBe("main of qari-reader-view");
    expect(ring()).toBe("none");
  });

  it("leaves the focus where the reader has it", async () => {
    const { app, reader } = await openedApp(defaultSettings, article, other);
    await expect.poll(focused).toBe("main of qari-reader-view");
    emit("command.invoked", "find.show");
    await expect.poll(focused).toBe("input of qari-find-bar");
    app.dispatchEvent(new ArticleOpenEvent(other.article.id));
    await expect
      .poll(() => reader()?.shadowRoot?.querySelector("qari-article")?.text)
      .toMatchObject({ head: { id: other.article.id } });
    expect(focused()).toBe("input of qari-find-bar");
  });
});

/** The ring that a page would have round it. */
const ring = (): string | undefined => {
  const element = focusedElement();
  return element && getComputedStyle(element).outlineStyle;
};

describe("an article that is opened in full screen", () => {
  it("takes the focus and leaves the bars away until the focus comes to them", async () => {
    const { reader, go } = await openedApp(defaultSettings, article, other);
    const bars = () =>
      reader()?.shadowRoot?.querySelectorAll(".away").length ?? 0;
    await expect.poll(focused).toBe("main of qari-reader-view");
    emit("window.fullscreen", true);
    await expect.poll(bars).toBe(2);
    emit("command.invoked", "library.show");
    await expect.poll(focused).toBe("main of qari-library-view");
    await go(other);
    await expect.poll(focused).toBe("main of qari-reader-view");
    expect(bars()).toBe(2);
    await userEvent.keyboard("{Shift>}{Tab}{/Shift}");
    await expect.poll(bars).toBe(0);
  });
});

describe("a panel that closes", () => {
  const start = { section: 0, block: 0, offset: 4 };
  const marked = {
    ...article,
    highlights: [
      {
        id: "0190bbbb-0000-4000-8000-000000000001",
        articleId: article.article.id,
        range: rangeOf(article.article, start, { ...start, offset: 11 }),
        color: "yellow",
        tags: [],
        createdAt: "2026-03-01T08:00:00.000Z",
      },
    ],
  } as const;

  /** The window, with the focus on the sign of the mark. */
  async function onSign() {
    const opened = await openedApp(defaultSettings, marked);
    await expect.poll(focused).toBe("main of qari-reader-view");
    emit("command.invoked", "mark.next");
    await expect.poll(focused).toBe("button of qari-article");
    return { ...opened, sign: focusedElement() };
  }

  it.each(["marks.show", "find.show", "contents.show"] as const)(
    "gives the focus back to the sign of the mark it was on: %s",
    async (command) => {
      const { reader, sign } = await onSign();
      emit("command.invoked", command);
      const panel = () => reader()?.shadowRoot?.querySelector("[data-panel]");
      await expect
        .poll(() =>
          panel()?.contains(reader()?.shadowRoot?.activeElement ?? null),
        )
        .toBe(true);
      await userEvent.keyboard("{Escape}");
      await expect.poll(panel).toBeNull();
      expect(focusedElement()).toBe(sign);
    },
  );

  it("gives it to the text where that mark was deleted meanwhile", async () => {
    answers["highlight.remove"] = () => Promise.resolve(null);
    const { sign } = await onSign();
    emit("command.invoked", "marks.show");
    await page.getByRole("button", { name: /^احذف:/u }).click();
    await expect.poll(() => sign?.isConnected).toBe(false);
    await userEvent.keyboard("{Escape}");
    await expect.poll(focused).toBe("main of qari-reader-view");
  });
});
