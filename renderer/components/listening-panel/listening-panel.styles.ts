import { css } from "lit";

export const styles = css`
  /* What is seldom touched is folded away: the panel stays short. */
  details {
    border-block-start: 1px solid var(--line);
  }
  summary {
    min-block-size: var(--target);
    line-height: var(--target);
    border-radius: var(--radius);
    font-weight: 600;
    cursor: pointer;
  }
  details > :not(summary) {
    padding-block: 8px 4px;
  }
  /* A colour shows itself beside its name. */
  .spokenColor span::before {
    content: "";
    inline-size: 16px;
    block-size: 16px;
    margin-inline-end: 8px;
    border: 1px solid var(--line);
    border-radius: 4px;
    background: var(--spoken-word);
  }
  .spokenColor[data-value="yellow"] span::before {
    background: var(--mark-yellow);
  }
  .spokenColor[data-value="green"] span::before {
    background: var(--mark-green);
  }
  .spokenColor[data-value="blue"] span::before {
    background: var(--mark-blue);
  }
  .spokenColor[data-value="pink"] span::before {
    background: var(--mark-pink);
  }
  .spokenColor[data-value="purple"] span::before {
    background: var(--mark-purple);
  }
`;
