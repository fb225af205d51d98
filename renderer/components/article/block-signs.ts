import { msg } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import {
  Bookmark as BookmarkIcon,
  Highlighter,
  MessageSquareText,
} from "lucide";
import type { BlockMarks } from "../../../src/marks/block-marks.ts";
import { lookOf, type Mark } from "../../../src/marks/mark.ts";
import { icon } from "../../icons/icon.ts";
import { colorName } from "../marks/color-names.ts";

/** Characters of a mark's words that its sign is named by: enough to know it again. */
const namedBy = 80;

/** Ids of the signs that tell of a block's marks, for `aria-details`; `undefined` for none. */
export function detailsOf({ begun, reaching }: BlockMarks): string | undefined {
  const ids = [...begun, ...reaching].map(({ mark }) => idOf(mark));
  return ids.length > 0 ? ids.join(" ") : undefined;
}

/**
 * The signs of the marks that begin in a block: in the margin for the eye, after
 * the block's text for who hears it. They are no part of the text: none has a
 * text node, so that nothing of them is found, copied or counted.
 *
 * A highlight is seen by its paint; its sign shows itself when it has the focus.
 */
export const blockSigns = ({
  begun,
}: BlockMarks): TemplateResult | typeof nothing =>
  begun.length === 0
    ? nothing
    : html`<div class="signs">
        ${repeat(
          begun,
          ({ mark }) => mark.id,
          ({ mark, place }) => {
            const look = lookOf(mark);
            const name = nameOf(mark);
            // Only a note is a comment (ARIA 1.3).
            return html`<div
              id=${idOf(mark)}
              role=${look === "note" ? "comment" : nothing}
            >
              <button
                type="button"
                class="sign ${look}"
                data-mark=${mark.id}
                data-at=${place?.start.offset ?? 0}
                tabindex=${look === "highlight" ? -1 : nothing}
                aria-haspopup="dialog"
                aria-label=${name}
                title=${name}
              >
                ${icon(iconOf[look])}
              </button>
            </div>`;
          },
        )}
      </div>`;

const iconOf = {
  bookmark: BookmarkIcon,
  highlight: Highlighter,
  note: MessageSquareText,
} as const;

/** Marks have UUIDs, articles bring ids of their own. */
const idOf = ({ id }: Mark): string => `qari-sign-${id}`;

/** What a mark is, and by what words it is known: the reader's own, else those that are marked. */
function nameOf(mark: Mark): string {
  const text = mark.text && shortened(mark.text);
  switch (lookOf(mark)) {
    case "bookmark":
      return text ? `${msg("إشارة مرجعية")}: ${text}` : msg("إشارة مرجعية");
    case "note":
      return `${msg("ملاحظة")}: ${text ?? ""}`;
    case "highlight": {
      const color = mark.color ? ` ${colorName(mark.color)}` : "";
      return `${msg("تظليل")}${color}: «${shortened(mark.range.quote.exact)}»`;
    }
  }
}

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  const letters = Array.from(line);
  return letters.length > namedBy
    ? `${letters.slice(0, namedBy).join("")}…`
    : line;
}
