import { msg } from "@lit/localize";
import { html } from "lit";
import {
  ALargeSmall,
  Bookmark as BookmarkIcon,
  BookMarked,
  Headphones,
  LibraryBig,
  Search,
  TableOfContents,
} from "lucide";
import type { OpenedArticle } from "../../../src/library/records.ts";
import type { ListeningController } from "../../controllers/listening-controller.ts";
import type {
  Panel,
  PanelController,
} from "../../controllers/panel-controller.ts";
import { icon } from "../../icons/icon.ts";

interface Parts {
  readonly opened: OpenedArticle;
  readonly panel: PanelController;
  readonly listening: ListeningController;
  /** Whether the bar is out of the way. */
  readonly isAway: boolean;
  /** At the very top the article's own heading says its title. */
  readonly isTitled: boolean;
  readonly isBookmarked: boolean;
  /** The article is set in its own way. */
  readonly hasOwnType: boolean;
  readonly skip: () => void;
  readonly leave: () => void;
  readonly toggleBookmark: () => void;
  readonly toggleSpeech: () => void;
}

/** The bar over the text: where one came from, what is read, what can be done with it. */
export function readingTools(parts: Parts) {
  const { opened, panel, listening, isTitled, isBookmarked } = parts;
  // What asks for the whole text waits until it has come.
  const isPartial = opened.excerpt !== undefined;
  const tool = (id: Panel, label: string, node: typeof Search, sign = "") =>
    html`<button
      type="button"
      class=${sign}
      aria-label=${label}
      title=${label}
      aria-expanded=${panel.open === id}
      ?disabled=${id !== "type" && isPartial}
      @click=${() => void panel.toggle(id)}
    >
      ${icon(node)}
    </button>`;
  return html`<header class="bar ${parts.isAway ? "away" : ""}">
    <button type="button" class="skip" @click=${parts.skip}>
      ${msg("إلى النص")}
    </button>
    <button type="button" @click=${parts.leave}>
      ${icon(LibraryBig)}<span class="wide">${msg("المكتبة")}</span>
      <span class="visually-hidden narrow">${msg("المكتبة")}</span>
    </button>
    ${tool("contents", msg("المحتويات"), TableOfContents)}
    <p
      class="title ${isTitled ? "" : "hidden"}"
      lang=${opened.article.lang}
      dir="auto"
    >
      ${opened.article.title}
    </p>
    <div
      class="tools"
      role="group"
      aria-label=${msg("أدوات القراءة")}
      aria-busy=${isPartial}
    >
      ${
        parts.hasOwnType
          ? tool(
              "type",
              msg("الخط والمظهر، ولهذه المادة خط وحدها"),
              ALargeSmall,
              "own",
            )
          : tool("type", msg("الخط والمظهر"), ALargeSmall)
      }
      ${tool("find", msg("البحث في المادة"), Search)}
      <button
        type="button"
        aria-label=${msg("إشارة عند هذه الفقرة")}
        title=${msg("إشارة عند هذه الفقرة")}
        aria-pressed=${isBookmarked}
        ?disabled=${isPartial}
        @click=${parts.toggleBookmark}
      >
        ${icon(BookmarkIcon)}
      </button>
      ${tool("marks", msg("العلامات والملاحظات"), BookMarked)}
      <button
        type="button"
        aria-label=${listening.isPlaying ? msg("إيقاف مؤقت") : msg("استمع")}
        title=${listening.isPlaying ? msg("إيقاف مؤقت") : msg("استمع")}
        aria-pressed=${listening.isOpen}
        ?disabled=${isPartial}
        @pointerenter=${() => listening.warm()}
        @focus=${() => listening.warm()}
        @click=${parts.toggleSpeech}
      >
        ${icon(Headphones)}
      </button>
    </div>
  </header>`;
}
