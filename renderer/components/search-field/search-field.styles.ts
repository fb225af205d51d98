import { css } from "lit";

export const styles = css`
  :host {
    display: block;
    position: relative;
    min-inline-size: 0;
  }
  :host([hidden]) {
    display: none;
  }
  form {
    anchor-name: --field;
    display: flex;
    align-items: center;
    padding-inline: 12px 4px;
    border: 1px solid var(--line);
    border-radius: 14px;
    background: var(--raised);
  }
  form:hover {
    border-color: var(--quiet);
  }
  form:focus-within {
    border-color: var(--accent);
  }
  label {
    display: flex;
    flex: 1;
    align-items: center;
    min-inline-size: 0;
    color: var(--quiet);
  }
  input {
    flex: 1;
    min-inline-size: 0;
    block-size: 46px;
    padding-inline: 10px;
    border: 0;
    background: transparent;
    color: var(--text);
    font-size: 16px;
  }
  /* The whole field shows the focus; the ring around it is the form's. */
  input:focus-visible {
    outline: none;
  }
  form:has(input:focus-visible) {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
  }
  input::-webkit-search-cancel-button {
    display: none;
  }
  input::placeholder {
    color: var(--quiet);
    opacity: 1;
  }
  .exact {
    color: var(--quiet);
    font-size: var(--small-size);
    white-space: nowrap;
  }
  .quiet {
    color: var(--quiet);
  }
  [popover] {
    position-anchor: --field;
    position: fixed;
    inset: auto;
    inset-block-start: calc(anchor(bottom) + 6px);
    inset-inline-end: anchor(end);
    inline-size: min(460px, 100vw - 32px);
    max-block-size: 70vh;
    margin: 0;
    padding: 16px 20px;
    overflow-y: auto;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--raised);
    color: var(--text);
    box-shadow: var(--shadow);
  }
  dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 8px 18px;
    margin: 0;
  }
  dt,
  dd {
    margin: 0;
  }
  dt {
    font-weight: 600;
    white-space: nowrap;
  }
  dd {
    color: var(--quiet);
  }
  @media (max-width: 620px) {
    .exact {
      padding-inline: 6px;
    }
  }
`;
