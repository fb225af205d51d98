import { msg } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { soleDirectionOf } from "../../../src/arabic/direction.ts";
import type { Block, Direction, Inline } from "../../../src/article/article.ts";
import { blockSegments } from "../../../src/article/block-text.ts";
import { assertNever } from "../../../src/assert-never.ts";
import type { ShownSegment } from "../../reading/shown-text.ts";
import { cssVariables } from "../css-variables.ts";
import { inlineContent } from "./inline-content.ts";
import { verseMeasures } from "./verse-measures.ts";

/** What makes a page of a piece's runs. */
export type DrawPiece = (
  content: readonly Inline[],
  shown: ShownSegment["shown"],
) => unknown;

/**
 * A block's own element. Its text stands in segment spans and nothing else does.
 *
 * @param dir Which way its article runs.
 * @param shown Its pieces.
 * @param draw How a piece is drawn: unless said, as the article has it.
 */
export function blockBody(
  block: Block,
  dir: Direction,
  shown: readonly ShownSegment[],
  draw: DrawPiece = inlineContent,
): TemplateResult {
  // An inline element each, so that no formatter adds white space where offsets count.
  const all = blockSegments(block).map(({ offset, content }, index) => {
    const piece = shown[index];
    const own = ownDirection(block, content);
    return html`<span
      data-offset=${offset}
      dir=${own === (block.dir ?? dir) ? nothing : (own ?? nothing)}
      >${piece ? draw(content, piece.shown) : nothing}</span
    >`;
  });

  switch (block.type) {
    case "paragraph":
      return html`<p>${all}</p>`;
    case "heading":
      return block.level <= 2 ? html`<h2>${all}</h2>` : html`<h3>${all}</h3>`;
    case "quote":
      return html`<blockquote>${all}</blockquote>`;
    case "note":
      return html`<aside>${all}</aside>`;
    case "code":
      return html`<pre
        dir="ltr"
        tabindex="0"
        role="region"
        aria-label=${msg("شفرة برمجية")}
      >
${all}</pre>`;
    case "list": {
      const items = all.map((item) => html`<li>${item}</li>`);
      return block.ordered
        ? html`<ol start=${block.start ?? nothing}>
            ${items}
          </ol>`
        : html`<ul>
            ${items}
          </ul>`;
    }
    case "verse": {
      const next = all.values();
      return html`<div
        class="poem"
        role="list"
        aria-label=${msg("شعر")}
        ${cssVariables(verseMeasures(block.lines))}
      >
        ${block.lines.map(
          (line) =>
            html`<div role="listitem">
              ${line.map(
                () =>
                  html`<div class=${line.length === 1 ? "whole" : "hemistich"}>
                    ${next.next().value}
                  </div>`,
              )}
            </div>`,
        )}
      </div>`;
    }
    case "table": {
      const next = all.values();
      const rows = block.rows.map(
        (row, line) =>
          html`<tr>
            ${row.map(
              (cell, at) =>
                html`<td
                  role=${
                    cell.header
                      ? // The first of a later line heads that line.
                        line > 0 && at === 0
                        ? "rowheader"
                        : "columnheader"
                      : nothing
                  }
                  colspan=${cell.colSpan ?? nothing}
                  rowspan=${cell.rowSpan ?? nothing}
                >
                  ${next.next().value}
                </td>`,
            )}
          </tr>`,
      );
      const head = headRows(block);
      return html`<div
        class="scroll"
        tabindex="0"
        role="region"
        aria-label=${block.caption ? plain(block.caption) : msg("جدول")}
      >
        <table aria-label=${block.caption ? plain(block.caption) : nothing}>
          ${
            head > 0
              ? html`<thead>
                  ${rows.slice(0, head)}
                </thead>`
              : nothing
          }
          <tbody>
            ${rows.slice(head)}
          </tbody>
        </table>
        ${caption(next.next().value)}
      </div>`;
    }
    case "image":
      return html`<figure>
        <button
          type="button"
          class="picture"
          data-resource=${block.resource}
          aria-haspopup="dialog"
          title=${msg("كبّر الصورة")}
          aria-label=${[msg("كبّر الصورة"), block.alt].filter(Boolean).join(": ")}
        >
          <img src="/resource/${block.resource}" alt=${block.alt ?? ""} />
        </button>
        ${caption(all[0])}
      </figure>`;
    case "rule":
      return html`<hr />`;
    default:
      return assertNever(block);
  }
}

/** Cells and items stand by themselves: signs at their ends go with their letters, where these run one way. */
const ownDirection = (
  { type }: Block,
  content: readonly Inline[],
): Direction | undefined =>
  type === "list" || type === "table"
    ? soleDirectionOf(plain(content))
    : undefined;

/** Rows of nothing but headers that a table begins with: paper has them again on every page. */
function headRows({ rows }: Extract<Block, { type: "table" }>): number {
  const body = rows.findIndex((row) => !row.every(({ header }) => header));
  // None where no other follows, or a cell reaches into what follows.
  const isWhole = rows
    .slice(0, body)
    .every((row, at) => row.every(({ rowSpan = 1 }) => at + rowSpan <= body));
  return isWhole ? Math.max(0, body) : 0;
}

const plain = (content: readonly Inline[]): string =>
  content.map(({ text }) => text).join("");

const caption = (text: TemplateResult | undefined) =>
  text ? html`<figcaption>${text}</figcaption>` : nothing;
