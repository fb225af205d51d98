import { css } from "lit";

export const styles = css`
  :host {
    display: block;
  }
  figure {
    margin: 0;
  }
  .value {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 18px;
    min-block-size: 2lh;
    margin: 0 0 8px;
  }
  .value strong {
    flex-basis: 100%;
    font-weight: 600;
  }
  .series {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    color: var(--quiet);
  }
  .sample {
    inline-size: 14px;
    block-size: 14px;
    border-radius: 3px;
  }
  .plot {
    position: relative;
    block-size: 220px;
    margin-block-start: 12px;
    border-block-end: 1px solid var(--line);
  }
  .scale {
    position: absolute;
    inset-inline: 0;
    border-block-start: 1px dashed var(--line);
    color: var(--quiet);
    font-size: var(--small-size);
    line-height: 1.5;
    pointer-events: none;
  }
  .scale.top {
    inset-block-start: 0;
  }
  .scale.half {
    inset-block-start: 50%;
  }
  ol {
    position: absolute;
    inset: 0;
    display: grid;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
    margin: 0;
    margin-inline-start: 84px;
    padding: 0;
    list-style: none;
  }
  .column {
    display: flex;
    flex-direction: column;
    justify-content: flex-end;
    align-items: center;
    block-size: 100%;
    border-radius: 6px;
  }
  .column:hover,
  .column.current {
    background: var(--hover);
  }
  .column:focus-visible {
    outline-offset: -2px;
  }
  .bar {
    inline-size: min(62%, 34px);
    block-size: calc(var(--share) * 100%);
    /* A minute of a long day is still seen. */
    min-block-size: 2px;
  }
  .read {
    background: var(--accent);
  }
  /* Told apart without colour, too: one is full, the other striped. */
  .listened {
    border: 1px solid var(--accent);
    background: repeating-linear-gradient(
      135deg,
      var(--accent) 0 2px,
      var(--raised) 2px 6px
    );
  }
  .bar:first-child {
    border-start-start-radius: 4px;
    border-start-end-radius: 4px;
  }
  .labels {
    display: grid;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
    margin-inline-start: 84px;
    padding-block-start: 6px;
    color: var(--quiet);
    font-size: var(--small-size);
    text-align: center;
  }
  .labels span {
    display: flex;
    justify-content: center;
    overflow: visible;
    white-space: nowrap;
  }
  details {
    margin-block-start: 20px;
  }
  summary {
    display: list-item;
    min-block-size: var(--target);
    padding-block: 8px;
    color: var(--quiet);
    cursor: pointer;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--small-size);
  }
  caption {
    text-align: start;
  }
  th,
  td {
    padding: 6px 10px;
    border-block-end: 1px solid var(--line);
    font-weight: inherit;
    text-align: start;
  }
  thead th {
    color: var(--quiet);
  }
  @media (max-width: 620px) {
    ol,
    .labels {
      margin-inline-start: 68px;
    }
    .labels.dense span {
      font-size: 11px;
    }
  }
  /* Names of months, and of days, would be written into each other. */
  @media (max-width: 560px) {
    .labels.dense .minor {
      visibility: hidden;
    }
  }
  @media (max-width: 400px) {
    .labels .minor {
      visibility: hidden;
    }
  }
  @media (forced-colors: active) {
    .bar,
    .sample {
      forced-color-adjust: none;
    }
    .read {
      background: CanvasText;
    }
    .listened {
      border-color: CanvasText;
      background: repeating-linear-gradient(
        135deg,
        CanvasText 0 2px,
        Canvas 2px 6px
      );
    }
  }
`;
