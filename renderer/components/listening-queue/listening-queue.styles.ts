import { css } from "lit";
import { outcomeStyles } from "../outcome.ts";
import { dialogStyles } from "../shelf/asking-dialog.ts";

export const styles = [
  ...dialogStyles,
  outcomeStyles,
  css`
    dialog {
      inline-size: min(560px, 100vw - 24px);
    }
    .total {
      color: var(--quiet);
    }
    .does {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-block-end: 12px;
    }
    ol {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      align-items: center;
      gap: 2px;
      padding-block: 4px;
      border-block-start: 2px solid transparent;
      border-block-end: 1px solid var(--line);
    }
    li.over {
      border-block-start-color: var(--accent);
    }
    li.after {
      border-block-end: 2px solid var(--accent);
    }
    .grip {
      display: flex;
      align-items: center;
      min-block-size: var(--target);
      padding-inline: 4px;
      color: var(--quiet);
      cursor: grab;
    }
    .play {
      flex: 1;
      display: block;
      min-inline-size: 0;
      padding-block: 4px;
      text-align: start;
      line-height: 1.5;
    }
    .play bdi {
      overflow-wrap: anywhere;
    }
    .play small {
      display: block;
      color: var(--quiet);
      font-size: var(--small-size);
    }
    [aria-current] .play bdi {
      font-weight: 600;
    }
    [aria-current] small b {
      color: var(--accent);
    }
    @media (max-width: 520px) {
      dialog {
        padding: 16px 12px;
      }
      .grip {
        display: none;
      }
    }
  `,
];
