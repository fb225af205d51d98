import { css } from "lit";
import { titledDialog } from "../titled-dialog.styles.ts";

export const styles = [
  titledDialog,
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
  `,
];
