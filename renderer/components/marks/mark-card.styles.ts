import { css } from "lit";

export const styles = css`
  :host {
    display: block;
    inline-size: min(340px, calc(100vw - 18px));
  }
  form {
    display: grid;
    gap: 10px;
    padding: 12px;
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    margin: 0;
    padding: 0;
    border: 0;
  }
  fieldset button {
    padding-inline: 6px;
  }
  fieldset button[aria-pressed="true"] {
    border-color: var(--accent);
  }
  label {
    display: grid;
    gap: 4px;
    font-size: var(--small-size);
    color: var(--quiet);
  }
  input,
  textarea {
    font: inherit;
    font-size: var(--interface-size);
    color: var(--text);
    inline-size: 100%;
    min-block-size: var(--target);
    padding: 8px 10px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--page);
    resize: vertical;
  }
  footer {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  [role="status"] {
    flex: 1;
    font-size: var(--small-size);
    color: var(--quiet);
  }
`;
