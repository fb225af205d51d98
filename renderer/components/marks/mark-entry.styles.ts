import { css } from "lit";

export const styles = css`
  :host {
    display: block;
    border-radius: var(--radius);
  }
  .row {
    display: flex;
    align-items: start;
    gap: 2px;
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
  .jump:disabled {
    opacity: 1;
  }
  .head {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .head .icon {
    color: var(--accent);
    fill: currentColor;
    inline-size: 18px;
    block-size: 18px;
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
  .note {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    border-inline-start: 2px solid var(--line);
    padding-inline-start: 8px;
  }
  .tags,
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
  .doubt {
    display: grid;
    gap: 6px;
    justify-items: start;
    padding: 0 12px 10px;
    font-size: var(--small-size);
  }
  .doubt p {
    margin: 0;
    color: var(--danger);
  }
  qari-mark-card {
    inline-size: auto;
  }
`;
