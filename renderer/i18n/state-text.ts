import { msg } from "@lit/localize";
import type { ArticleState } from "../../src/library/records.ts";

/** A state of articles, as the reader calls it. */
export function stateText(state: ArticleState): string {
  switch (state) {
    case "unread":
      return msg("غير مقروءة");
    case "reading":
      return msg("قيد القراءة");
    case "finished":
      return msg("مقروءة");
    case "archived":
      return msg("مؤرشفة");
  }
}
