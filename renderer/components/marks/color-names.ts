import { msg } from "@lit/localize";
import type { HighlightColor } from "../../../src/library/records.ts";

/** What a colour is called. */
export function colorName(color: HighlightColor): string {
  switch (color) {
    case "yellow":
      return msg("أصفر");
    case "green":
      return msg("أخضر");
    case "blue":
      return msg("أزرق");
    case "pink":
      return msg("وردي");
    case "purple":
      return msg("بنفسجي");
  }
}
