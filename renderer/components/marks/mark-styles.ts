import { css } from "lit";

/**
 * How marks look on the text. Each colour has an underline of its own, so that
 * they differ without colour; forced colours keep the underlines alone.
 */
export const markStyles = css`
  ::highlight(qari-mark-yellow),
  ::highlight(qari-mark-green),
  ::highlight(qari-mark-blue),
  ::highlight(qari-mark-pink),
  ::highlight(qari-mark-purple),
  ::highlight(qari-mark-note) {
    text-underline-offset: 0.4em;
  }
  /* What a note is being written about: the field has taken the selection. */
  ::highlight(qari-mark-draft) {
    background-color: color-mix(in oklch, var(--accent) 30%, var(--page));
  }
  ::highlight(qari-mark-yellow) {
    background-color: var(--mark-yellow);
    text-decoration: underline solid 2px
      color-mix(in oklch, var(--mark-yellow), var(--text) 55%);
  }
  ::highlight(qari-mark-green) {
    background-color: var(--mark-green);
    text-decoration: underline double 2px
      color-mix(in oklch, var(--mark-green), var(--text) 55%);
  }
  ::highlight(qari-mark-blue) {
    background-color: var(--mark-blue);
    text-decoration: underline dotted 3px
      color-mix(in oklch, var(--mark-blue), var(--text) 55%);
  }
  ::highlight(qari-mark-pink) {
    background-color: var(--mark-pink);
    text-decoration: underline dashed 2px
      color-mix(in oklch, var(--mark-pink), var(--text) 55%);
  }
  ::highlight(qari-mark-purple) {
    background-color: var(--mark-purple);
    text-decoration: underline wavy 2px
      color-mix(in oklch, var(--mark-purple), var(--text) 55%);
  }
  /* A note without colour: a thin line of the accent, thinner than a link's. */
  ::highlight(qari-mark-note) {
    text-decoration: underline dotted 2px var(--accent);
  }
  @media (forced-colors: active) {
    ::highlight(qari-mark-yellow),
    ::highlight(qari-mark-green),
    ::highlight(qari-mark-blue),
    ::highlight(qari-mark-pink),
    ::highlight(qari-mark-purple),
    ::highlight(qari-mark-note) {
      background-color: Canvas;
      color: CanvasText;
      text-decoration-color: CanvasText;
    }
    ::highlight(qari-mark-draft) {
      background-color: Highlight;
      color: HighlightText;
    }
  }
`;
