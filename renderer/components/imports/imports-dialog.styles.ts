import { css } from "lit";
import { outcomeStyles } from "../outcome.ts";
import { titledDialog } from "../titled-dialog.styles.ts";

export const styles = [
  titledDialog,
  outcomeStyles,
  css`
    dialog {
      inline-size: min(640px, 100vw - 32px);
    }
    article {
      padding-block: 14px;
    }
    article + article {
      border-block-start: 1px solid var(--line);
    }
    article:first-child {
      padding-block-start: 0;
    }
    h3 {
      margin: 0;
      font-size: var(--interface-size);
      font-weight: 600;
    }
    .counts {
      margin: 0 0 8px;
    }
    .counts bdi + bdi::before {
      content: " · ";
    }
    details {
      margin-block-end: 8px;
    }
    summary {
      min-block-size: var(--target);
      align-content: center;
      cursor: pointer;
      border-radius: var(--radius);
    }
    details ul {
      max-block-size: 260px;
      overflow-y: auto;
      padding-inline-start: 16px;
    }
    details li {
      display: block;
      overflow-wrap: anywhere;
    }
    /* In sight however long the list is, and no room of its own while it says nothing. */
    .outcome {
      position: sticky;
      inset-block-end: 0;
      background: var(--raised);
    }
    .outcome .done {
      min-block-size: 0;
      margin: 0;
    }
    .outcome p {
      flex: 1;
      margin: 0;
      padding-inline: 20px;
      overflow-wrap: anywhere;
    }
    .outcome p:not(:empty) {
      padding-block: 12px;
      border-block-start: 1px solid var(--line);
    }
  `,
];
