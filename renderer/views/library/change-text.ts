import { msg, str } from "@lit/localize";
import type { ArticleChange } from "../../../src/library/article-change.ts";
import type { ArticleState } from "../../../src/library/records.ts";
import { quotedText } from "../../components/shelf/shown-text.ts";

/**
 * What was done, for the message that offers to undo it.
 *
 * @param what The articles: the title of one, the number of many.
 * @param set The tag or collection, where the change is about one.
 */
export function changeText(
  change: ArticleChange,
  what: string,
  set: string,
): string {
  const name = quotedText(set);
  switch (change.kind) {
    case "state":
      return stateText(change.state, what);
    case "unarchive":
      return msg(str`أُخرج من الأرشيف: ${what}`);
    case "favourite":
      return change.isFavourite
        ? msg(str`إلى المفضّلة: ${what}`)
        : msg(str`أُزيل من المفضّلة: ${what}`);
    case "tag":
      return msg(str`وُسم بـ${name}: ${what}`);
    case "untag":
      return msg(str`أُزيل الوسم ${name}: ${what}`);
    case "collect":
      return msg(str`إلى المجموعة ${name}: ${what}`);
    case "uncollect":
      return msg(str`أُخرج من المجموعة ${name}: ${what}`);
    case "remove":
      return msg(str`حُذف: ${what}`);
    case "restore":
      return msg(str`استُعيد: ${what}`);
  }
}

function stateText(state: ArticleState, what: string): string {
  switch (state) {
    case "archived":
      return msg(str`إلى الأرشيف: ${what}`);
    case "finished":
      return msg(str`مكتمل: ${what}`);
    case "unread":
      return msg(str`غير مقروء: ${what}`);
    case "reading":
      return msg(str`قيد القراءة: ${what}`);
  }
}
