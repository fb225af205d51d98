import { expect } from "vitest";
import "../../../../renderer/styles/tokens.css";
import "../../../../renderer/views/app/app.ts";
import { ArticleOpenEvent } from "../../../../renderer/views/navigation-events.ts";
import type { OpenedArticle } from "../../../../src/library/records.ts";
import type { ReadingPatch } from "../../../../src/settings/reading-settings.ts";
import type { Settings } from "../../../../src/settings/settings.ts";
import { articleOf } from "../../../src/article/sample-article.ts";
import { answers } from "../../answering-bridge.ts";

/** An article of one paragraph. @param at Tells it from the others: one digit. */
export const openedOf = (at: number, text: string): OpenedArticle => ({
  article: {
    ...articleOf(text),
    id: `0190aaaa-0000-4000-8000-00000000000${at}`,
  },
  words: text.split(" ").length,
  bookmarks: [],
  highlights: [],
  kept: true,
});

/** What main keeps. */
interface Kept {
  settings: Settings;
  /** What articles have of their own, by their ids. */
  readonly reading: Map<string, ReadingPatch | null>;
}

/** The whole window, with the first of these articles open. */
export async function openedApp(
  settings: Settings,
  ...articles: readonly [OpenedArticle, ...OpenedArticle[]]
) {
  const kept: Kept = {
    settings,
    reading: new Map(
      articles.map(({ article, reading }) => [article.id, reading ?? null]),
    ),
  };
  const withOwn = (opened: OpenedArticle): OpenedArticle => {
    const { reading: _, ...rest } = opened;
    const own = kept.reading.get(opened.article.id);
    return own ? { ...rest, reading: own } : rest;
  };
  answers["app.start"] = () =>
    Promise.resolve({
      settings: kept.settings,
      opened: withOwn(articles[0]),
      notices: [],
      platform: "linux",
      isFullScreen: false,
    });
  answers["article.open"] = ({ id }) => {
    const found = articles.find(({ article }) => article.id === id);
    if (!found) throw new Error(`no article ${id}`);
    return Promise.resolve(withOwn(found));
  };
  answers["article.reading"] = ({ id, reading }) => {
    kept.reading.set(id, reading);
    return Promise.resolve(null);
  };
  answers["article.neighbours"] = () => Promise.resolve({});
  for (const name of [
    "commands.offer",
    "position.save",
    "session.record",
  ] as const)
    answers[name] = () => Promise.resolve(null);
  answers["typeface.list"] = () => Promise.resolve([]);
  answers["dictionary.list"] = () => Promise.resolve([]);
  answers["settings.change"] = ({ patch }) => {
    kept.settings = { ...kept.settings, ...patch };
    return Promise.resolve(kept.settings);
  };
  const app = document.createElement("qari-app");
  document.body.append(app);
  const reader = () => app.renderRoot.querySelector("qari-reader-view");
  const toast = () => app.renderRoot.querySelector("qari-toast")?.shadowRoot;
  return {
    app,
    kept,
    reader,
    /** What is told at the foot of the window. */
    said: () => toast()?.querySelector("span")?.textContent,
    /** Take back what was told. */
    undo: () => toast()?.querySelector<HTMLElement>("button")?.click(),
    async go(to: OpenedArticle): Promise<void> {
      app.dispatchEvent(new ArticleOpenEvent(to.article.id));
      await expect.poll(() => reader()?.opened?.article.id).toBe(to.article.id);
    },
  };
}
