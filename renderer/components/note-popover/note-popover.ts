import { localized, msg } from "@lit/localize";
import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { ArrowDownToLine } from "lucide";
import type { Note } from "../../../src/article/anchors.ts";
import type { Direction } from "../../../src/article/article.ts";
import {
  sourceDisplay,
  type TextDisplay,
} from "../../../src/arabic/displayed-text.ts";
import { icon } from "../../icons/icon.ts";
import { shownRuns } from "../../reading/shown-text.ts";
import { placeBeside } from "../place-beside.ts";
import { controls } from "../../styles/controls.ts";
import { closeButton } from "../close-button.ts";
import { LinkOpenEvent, AnchorFollowEvent } from "../article/article.ts";
import { inlineContent } from "../article/inline-content.ts";
import { PlaceJumpEvent } from "../place-jump-event.ts";

declare global {
  interface HTMLElementTagNameMap {
    "qari-note-popover": QariNotePopover;
  }
}

/**
 * The text of a footnote beside its reference, without leaving the line.
 * Escape, a click elsewhere or the close button takes it away; the focus goes
 * back to the reference.
 *
 * @event {PlaceJumpEvent} qari-place-jump - Go to where the note stands.
 * @event {AnchorFollowEvent} qari-anchor-follow - A link in the note leads elsewhere in the article.
 * @event {LinkOpenEvent} qari-link-open - A link in the note leads outside.
 */
@localized()
@customElement("qari-note-popover")
export class QariNotePopover extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        position: fixed;
        inset: auto;
        margin: 0;
        padding: 0;
        inline-size: min(440px, 100vw - 32px);
        max-block-size: min(50dvb, 420px);
        overflow-y: auto;
        overscroll-behavior: contain;
        border: 1px solid var(--line);
        border-radius: 12px;
        background: var(--raised);
        color: var(--text);
        box-shadow: var(--shadow);
        font-family: var(--interface-face);
        font-size: var(--interface-size);
      }
      section {
        display: grid;
        gap: 4px;
        padding: 14px 18px 8px;
      }
      section:focus {
        outline: none;
      }
      p {
        margin: 0;
        font-family: var(--reading-text-face);
        font-palette: var(--reading-palette);
        font-size: 18px;
        line-height: 1.9;
        overflow-wrap: anywhere;
      }
      a {
        color: var(--accent);
      }
      .answers {
        display: flex;
        justify-content: space-between;
        gap: 8px;
        font-size: var(--small-size);
        margin-inline: -10px;
      }
    `,
  ];

  /** Language and direction of the article, where the note has none of its own. */
  @property({ attribute: false }) articleLang = "ar";
  @property({ attribute: false }) articleDir: Direction = "rtl";
  /** How the reader wants to see text. No vowels are added. */
  @property({ attribute: false }) display: TextDisplay = sourceDisplay;
  @state() private note: Note | undefined;
  #reference: HTMLElement | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.popover = "auto";
    this.addEventListener("toggle", this.#toggled);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener("toggle", this.#toggled);
  }

  /** Show a note beside its reference, with the focus in it. */
  async show(note: Note, reference: HTMLElement): Promise<void> {
    this.note = note;
    this.#reference = reference;
    await this.updateComplete;
    this.showPopover();
    placeBeside(this, reference.getBoundingClientRect(), "below");
    this.renderRoot.querySelector<HTMLElement>("section")?.focus();
  }

  override render() {
    const { note } = this;
    if (!note) return nothing;
    const lang = note.lang ?? this.articleLang;
    return html`<section
      role="dialog"
      aria-label=${msg("حاشية")}
      tabindex="-1"
      @click=${this.#click}
    >
      <p lang=${lang} dir=${note.dir ?? this.articleDir}>
        ${inlineContent(
          note.content,
          shownRuns(note.content, lang, this.display),
        )}
      </p>
      <div class="answers">
        <button type="button" @click=${this.#goTo}>
          ${icon(ArrowDownToLine)} ${msg("انتقل إلى الحاشية")}
        </button>
        ${closeButton(this.#close)}
      </div>
    </section>`;
  }

  #toggled = (event: Event): void => {
    if (!(event instanceof ToggleEvent) || event.newState !== "closed") return;
    // Where the reader clicked elsewhere, the focus is there already.
    const isLost =
      document.activeElement === document.body || this.matches(":focus-within");
    if (isLost) this.#reference?.focus({ preventScroll: true });
    this.#reference = undefined;
  };

  #close = (): void => this.hidePopover();

  #goTo = (): void => {
    const { note } = this;
    // The focus is to go with the jump, not back.
    this.#reference = undefined;
    this.hidePopover();
    if (note) this.dispatchEvent(new PlaceJumpEvent(note.position));
  };

  #click = (event: Event): void => {
    const link = event
      .composedPath()
      .find((node) => node instanceof HTMLAnchorElement);
    if (!link) return;
    event.preventDefault();
    const href = link.getAttribute("href") ?? "";
    this.#close();
    this.dispatchEvent(
      href.startsWith("#")
        ? new AnchorFollowEvent(href.slice(1), link)
        : new LinkOpenEvent(href),
    );
  };
}
