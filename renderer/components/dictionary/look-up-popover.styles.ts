import { css } from "lit";

/** How entries are set beside the text. */
export const lookUpStyles = css`
  :host(:popover-open) {
    display: flex;
    flex-direction: column;
    inline-size: min(440px, 100vw - 32px);
    max-block-size: min(50dvb, 420px);
  }
  [role="dialog"] {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
  }
  .head {
    display: flex;
    align-items: center;
    gap: 4px;
    padding-block: 4px;
    padding-inline: 16px 4px;
    border-block-end: 1px solid var(--line);
  }
  h2 {
    flex: 1;
    min-inline-size: 0;
    margin: 0;
    font-size: var(--interface-size);
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .body {
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 10px 16px 14px;
  }
  .body:focus-visible {
    outline-offset: -2px;
    border-end-start-radius: 11px;
    border-end-end-radius: 11px;
  }
  article + article {
    margin-block-start: 12px;
    padding-block-start: 12px;
    border-block-start: 1px solid var(--line);
  }
  h3 {
    margin: 0;
    font-family: var(--reading-face);
    font-size: 19px;
  }
  small {
    display: block;
    color: var(--quiet);
    font-size: var(--small-size);
  }
  .text {
    margin: 4px 0 0;
    font-family: var(--reading-face);
    font-size: 17px;
    line-height: 1.9;
    overflow-wrap: anywhere;
  }
  .body > p {
    margin: 0;
  }
  article + p {
    padding-block-start: 12px;
  }
  .body > p:not(:last-child) {
    margin-block-end: 8px;
  }
  .near {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .near button {
    padding-inline: 14px;
    font-family: var(--reading-face);
    font-size: 17px;
  }
`;
