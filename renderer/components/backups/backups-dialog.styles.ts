import { css } from "lit";
import { choiceLook } from "../choice-styles.ts";
import { titledDialog } from "../titled-dialog.styles.ts";

export const styles = [
  titledDialog,
  choiceLook,
  css`
    h3 {
      margin: 24px 0 4px;
      font-size: var(--interface-size);
      font-weight: 600;
    }
    fieldset {
      display: grid;
      gap: 8px;
      margin: 0 0 18px;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0;
      margin-block-end: 8px;
    }
    .choice {
      padding: 12px 14px;
    }
    .choice input {
      margin: 2px 0 0;
    }
    .failure {
      color: var(--danger);
    }
    .danger {
      border-color: var(--danger);
      color: var(--danger);
    }
  `,
];
