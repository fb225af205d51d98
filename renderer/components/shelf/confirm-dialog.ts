import { localized, msg } from "@lit/localize";
import { html } from "lit";
import { customElement } from "lit/decorators.js";
import { AskingDialog, dialogStyles } from "./asking-dialog.ts";

declare global {
  interface HTMLElementTagNameMap {
    "qari-confirm-dialog": QariConfirmDialog;
  }
}

export interface Confirmation {
  readonly title: string;
  readonly text: string;
  /** What will be done, as a verb. */
  readonly act: string;
}

/** Asks before what cannot be undone. */
@localized()
@customElement("qari-confirm-dialog")
export class QariConfirmDialog extends AskingDialog<Confirmation, true> {
  static override styles = dialogStyles;

  protected override content({ title, text, act }: Confirmation) {
    return html`
      <h2 id="title">${title}</h2>
      <p>${text}</p>
      <div class="answers">
        <button type="button" class="outline" autofocus @click=${this.cancel}>
          ${msg("ألغِ")}
        </button>
        <button type="button" class="danger" @click=${() => this.settle(true)}>
          ${act}
        </button>
      </div>
    `;
  }
}
