import { afterEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { focusedElement } from "../../../../renderer/components/focused-element.ts";
import {
  ArticleOpenEvent,
  StatisticsShowEvent,
} from "../../../../renderer/views/navigation-events.ts";
import { defaultSettings } from "../../../../src/settings/settings.ts";
import { emit } from "../../answering-bridge.ts";
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
    await userEvent.keyboard("{Alt>}{ArrowRight}{/Alt}");
    await expect.poll(focused).toBe("main of qari-library-view");
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

describe("an article that is opened in full screen", () => {
  it("takes the focus and leaves the bars away", async () => {
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
  });
});
