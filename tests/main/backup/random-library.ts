import fc from "fast-check";
import type { Library } from "../../../main/library/library.ts";
import { articleOf, rangeAt } from "../library/articles.ts";

/** One thing that a reader does; `on` chooses the article. */
type Act = readonly [what: (typeof acts)[number], on: number, text: string];

const acts = [
  "add",
  "bookmark",
  "highlight",
  "unmark",
  "note",
  "reading",
  "state",
  "read",
  "tag",
  "untag",
  "rename",
  "unname",
  "collect",
  "edit",
  "remove",
  "forget",
  "session",
] as const;

/** What a reader does for a while. */
export const readerActs: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.tuple(
    fc.constantFrom("add", "add", ...acts),
    fc.nat(20),
    fc.constantFrom("علم", "تاريخ", "شعر", "كتب", "رحلة"),
  ),
  { minLength: 1, maxLength: 40 },
);

/** Do it. @param side Part of every text and name, so that two libraries have nothing in common unless they share it. */
export function act(library: Library, all: readonly Act[], side: string): void {
  for (const [what, on, text] of all) {
    if (what === "add") {
      library.addArticle(articleOf(`${side} ${text} ${on}`, `${text} ${on}`));
      continue;
    }
    const ids = library.ids({ filter: {}, sort: "added", isDescending: false });
    const id = ids[on % Math.max(1, ids.length)];
    if (id === undefined) continue;
    const name = `${side} ${text}`;
    switch (what) {
      case "bookmark":
        library.addBookmark(id, rangeAt(0, on));
        break;
      case "highlight":
        library.addHighlight(id, rangeAt(0, on), {
          color: "green",
          note: text,
        });
        break;
      case "unmark": {
        const [first] = library.bookmarks(id);
        if (first) library.removeBookmark(first.id);
        break;
      }
      case "note": {
        const [first] = library.highlights(id);
        if (first)
          library.changeHighlight(first.id, { note: name, tags: [text] });
        break;
      }
      case "reading":
        library.setReading(id, on % 3 === 0 ? null : { fontSize: 20 + on });
        break;
      case "state":
        library.changeArticles([id], { kind: "state", state: "finished" });
        break;
      case "read":
        library.savePosition(id, { section: 0, block: 0, offset: on }, on / 20);
        break;
      case "tag":
        library.changeArticles([id], { kind: "tag", name });
        break;
      case "untag": {
        const [tag] = library.facets().tags;
        if (tag) library.changeArticles([id], { kind: "untag", tag: tag.id });
        break;
      }
      case "rename": {
        const { tags } = library.facets();
        const isTaken = tags.some((tag) => tag.name === name);
        if (tags[0] && !isTaken) library.renameTag(tags[0].id, name);
        break;
      }
      case "unname": {
        const [tag] = library.facets().tags;
        if (tag) library.removeTag(tag.id);
        break;
      }
      case "collect": {
        const { id: collection } = library.createCollection(name);
        library.changeArticles([id], { kind: "collect", collection });
        break;
      }
      case "edit":
        library.editArticle(id, { title: `${text} ${on} مصحح` });
        break;
      case "remove":
        library.changeArticles([id], { kind: "remove" });
        break;
      case "forget":
        library.emptyTrash();
        break;
      case "session":
        library.recordSession({
          articleId: id,
          kind: on % 2 === 0 ? "reading" : "listening",
          day: "2026-02-03",
          seconds: on + 1,
        });
        break;
    }
  }
}
