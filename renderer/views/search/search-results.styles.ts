import { css } from "lit";

export const styles = css`
  :host {
    display: block;
    max-inline-size: 760px;
  }
  .count {
    margin-block: 4px 12px;
    color: var(--quiet);
    font-size: var(--small-size);
  }
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li + li {
    border-block-start: 1px solid var(--line);
  }
  .hit {
    display: grid;
    justify-content: stretch;
    justify-items: stretch;
    gap: 2px;
    inline-size: 100%;
    padding: 14px 16px;
    text-align: start;
  }
  .title {
    overflow-wrap: anywhere;
    font-size: 17px;
    font-weight: 600;
    /* As high as vowel marks reach: those of a line that is cut off are not to show. */
    line-height: 1.9;
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .about {
    color: var(--quiet);
    font-size: var(--small-size);
  }
  .snippet {
    overflow-wrap: anywhere;
    font-family: var(--reading-face);
    font-size: 17px;
    line-height: 1.9;
  }
  mark {
    /* Neither padding nor another weight: a hit may begin within a word, whose letters stay joined. */
    background: var(--found);
    color: inherit;
    text-decoration: underline 2px
      color-mix(in oklch, currentColor 60%, transparent);
    text-underline-offset: 0.3em;
  }
  .more {
    display: flex;
    justify-content: center;
    padding-block: 16px;
  }
  .empty {
    display: grid;
    justify-items: start;
    gap: 12px;
    padding-block: 40px;
  }
  .empty p {
    margin: 0;
  }
  .empty .what {
    font-size: 18px;
  }
  .empty .offers {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .empty .hint {
    color: var(--quiet);
  }
  @media (max-width: 620px) {
    .hit {
      padding-inline: 4px;
    }
  }
  @media (forced-colors: active) {
    mark {
      background: Mark;
      color: MarkText;
    }
    .hit {
      border-color: transparent;
    }
  }
`;
