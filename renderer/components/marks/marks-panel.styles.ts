import { css } from "lit";

export const styles = css`
  :host {
    inset-inline-start: 0;
  }
  .turn {
    display: flex;
  }
  ul {
    list-style: none;
    margin: 0;
    padding: 8px;
  }
  li {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 110px;
  }
  li + li {
    margin-block-start: 4px;
  }
  .count {
    margin: 0;
    padding: 8px 20px 0;
    font-size: var(--small-size);
    color: var(--quiet);
  }
  .more {
    block-size: 120px;
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
  details {
    padding: 8px 20px 20px;
    border-block-start: 1px solid var(--line);
  }
  .import {
    margin: 0 20px 20px;
  }
  summary {
    min-block-size: var(--target);
    line-height: var(--target);
    cursor: pointer;
    border-radius: var(--radius);
  }
  details div {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    margin-block-end: 10px;
  }
  details span {
    flex-basis: 100%;
    font-size: var(--small-size);
    color: var(--quiet);
  }
`;
