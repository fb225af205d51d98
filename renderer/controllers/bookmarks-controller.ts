import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Article } from "../../src/article/article.ts";
import { blockText } from "../../src/article/block-text.ts";
import { comparePositions, type Position } from "../../src/article/position.ts";
import { progressAt } from "../../src/article/progress.ts";
import { rangeOf, resolveRange } from "../../src/article/range.ts";
import type { Bookmark, OpenedArticle } from "../../src/library/records.ts";
import { sentencesOf } from "../../src/speech/sentences.ts";
import type { PlacedBookmark } from "../components/bookmarks/bookmarks-panel.ts";
import { call } from "../services/api.ts";

/** The bookmarks of the open article. Every change is in the library before it is shown. */
export class BookmarksController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #opened: OpenedArticle | undefined;
  #placed: readonly PlacedBookmark[] = [];
  #starts = new Map<string, Position>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  load(opened: OpenedArticle): void {
    this.#opened = opened;
    this.#place(opened.bookmarks);
  }

  /** In reading order, those whose place is lost at the end. */
  get placed(): readonly PlacedBookmark[] {
    return this.#placed;
  }

  get places(): readonly Position[] {
    return [...this.#starts.values()];
  }

  placeOf(bookmark: Bookmark): Position | undefined {
    return this.#starts.get(bookmark.id);
  }

  /** The bookmark in the block of `position`. */
  at(position: Position | undefined): Bookmark | undefined {
    if (!position) return undefined;
    return this.#placed.find(({ bookmark }) => {
      const start = this.#starts.get(bookmark.id);
      return (
        start?.section === position.section && start.block === position.block
      );
    })?.bookmark;
  }

  /** Mark the block of `position`, by the sentence that stands there. */
  async add(position: Position): Promise<void> {
    const opened = this.#opened;
    if (!opened) return;
    const { article } = opened;
    const { start, end } = sentenceAt(article, position);
    const bookmark = await call("bookmark.add", {
      articleId: article.id,
      range: rangeOf(article, start, end),
    });
    this.#place([...this.#all(), bookmark]);
  }

  async rename(bookmark: Bookmark, label: string): Promise<void> {
    const renamed = await call("bookmark.change", {
      id: bookmark.id,
      change: { label },
    });
    this.#place(
      this.#all().map((each) => (each.id === renamed.id ? renamed : each)),
    );
  }

  async remove(bookmark: Bookmark): Promise<void> {
    await call("bookmark.remove", { id: bookmark.id });
    this.#place(this.#all().filter((each) => each.id !== bookmark.id));
  }

  async restore(bookmark: Bookmark): Promise<void> {
    const restored = await call("bookmark.restore", { id: bookmark.id });
    if (restored.articleId === this.#opened?.article.id)
      this.#place([...this.#all(), restored]);
  }

  #all(): readonly Bookmark[] {
    return this.#placed.map(({ bookmark }) => bookmark);
  }

  #place(bookmarks: readonly Bookmark[]): void {
    const article = this.#opened?.article;
    if (!article) return;
    this.#starts = new Map();
    for (const bookmark of bookmarks) {
      const found = resolveRange(article, bookmark.range);
      if (found) this.#starts.set(bookmark.id, found.start);
    }
    this.#placed = bookmarks
      .toSorted((a, b) => {
        const [x, y] = [this.#starts.get(a.id), this.#starts.get(b.id)];
        if (x && y) return comparePositions(x, y);
        return Number(!x) - Number(!y);
      })
      .map((bookmark) => {
        const start = this.#starts.get(bookmark.id);
        return { bookmark, progress: start && progressAt(article, start) };
      });
    this.#host.requestUpdate();
  }
}

/** The sentence around a position, or its whole block where no sentence holds it. */
function sentenceAt(
  article: Article,
  position: Position,
): { start: Position; end: Position } {
  const block = article.sections[position.section]?.blocks[position.block];
  const text = block ? blockText(block) : "";
  const sentence = sentencesOf(text, block?.lang ?? article.lang).find(
    ({ end }) => position.offset < end,
  );
  return {
    start: { ...position, offset: sentence?.start ?? 0 },
    end: { ...position, offset: sentence?.end ?? text.length },
  };
}
