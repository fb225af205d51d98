import { css } from "lit";

/** A small sheet that stands by the text, in the top layer. */
export const floating = css`
  :host {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: 0;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--raised);
    color: var(--text);
    box-shadow: var(--shadow);
    font-family: var(--interface-face);
    font-size: var(--interface-size);
    line-height: 1.6;
    overflow: visible;
    max-inline-size: calc(100vw - 16px);
  }
  @media (forced-colors: active) {
    :host {
      border-color: CanvasText;
    }
  }
`;
