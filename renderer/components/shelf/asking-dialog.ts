import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { query, state } from "lit/decorators.js";
import { controls } from "../../styles/controls.ts";

/** Looks of every dialog: a title, what is asked, the answers at the end. */
export const dialogStyles = [
  controls,
  css`
    :host {
      display: contents;
      font-family: var(--interface-face);
      font-size: var(--interface-size);
    }
    dialog {
      inline-size: min(480px, 100vw - 32px);
      max-block-size: calc(100dvb - 32px);
      padding: 24px;
      border: 1px solid var(--line);
      border-radius: 14px;
      background: var(--raised);
      color: var(--text);
      box-shadow: var(--shadow);
      line-height: 1.7;
    }
    dialog::backdrop {
      background: oklch(0 0 0 / 0.4);
    }
    h2 {
      margin: 0 0 12px;
      font-size: 19px;
      font-weight: 600;
    }
    p {
      margin: 0 0 16px;
    }
    label {
      display: grid;
      gap: 4px;
      margin-block-end: 14px;
      font-size: var(--small-size);
      color: var(--quiet);
    }
    input,
    select {
      inline-size: 100%;
      min-block-size: var(--target);
      padding-inline: 12px;
      border: 1px solid var(--quiet);
      border-radius: var(--radius);
      background: var(--page);
      color: var(--text);
      font-size: var(--interface-size);
    }
    .answers {
      display: flex;
      flex-wrap: wrap;
      justify-content: flex-end;
      gap: 8px;
      /* In sight, however little of the rest is. */
      position: sticky;
      inset-block-end: -24px;
      margin-block: 8px -24px;
      padding-block: 8px 24px;
      background: var(--raised);
    }
    .danger {
      padding-inline: 18px;
      background: var(--danger);
      color: var(--on-accent);
    }
    .danger:hover {
      background: color-mix(in oklch, var(--danger) 85%, var(--text));
    }
  `,
];

/**
 * A modal dialog that asks one question and answers once; Escape and "cancel"
 * answer nothing. The focus goes back to where it was.
 */
export abstract class AskingDialog<Question, Answer> extends LitElement {
  @state() protected question: Question | undefined;
  @query("dialog") private readonly dialog!: HTMLDialogElement;
  #answer: ((answer: Answer | undefined) => void) | undefined;

  /** What the dialog holds: an `h2` with the id `title`, and the answers. */
  protected abstract content(question: Question): TemplateResult;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.settle(undefined);
  }

  async ask(question: Question): Promise<Answer | undefined> {
    this.settle(undefined);
    this.question = question;
    await this.updateComplete;
    this.dialog.showModal();
    return new Promise((resolve) => {
      this.#answer = resolve;
    });
  }

  override render() {
    return html`<dialog
      aria-labelledby="title"
      @close=${this.#closed}
      @keydown=${this.#keydown}
    >
      ${this.question === undefined ? nothing : this.content(this.question)}
    </dialog>`;
  }

  protected settle(answer: Answer | undefined): void {
    const resolve = this.#answer;
    this.#answer = undefined;
    this.question = undefined;
    if (this.hasUpdated && this.dialog.open) this.dialog.close();
    resolve?.(answer);
  }

  protected readonly cancel = (): void => this.settle(undefined);

  #closed = (): void => {
    // A second question may have been asked in answer to the first.
    if (!this.dialog.open) this.settle(undefined);
  };

  /** Keys in a dialog mean nothing to what lies below it. */
  #keydown = (event: Event): void => event.stopPropagation();
}
