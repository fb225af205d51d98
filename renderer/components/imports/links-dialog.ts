import { localized, msg } from "@lit/localize";
import { css, html, nothing } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import {
  isLink,
  linkWords,
  mostLinks,
} from "../../../src/importing/links-in-text.ts";
import { AskingDialog, dialogStyles } from "../shelf/asking-dialog.ts";

declare global {
  interface HTMLElementTagNameMap {
    "qari-links-dialog": QariLinksDialog;
  }
}

/** Asks for links of pages, one or many. */
@localized()
@customElement("qari-links-dialog")
export class QariLinksDialog extends AskingDialog<
  { readonly links: string },
  readonly string[]
> {
  static override styles = [
    ...dialogStyles,
    css`
      textarea {
        inline-size: 100%;
        min-block-size: 7em;
        padding: 8px 12px;
        border: 1px solid var(--quiet);
        border-radius: var(--radius);
        background: var(--page);
        color: var(--text);
        font: inherit;
        font-size: var(--interface-size);
        line-height: 1.6;
        resize: vertical;
        overflow-wrap: anywhere;
      }
      [role="alert"] {
        margin: 0 0 12px;
        color: var(--danger);
        overflow-wrap: anywhere;
      }
    `,
  ];

  /** What was typed and is no link. */
  @state() private wrong: string | undefined;
  @query("textarea") private readonly field!: HTMLTextAreaElement;

  override ask(question: { readonly links: string }) {
    this.wrong = undefined;
    return super.ask(question);
  }

  protected override content({ links }: { readonly links: string }) {
    return html`<form @submit=${this.#submit}>
      <h2 id="title">${msg("أضف روابط")}</h2>
      <p>
        ${msg(
          "تُجلب كل صفحة مرة واحدة بصورها، وتُقرأ بعدها بلا اتصال. لا يُرسل إلى المواقع شيء عنك.",
        )}
      </p>
      <label
        >${msg("رابط في كل سطر")}
        <textarea
          dir="ltr"
          autofocus
          required
          spellcheck="false"
          autocapitalize="none"
          placeholder="https://"
          aria-invalid=${this.wrong === undefined ? "false" : "true"}
          aria-describedby="wrong"
          .value=${links}
          @input=${() => (this.wrong = undefined)}
        ></textarea>
      </label>
      ${
        this.wrong === undefined
          ? nothing
          : html`<p role="alert" id="wrong">
              ${msg("هذا ليس رابط صفحة:")} <bdi>${this.wrong}</bdi>
            </p>`
      }
      <div class="answers">
        <button type="button" class="outline" @click=${this.cancel}>
          ${msg("ألغِ")}
        </button>
        <button type="submit" class="primary">${msg("أضف")}</button>
      </div>
    </form>`;
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    const links = linkWords(this.field.value).map(withScheme);
    this.wrong = links.find((link) => !isLink(link));
    if (this.wrong !== undefined || links.length === 0) {
      this.field.focus();
      return;
    }
    this.settle([...new Set(links)].slice(0, mostLinks));
  };
}

/** Browsers hide it, so readers leave it out: `example.org/page`, `موقع.com`, `example.org:8080`. */
const withScheme = (link: string): string =>
  /^[\p{L}\p{M}\p{N}_-]+(?:\.[\p{L}\p{M}\p{N}_-]+)+(?::\d+)?(?:[/?#]|$)/u.test(
    link,
  )
    ? `https://${link}`
    : link;
