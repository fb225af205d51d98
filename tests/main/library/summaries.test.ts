import { expect, it } from "vitest";
import { articleOf } from "./articles.ts";
import { openLibraries } from "./open-libraries.ts";

const { newFile, open } = openLibraries();

it("tells of chosen articles in the order they were asked for, without what is gone", () => {
  const library = open(newFile());
  const [first = "", second = "", third = ""] = ["أول", "ثان", "ثالث"].map(
    (title) => library.addArticle(articleOf(title, title)).summary.id,
  );
  const { undo } = library.changeArticles([second], { kind: "remove" });
  const unknown = "1a8f5a0e-6f0c-4c53-9f8f-3d4c1d1f9a11";
  const titles = () =>
    library
      .summaries([third, unknown, second, first])
      .map(({ title }) => title);
  expect(titles()).toEqual(["ثالث", "أول"]);
  library.undo(undo);
  expect(titles()).toEqual(["ثالث", "ثان", "أول"]);
  expect(library.summaries([])).toEqual([]);
});
