import { css } from "lit";
import { listLook } from "./list-look.ts";

/** Looks of a dialog with a head that stays: a title, what is done from there, the way out; and a list below. */
export const titledDialog = css`
  ${listLook}
  dialog {
    inline-size: min(560px, 100vw - 32px);
    max-block-size: min(640px, 100dvh - 32px);
    padding: 0;
    overflow-y: auto;
    border: 1px solid var(--line);
    border-radius: 14px;
    background: var(--raised);
    color: var(--text);
    font-family: var(--interface-face);
    font-size: var(--interface-size);
    line-height: 1.6;
    box-shadow: var(--shadow);
  }
  dialog::backdrop {
    background: oklch(0 0 0 / 0.35);
  }
  .head {
    position: sticky;
    inset-block-start: 0;
    display: flex;
    align-items: center;
    gap: 4px;
    min-block-size: var(--bar);
    padding-inline: 20px 8px;
    border-block-end: 1px solid var(--line);
    background: var(--raised);
  }
  h2 {
    flex: 1;
    margin: 0;
    font-size: 17px;
    font-weight: 600;
  }
  .body {
    padding: 16px 20px 20px;
  }
  p {
    margin: 0 0 14px;
  }
  .quiet {
    color: var(--quiet);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
`;
