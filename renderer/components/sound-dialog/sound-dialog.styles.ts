import { css } from "lit";

export const styles = css`
  .fields {
    display: grid;
    grid-template-columns: minmax(96px, 1fr) minmax(0, 2fr);
    gap: 12px;
  }
  output {
    display: block;
    min-block-size: 1.7em;
    margin-block-end: 8px;
    color: var(--quiet);
    font-size: var(--small-size);
  }
`;
