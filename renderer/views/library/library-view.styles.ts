import { css } from "lit";

export const styles = css`
  :host {
    display: block;
    max-inline-size: 1280px;
    margin-inline: auto;
    padding-inline: 24px;
    padding-block-end: 48px;
    font-family: var(--interface-face);
    font-size: var(--interface-size);
  }
  header {
    position: sticky;
    inset-block-start: 0;
    z-index: 20;
    display: flex;
    align-items: center;
    gap: 4px 8px;
    min-block-size: 72px;
    margin-block-end: 8px;
    background: var(--page);
  }
  h1 {
    margin: 0;
    font-size: 24px;
    font-weight: 600;
    line-height: 1.5;
    white-space: nowrap;
  }
  qari-search-field {
    flex: 1;
    max-inline-size: 620px;
    margin-inline: 12px auto;
  }
  .fill {
    flex: 1;
  }
  .tools {
    display: flex;
    align-items: center;
    gap: 4px;
  }
  /* It has the focus as soon as the library is there: a ring round the page would say nothing. */
  main:focus-visible {
    outline: none;
  }
  @media (max-width: 760px) {
    :host {
      padding-inline: 16px;
    }
    header {
      flex-wrap: wrap;
      padding-block: 8px;
    }
    h1 {
      flex: 1;
    }
    qari-search-field {
      order: 1;
      flex: 1 0 100%;
      max-inline-size: none;
      margin: 0;
    }
    .fill {
      display: none;
    }
  }
`;
