import type {
  Bridge,
  Input,
  OpName,
  Output,
  Reply,
} from "../../../../src/ipc/contract.ts";
import type {
  ArticleState,
  ArticleSummary,
  CountedSet,
  NamedSet,
  ShelfFacets,
} from "../../../../src/library/records.ts";
import { readingMinutes } from "../../../../src/library/reading-time.ts";
import type { ShelfOrder } from "../../../../src/library/shelf-query.ts";

/** What the shelf may ask; anything else is answered as main answers what it does not know. */
type Answers = {
  readonly [K in OpName]?: (input: Input<K>) => Output<K> | Promise<Output<K>>;
};

const topics = [
  "قمة المناخ",
  "كأس العالم",
  "أسعار القمح",
  "مخطوطات تمبكتو",
  "الذكاء الاصطناعي",
  "زيت الزيتون",
  "سدّ النهضة",
  "معرض الكتاب",
];
const verbs = [
  "تختتم أعمالها وسط خلافات",
  "كيف غيّرت حياة الناس؟",
  "ترتفع للشهر الثالث على التوالي",
  "بين الأمس واليوم",
  "قراءة في الأرقام والدلالات",
  "رحلة عشرين عامًا من البحث",
];
const sources = [
  "الجزيرة نت",
  "الشرق الأوسط",
  "بي بي سي عربي",
  "المنصة",
  "رصيف ٢٢",
  "Reuters",
  "مدى مصر",
  "العربي الجديد",
];
const bylines = ["ليلى حداد", "كريم منصور", "Omar Said", "سلمى الخطيب"];

/** A UUID that is the same for the same number. */
export const fakeId = (index: number): string =>
  `00000000-0000-4000-8000-${index.toString(16).padStart(12, "0")}`;

const states: readonly ArticleState[] = [
  "unread",
  "unread",
  "reading",
  "unread",
  "finished",
  "unread",
  "archived",
  "unread",
];

/** Entry number `index` of a library of any size; some are what the shelf must survive. */
export function fakeSummary(index: number): ArticleSummary {
  const topic = topics[index % topics.length] ?? "";
  const state = states[index % states.length] ?? "unread";
  const isEnglish = index % 17 === 5;
  const title = isEnglish
    ? `How ${index % 2 ? "Cairo" : "Beirut"} keeps its old libraries alive (part ${index})`
    : index % 23 === 7
      ? `«${topic}» و“OpenAI GPT-5”: ${index} سؤالًا (Q&A) عن المستقبل في تقرير طويل جدًا لا ينتهي عند السطر الثاني بل يمضي إلى ما بعده`
      : `${topic} ${verbs[(index * 7) % verbs.length]} – ${index}`;
  return {
    id: fakeId(index),
    title,
    ...(index % 3 ? { byline: bylines[index % bylines.length] ?? "" } : {}),
    ...(index % 11
      ? { source: sources[(index * 5) % sources.length] ?? "" }
      : {}),
    lang: isEnglish ? "en" : "ar",
    dir: isEnglish ? "ltr" : "rtl",
    addedAt: new Date(Date.UTC(2026, 9, 1) - index * 3_600_000).toISOString(),
    publishedAt: new Date(
      Date.UTC(2026, 8, 20) - index * 7_200_000,
    ).toISOString(),
    words: 80 + ((index * 7919) % 6000),
    state,
    isFavourite: index % 9 === 2,
    progress:
      state === "reading"
        ? ((index * 37) % 90) / 100 + 0.05
        : state === "finished"
          ? 1
          : 0,
    tags:
      index % 5 === 0
        ? [{ id: fakeId(9_000_001), name: "اقتصاد" }]
        : index % 7 === 0
          ? [
              { id: fakeId(9_000_002), name: "للبحث" },
              { id: fakeId(9_000_003), name: "quotes" },
            ]
          : [],
  };
}

/**
 * A library in memory, behind the bridge: what main answers to the shelf's
 * calls, as the contract says, without a process.
 */
export class FakeLibrary {
  readonly asked: [name: string, input: unknown][] = [];
  articles: ArticleSummary[];
  collections: { set: NamedSet; ids: Set<string> }[] = [];
  /** Waits before each answer. */
  delay: () => Promise<void> = () => Promise.resolve();
  /** Called instead of answering, for calls that are to fail. */
  readonly failing = new Set<string>();
  #listener: (name: string, payload: unknown) => void = () => undefined;
  readonly #undo = new Map<string, () => void>();
  #next = 20_000_000;

  constructor(
    count: number,
    make: (index: number) => ArticleSummary = fakeSummary,
  ) {
    this.articles = Array.from({ length: count }, (_, index) => make(index));
  }

  readonly bridge: Bridge = {
    request: async (name, input): Promise<Reply<unknown>> => {
      this.asked.push([name, input]);
      await this.delay();
      const answer = (
        this.#answers as Record<
          string,
          ((input: unknown) => unknown) | undefined
        >
      )[name];
      if (!answer || this.failing.has(name))
        return { ok: false, error: { code: "internal", message: name } };
      return { ok: true, value: structuredClone(answer(input)) };
    },
    importFiles: () => Promise.resolve({ ok: true, value: {} }),
    listen: (listener) => {
      this.#listener = listener;
      return () => undefined;
    },
  };

  emit(name: string, payload: unknown = null): void {
    this.#listener(name, payload);
  }

  calls(name: OpName): readonly unknown[] {
    return this.asked
      .filter(([asked]) => asked === name)
      .map(([, input]) => input);
  }

  collect(name: string, ids: readonly string[]): NamedSet {
    const set = { id: fakeId((this.#next += 1)), name };
    this.collections.push({ set, ids: new Set(ids) });
    return set;
  }

  readonly #answers: Answers = {
    "library.page": ({ offset, limit, ...order }) => {
      const all = this.#select(order);
      return { total: all.length, articles: all.slice(offset, offset + limit) };
    },
    "library.ids": (order) => this.#select(order).map(({ id }) => id),
    "library.facets": () => this.#facets(),
    "library.search": () => ({ hits: [], total: 0, isExact: true }),
    "settings.change": () => {
      throw new Error("the test holds the settings");
    },
    "articles.change": ({ ids, change }) => {
      const chosen = new Set(ids);
      switch (change.kind) {
        case "collect":
        case "uncollect": {
          const set = this.collections.find(
            (each) => each.set.id === change.collection,
          );
          const before = new Set(set?.ids);
          for (const id of ids)
            if (change.kind === "collect") set?.ids.add(id);
            else set?.ids.delete(id);
          return this.#changed(ids.length, () => {
            if (set) set.ids = before;
          });
        }
        default:
          return this.#map(chosen, (article) => {
            switch (change.kind) {
              case "state":
                return { ...article, state: change.state };
              case "unarchive":
                return { ...article, state: "unread" };
              case "favourite":
                return { ...article, isFavourite: change.isFavourite };
              case "tag":
                return {
                  ...article,
                  tags: [
                    ...article.tags.filter(({ name }) => name !== change.name),
                    this.#tag(change.name),
                  ],
                };
              case "untag":
                return {
                  ...article,
                  tags: article.tags.filter(({ id }) => id !== change.tag),
                };
              case "remove":
                return { ...article, removedAt: new Date().toISOString() };
              case "restore": {
                const { removedAt: _, ...kept } = article;
                return kept;
              }
            }
          });
      }
    },
    "article.edit": ({ id, edit }) =>
      this.#map(new Set([id]), (article) => {
        const { cover, ...rest } = { ...article, ...edit };
        return cover ? { ...rest, cover } : rest;
      }),
    "change.undo": ({ undo }) => {
      this.#undo.get(undo)?.();
      this.#undo.delete(undo);
      this.emit("library.changed");
      return null;
    },
    "trash.empty": ({ ids }) => {
      this.articles = this.articles.filter(
        ({ id, removedAt }) =>
          removedAt === undefined || (ids && !ids.includes(id)),
      );
      this.emit("library.changed");
      return null;
    },
    "collection.create": ({ name }) => {
      const set = this.collect(name, []);
      this.emit("library.changed");
      return set;
    },
    "collection.rename": ({ id, name }) => {
      const set = this.collections.find((each) => each.set.id === id);
      const before = set?.set;
      if (set) set.set = { id, name };
      return this.#changed(1, () => {
        if (set && before) set.set = before;
      });
    },
    "collection.remove": ({ id }) => {
      const before = this.collections;
      this.collections = before.filter(({ set }) => set.id !== id);
      return this.#changed(1, () => (this.collections = before));
    },
    "tag.rename": ({ id, name }) =>
      this.#map(new Set(this.articles.map((each) => each.id)), (article) => ({
        ...article,
        tags: article.tags.map((tag) => (tag.id === id ? { id, name } : tag)),
      })),
    "tag.remove": ({ id }) =>
      this.#map(new Set(this.articles.map((each) => each.id)), (article) => ({
        ...article,
        tags: article.tags.filter((tag) => tag.id !== id),
      })),
    "cover.choose": () => ({ cover: "a".repeat(64) }),
    "batch.forget": () => null,
    "batch.lines": () => [],
    "batch.list": () => [],
    "batch.report": () => ({}),
    "batch.resume": () => ({ job: "" }),
    "batch.online": () => null,
    "import.choose": () => ({}),
    "import.clipboard": () => ({ job: "" }),
    "import.links": () => ({ job: "" }),
    "import.text": () => ({ job: "" }),
  };

  #map(
    ids: ReadonlySet<string>,
    change: (article: ArticleSummary) => ArticleSummary,
  ) {
    const before = this.articles;
    this.articles = before.map((article) =>
      ids.has(article.id) ? change(article) : article,
    );
    return this.#changed(ids.size, () => (this.articles = before));
  }

  #changed(count: number, undo: () => void) {
    const id = fakeId((this.#next += 1));
    this.#undo.set(id, undo);
    // As main does it: the answer first, the announcement beside it.
    queueMicrotask(() => this.emit("library.changed"));
    return { undo: id, count };
  }

  #tag(name: string): NamedSet {
    const known = this.articles
      .flatMap(({ tags }) => tags)
      .find((tag) => tag.name === name);
    return known ?? { id: fakeId((this.#next += 1)), name };
  }

  #select({
    filter,
    sort,
    isDescending,
  }: ShelfOrder): readonly ArticleSummary[] {
    const collection = this.collections.find(
      ({ set }) => set.id === filter.collection,
    )?.ids;
    const chosen = this.articles.filter((article) => {
      const minutes = readingMinutes(article.words);
      return (
        (article.removedAt !== undefined) === (filter.trash ?? false) &&
        (!filter.states || filter.states.includes(article.state)) &&
        (!filter.favourite || article.isFavourite) &&
        (!filter.tag || article.tags.some(({ id }) => id === filter.tag)) &&
        (!filter.collection || collection?.has(article.id)) &&
        (!filter.source || article.source === filter.source) &&
        (!filter.lang || article.lang === filter.lang) &&
        minutes >= (filter.minMinutes ?? 0) &&
        minutes < (filter.maxMinutes ?? Infinity)
      );
    });
    const key = (article: ArticleSummary): number => {
      switch (sort) {
        case "length":
          return article.words;
        case "progress":
          return article.progress;
        default:
          return 0;
      }
    };
    if (sort === "title") {
      const collator = new Intl.Collator("ar");
      chosen.sort((a, b) => collator.compare(a.title, b.title));
      if (isDescending) chosen.reverse();
    } else if (sort === "added" || sort === "published" || sort === "read") {
      if (!isDescending) chosen.reverse();
    } else chosen.sort((a, b) => (key(a) - key(b)) * (isDescending ? -1 : 1));
    return chosen;
  }

  #facets(): ShelfFacets {
    const kept = this.articles.filter(
      ({ removedAt }) => removedAt === undefined,
    );
    const count = (test: (article: ArticleSummary) => boolean) =>
      kept.filter(test).length;
    const tags = new Map<string, CountedSet>();
    const bySource = new Map<string, number>();
    const byLang = new Map<string, number>();
    for (const { tags: own, source, lang } of kept) {
      for (const tag of own)
        tags.set(tag.id, { ...tag, count: (tags.get(tag.id)?.count ?? 0) + 1 });
      if (source !== undefined)
        bySource.set(source, (bySource.get(source) ?? 0) + 1);
      byLang.set(lang, (byLang.get(lang) ?? 0) + 1);
    }
    return {
      all: kept.length,
      states: {
        unread: count(({ state }) => state === "unread"),
        reading: count(({ state }) => state === "reading"),
        finished: count(({ state }) => state === "finished"),
        archived: count(({ state }) => state === "archived"),
      },
      favourites: count(({ isFavourite }) => isFavourite),
      tags: [...tags.values()],
      collections: this.collections.map(({ set, ids }) => ({
        ...set,
        count: count(({ id }) => ids.has(id)),
      })),
      sources: [...bySource]
        .map(([name, n]) => ({ name, count: n }))
        .toSorted((a, b) => b.count - a.count),
      languages: [...byLang]
        .map(([lang, n]) => ({ lang, count: n }))
        .toSorted((a, b) => b.count - a.count),
      trash: this.articles.length - kept.length,
    };
  }
}
