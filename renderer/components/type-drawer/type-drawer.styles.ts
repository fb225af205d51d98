import { css, unsafeCSS } from "lit";
import { typefaces } from "../../typefaces/typefaces.ts";

/** Each name in its own face. A class each: the Content-Security-Policy allows no style attribute. */
const faceRules = unsafeCSS(
  typefaces
    .map(({ id, family }) => `.face-${id} { font-family: "${family}"; }`)
    .join("\n"),
);

export const styles = css`
  :host {
    inset-inline-end: 0;
  }
  .settings {
    display: grid;
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
  label {
    position: relative;
    display: flex;
    cursor: pointer;
  }
  label input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  label span {
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
    font-size: 19px;
    line-height: 1.5;
  }
  label:hover span {
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
  ${faceRules}
  @media (forced-colors: active) {
    input:checked + span {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
