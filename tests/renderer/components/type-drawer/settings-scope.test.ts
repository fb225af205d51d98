import { describe, expect, it } from "vitest";
import {
  articleScope,
  readersScope,
} from "../../../../renderer/components/type-drawer/settings-scope.ts";
import { settingsForArticle } from "../../../../src/settings/article-reading.ts";
import type { ReadingPatch } from "../../../../src/settings/reading-settings.ts";
import {
  defaultSettings,
  type SettingsPatch,
} from "../../../../src/settings/settings.ts";

/** Scopes over an article with settings of its own, and what they sent. */
function scopes(own: ReadingPatch) {
  const global: SettingsPatch[] = [];
  const article: ReadingPatch[] = [];
  const reader = readersScope(
    settingsForArticle(defaultSettings, own),
    (patch) => global.push(patch),
  );
  const scope = articleScope(reader, own, (next) => article.push(next));
  return { reader, scope, global, article };
}

describe("the scope of one article", () => {
  it("keeps how text is set with the article, and all else with the reader", () => {
    const { scope, global, article } = scopes({ fontSize: 30 });
    scope.change({ lineHeight: 2.2, theme: "dark" });
    expect(article).toEqual([{ fontSize: 30, lineHeight: 2.2 }]);
    expect(global).toEqual([{ theme: "dark" }]);
  });

  it("goes back to the reader's own by taking away, not by the default", () => {
    const { scope, article } = scopes({ fontSize: 30, measure: 50 });
    expect(scope.isChanged(["fontSize"])).toBe(true);
    expect(scope.isChanged(["lineHeight"])).toBe(false);
    scope.reset(["fontSize"]);
    expect(article).toEqual([{ measure: 50 }]);
  });
});

describe("the scope of the reader", () => {
  it("goes back to the default", () => {
    const { reader, global } = scopes({});
    reader.reset(["fontSize", "theme"]);
    expect(global).toEqual([
      { fontSize: defaultSettings.fontSize, theme: defaultSettings.theme },
    ]);
  });
});
