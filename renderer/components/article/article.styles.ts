import { css } from "lit";

export const styles = css`
  :host {
    display: block;
    max-inline-size: var(--reading-measure);
    margin-inline: auto;
    font-size: var(--reading-size);
    line-height: var(--reading-line-height);
    color: var(--text);
    overflow-wrap: break-word;
    hanging-punctuation: first allow-end;
  }

  /* Joined letters must stay joined, whatever a user style sheet asks for. */
  :host,
  :lang(ar) {
    letter-spacing: normal;
    hyphens: manual;
  }

  h1,
  h2,
  h3 {
    font-weight: 700;
    font-style: normal;
    line-height: max(1.6, calc(var(--reading-line-height) * 0.88));
    text-wrap: balance;
  }
  h1 {
    font-size: 1.6em;
    margin-block: 0 0.3em;
  }
  h2 {
    font-size: 1.3em;
    margin-block: 0.9em 0.4em;
  }
  h3 {
    font-size: 1.1em;
    margin-block: 0.7em 0.3em;
  }
  /* A heading belongs to what follows it. */
  .block.heading {
    margin-block-end: 0;
  }

  .front > .about {
    margin-block: 0 2.2em;
    font-family: var(--interface-face);
    font-size: var(--interface-size);
    line-height: 1.6;
    color: var(--quiet);
  }

  .block {
    position: relative;
    margin-block: 0 0.9em;
    text-wrap: pretty;
  }
  p,
  blockquote {
    margin-block: 0;
    margin-inline: 0;
  }
  blockquote {
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--line);
  }
  ul,
  ol {
    margin-block: 0;
    padding-inline-start: 1.6em;
  }
  pre,
  figure {
    margin-block: 0;
  }
  /* Emphasis in Arabic is weight or colour, never slant. */
  em {
    font-style: normal;
    font-weight: 600;
    color: color-mix(in oklch, var(--text), var(--accent) 45%);
  }
  :lang(en) em {
    font-style: italic;
    font-weight: inherit;
    color: inherit;
  }
  a {
    color: var(--accent);
    text-underline-offset: 0.25em;
    text-decoration-thickness: from-font;
  }
  /* What is raised, or in another face, leaves the lines as far apart as they are. */
  sup,
  sub,
  code {
    line-height: 0;
  }
  pre {
    overflow-x: auto;
    padding: 0.8em 1em;
    border-radius: var(--radius);
    background: var(--surface);
    font-family: ui-monospace, monospace;
    font-size: 0.8em;
    line-height: 1.6;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
  }
  td {
    padding: 0.3em 0.7em;
    border: 1px solid var(--line);
    text-align: start;
  }
  /*
   * Hemistichs stand whole beside each other, in columns of one width, and the
   * block is wider than the column of text where it has to be. Where the page
   * is too narrow all of them stand below each other in that column, the later
   * ones set in: what lacks, times so much that it is either nothing or more
   * than there is.
   */
  .poem {
    --gap: 1.5em;
    /* Letters of verse are wider than the mean of prose, which has more of the narrow ones. */
    --needs: calc(
      var(--hemistichs) * var(--letters) * var(--reading-advance) * 1.22 +
        (var(--hemistichs) - 1) * var(--gap)
    );
    --over: max(0px, (var(--needs) - var(--verse-room, 100cqi)) * 9999);
    --width: max(100%, var(--needs) - var(--over));
    --lacks: max(0px, (var(--needs) - 100% - 1px) * 99);
    inline-size: var(--width);
    margin-inline: calc((100% - var(--width)) / 2);
  }
  .poem > * {
    display: flex;
    flex-wrap: wrap;
    column-gap: var(--gap);
    break-inside: avoid;
  }
  .poem .hemistich {
    flex: 1 1 var(--lacks);
    min-inline-size: 0;
  }
  .poem .hemistich + .hemistich {
    margin-inline-start: min(2em, var(--lacks));
  }
  .poem .whole {
    flex: 1 1 100%;
    text-align: center;
  }
  hr {
    border: 0;
    border-block-start: 1px solid var(--line);
    margin-block: 2em;
    margin-inline: 30%;
  }
  td[role$="header"] {
    font-weight: 700;
  }
  figure {
    margin-inline: 0;
  }
  .picture {
    display: inline-block;
    max-inline-size: 100%;
    padding: 0;
    border: 0;
    background: none;
    cursor: zoom-in;
  }
  figure img {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    border-radius: 6px;
    /* Drawings and formulas are mostly black on nothing. */
    background: light-dark(transparent, oklch(0.94 0 0));
  }
  figcaption {
    font-size: 0.8em;
    color: var(--quiet);
  }

  /*
   * Passages away from the reader keep the room they took. Nothing collapses
   * across their edges, so that drawing one moves nothing but itself.
   */
  .passage,
  .block {
    display: flow-root;
  }
  .passage.away.text {
    contain: strict;
  }
  .group {
    content-visibility: auto;
    /*
     * What it paints is cut off at its edges, so it is as wide as the page:
     * signs in the margin and wide verse lie within. A click beside the text
     * is the page's, not the text's.
     */
    --beside: calc((100cqi - 100%) / 2 + var(--page-inset, 0px));
    margin-inline: calc(-1 * var(--beside));
    padding-inline: var(--beside);
    pointer-events: none;
  }
  .passage {
    pointer-events: auto;
  }
  :host([layout="page"]) .group,
  :host([layout="spread"]) .group {
    content-visibility: visible;
    margin-inline: 0;
    padding-inline: 0;
  }
  .passage.out,
  .group.out,
  .begun > .front {
    display: none;
  }

  /*
   * Pages are columns of a fixed height; those that are not shown lie beyond
   * the end of the line, where the text goes on.
   */
  :host([layout="page"]),
  :host([layout="spread"]) {
    --verse-room: 100%;
    --page-gap: 64px;
    /* Signs in the margins belong to the page; its columns are no wider for them. */
    --page-edge: min(40px, var(--page-inset, 0px));
    block-size: calc(
      100dvb - var(--bar) - var(--foot) - 28px - var(--above-page, 0px)
    );
  }
  :host([layout="spread"]) {
    max-inline-size: calc(2 * var(--reading-measure) + var(--page-gap));
  }
  :host([layout="page"]) > article,
  :host([layout="spread"]) > article {
    block-size: 100%;
    margin-inline: calc(-1 * var(--page-edge));
    padding-inline: var(--page-edge);
    overflow: hidden;
    column-fill: auto;
    column-count: 1;
    column-gap: var(--page-gap);
    overflow-anchor: none;
  }
  /* Two columns where each has room for a line; the window may be narrow, or a panel beside. */
  :host([layout="spread"]) {
    container-type: inline-size;
  }
  @container (min-width: 34em) {
    :host([layout="spread"]) > article {
      column-count: 2;
    }
  }
  :host([layout="page"]) .title,
  :host([layout="spread"]) .title {
    break-before: column;
  }
  :host([layout="page"]) :is(h2, h3),
  :host([layout="spread"]) :is(h2, h3) {
    break-after: avoid;
  }
  :host([layout="page"]) figure img,
  :host([layout="spread"]) figure img {
    max-block-size: calc(
      100dvb - var(--bar) - var(--foot) - var(--above-page, 0px) - 4lh
    );
  }
  /* Ends a spread of which only the first page has text. */
  .tail {
    break-before: column;
    block-size: 1px;
  }

  /* One paragraph in full colour; the others can still be read. */
  :host([focusing]) :is(.front > h1, .title, .block:not(.focused)) {
    color: var(--quiet);
    font-palette: var(--reading-quiet-palette);
    --reading-added-palette: var(--reading-quiet-palette);
  }

  ::highlight(qari-found) {
    background-color: var(--found);
  }
  ::highlight(qari-found-current) {
    background-color: var(--found-current);
    text-decoration: underline 2px;
  }
  /* Where a search of the library led. Dotted, so that it is not taken for the words found. */
  ::highlight(qari-search-hit) {
    background-color: var(--found);
    text-decoration: underline dotted 2px var(--accent);
    text-underline-offset: 0.35em;
  }
  ::highlight(qari-spoken-sentence) {
    background-color: var(--spoken-sentence-chosen, var(--spoken-sentence));
  }
  ::highlight(qari-spoken-word) {
    background-color: var(--spoken-word-chosen, var(--spoken-word));
  }
  ::selection {
    background-color: color-mix(in oklch, var(--accent) 30%, var(--page));
  }
  @media (forced-colors: active) {
    ::highlight(qari-found),
    ::highlight(qari-search-hit) {
      background-color: Mark;
      color: MarkText;
    }
    ::highlight(qari-found-current),
    ::highlight(qari-spoken-word) {
      background-color: Highlight;
      color: HighlightText;
    }
  }
`;
