import { css } from "lit";

export const styles = css`
<<<<<<< HEAD
=======
  .fields {
    display: grid;
    grid-template-columns: minmax(96px, 1fr) minmax(0, 2fr);
    gap: 12px;
  }
  .note {
    margin: 0 0 8px;
    color: var(--quiet);
    font-size: var(--small-size);
  }
>>>>>>> 445f03b (feat(narration): neural voices say what is kept as sound)
  output {
    display: block;
    min-block-size: 1.7em;
    margin-block-end: 8px;
    color: var(--quiet);
    font-size: var(--small-size);
  }
`;
