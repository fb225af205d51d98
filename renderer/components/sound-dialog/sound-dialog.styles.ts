import { css } from "lit";

export const styles = css`
  .note {
    margin: 0 0 8px;
    color: var(--quiet);
    font-size: var(--small-size);
  }
  output {
    display: block;
    min-block-size: 1.7em;
    margin-block-end: 8px;
    color: var(--quiet);
    font-size: var(--small-size);
  }
`;
