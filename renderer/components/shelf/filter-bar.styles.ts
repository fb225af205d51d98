import { css } from "lit";

export const styles = css`
  :host {
    display: grid;
    gap: 8px;
    font-size: var(--interface-size);
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .chip {
    gap: 6px;
    padding-inline: 14px;
    border-color: var(--line);
    border-radius: 20px;
  }
  .chip[aria-pressed="true"] {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  .chip small {
    color: var(--quiet);
    font-size: var(--small-size);
  }
  .chip[aria-pressed="true"] small {
    color: inherit;
  }
  .chip .icon {
    inline-size: 16px;
    block-size: 16px;
  }
  .choice {
    display: inline-flex;
    align-items: center;
    min-inline-size: 0;
    border: 1px solid var(--line);
    border-radius: 20px;
  }
  .choice.on {
    border-color: var(--accent);
    background: color-mix(in oklch, var(--accent) 10%, transparent);
  }
  .choice label {
    display: grid;
    align-items: center;
    min-inline-size: 0;
  }
  .choice label .icon {
    grid-area: 1 / 1;
    justify-self: end;
    inline-size: 16px;
    block-size: 16px;
    margin-inline-end: 12px;
    color: var(--quiet);
    pointer-events: none;
  }
  select {
    grid-area: 1 / 1;
    appearance: none;
    /* As wide as what is chosen, not as the longest choice. */
    field-sizing: content;
    max-inline-size: 220px;
    min-block-size: calc(var(--target) - 2px);
    padding-inline: 14px 32px;
    overflow: hidden;
    border: 0;
    border-radius: 20px;
    background: transparent;
    text-overflow: ellipsis;
    cursor: pointer;
  }
  option {
    background: var(--raised);
    color: var(--text);
  }
  .choice:hover,
  .chip:hover {
    border-color: var(--quiet);
  }
  .choice button {
    margin-inline-start: -6px;
    border-radius: 20px;
    color: var(--quiet);
  }
  .choice button .icon {
    inline-size: 16px;
    block-size: 16px;
  }
  .end {
    display: flex;
    flex: 1 0 auto;
    flex-wrap: wrap;
    max-inline-size: 100%;
    align-items: center;
    justify-content: flex-end;
    gap: 6px;
  }
  ::slotted(*) {
    margin-inline: 4px auto;
    padding-inline-end: 12px;
    color: var(--quiet);
    font-size: var(--small-size);
  }
  .clear {
    color: var(--accent);
  }
  .view {
    display: flex;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .view button {
    min-block-size: calc(var(--target) - 2px);
  }
  @media (forced-colors: active) {
    .choice.on {
      outline: 2px solid Highlight;
    }
  }
`;
