import { css } from "lit";

export const styles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 20px;
  }
  .result {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    min-block-size: 28px;
    color: var(--quiet);
    font-size: var(--small-size);
  }
  p {
    margin: 0;
  }
  .result .takes {
    color: var(--danger);
    font-size: var(--interface-size);
  }
  qari-shelf {
    /* The selection bar covers nothing that can be scrolled to. */
    margin-block-end: 64px;
  }
  .pending {
    opacity: 0.6;
    transition: opacity var(--swift) 150ms;
  }
  .conditions {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 8px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .conditions .icon {
    inline-size: 16px;
    block-size: 16px;
  }
  .failed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px;
  }
`;
