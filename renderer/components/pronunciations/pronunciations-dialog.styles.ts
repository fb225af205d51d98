import { css } from "lit";
import { outcomeStyles } from "../outcome.ts";
import { dialogStyles } from "../shelf/asking-dialog.ts";

export const styles = [
  ...dialogStyles,
  outcomeStyles,
  css`
    dialog {
      inline-size: min(620px, 100vw - 24px);
    }
    .hint {
      font-size: var(--small-size);
      color: var(--quiet);
    }
    form {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 4px 12px;
      padding-block-end: 12px;
      border-block-end: 1px solid var(--line);
    }
    label {
      margin-block-end: 8px;
    }
    input {
      min-inline-size: 0;
    }
    form .fault,
    form .does {
      grid-column: 1 / -1;
    }
    .does {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    .fault {
      margin: 0 0 8px;
      color: var(--danger);
    }
    .search {
      margin-block: 12px 4px;
    }
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 12px;
      padding-block: 4px;
      border-block-end: 1px solid var(--line);
    }
    li > span {
      flex: 1 1 180px;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    li b {
      font-weight: 600;
    }
    li i {
      font-style: normal;
      color: var(--quiet);
    }
    li i .icon {
      inline-size: 1em;
      block-size: 1em;
      vertical-align: -0.125em;
    }
    @media (max-width: 520px) {
      dialog {
        padding: 16px;
      }
      form {
        grid-template-columns: 1fr;
      }
    }
  `,
];
