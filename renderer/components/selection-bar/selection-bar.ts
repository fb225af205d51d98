import { localized, msg, str } from "@lit/localize";
import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import {
  Archive,
  ArchiveRestore,
  BookCheck,
  BookOpen,
  FileHeadphone,
  FileOutput,
  FolderMinus,
  FolderPlus,
  ListPlus,
  Star,
  StarOff,
  Tag,
  Trash2,
  X,
  type IconNode,
} from "lucide";
import {
  defaultSettings,
  type Settings,
} from "../../../src/settings/settings.ts";
import { selectedCount } from "../../i18n/counts.ts";
import { icon } from "../../icons/icon.ts";
import { controls } from "../../styles/controls.ts";
import { quotedText } from "../shelf/shown-text.ts";

/** What can be done with everything that is selected. */
export type BulkAction =
  | "tag"
  | "collect"
  | "queue"
  | "sound"
  | "export"
  | "archive"
  | "unarchive"
  | "finish"
  | "unread"
  | "favourite"
  | "unfavourite"
  | "leave"
  | "remove"
  | "restore"
  | "erase"
  | "clear";

export class BulkActionEvent extends Event {
  readonly action: BulkAction;
  constructor(action: BulkAction) {
    super("qari-bulk-action", { bubbles: true, composed: true });
    this.action = action;
  }
}

declare global {
  interface HTMLElementEventMap {
    "qari-bulk-action": BulkActionEvent;
  }
  interface HTMLElementTagNameMap {
    "qari-selection-bar": QariSelectionBar;
  }
}

/**
 * At the foot of the window while something is selected: how much, and what
 * can be done with all of it.
 *
 * @event {BulkActionEvent} qari-bulk-action - Something is to be done.
 */
@localized()
@customElement("qari-selection-bar")
export class QariSelectionBar extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      .bar {
        position: fixed;
        inset-block-end: 12px;
        inset-inline: 12px;
        z-index: 35;
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: center;
        inline-size: fit-content;
        max-inline-size: calc(100vw - 24px);
        min-block-size: var(--bar);
        margin-inline: auto;
        padding: 6px 8px;
        border: 1px solid var(--line);
        border-radius: 14px;
        background: var(--raised);
        box-shadow: var(--shadow);
      }
      .count {
        padding-inline: 12px;
        font-weight: 600;
        white-space: nowrap;
      }
      .takes {
        color: var(--danger);
      }
      @media (max-width: 560px) {
        .count {
          flex: 1 0 100%;
          text-align: center;
        }
      }
    `,
  ];

  @property({ attribute: false }) count = 0;
  /** What is selected lies in the trash. */
  @property({ attribute: false }) trash = false;
  /** Everything shown is archived: it can come back. */
  @property({ attribute: false }) archived = false;
  /** The tag or collection that is shown: things can be taken out of it. */
  @property({ attribute: false }) within: string | undefined;
  @property({ attribute: false }) settings: Settings = defaultSettings;

  override render() {
    const said = this.count > 0 ? selectedCount(this.count, this.settings) : "";
    return html`<span class="visually-hidden" role="status">${said}</span> ${
        this.count === 0
          ? nothing
          : html`<div
              class="bar"
              role="toolbar"
              aria-label=${msg("ما اختير")}
              @keydown=${this.#keydown}
            >
              <span class="count" aria-hidden="true">${said}</span>
              ${this.trash ? this.#forTrash() : this.#forShelf()}
              ${this.#button("clear", msg("ألغِ الاختيار"), X)}
            </div>`
      }`;
  }

  #forShelf() {
    return html`${this.#button("tag", msg("أضف وسمًا…"), Tag)}
    ${this.#button("collect", msg("أضف إلى مجموعة…"), FolderPlus)}
    ${
      this.within === undefined
        ? nothing
        : this.#button(
            "leave",
            msg(str`أخرج من ${quotedText(this.within)}`),
            FolderMinus,
          )
    }
    ${this.#button("favourite", msg("فضّل"), Star)}
    ${this.#button("unfavourite", msg("أزل من المفضّلة"), StarOff)}
    ${this.#button("finish", msg("علّم مكتملة"), BookCheck)}
    ${this.#button("unread", msg("علّم غير مقروءة"), BookOpen)}
    ${
      this.archived
        ? this.#button("unarchive", msg("أخرج من الأرشيف"), ArchiveRestore)
        : this.#button("archive", msg("أرشف"), Archive)
    }
    ${this.#button("queue", msg("أضف إلى قائمة الاستماع"), ListPlus)}
    ${this.#button("sound", msg("احفظ صوتًا…"), FileHeadphone)}
    ${this.#button("export", msg("صدّر…"), FileOutput)}
    ${this.#button("remove", msg("احذف"), Trash2, "takes")}`;
  }

  #forTrash() {
    return html`<button
        type="button"
        class="outline"
        @click=${() => this.#act("restore")}
      >
        ${icon(ArchiveRestore)} ${msg("استعد")}
      </button>
      <button type="button" class="takes" @click=${() => this.#act("erase")}>
        ${icon(Trash2)} ${msg("احذف نهائيًا…")}
      </button>`;
  }

  #button(action: BulkAction, label: string, node: IconNode, kind = "does") {
    return html`<button
      type="button"
      class=${kind}
      aria-label=${label}
      title=${label}
      @click=${() => this.#act(action)}
    >
      ${icon(node)}
    </button>`;
  }

  #act(action: BulkAction): void {
    this.dispatchEvent(new BulkActionEvent(action));
  }

  #keydown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    this.#act("clear");
  };
}
