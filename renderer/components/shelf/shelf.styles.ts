import { css, unsafeCSS } from "lit";
import { shelfSizes } from "./shelf-geometry.ts";

const gap = unsafeCSS(`${shelfSizes.gap}px`);

export const styles = css`
  :host {
    display: block;
    position: relative;
    /* Rows come and go without moving what is seen. */
    overflow-anchor: none;
    min-inline-size: 0;
  }
  [role="grid"] {
    position: relative;
    block-size: calc(var(--rows) * var(--row-height));
  }
  [role="row"] {
    position: absolute;
    inset-block-start: calc(var(--row) * var(--row-height));
    inset-inline: 0;
    display: grid;
    grid-template-columns: repeat(var(--columns), minmax(0, 1fr));
    /* No entry is higher than the others, whatever it says. */
    grid-auto-rows: 100%;
    gap: ${gap};
    block-size: calc(var(--row-height) - ${gap});
  }
  .list [role="row"] {
    block-size: calc(var(--row-height) - 8px);
  }
  qari-shelf-entry {
    /* The bars above and below cover what lies under them. */
    scroll-margin-block: 96px;
  }
`;
