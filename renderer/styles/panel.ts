import { css } from "lit";

/** A panel that stands beside the text: marks at the start edge, type at the end edge. */
export const panel = css`
  :host {
    display: block;
    position: fixed;
    inset-block: 0;
    inline-size: min(var(--panel), 100vw);
    z-index: 30;
    background: var(--raised);
    box-shadow: var(--shadow);
    overflow-y: auto;
    overscroll-behavior: contain;
    font-family: var(--interface-face);
    font-size: var(--interface-size);
    line-height: 1.6;
    animation: appear var(--swift) ease-out;
  }
  :host([hidden]) {
    display: none;
  }
  header {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-block-size: var(--bar);
    padding-inline: 20px 8px;
    background: var(--raised);
    border-block-end: 1px solid var(--line);
  }
  h2 {
    margin: 0;
    font-size: 17px;
    font-weight: 600;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  @media (forced-colors: active) {
    :host {
      border: 1px solid CanvasText;
    }
  }
`;
