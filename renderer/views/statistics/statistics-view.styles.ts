import { css } from "lit";

export const styles = css`
  :host {
    display: block;
    max-inline-size: 820px;
    margin-inline: auto;
    padding-inline: 24px;
    padding-block-end: 96px;
    font-family: var(--interface-face);
    font-size: var(--interface-size);
  }
  header {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 88px;
  }
  h1 {
    margin: 0;
    font-size: 26px;
    font-weight: 600;
    line-height: 1.5;
  }
  /* It takes the focus so that the keyboard begins here, and is no control. */
  main:focus-visible {
    outline: none;
  }
  dl {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 20px 28px;
    margin: 0 0 36px;
  }
  dl div {
    display: flex;
    flex-direction: column;
  }
  dt {
    color: var(--quiet);
    font-size: var(--small-size);
  }
  dd {
    margin: 0;
    font-size: 21px;
    font-weight: 600;
    line-height: 1.6;
  }
  .periods {
    display: inline-flex;
    gap: 4px;
    margin-block-end: 20px;
    padding: 4px;
    border-radius: 14px;
    background: var(--surface);
  }
  .periods label {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--target);
    padding-inline: 16px;
    border-radius: var(--radius);
    color: var(--quiet);
    cursor: pointer;
  }
  .periods label:has(:checked) {
    background: var(--raised);
    color: var(--text);
    box-shadow: 0 0 0 1px var(--line);
  }
  .periods label:has(:focus-visible) {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .empty {
    display: grid;
    justify-items: center;
    gap: 18px;
    padding-block: 96px;
    color: var(--quiet);
    text-align: center;
  }
  .empty p {
    margin: 0;
    font-size: 18px;
  }
  @media (max-width: 620px) {
    .periods label {
      padding-inline: 10px;
    }
    dl {
      grid-template-columns: 1fr 1fr;
    }
  }
  @media (forced-colors: active) {
    .periods label:has(:checked) {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
