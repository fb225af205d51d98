import { css } from "lit";

export const styles = css`
  dialog {
    inline-size: min(560px, 100vw - 32px);
    max-block-size: min(640px, 100dvh - 32px);
    padding: 0;
    overflow-y: auto;
    border: 1px solid var(--line);
    border-radius: 14px;
    background: var(--raised);
    color: var(--text);
    font-family: var(--interface-face);
    font-size: var(--interface-size);
    line-height: 1.6;
    box-shadow: var(--shadow);
  }
  dialog::backdrop {
    background: oklch(0 0 0 / 0.35);
  }
  .head {
    position: sticky;
    inset-block-start: 0;
    display: flex;
    align-items: center;
    gap: 4px;
    min-block-size: var(--bar);
    padding-inline: 20px 8px;
    border-block-end: 1px solid var(--line);
    background: var(--raised);
  }
  h2 {
    flex: 1;
    margin: 0;
    font-size: 17px;
    font-weight: 600;
  }
  h3 {
    margin: 24px 0 4px;
    font-size: var(--interface-size);
    font-weight: 600;
  }
  .body {
    padding: 16px 20px 20px;
  }
  p {
    margin: 0 0 14px;
  }
  .quiet {
    color: var(--quiet);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    align-items: center;
    gap: 12px;
    padding-block: 6px;
  }
  li + li {
    border-block-start: 1px solid var(--line);
  }
  li > span {
    flex: 1;
    min-inline-size: 0;
  }
  small {
    display: block;
    color: var(--quiet);
    font-size: var(--small-size);
  }
  fieldset {
    display: grid;
    gap: 8px;
    margin: 0 0 18px;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    margin-block-end: 8px;
  }
  .choice {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 12px;
    padding: 12px 14px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    cursor: pointer;
  }
  .choice:has(:checked) {
    border-color: var(--accent);
    background: var(--hover);
  }
  .choice:has(:focus-visible) {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .choice input {
    inline-size: 20px;
    block-size: 20px;
    margin: 2px 0 0;
    accent-color: var(--accent);
    outline: none;
  }
  .choice small {
    grid-column: 2;
  }
  .danger {
    border-color: var(--danger);
    color: var(--danger);
  }
`;
