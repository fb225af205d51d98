import { css } from "lit";

export const styles = css`
  dialog {
    inline-size: min(640px, 100vw - 32px);
    padding: 0;
  }
  .head {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 12px 24px;
    background: var(--raised);
    border-block-end: 1px solid var(--line);
  }
  .head h2 {
    flex: 1;
    margin: 0;
  }
  .body {
    padding: 8px 24px 20px;
  }
  h3 {
    margin: 18px 0 4px;
    color: var(--quiet);
    font-size: var(--small-size);
    font-weight: 600;
  }
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  li {
    border-block-end: 1px solid var(--line);
  }
  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    align-items: center;
    gap: 8px;
    min-block-size: 48px;
  }
  .keys {
    min-inline-size: 96px;
    justify-content: end;
    font-variant-numeric: tabular-nums;
  }
  .keys.recording {
    border-color: var(--accent);
    color: var(--accent);
  }
  kbd {
    font: inherit;
  }
  .none {
    color: var(--quiet);
  }
  .said {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin: 0 0 8px;
    font-size: var(--small-size);
    color: var(--quiet);
  }
  .said.refused {
    color: var(--danger);
  }
`;
