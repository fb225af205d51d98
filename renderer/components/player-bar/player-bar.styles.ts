import { css } from "lit";

export const styles = css`
  :host {
    position: fixed;
    inset-inline: 0;
    inset-block-end: 0;
    z-index: 20;
    display: block;
    background: var(--raised);
    border-block-start: 1px solid var(--line);
    font-family: var(--interface-face);
    font-size: var(--interface-size);
  }
  :host([hidden]) {
    display: none;
  }
  section {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 64px;
    max-inline-size: 1080px;
    margin-inline: auto;
    padding-inline: 12px;
  }
  .transport,
  .rate {
    display: flex;
    align-items: center;
    gap: 2px;
    flex: none;
  }
  .play {
    inline-size: 48px;
    block-size: 48px;
    border-radius: 50%;
    background: var(--accent);
    color: var(--on-accent);
  }
  .play:hover {
    background: color-mix(in oklch, var(--accent), var(--text) 14%);
  }
  .play[aria-busy="true"] {
    opacity: 0.75;
  }
  .transport .icon {
    fill: currentColor;
  }
  /* Transport runs with the text: the next sentence lies to the left in Arabic. */
  .heard,
  .failure {
    flex: 1;
    min-inline-size: 0;
    margin: 0;
  }
  .heard p {
    margin: 0;
    line-height: 1.5;
  }
  .left {
    min-block-size: 1.5em;
    color: var(--quiet);
    font-size: var(--small-size);
  }
  .sentence {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .failure {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    padding-block: 6px;
    line-height: 1.5;
    font-size: var(--small-size);
  }
  .failure p {
    flex: 1 1 240px;
    margin: 0;
    color: var(--danger);
  }
  .failure button {
    flex: none;
  }
  output {
    min-inline-size: 3.2em;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  @media (max-width: 620px) {
    section {
      flex-wrap: wrap;
      gap: 4px;
      padding-block: 6px;
      justify-content: space-between;
    }
    .heard,
    .failure {
      flex-basis: 100%;
      order: -1;
      padding-inline: 8px;
    }
  }
`;
