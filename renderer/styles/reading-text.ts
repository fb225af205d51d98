import { css } from "lit";

/**
 * How the text of an article follows the reader's type. Every value comes from
 * the tokens that `reading-style.ts` sets. Stands after the article's own
 * styles, which lay the blocks out.
 */
export const readingText = css`
  :host {
    font-family: var(--reading-text-face);
    font-palette: var(--reading-palette);
    font-weight: var(--reading-weight);
    word-spacing: var(--reading-word-spacing);
  }
  /* With short vowels that are not the author's. */
  .added {
    font-palette: var(--reading-added-palette);
    text-decoration: var(--reading-added-line);
    text-underline-offset: 0.3em;
  }
  /*
   * Text in a language of Latin script: a Latin face serves all of it, within
   * Arabic text its letters only. Words may break there; Arabic ones never do.
   */
  [lang]:is(
    :lang(en),
    :lang(fr),
    :lang(de),
    :lang(es),
    :lang(it),
    :lang(pt),
    :lang(nl),
    :lang(tr),
    :lang(id),
    :lang(ms)
  ) {
    font-family: var(--reading-latin-face);
    hyphens: auto;
  }

  h1,
  h2,
  h3,
  strong,
  td[role$="header"] {
    font-weight: var(--reading-bold);
  }
  em:not(:lang(en)) {
    font-weight: var(--reading-strong);
  }

  .block:not(.heading) {
    margin-block-end: var(--reading-paragraph-spacing);
  }
  .block > p {
    text-indent: var(--reading-paragraph-indent);
  }
  /*
   * Even edges by wider spaces and better breaks alone: no stretched letters,
   * which would break copying and listening, and no space between letters,
   * which would break their joining.
   */
  p,
  li,
  blockquote,
  aside {
    text-align: var(--reading-alignment);
    text-justify: inter-word;
    text-wrap: pretty;
  }
  .about {
    text-align: start;
  }
  /* Numbers of items are shown as those in the text are: where it is in Arabic letters (shown-text.ts). */
  ol:is(
    :lang(ar),
    :lang(fa),
    :lang(ur),
    :lang(ps),
    :lang(ckb),
    :lang(sd),
    :lang(ug),
    :lang(ks)
  ) {
    list-style-type: var(--reading-numerals);
  }

  figure img {
    filter: var(--image-filter);
  }
`;
