import { expect, it } from "vitest";
import type { Article, Block } from "../../../../src/article/article.ts";
import { articleOf } from "../articles.ts";
import { openLibraries } from "../open-libraries.ts";
import { search, titles } from "./searching.ts";

const { newFile, open } = openLibraries();

function libraryOf(...articles: readonly Article[]) {
  const library = open(newFile());
  library.addArticles(articles);
  return library;
}

it("puts the word itself before its affixed forms, and a title before a text", () => {
  const library = libraryOf(
    articleOf("قرأت في وكتابهم", "باللواصق"),
    articleOf("قرأت في كتاب", "بذاته"),
    articleOf("لا شيء هنا", "كتاب"),
  );
  expect(titles(library, "كتاب")).toEqual(["كتاب", "بذاته", "باللواصق"]);
});

it("finds the other forms of a word that is asked for with its affixes", () => {
  const library = libraryOf(
    articleOf("هذا كتاب", "مجرد"),
    articleOf("في كتبهم", "جمع"),
    articleOf("هذا الكتاب", "معرف"),
  );
  expect(titles(library, "الكتاب")).toEqual(["معرف", "مجرد"]);
});

it("takes و for a particle only before a word of the library", () => {
  const library = libraryOf(
    articleOf("جاء ولد", "ولد"),
    articleOf("لدى", "لدى"),
  );
  expect(titles(library, "لد")).toEqual([]);
  expect(titles(library, "ولد")).toEqual(["ولد"]);
});

it("finds a year with what is written close to it", () => {
  const library = libraryOf(
    articleOf("في عام 1999م وقعت الثورة", "ميلادي"),
    articleOf("كان ذلك سنة ١٤٤٥هـ", "هجري"),
    articleOf("بين 2023 و2024", "عطف"),
    articleOf("ثمنه 19990 درهم", "ثمن"),
  );
  for (const query of ["1999", "١٩٩٩", "1999م", "عام ١٩٩٩"])
    expect(titles(library, query)).toEqual(["ميلادي"]);
  for (const query of ["1445", "١٤٤٥ه", "1445هـ"])
    expect(titles(library, query)).toEqual(["هجري"]);
  expect(titles(library, "2024")).toEqual(["عطف"]);
});

it("goes on from the last word while it is typed, after all else", () => {
  const library = libraryOf(
    articleOf("من مدرسة قديمة", "أطول"),
    articleOf("وجد مدر في الحقل", "بذاته"),
  );
  expect(titles(library, "مدر", { isTyping: true })).toEqual(["بذاته", "أطول"]);
  expect(titles(library, "مدر")).toEqual(["بذاته"]);
  expect(titles(library, "من مدر", { isTyping: true })).toEqual(["أطول"]);
  expect(titles(library, "مدر من", { isTyping: true })).toEqual([]);
});

it("completes the last of several words typed as one", () => {
  const library = libraryOf(
    articleOf("الشمس المشرقة في الصباح", "شرق"),
    articleOf("المشرقة والشمس", "غرب"),
  );
  expect(titles(library, "الشمس.المش", { isTyping: true })).toEqual(["شرق"]);
});

it("finds a phrase within a paragraph, not across two", () => {
  const paragraph = (text: string): Block => ({
    type: "paragraph",
    content: [{ text }],
  });
  const library = libraryOf({
    ...articleOf("فقرتان", "فقرتان"),
    sections: [
      {
        level: 1,
        blocks: [paragraph("طلع القمر"), paragraph("وغابت الشمس")],
      },
    ],
  });
  expect(titles(library, '"طلع القمر"')).toEqual(["فقرتان"]);
  expect(titles(library, '"القمر وغابت"')).toEqual([]);
});

it("looks in tags, states and languages where asked", () => {
  const english = { ...articleOf("the moon", "English"), lang: "en-GB" };
  const tagged = articleOf("القمر", "موسوم");
  const library = libraryOf(english, tagged, articleOf("القمر بعيد", "آخر"));
  library.changeArticles([tagged.id], { kind: "tag", name: "علوم الفلك" });
  library.changeArticles([tagged.id], { kind: "state", state: "finished" });

  expect(titles(library, "وسم:الفلك")).toEqual(["موسوم"]);
  expect(titles(library, "وسم:الفل*")).toEqual(["موسوم"]);
  expect(titles(library, 'tag:"الفلك علوم"')).toEqual([]);
  expect(titles(library, "لغة:en")).toEqual(["English"]);
  expect(titles(library, "القمر -وسم:الفلك")).toEqual(["آخر"]);
  expect(titles(library, "حالة:finished القمر")).toEqual(["موسوم"]);
  expect(titles(library, "لغة:en OR وسم:الفلك").toSorted()).toEqual([
    "English",
    "موسوم",
  ]);
  expect(titles(library, "بعيد OR لغة:en").toSorted()).toEqual([
    "English",
    "آخر",
  ]);
  expect(titles(library, "القمر", { filter: { states: ["unread"] } })).toEqual([
    "آخر",
  ]);
});

it("keeps to what was typed when asked to", () => {
  const library = libraryOf(
    articleOf("قرأ المدرسة", "بالتاء"),
    articleOf("قرأ المدرسه", "بالهاء"),
  );
  expect(titles(library, "المدرسة").toSorted()).toEqual(["بالتاء", "بالهاء"]);
  expect(titles(library, "المدرسة", { isExact: true })).toEqual(["بالتاء"]);
  expect(titles(library, "قرأ -المدرسة", { isExact: true })).toEqual([
    "بالهاء",
  ]);
});

it("knows the words of what was brought in again, and not of what failed", () => {
  const library = libraryOf(articleOf("شمس", "أول"));
  const broken: Article = { ...articleOf("قمر", "مكسور"), lang: "ar" };
  const unreadable = { ...articleOf("نجم"), id: broken.id };
  expect(() => library.addArticles([broken, unreadable])).toThrow(/UNIQUE/);
  expect(titles(library, "قمر")).toEqual([]);
  library.addArticle(broken);
  library.addArticle(articleOf("والقمر", "آخر"));
  expect(titles(library, "قمر")).toEqual(["مكسور", "آخر"]);
});

it("says the same after the index is made anew", () => {
  const library = libraryOf(
    articleOf("هذا كتاب", "كتاب"),
    articleOf("وكتابهم", "كتابهم"),
    articleOf("مدرسة", "مدرسة"),
  );
  const before = ["كتاب", "مدرسه", "-كتاب"].map((q) => search(library, q));
  library.rebuildSearch();
  expect(["كتاب", "مدرسه", "-كتاب"].map((q) => search(library, q))).toEqual(
    before,
  );
});

it("pages through a common word without an article twice", () => {
  const library = libraryOf(
    ...Array.from({ length: 5300 }, (_, index) =>
      articleOf(
        `${index % 3 === 0 ? "بحر " : ""}رقم ${index} بحر`,
        index % 50 === 0 ? `بحر ${index}` : `مقال ${index}`,
      ),
    ),
  );
  const seen: string[] = [];
  for (let offset = 0; ; offset += 100) {
    const page = search(library, "بحر", { offset });
    expect(page).toMatchObject({ total: 5000, isExact: false });
    if (page.hits.length === 0) break;
    seen.push(...page.hits.map(({ article }) => article.title));
  }
  expect(seen).toHaveLength(5000);
  expect(new Set(seen).size).toBe(5000);
  // Every title with the word, the newest first, before any text.
  expect(seen[0]).toBe("بحر 5250");
  expect(seen.slice(0, 106).every((title) => title.startsWith("بحر"))).toBe(
    true,
  );
  const scores = search(library, "بحر", { offset: 80 }).hits.map(
    ({ score }) => score,
  );
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
});

it("finds under a filter each article once, also where others have the word 5,000 times", () => {
  const old = [
    articleOf("كتاب قديم", "كتاب أ"),
    articleOf("نص طويل في آخره والكتاب", "ب"),
  ];
  const library = libraryOf(
    ...old,
    ...Array.from({ length: 5001 }, (_, index) =>
      articleOf(`كتاب والكتاب ${index}`),
    ),
  );
  library.changeArticles(
    old.map(({ id }) => id),
    { kind: "favourite", isFavourite: true },
  );
  expect(titles(library, "كتاب", { filter: { favourite: true } })).toEqual([
    "كتاب أ",
    "ب",
  ]);
});

it("finds what begins alike in a library of few articles and many words", () => {
  const book = articleOf(manyWords(4100).join(" "), "كتاب كبير");
  const library = libraryOf(book, articleOf("المدرسة القديمة", "مدرسة"));
  const both = ["كتاب كبير", "مدرسة"];
  expect(titles(library, "ال*").toSorted()).toEqual(both);
  for (const query of ["ا", "ال"])
    expect(titles(library, query, { isTyping: true }).toSorted()).toEqual(both);
  expect(search(library, "ال*")).toMatchObject({ total: 2, isExact: true });
});

it("says that there may be more where not all that begins alike was looked for", () => {
  const words = manyWords(60).join(" ");
  const kept = articleOf(words);
  const library = libraryOf(
    kept,
    articleOf("المنفرد"),
    ...Array.from({ length: 599 }, (_, index) =>
      articleOf(`${words} ${index}`),
    ),
  );
  expect(search(library, "ال*")).toMatchObject({ total: 600, isExact: false });
  expect(search(library, "ال", { isTyping: true })).toMatchObject({
    total: 600,
    isExact: false,
  });
  expect(search(library, "ال* OR لغة:en")).toMatchObject({
    total: 600,
    isExact: false,
  });
  expect(search(library, "المنفر*")).toMatchObject({ total: 1, isExact: true });
  library.changeArticles([kept.id], { kind: "favourite", isFavourite: true });
  // There is nothing besides that could be found.
  expect(search(library, "ال*", { filter: { favourite: true } })).toMatchObject(
    { total: 1, isExact: true },
  );
});

/** So many words that begin with ال, at most 5,488. */
function manyWords(count: number): readonly string[] {
  const letters = Array.from("بتثجحخدذرزسشصضطظعغفقكلمنهوي");
  return letters
    .flatMap((first) =>
      letters.flatMap((second) =>
        letters.slice(0, 7).map((third) => `ال${first}${second}${third}`),
      ),
    )
    .slice(0, count);
}
