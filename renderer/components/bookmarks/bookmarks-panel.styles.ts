import { css } from "lit";

export const styles = css`
  :host {
    inset-inline-start: 0;
  }
  ul {
    list-style: none;
    margin: 0;
    padding: 8px;
  }
  li {
    display: flex;
    align-items: start;
    gap: 2px;
    border-radius: var(--radius);
  }
  li + li {
    margin-block-start: 4px;
  }
  .jump {
    display: grid;
    flex: 1;
    min-inline-size: 0;
    gap: 4px;
    padding: 10px 12px;
    justify-content: stretch;
    justify-items: start;
    text-align: start;
  }
  q {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
    quotes: none;
    font-family: var(--reading-face);
    font-size: 17px;
    line-height: 1.8;
  }
  strong {
    font-weight: 600;
  }
  small {
    font-size: var(--small-size);
    color: var(--quiet);
  }
  .tools {
    display: flex;
    flex-direction: column;
    color: var(--quiet);
  }
  .tools .icon {
    inline-size: 17px;
    block-size: 17px;
  }
  .rename {
    display: flex;
    flex: 1;
    min-inline-size: 0;
    gap: 2px;
    padding: 8px;
  }
  .rename input {
    flex: 1;
    inline-size: 0;
    min-inline-size: 0;
    block-size: var(--target);
    padding-inline: 10px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--page);
  }
  .empty {
    display: grid;
    gap: 14px;
    justify-items: center;
    padding: 48px 24px;
    text-align: center;
    color: var(--quiet);
  }
  .empty p {
    margin: 0;
  }
`;
