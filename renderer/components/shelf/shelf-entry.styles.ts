import { css } from "lit";

export const styles = css`
  :host {
    display: flex;
    position: relative;
    min-inline-size: 0;
    block-size: 100%;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--raised);
    cursor: pointer;
    outline-offset: 2px;
    -webkit-user-select: none;
    user-select: none;
  }
  :host(:hover) {
    border-color: var(--quiet);
  }
  :host(:focus-visible) {
    outline: 2px solid var(--accent);
  }
  :host([aria-selected="true"]) {
    border-color: var(--accent);
    background: color-mix(in oklch, var(--accent) 9%, var(--raised));
    box-shadow: inset 0 0 0 1px var(--accent);
  }
  /* At the start of the entry, whichever way its own letters run. */
  .title {
    justify-self: start;
    max-inline-size: 100%;
    display: -webkit-box;
    overflow: hidden;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    font-weight: 600;
    /* As high as vowel marks reach: those of a line that is cut off are not to show below the last one. */
    line-height: 1.9;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .about {
    display: grid;
    gap: 2px;
    min-inline-size: 0;
    line-height: 1.6;
  }
  /* A rule and not a dot between them: beside Arabic digits a dot reads as a zero. */
  .quiet {
    display: flex;
    flex-wrap: wrap;
    column-gap: 17px;
    min-inline-size: 0;
    /* At the start of a line the rule lies outside. */
    overflow-x: clip;
    color: var(--quiet);
    font-size: var(--small-size);
    white-space: nowrap;
  }
  .quiet > * + * {
    position: relative;
  }
  .quiet > * + *::before {
    content: "";
    position: absolute;
    inset-block: 0;
    inset-inline-start: -9px;
    border-inline-start: 1px solid var(--line);
  }
  .source {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .source:has(bdi:empty) {
    display: none;
  }
  .marks {
    display: flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
    min-block-size: 24px;
    color: var(--quiet);
    font-size: var(--small-size);
    white-space: nowrap;
  }
  .marks .icon {
    inline-size: 16px;
    block-size: 16px;
  }
  .marks .favourite .icon {
    fill: currentColor;
  }
  .favourite,
  .unread {
    display: inline-flex;
    flex: none;
    color: var(--accent);
  }
  .unread::before {
    content: "";
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: currentColor;
    forced-color-adjust: none;
  }
  .tags {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .track {
    position: absolute;
    inset-inline: 0;
    block-size: 3px;
    overflow: hidden;
    background: var(--line);
  }
  .track::before {
    content: "";
    display: block;
    inline-size: calc(var(--progress) * 100%);
    block-size: 100%;
    background: var(--accent);
    forced-color-adjust: none;
  }
  .check {
    position: absolute;
    display: grid;
    place-items: center;
    inline-size: var(--target);
    block-size: var(--target);
    cursor: pointer;
  }
  .check span {
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    border: 1.5px solid var(--quiet);
    border-radius: 7px;
    background: var(--raised);
  }
  .check .icon {
    visibility: hidden;
    inline-size: 16px;
    block-size: 16px;
    stroke-width: 3;
  }
  .check :checked + span .icon {
    visibility: inherit;
  }
  .check input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .check input:checked + span {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
    forced-color-adjust: none;
  }
  @media (forced-colors: active) {
    .check input:checked + span {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
  .check input:focus-visible + span {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .more {
    color: var(--quiet);
  }

  :host([view="grid"]) {
    flex-direction: column;
    overflow: clip;
    overflow-clip-margin: 6px;
  }
  [data-view="grid"] {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    block-size: 100%;
  }
  [data-view="grid"] :is(qari-cover, .cover) {
    flex: none;
    block-size: 148px;
    border-radius: 9px 9px 0 0;
  }
  [data-view="grid"] .track {
    inset-block-start: 145px;
  }
  [data-view="grid"] .about {
    flex: 1;
    align-content: start;
    padding-block: 10px 0;
    padding-inline: 14px;
  }
  [data-view="grid"] .title {
    /* Two lines, though it has but one. */
    min-block-size: 3.8em;
    -webkit-line-clamp: 2;
  }
  [data-view="grid"] .source {
    flex: 1 0 100%;
    min-block-size: 22px;
  }
  [data-view="grid"] .marks {
    /* Its height is that of its button: a third line above reaches into it. */
    margin-block-start: -8px;
    padding-inline: 14px 44px;
    min-block-size: 44px;
  }
  [data-view="grid"] .check {
    inset-block-start: 4px;
    inset-inline-start: 4px;
  }
  [data-view="grid"] .more {
    position: absolute;
    inset-block-end: 2px;
    inset-inline-end: 2px;
  }
  /* A pointer finds the box where it is; without one, and once something is selected, it is always there. */
  @media (hover: hover) {
    [data-view="grid"] .check {
      opacity: 0;
    }
    :host(:is(:hover, :focus-within, [aria-selected="true"], [selecting]))
      .check {
      opacity: 1;
    }
  }

  [data-view="list"] {
    display: grid;
    grid-template-columns: auto 56px minmax(0, 1fr) auto auto;
    align-items: center;
    gap: 12px;
    inline-size: 100%;
    block-size: 100%;
    padding-inline: 48px 4px;
  }
  [data-view="list"] .check {
    inset-block: 0;
    inset-inline-start: 4px;
    block-size: auto;
  }
  [data-view="list"] :is(qari-cover, .cover) {
    grid-column: 2;
    block-size: 56px;
    border-radius: 8px;
  }
  [data-view="list"] .title {
    -webkit-line-clamp: 1;
  }
  [data-view="list"] .quiet {
    flex-wrap: nowrap;
  }
  [data-view="list"] .track {
    inset-block-end: 0;
  }
  :host([view="list"]) {
    overflow: clip;
    overflow-clip-margin: 6px;
  }
  [data-view="list"] .marks {
    max-inline-size: 260px;
  }
  @media (max-width: 620px) {
    [data-view="list"] {
      grid-template-columns: auto 44px minmax(0, 1fr) auto auto;
      gap: 8px;
      padding-inline-start: 44px;
    }
    [data-view="list"] :is(qari-cover, .cover) {
      block-size: 44px;
    }
    [data-view="list"] .tags,
    [data-view="list"] .state {
      display: none;
    }
  }

  .waiting {
    border-radius: 6px;
    background: var(--hover);
  }
  .waiting.line {
    inline-size: 80%;
    block-size: 16px;
    margin-block: 4px;
  }
  .waiting.short {
    inline-size: 45%;
  }
  @media (forced-colors: active) {
    :host([aria-selected="true"]) {
      outline: 3px solid Highlight;
      outline-offset: -3px;
    }
    .more {
      border-color: transparent;
    }
  }
`;
