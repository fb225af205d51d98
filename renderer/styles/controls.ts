import { css } from "lit";

/** Looks shared by every component: buttons, focus, icons. Components add layout only. */
export const controls = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  [hidden] {
    display: none !important;
  }

  button,
  input,
  select {
    font: inherit;
    color: inherit;
  }

  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: var(--target);
    min-inline-size: var(--target);
    padding-inline: 10px;
    padding-block: 0;
    border: 1px solid transparent;
    border-radius: var(--radius);
    background: transparent;
    cursor: pointer;
  }

  button:hover {
    background: var(--hover);
  }

  button[aria-pressed="true"],
  button[aria-expanded="true"] {
    background: var(--hover);
    color: var(--accent);
  }

  button:disabled,
  button[aria-disabled="true"] {
    opacity: 0.45;
    cursor: default;
  }

  button.primary {
    background: var(--accent);
    color: var(--on-accent);
    padding-inline: 18px;
  }

  button.outline {
    border-color: var(--line);
  }

  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }

  .icon {
    inline-size: 20px;
    block-size: 20px;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .icon.directional:dir(rtl) {
    transform: scaleX(-1);
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (forced-colors: active) {
    button {
      border-color: ButtonText;
    }
    button[aria-pressed="true"],
    button.primary {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
