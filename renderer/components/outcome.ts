import { msg } from "@lit/localize";
import { css, html, nothing, type TemplateResult } from "lit";

/** What came of the last thing that was done in a dialog. */
interface Outcome {
  /** What was done, worded; empty where nothing was. */
  readonly done: string;
  /** Takes it back; `undefined` where that is not possible. */
  readonly undo: (() => void) | undefined;
  /** What went wrong, worded. */
  readonly failure: string | undefined;
}

export const outcomeStyles = css`
  .done {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    min-block-size: var(--target);
    margin-block-start: 8px;
  }
  .done p {
    margin: 0;
  }
  .failure {
    color: var(--danger);
  }
`;

/** Tells it, to screen readers too, with the way back beside it. Always there, so that what changes in it is heard. */
export const outcome = ({ done, undo, failure }: Outcome): TemplateResult =>
  html`<div class="done">
      <p role="status">${done}</p>
      ${
        undo
          ? html`<button type="button" class="outline undo" @click=${undo}>
              ${msg("تراجع")}
            </button>`
          : nothing
      }
    </div>
    ${
      failure === undefined
        ? nothing
        : html`<p class="failure" role="alert">${failure}</p>`
    }`;
