import { localized, msg } from "@lit/localize";
import { css, html, nothing } from "lit";
import { customElement, query } from "lit/decorators.js";
import type { NamedSet } from "../../../src/library/records.ts";
import { longestName } from "../../../src/library/article-change.ts";
import { AskingDialog, dialogStyles } from "./asking-dialog.ts";
import { shownText } from "./shown-text.ts";

declare global {
  interface HTMLElementTagNameMap {
    "qari-set-dialog": QariSetDialog;
  }
}

export interface SetQuestion {
  readonly title: string;
  /** What the field is for. */
  readonly label: string;
  readonly act: string;
  /** What stands in the field to begin with. */
  readonly name?: string;
  /** Those there are, to choose from instead of typing. */
  readonly sets?: readonly NamedSet[];
}

/** Asks for a tag or a collection: one of those there are, or a name for it. */
@localized()
@customElement("qari-set-dialog")
export class QariSetDialog extends AskingDialog<
  SetQuestion,
  { readonly name: string; readonly id?: string }
> {
  static override styles = [
    ...dialogStyles,
    css`
      .sets {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        max-block-size: 240px;
        margin-block-end: 12px;
        padding: 3px;
        overflow-y: auto;
      }
      .sets bdi {
        max-inline-size: 320px;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
    `,
  ];

  @query("input") private readonly field!: HTMLInputElement;

  protected override content({ title, label, act, name, sets }: SetQuestion) {
    return html`<form @submit=${this.#submit}>
      <h2 id="title">${title}</h2>
      <label
        >${label}
        <input
          type="text"
          dir="auto"
          autofocus
          required
          autocomplete="off"
          maxlength=${longestName}
          .value=${name ?? ""}
        />
      </label>
      ${
        sets && sets.length > 0
          ? html`<div
              class="sets"
              role="group"
              aria-label=${msg("الموجود منها")}
            >
              ${sets.map(
                (set) =>
                  html`<button
                    type="button"
                    class="outline"
                    @click=${() => this.settle({ id: set.id, name: set.name })}
                  >
                    <bdi>${shownText(set.name, 60)}</bdi>
                  </button>`,
              )}
            </div>`
          : nothing
      }
      <div class="answers">
        <button type="button" class="outline" @click=${this.cancel}>
          ${msg("ألغِ")}
        </button>
        <button type="submit" class="primary">${act}</button>
      </div>
    </form>`;
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    const name = this.field.value.trim();
    if (name === "") {
      this.field.value = "";
      this.field.reportValidity();
      return;
    }
    const known = this.question?.sets?.find((set) => set.name === name);
    this.settle(known ? { id: known.id, name } : { name });
  };
}
