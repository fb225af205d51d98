import { css } from "lit";

/** A colour as a small piece of marked text: its letter carries the colour's own underline. */
export const swatchStyles = css`
  .swatch {
    display: inline-grid;
    place-items: center;
    inline-size: 26px;
    block-size: 26px;
    border-radius: 7px;
    border: 1px solid var(--line);
    color: var(--text);
    font-size: 15px;
    line-height: 1;
    text-underline-offset: 3px;
    text-decoration-line: underline;
    text-decoration-thickness: 2px;
    text-decoration-skip-ink: none;
  }
  .swatch.yellow {
    background: var(--mark-yellow);
    text-decoration-style: solid;
  }
  .swatch.green {
    background: var(--mark-green);
    text-decoration-style: double;
  }
  .swatch.blue {
    background: var(--mark-blue);
    text-decoration-style: dotted;
  }
  .swatch.pink {
    background: var(--mark-pink);
    text-decoration-style: dashed;
  }
  .swatch.purple {
    background: var(--mark-purple);
    text-decoration-style: wavy;
  }
`;
