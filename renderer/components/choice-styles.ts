import { css } from "lit";

/** Looks of one of several that can be chosen: its name, and what it means below. */
export const choiceLook = css`
  .choice {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 12px;
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
    accent-color: var(--accent);
    outline: none;
  }
  .choice small {
    grid-column: 2;
  }
`;

/** Looks of a dialog in which one of several, and some more, can be chosen. */
export const choiceStyles = css`
  ${choiceLook}
  dialog {
    inline-size: min(520px, 100vw - 32px);
  }
  fieldset {
    display: grid;
    gap: 6px;
    margin: 0 0 16px;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    margin-block-end: 6px;
    color: var(--quiet);
    font-size: var(--small-size);
  }
  .scopes {
    display: grid;
    gap: 6px;
  }
  .choice {
    align-items: center;
    min-block-size: var(--target);
    margin: 0;
    padding: 6px 12px;
    color: var(--text);
    font-size: var(--interface-size);
  }
  .choice small {
    overflow: hidden;
    color: var(--quiet);
    font-size: var(--small-size);
    text-overflow: ellipsis;
  }
  input[type="radio"],
  input[type="checkbox"] {
    inline-size: 20px;
    min-block-size: 20px;
    block-size: 20px;
    margin: 0;
    accent-color: var(--accent);
    outline: none;
  }
  .check {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: var(--target);
    margin: 0 0 8px;
    color: var(--text);
    font-size: var(--interface-size);
    cursor: pointer;
  }
  .check:has(:focus-visible) {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
    border-radius: var(--radius);
  }
  .fields {
    display: grid;
    grid-template-columns: minmax(96px, 1fr) minmax(0, 2fr);
    gap: 12px;
  }
  .paper {
    grid-template-columns: repeat(auto-fit, minmax(136px, 1fr));
  }
`;
