import { css } from "lit";

export const styles = css`
  :host {
    inset-inline-start: 0;
  }
  .here {
    margin: 0;
    padding: 12px 20px;
    color: var(--quiet);
    font-size: var(--small-size);
    border-block-end: 1px solid var(--line);
  }
  .here strong {
    display: block;
    font-weight: 600;
    color: var(--text);
    font-size: var(--interface-size);
  }
  ol {
    list-style: none;
    margin: 0;
    padding: 8px;
  }
  li {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 56px;
  }
  li button {
    display: grid;
    inline-size: 100%;
    gap: 0;
    padding-block: 7px;
    padding-inline: 12px;
    justify-content: stretch;
    justify-items: start;
    text-align: start;
  }
  /* A heading stands in from the chapter that it is under. */
  .depth-2 button {
    padding-inline-start: 30px;
  }
  .depth-3 button {
    padding-inline-start: 48px;
  }
  .depth-4 button,
  .depth-5 button,
  .depth-6 button {
    padding-inline-start: 66px;
  }
  .depth-1 .name {
    font-weight: 600;
  }
  .name {
    overflow-wrap: anywhere;
  }
  small {
    font-size: var(--small-size);
    color: var(--quiet);
  }
  button[aria-current] {
    background: var(--hover);
    box-shadow: inset 0 0 0 1px var(--line);
  }
  button[aria-current] .name {
    color: var(--accent);
  }
  button:focus-visible {
    outline-offset: -2px;
  }
  .empty {
    display: grid;
    gap: 16px;
    justify-items: start;
    padding: 20px;
  }
  .empty p {
    margin: 0;
    color: var(--quiet);
  }
  .foot {
    padding: 4px 16px 20px;
  }
  @media (forced-colors: active) {
    button[aria-current] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
