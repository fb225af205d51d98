import { css } from "lit";

export const styles = css`
  :host {
    display: block;
    font-family: var(--interface-face);
    font-size: var(--interface-size);
  }
  .bar {
    position: fixed;
    inset-block-start: 0;
    inset-inline: 0;
    z-index: 20;
    display: grid;
    grid-template-columns: auto auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 8px;
    block-size: var(--bar);
    padding-inline: 12px;
    background: var(--page);
    border-block-end: 1px solid var(--line);
    transition:
      translate var(--swift) ease-out,
      visibility var(--swift);
  }
  .bar.away {
    translate: 0 -100%;
  }
  .title {
    margin: 0;
    overflow: hidden;
    text-align: center;
    text-overflow: ellipsis;
    white-space: nowrap;
    color: var(--quiet);
  }
  /* At the very top the article's own heading says it. */
  .title.hidden {
    visibility: hidden;
  }
  .tools {
    display: flex;
  }
  /* A quiet dot: this article is set in its own way. */
  .tools .own {
    position: relative;
  }
  .tools .own::after {
    content: "";
    position: absolute;
    inset-block-end: 4px;
    inset-inline: 0;
    inline-size: 0;
    margin-inline: auto;
    border: 2.5px solid var(--accent);
    border-radius: 50%;
  }
  main {
    display: block;
    /* What is wider than the column of text takes the page's room. */
    container-type: inline-size;
    min-block-size: 100dvb;
    padding-block: calc(var(--bar) + 44px) 128px;
    --page-inset: var(--reading-margin);
    padding-inline: var(--page-inset);
  }
  /* It has the focus as soon as an article is open: a ring round the page would say nothing. */
  main:focus-visible {
    outline: none;
  }
  /* Signs of marks are not to lie over the text, however narrow the margins. */
  main.signed {
    --page-inset: max(26px, var(--reading-margin));
  }
  /* Pages fill the window between the bars, which lie over none of them. */
  main.page,
  main.spread {
    min-block-size: 0;
    padding-block: calc(var(--bar) + 20px) calc(var(--foot) + 8px);
  }
  /* Pages stand below the bar that finds: a hit may be in their first line. */
  main.find:is(.page, .spread) {
    --above-page: 56px;
    padding-block-start: calc(var(--bar) + 20px + var(--above-page));
  }
  @media (max-width: 560px) {
    main.find:is(.page, .spread) {
      --above-page: 104px;
    }
  }
  /* Below the last page there is nothing to scroll to. */
  :is(main.page, main.spread) qari-next-card {
    position: fixed;
    inset-block-end: calc(var(--foot) + 8px);
    inset-inline: var(--reading-margin);
    z-index: 9;
  }
  p.visually-hidden {
    position: fixed;
    inset-block-start: 0;
    margin: 0;
  }
  /* The text steps aside for a panel where there is room, and stays in sight. */
  @media (min-width: 900px) {
    main.type {
      margin-inline-end: var(--panel);
    }
    main.contents,
    main.marks {
      margin-inline-start: var(--panel);
    }
  }
  /* A few lines stay clear; the rest of the page steps back behind a veil. */
  .ruler {
    position: fixed;
    inset-inline: 0;
    inset-block-start: calc(var(--ruler-at) - var(--ruler-height) / 2);
    block-size: var(--ruler-height);
    z-index: 5;
    pointer-events: none;
    box-shadow: 0 0 0 100vmax color-mix(in oklch, var(--page) 72%, transparent);
    outline: 1px solid var(--line);
  }
  .foot {
    position: fixed;
    inset-block-end: 0;
    inset-inline: 0;
    z-index: 10;
    transition: translate var(--swift) ease-out;
  }
  .foot.away {
    translate: 0 100%;
  }
  .follow {
    position: fixed;
    inset-block-end: 84px;
    inset-inline-start: 50%;
    translate: -50% 0;
    z-index: 21;
    box-shadow: var(--shadow);
  }
  .follow:dir(rtl) {
    translate: 50% 0;
  }
  .skip {
    position: fixed;
    inset-block-start: 8px;
    inset-inline-start: 8px;
    z-index: 50;
    background: var(--accent);
    color: var(--on-accent);
    translate: 0 -200%;
  }
  .skip:focus {
    translate: 0 0;
  }
  .narrow {
    display: none;
  }
  @media (max-width: 620px) {
    main {
      --page-inset: calc(var(--reading-margin) * 0.55);
    }
    main.signed {
      --page-inset: max(26px, calc(var(--reading-margin) * 0.55));
    }
    .bar {
      padding-inline: 4px;
      gap: 0;
    }
    .wide {
      display: none;
    }
    .narrow {
      display: inline;
    }
    .title {
      visibility: hidden;
    }
    .tools button {
      padding-inline: 6px;
    }
    .follow {
      inset-block-end: 128px;
    }
  }
`;
