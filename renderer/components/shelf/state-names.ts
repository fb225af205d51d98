import { msg } from "@lit/localize";
import { assertNever } from "../../../src/assert-never.ts";
import type { ArticleState } from "../../../src/library/records.ts";

export function stateName(state: ArticleState): string {
  switch (state) {
    case "unread":
      return msg("غير مقروءة");
    case "reading":
      return msg("قيد القراءة");
    case "finished":
      return msg("مكتملة");
    case "archived":
      return msg("مؤرشفة");
    default:
      return assertNever(state);
  }
}
