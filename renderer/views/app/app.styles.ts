import { css } from "lit";

export const styles = css`
  :host {
    display: block;
  }
  /* What is dragged onto the window may be let go anywhere on it. */
  .drop {
    position: fixed;
    inset: 0;
    z-index: 60;
    display: grid;
    place-items: center;
    border: 3px dashed var(--accent);
    background: color-mix(in oklch, var(--page) 85%, transparent);
    pointer-events: none;
  }
  .drop span {
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 16px 28px;
    border-radius: var(--radius);
    background: var(--raised);
    box-shadow: var(--shadow);
    font-size: 19px;
  }
  /* What the app has to say stands above the foot of the window, one above the other. */
  .said {
    position: fixed;
    inset-block-end: calc(var(--bar) + 16px);
    inset-inline: 16px;
    z-index: 45;
    display: grid;
    gap: 10px;
    pointer-events: none;
  }
`;
