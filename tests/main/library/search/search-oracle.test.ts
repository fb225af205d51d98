import fc from "fast-check";
import { expect, it } from "vitest";
import type { Library } from "../../../../main/library/library.ts";
import { fold } from "../../../../src/arabic/fold.ts";
import { wordsOf } from "../../../../src/arabic/words.ts";
import type { Article } from "../../../../src/article/article.ts";
import { blockText } from "../../../../src/article/block-text.ts";
import { articleOf } from "../articles.ts";
import { openLibraries } from "../open-libraries.ts";
import { search } from "./searching.ts";

const { newFile, open } = openLibraries();

/** None of them is another one with affixes. Some have a second spelling. */
const word = fc.constantFrom(
  "شمس",
  "قمر",
  "قَمَر",
  "نجمة",
  "نجمه",
  "أثر",
  "اثر",
  "مسؤول",
  "مسئول",
  "٧",
  "7",
  "café",
  "Cafe",
);
const words = (most: number) =>
  fc.array(word, { minLength: 1, maxLength: most });

const articleShape = fc.record({
  title: words(2),
  byline: fc.option(words(1)),
  blocks: fc.array(words(4), { minLength: 1, maxLength: 3 }),
});
type Shape = typeof articleShape extends fc.Arbitrary<infer S> ? S : never;

let made = 0;
function makeArticle({ title, byline, blocks }: Shape): Article {
  made += 1;
  return {
    ...articleOf(String(made), title.join(" ")),
    ...(byline && { byline: byline.join(" ") }),
    sections: [
      {
        level: 1,
        blocks: blocks.map((block) => ({
          type: "paragraph",
          content: [{ text: `${block.join("، ")}.` }],
        })),
      },
    ],
  };
}

/** A word or a phrase, in a part of the article or anywhere. */
const term = fc.record({
  words: words(2),
  field: fc.constantFrom("", "عنوان:", "author:"),
});
type Term = { readonly words: readonly string[]; readonly field: string };
const query = fc.record({
  all: fc.array(fc.array(term, { minLength: 1, maxLength: 2 }), {
    minLength: 1,
    maxLength: 3,
  }),
  none: fc.array(term, { maxLength: 2 }),
});
type Asked = {
  readonly all: readonly (readonly Term[])[];
  readonly none: readonly Term[];
};

const typed = ({ words: some, field }: Term): string =>
  field + (some.length === 1 ? some[0] : `"${some.join(" ")}"`);
const typedQuery = ({ all, none }: Asked): string =>
  [
    ...all.map((group) => group.map(typed).join(" OR ")),
    ...none.map((each) => `-${typed(each)}`),
  ].join(" ");

const folded = (text: string) => wordsOf(fold(text).text).map((w) => w.text);

function has(article: Article, { words: some, field }: Term): boolean {
  const wanted = folded(some.join(" "));
  const blocks = article.sections.flatMap((section) =>
    section.blocks.map(blockText),
  );
  const parts =
    field === "عنوان:"
      ? [article.title]
      : field === "author:"
        ? [article.byline ?? ""]
        : [article.title, article.byline ?? "", ...blocks];
  return parts.some((part) => {
    const there = folded(part);
    return there.some((_, at) =>
      wanted.every((each, index) => there[at + index] === each),
    );
  });
}

const answers = (article: Article, { all, none }: Asked): boolean =>
  all.every((group) => group.some((each) => has(article, each))) &&
  !none.some((each) => has(article, each));

const change = fc.record({
  kind: fc.constantFrom("trash", "restore", "empty", "title", "again"),
  which: fc.nat(20),
  title: words(2),
});
type Change = typeof change extends fc.Arbitrary<infer C> ? C : never;

/** What the reader does to the library, and what should then be on the shelf. */
function apply(
  library: Library,
  kept: Map<string, Article>,
  trash: Map<string, Article>,
  { kind, which, title }: Change,
): void {
  const pick = (from: Map<string, Article>) =>
    [...from.values()][which % Math.max(1, from.size)];
  if (kind === "trash") {
    const article = pick(kept);
    if (!article) return;
    library.changeArticles([article.id], { kind: "remove" });
    kept.delete(article.id);
    trash.set(article.id, article);
  } else if (kind === "empty") {
    library.emptyTrash();
    trash.clear();
  } else if (kind === "title") {
    const article = pick(kept);
    if (!article) return;
    const edited = title.join(" ");
    library.editArticle(article.id, { title: edited });
    kept.set(article.id, { ...article, title: edited });
  } else {
    const article = pick(trash);
    if (!article) return;
    if (kind === "restore")
      library.changeArticles([article.id], { kind: "restore" });
    else library.addArticle(article);
    trash.delete(article.id);
    kept.set(article.id, article);
  }
}

it("finds what reading every article would find, whatever was changed before", () => {
  fc.assert(
    fc.property(
      fc.array(articleShape, { minLength: 1, maxLength: 6 }),
      fc.array(change, { maxLength: 6 }),
      fc.array(query, { minLength: 1, maxLength: 8 }),
      (shapes, changes, queries) => {
        const library = open(newFile());
        const kept = new Map<string, Article>();
        for (const article of shapes.map(makeArticle)) {
          library.addArticle(article);
          kept.set(article.id, article);
        }
        const trash = new Map<string, Article>();
        for (const each of changes) apply(library, kept, trash, each);
        for (const asked of queries) {
          const page = search(library, typedQuery(asked));
          const found = page.hits.map(({ article }) => article.id);
          const expected = [...kept.values()].filter((article) =>
            answers(article, asked),
          );
          expect(found.toSorted()).toEqual(
            expected.map(({ id }) => id).toSorted(),
          );
          expect(page.total).toBe(expected.length);
        }
      },
    ),
    { numRuns: 40 },
  );
});

it("takes whatever is typed", () => {
  const library = open(newFile());
  library.addArticle(articleOf("شمس وقمر"));
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary", maxLength: 40 }),
        fc
          .array(
            fc.constantFrom(
              ..."شمس \" ' * ( ) : - OR AND NOT NEAR ^ + { } title عنوان وسم حالة \0 \ud800 \ue000 ; --".split(
                " ",
              ),
              " ",
            ),
            { maxLength: 14 },
          )
          .map((parts) => parts.join("")),
      ),
      fc.boolean(),
      fc.boolean(),
      (text, isTyping, isExact) => {
        const { hits, total } = search(library, text, { isTyping, isExact });
        expect(hits.length).toBe(total);
      },
    ),
    { numRuns: 500 },
  );
});
