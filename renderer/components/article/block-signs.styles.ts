import { css } from "lit";

/**
 * Signs of marks stand in the margins, so that marking a text moves nothing of
 * it: bookmarks where its lines begin, notes where they end. As wide as the
 * margin allows, and never less than a target has to be (WCAG 2.2, 2.5.8).
 */
export const signStyles = css`
  .sign {
    --sign-room: clamp(24px, var(--page-inset, 40px), 40px);
    position: absolute;
    inset-inline-end: calc(-1 * var(--sign-room));
    inset-block-start: 0;
    inline-size: var(--sign-room);
    min-inline-size: 0;
    block-size: clamp(24px, 1lh, 40px);
    min-block-size: 0;
    padding: 0;
    color: var(--accent);
    user-select: none;
    break-inside: avoid;
  }
  .sign.bookmark {
    inset-inline: calc(-1 * var(--sign-room)) auto;
  }
  .sign .icon {
    inline-size: 18px;
    block-size: 18px;
  }
  .sign.bookmark .icon {
    fill: currentColor;
  }
  .sign:focus-visible {
    outline-offset: -2px;
  }
  /* A highlight is seen by its paint, and of several signs on one line the first stands for all. */
  .sign:is(.highlight, .under):not(:focus) {
    opacity: 0;
    pointer-events: none;
  }
  .sign.under:focus {
    z-index: 1;
    background: var(--page);
  }
  /* Two columns share the gap between them. */
  :host([layout="spread"]) .sign {
    --sign-room: clamp(24px, var(--page-inset, 30px), 30px);
  }
  @media (max-width: 620px) {
    .sign .icon {
      inline-size: 16px;
      block-size: 16px;
    }
  }
`;
