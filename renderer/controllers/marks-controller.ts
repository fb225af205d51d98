import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Article } from "../../src/article/article.ts";
import { blockText } from "../../src/article/block-text.ts";
import type { Position } from "../../src/article/position.ts";
import { rangeOf } from "../../src/article/range.ts";
import type { HighlightChange } from "../../src/library/mark-change.ts";
import type { OpenedArticle } from "../../src/library/records.ts";
import {
  blockMarks,
  noMarks,
  type MarksOf,
} from "../../src/marks/block-marks.ts";
import {
  lookOf,
  markOfBookmark,
  markOfHighlight,
  type Mark,
} from "../../src/marks/mark.ts";
import {
  marksAt,
  placeMarks,
  type PlacedMark,
} from "../../src/marks/place-marks.ts";
import type { Span } from "../../src/marks/layer-marks.ts";
import { sentencesOf } from "../../src/speech/sentences.ts";
import type { QariArticle } from "../components/article/article.ts";
import { MarkPainter } from "../reading/mark-painter.ts";
import { call } from "../services/api.ts";
import { ActHistory } from "./act-history.ts";

/** What a reader changes of a mark: `text` is a bookmark's name or a highlight's note. */
export type MarkChange = Omit<HighlightChange, "note" | "range"> & {
  readonly text?: string;
  /** Another passage. */
  readonly span?: Span;
};

interface Options {
  readonly element: () => QariArticle | undefined;
  /** Whether marks are drawn in the text. The list has them in any case. */
  readonly isShown: () => boolean;
  /** A mark was made: it is to be seen. */
  readonly onAdd: () => void;
}

/**
 * The bookmarks, highlights and notes of the open article. Every change is in
 * the library before it is shown, and can be undone and done again.
 */
export class MarksController implements ReactiveController {
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #painter: MarkPainter;
  readonly #options: Options;
  readonly #history = new ActHistory();
  #opened: OpenedArticle | undefined;
  #placed: readonly PlacedMark[] = [];
  #marksOf: MarksOf = noMarks;
  #isDrawn = true;

  constructor(host: ReactiveControllerHost & EventTarget, options: Options) {
    this.#host = host;
    this.#options = options;
    this.#painter = new MarkPainter(host, options);
    host.addController(this);
  }

  hostConnected(): void {
    this.#draw();
  }

  hostUpdate(): void {
    if (this.#options.isShown() !== this.#isDrawn) this.#draw();
  }

  load(opened: OpenedArticle): void {
    const before = this.#opened;
    const isSame = opened.article.id === before?.article.id;
    if (!isSame) this.#history.clear();
    this.#opened = opened;
    this.#place(
      // The rest of a text that is being read has come: its marks may be newer.
      isSame && before.excerpt && !opened.excerpt
        ? this.#all()
        : [
            ...opened.bookmarks.map(markOfBookmark),
            ...opened.highlights.map(markOfHighlight),
          ],
    );
  }

  /** In reading order, those whose place is lost at the end. */
  get placed(): readonly PlacedMark[] {
    return this.#placed;
  }

  /** Those of them that the text shows. */
  get seen(): readonly PlacedMark[] {
    return this.#drawn;
  }

  /** What each block carries; the same for as long as the marks are the same. */
  get marksOf(): MarksOf {
    return this.#marksOf;
  }

  /** Whether anything stands in the margins at all times. */
  get hasSigns(): boolean {
    return this.#drawn.some(
      ({ mark, place }) => place && lookOf(mark) !== "highlight",
    );
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }
  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  /** The bookmark in the block of `position`. */
  bookmarkAt(position: Position | undefined): Mark | undefined {
    return this.#placed.find(
      ({ mark, place }) =>
        mark.kind === "bookmark" &&
        place?.start.section === position?.section &&
        place?.start.block === position?.block,
    )?.mark;
  }

  /** Highlights and notes that are seen over a place, the topmost first. */
  over(position: Position): readonly PlacedMark[] {
    return marksAt(this.#drawn, position);
  }

  /** The mark as it is now; `undefined` once it is removed. */
  find(id: string): PlacedMark | undefined {
    return this.#placed.find(({ mark }) => mark.id === id);
  }

  /** Mark the block of `position`, by the sentence that stands there. */
  async addBookmark(position: Position): Promise<void> {
    const article = this.#article();
    const { start, end } = sentenceAt(article, position);
    const bookmark = await call("bookmark.add", {
      articleId: article.id,
      range: rangeOf(article, start, end),
    });
    this.#added(markOfBookmark(bookmark));
  }

  /**
   * @param article What it is made in: another may be open by then.
   * @returns The new highlight or note.
   */
  async addHighlight(
    { start, end }: Span,
    { text, ...what }: Omit<MarkChange, "span">,
    article = this.#article(),
  ): Promise<Mark> {
    const highlight = await call("highlight.add", {
      articleId: article.id,
      range: rangeOf(article, start, end),
      what: { ...what, ...(text !== undefined && { note: text }) },
    });
    const mark = markOfHighlight(highlight);
    this.#added(mark);
    return mark;
  }

  async change(mark: Mark, change: MarkChange): Promise<void> {
    const article = this.#article();
    const now = await write(article, mark, change);
    if (!this.#isHere(mark)) return;
    this.#replace(now);
    // The passage it was made for stays in the range: going back is a change too.
    const before = {
      ...(mark.text === undefined ? { text: "" } : { text: mark.text }),
      ...(mark.kind === "highlight" && {
        color: mark.color ?? null,
        tags: mark.tags,
      }),
    };
    this.#history.did({
      undo: async () =>
        this.#replace(await writeBack(mark, before, change.span !== undefined)),
      redo: async () => this.#replace(await write(article, mark, change)),
    });
    this.#host.requestUpdate();
  }

  /** @returns How to take that back, whatever is done since. */
  async remove(mark: Mark): Promise<() => Promise<boolean>> {
    await this.#take(mark);
    const act = {
      undo: () => this.#bringBack(mark),
      redo: () => this.#take(mark),
    };
    if (this.#isHere(mark)) this.#history.did(act);
    this.#host.requestUpdate();
    return async () => {
      const done = await this.#history.undo(act);
      this.#host.requestUpdate();
      return done;
    };
  }

  /** Undo the latest change of marks. @returns False when there is none. */
  async undo(): Promise<boolean> {
    const done = await this.#history.undo();
    this.#host.requestUpdate();
    return done;
  }

  async redo(): Promise<boolean> {
    const done = await this.#history.redo();
    this.#host.requestUpdate();
    return done;
  }

  #article(): Article {
    if (!this.#opened) throw new Error("no article is open");
    return this.#opened.article;
  }

  #isHere({ articleId }: Mark): boolean {
    return articleId === this.#opened?.article.id;
  }

  #added(mark: Mark): void {
    if (!this.#isHere(mark)) return;
    this.#options.onAdd();
    this.#place([...this.#all(), mark]);
    this.#history.did({
      undo: () => this.#take(mark),
      redo: () => this.#bringBack(mark),
    });
  }

  async #take({ id, kind }: Mark): Promise<void> {
    await call(kind === "bookmark" ? "bookmark.remove" : "highlight.remove", {
      id,
    });
    this.#place(this.#all().filter((each) => each.id !== id));
  }

  async #bringBack({ id, kind }: Mark): Promise<void> {
    const mark =
      kind === "bookmark"
        ? markOfBookmark(await call("bookmark.restore", { id }))
        : markOfHighlight(await call("highlight.restore", { id }));
    if (this.#isHere(mark))
      this.#place([...this.#all().filter((each) => each.id !== id), mark]);
  }

  #replace(mark: Mark): void {
    this.#place(this.#all().map((each) => (each.id === mark.id ? mark : each)));
  }

  #all(): readonly Mark[] {
    return this.#placed.map(({ mark }) => mark);
  }

  #place(marks: readonly Mark[]): void {
    const article = this.#opened?.article;
    if (!article) return;
    this.#placed = placeMarks(article, marks);
    this.#draw();
    this.#host.requestUpdate();
  }

  /** What the text shows of them. */
  get #drawn(): readonly PlacedMark[] {
    return this.#isDrawn ? this.#placed : [];
  }

  #draw(): void {
    this.#isDrawn = this.#options.isShown();
    this.#marksOf = blockMarks(this.#drawn);
    this.#painter.show(this.#drawn);
  }
}

async function write(
  article: Article,
  { id, kind }: Mark,
  { text, span, ...rest }: MarkChange,
): Promise<Mark> {
  const range = span && rangeOf(article, span.start, span.end);
  if (kind === "bookmark")
    return markOfBookmark(
      await call("bookmark.change", {
        id,
        change: {
          ...(text !== undefined && { label: text }),
          ...(range && { range }),
        },
      }),
    );
  return markOfHighlight(
    await call("highlight.change", {
      id,
      change: {
        ...rest,
        ...(text !== undefined && { note: text }),
        ...(range && { range }),
      },
    }),
  );
}

/** As it was before a change. */
async function writeBack(
  { id, kind, range }: Mark,
  { text, ...rest }: Omit<MarkChange, "span"> & { readonly text: string },
  isMoved: boolean,
): Promise<Mark> {
  const moved = isMoved && { range };
  return kind === "bookmark"
    ? markOfBookmark(
        await call("bookmark.change", {
          id,
          change: { label: text, ...moved },
        }),
      )
    : markOfHighlight(
        await call("highlight.change", {
          id,
          change: { ...rest, note: text, ...moved },
        }),
      );
}

/** The sentence around a position, or its whole block where no sentence holds it. */
function sentenceAt(article: Article, position: Position): Span {
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
