import { css } from "lit";

export const styles = css`
  :host {
    inset-inline-end: 0;
  }
  .tabs {
    position: sticky;
    inset-block-start: var(--bar);
    z-index: 1;
    display: flex;
    padding-inline: 12px;
    background: var(--raised);
    border-block-end: 1px solid var(--line);
  }
  .tabs button {
    flex: 1;
    border-radius: 0;
    border-block-end: 2px solid transparent;
  }
  .tabs button[aria-selected="true"] {
    border-block-end-color: var(--accent);
    color: var(--accent);
    font-weight: 600;
  }
  .settings {
    display: grid;
    /* No wider than the panel, whatever its longest word. */
    grid-template-columns: minmax(0, 1fr);
    gap: 22px;
    padding: 20px;
  }
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  legend {
    display: flex;
    align-items: center;
    gap: 8px;
    inline-size: 100%;
    min-block-size: 32px;
    margin-block-end: 6px;
    padding: 0;
    font-weight: 600;
  }
  legend output {
    color: var(--quiet);
    font-weight: 400;
  }
  legend .reset {
    margin-inline-start: auto;
    min-block-size: 32px;
    min-inline-size: 40px;
    padding: 0;
    color: var(--quiet);
  }
  .reset .icon {
    inline-size: 16px;
    block-size: 16px;
  }
  .faces,
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .faces {
    display: grid;
    grid-template-columns: 1fr 1fr;
  }
  .face,
  .choice {
    position: relative;
    display: flex;
    cursor: pointer;
  }
  .face input,
  .choice input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .face span,
  .choice span {
    display: flex;
    align-items: center;
    justify-content: center;
    inline-size: 100%;
    min-block-size: var(--target);
    padding-inline: 14px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .face span {
    min-block-size: 52px;
    padding-inline: 8px;
    font-family: var(--face), var(--interface-face);
    font-size: 19px;
    line-height: 1.5;
    text-align: center;
  }
  .face bdi {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  /* A sample beside a name that has no Arabic. Upright: Arabic does not slant. */
  .face i {
    flex: none;
    margin-inline-end: 10px;
    font-style: normal;
  }
  .face i + bdi {
    min-inline-size: 0;
    color: var(--quiet);
    font-family: var(--interface-face);
    font-size: var(--small-size);
    white-space: nowrap;
  }
  .added {
    display: flex;
    grid-column: 1 / -1;
    gap: 4px;
  }
  .added .face {
    flex: 1;
    min-inline-size: 0;
  }
  .missing {
    margin: 0;
  }
  .missing span {
    display: block;
    margin-block-start: 8px;
    font-size: var(--small-size);
    line-height: 1.7;
  }
  .more {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 8px;
  }
  .choice .swatch {
    flex: none;
    inline-size: 14px;
    block-size: 14px;
    margin-inline-end: 8px;
    border-radius: 50%;
    background: var(--swatch);
  }
  fieldset:disabled .choice {
    opacity: 0.5;
    cursor: default;
  }
  fieldset:disabled .choice input {
    cursor: default;
  }
  .face:hover span,
  .choice:hover span {
    background: var(--hover);
  }
  input:checked + span {
    border-color: var(--accent);
    box-shadow: inset 0 0 0 1px var(--accent);
    color: var(--accent);
  }
  input:focus-visible + span {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .slider {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  input[type="range"] {
    flex: 1;
    min-inline-size: 0;
    block-size: var(--target);
    margin: 0;
    accent-color: var(--accent);
  }
  .all {
    justify-self: start;
  }
  .own {
    padding: 4px 14px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .own.on {
    border-color: var(--accent);
    box-shadow: inset 0 0 0 1px var(--accent);
  }
  .toggle {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    min-block-size: var(--target);
  }
  .toggle label {
    cursor: pointer;
  }
  .toggle .note {
    grid-column: 1 / -1;
  }
  /* A switch: a track with a knob that goes to its end. */
  .toggle input {
    appearance: none;
    position: relative;
    inline-size: 44px;
    block-size: 26px;
    margin-block: 7px;
    margin-inline: 0;
    border: 1px solid var(--quiet);
    border-radius: 13px;
    cursor: pointer;
  }
  .toggle input::before {
    content: "";
    position: absolute;
    inset-block: 3px;
    inset-inline-start: 3px;
    inline-size: 18px;
    border-radius: 50%;
    background: var(--quiet);
  }
  .toggle input:checked {
    border-color: var(--accent);
    background: var(--accent);
  }
  .toggle input:checked::before {
    inset-inline: auto 3px;
    background: var(--on-accent);
  }
  .note,
  .warning {
    margin-block: 4px;
    margin-inline: 0;
    font-size: var(--small-size);
    color: var(--quiet);
  }
  .warning {
    color: var(--danger);
  }
  .colors {
    display: grid;
    gap: 4px;
  }
  .color {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-block-size: var(--target);
    cursor: pointer;
  }
  .color input {
    inline-size: 64px;
    block-size: 32px;
    padding: 2px;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: transparent;
    cursor: pointer;
  }
  @media (forced-colors: active) {
    input:checked + span {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    /* All colours would be one. */
    .choice .swatch {
      display: none;
    }
    .tabs button[aria-selected="true"] {
      border-block-end-color: Highlight;
    }
    .toggle input,
    .toggle input::before {
      forced-color-adjust: none;
      border-color: CanvasText;
    }
    .toggle input::before {
      background: CanvasText;
    }
    .toggle input:checked {
      background: Highlight;
    }
    .toggle input:checked::before {
      background: HighlightText;
    }
  }
`;
