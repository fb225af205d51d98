import type { LitElement } from "lit";
import { anchorsOf, type Note } from "../../src/article/anchors.ts";
import type { Article } from "../../src/article/article.ts";
import {
  chapterSpan,
  contentsOf,
  entryAt,
  type ContentsEntry,
} from "../../src/article/contents.ts";
import { comparePositions, type Position } from "../../src/article/position.ts";
import { positionAtProgress } from "../../src/article/progress.ts";
import type { OpenedArticle } from "../../src/library/records.ts";
import type { CommandActs } from "../commands/command-acts.ts";
import type { AnchorFollowEvent } from "../components/article/article.ts";
import { HistoryController } from "./history-controller.ts";
import type { PanelController } from "./panel-controller.ts";
import type { PlaceController } from "./place-controller.ts";

/** From this width on a panel stands beside the text and not over it (reader-view.styles.ts). */
const roomForPanel = "(min-width: 900px)";

interface Options {
  readonly place: PlaceController;
  readonly panel: PanelController;
  /** Ask how far to go; answers a share of the article. */
  readonly askPlace: () => Promise<number | undefined>;
  readonly showNote: (note: Note, reference: HTMLElement) => void;
  /** Go where the article was opened from. */
  readonly leave: () => void;
}

/**
 * Moving about in the open article: contents, chapters, going to a place,
 * links inside the text, and back and forward through all of these.
 */
export class MovingController {
  readonly history: HistoryController;
  readonly #options: Options;
  #article: Article | undefined;

  constructor(host: LitElement, options: Options) {
    this.#options = options;
    this.history = new HistoryController(host, {
      current: () => options.place.current,
      goTo: (position) => options.place.goTo(position),
    });
  }

  load({ article }: OpenedArticle): void {
    // A long article comes twice: its beginning, then all of it.
    if (article.id !== this.#article?.id) this.history.clear();
    this.#article = article;
  }

  get contents(): readonly ContentsEntry[] {
    return this.#article ? contentsOf(this.#article) : [];
  }

  get acts(): CommandActs {
    const { panel, leave } = this.#options;
    const { history, contents } = this;
    const hasChapters = contents.length > 0;
    return {
      "contents.show": () => void panel.toggle("contents"),
      "goto.show": () => void this.#askPlace(),
      // Before the first place there is where the article was opened from.
      "history.back": () => {
        if (!history.back()) leave();
      },
      "history.forward": history.canGoForward
        ? () => void history.forward()
        : undefined,
      "section.next": hasChapters ? () => this.#step(1) : undefined,
      "section.previous": hasChapters ? () => this.#step(-1) : undefined,
    };
  }

  /** Go to a place, so that the one that is left can be gone back to. */
  jump(position: Position): void {
    this.history.jump(position);
    const { panel } = this.#options;
    // Where it covers the text, it has done its part.
    if (panel.open !== undefined && !matchMedia(roomForPanel).matches)
      panel.close();
  }

  /** Bring one of many places into view, such as a hit of a search: all of them are one step back. */
  readonly visit = (
    position: Position,
    of: "find" | "marks" = "find",
  ): void => {
    this.history.leave(of);
    this.#options.place.reveal(position);
    this.history.arrive(of);
  };

  /** The chapter that the reader is in. */
  get chapter(): ReturnType<typeof chapterSpan> {
    const here = this.#options.place.current;
    return here ? chapterSpan(this.contents, here) : {};
  }

  /** Go to a share of the article, 0–1. */
  jumpTo(progress: number): void {
    if (this.#article) this.jump(positionAtProgress(this.#article, progress));
  }

  /** Follow a link inside the article: a note is shown where it is asked for, any other place is gone to. */
  readonly follow = ({ id, link }: AnchorFollowEvent): void => {
    if (!this.#article) return;
    const { places, notes } = anchorsOf(this.#article);
    const note = link.role === "doc-noteref" ? notes.get(id) : undefined;
    const place = places.get(id);
    if (note) this.#options.showNote(note, link);
    else if (place) this.jump(place);
  };

  async #askPlace(): Promise<void> {
    const progress = await this.#options.askPlace();
    if (progress !== undefined) this.jumpTo(progress);
  }

  /** To the next heading; or back to the one above, which may be this chapter's own. */
  #step(by: 1 | -1): void {
    const here = this.#options.place.current;
    if (!here) return;
    const { contents } = this;
    const at = entryAt(contents, here);
    const own = contents[at];
    const isAtOwn = own && comparePositions(own.position, here) === 0;
    const to = by === 1 ? at + 1 : isAtOwn ? at - 1 : at;
    const entry = contents[to];
    if (entry) this.jump(entry.position);
    // Before the first heading is the beginning.
    else if (by === -1) this.jump({ section: 0, block: 0, offset: 0 });
  }
}
