import { describe, expect, it } from "vitest";
import type { SavedState } from "../../../src/library/saved-state.ts";
import { articleOf, listed } from "./articles.ts";
import { openLibraries } from "./open-libraries.ts";

const { newFile, open } = openLibraries();
const saved: SavedState = {
  addedAt: "2019-05-04T10:00:00.000Z",
  state: "archived",
  isFavourite: true,
  tags: ["أدب", " ", "رحلات"],
};

describe("an article that was kept elsewhere", () => {
  it("comes with its day, its state and its tags", () => {
    const library = open(newFile());
    library.addArticle(articleOf("قديم"), saved);
    library.addArticle(articleOf("جديد"));
    const [first, second] = listed(library);
    expect(first?.state).toBe("unread");
    expect(second).toMatchObject({
      addedAt: saved.addedAt,
      state: "archived",
      isFavourite: true,
    });
    expect(second?.tags.map(({ name }) => name).toSorted()).toEqual([
      "أدب",
      "رحلات",
    ]);
  });

  it("stays as its reader left it where it is here already, and gets the tags", () => {
    const library = open(newFile());
    const { summary } = library.addArticle(articleOf("نص"));
    const again = library.addArticle(articleOf("نص"), saved);
    expect(again).toMatchObject({
      outcome: "known",
      summary: {
        state: "unread",
        isFavourite: false,
        addedAt: summary.addedAt,
      },
    });
    expect(again.summary.tags).toHaveLength(2);
  });
});
