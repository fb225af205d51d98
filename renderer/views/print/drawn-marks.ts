import { css, html, nothing, type TemplateResult } from "lit";
import type { Block, Mark } from "../../../src/article/article.ts";
import { drawnRuns } from "../../../src/exporting/drawn-runs.ts";
import type {
  DrawnBlock,
  DrawnNote,
} from "../../../src/exporting/marks-in-place.ts";
import type { ExportWords } from "../../../src/exporting/words.ts";
import type { XhtmlContext } from "../../../src/exporting/xhtml.ts";
import type { DrawPiece } from "../../components/article/block-body.ts";
import { inlineContent } from "../../components/article/inline-content.ts";

/** As marks look on the screen (`mark-styles.ts`), in elements: nothing moves on paper, and readers of tagged PDF are told of them. */
export const drawnMarkStyles = css`
  mark {
    background-color: transparent;
    color: inherit;
    text-underline-offset: 0.4em;
  }
  mark.yellow {
    background-color: var(--mark-yellow);
    text-decoration: underline solid 1pt;
  }
  mark.green {
    background-color: var(--mark-green);
    text-decoration: underline double 1pt;
  }
  mark.blue {
    background-color: var(--mark-blue);
    text-decoration: underline dotted 1.5pt;
  }
  mark.pink {
    background-color: var(--mark-pink);
    text-decoration: underline dashed 1pt;
  }
  mark.purple {
    background-color: var(--mark-purple);
    text-decoration: underline wavy 1pt;
  }
  mark.note {
    text-decoration: underline dotted 1pt;
  }
  .reference {
    font-size: 0.65em;
    line-height: 0;
  }
  .written {
    margin-block-start: 0.6em;
    padding-inline-start: 1em;
    border-inline-start: 2pt dotted var(--line);
    font-size: 0.85em;
    break-inside: avoid;
  }
  .written b {
    font-weight: 600;
  }
  /* Lines are as the reader broke them. */
  .written .text {
    white-space: pre-line;
  }
`;

/** What the pieces of a block ask about the document they stand in. */
type PaperContext = Pick<XhtmlContext, "link" | "noteLink" | "words">;

/** A mark that leads to where its target is on paper, or nowhere where there is none. */
function leading(
  mark: Mark,
  { link, noteLink }: Omit<PaperContext, "words">,
): readonly Mark[] {
  switch (mark.type) {
    case "link": {
      const href = link(mark.href);
      return href === undefined ? [] : [{ type: "link", href }];
    }
    case "noteref": {
      const href = noteLink(mark.id);
      // Raised all the same: beside a number it would be part of it.
      return href === undefined
        ? [{ type: "sup" }]
        : [{ type: "noteref", id: href.slice(1) }];
    }
    default:
      return [mark];
  }
}

/** Draws the pieces of a block with what the reader marked on them. */
export function drawPieces(
  block: Block,
  drawn: DrawnBlock | undefined,
  { words, ...links }: PaperContext,
): DrawPiece {
  const cut = drawnRuns(block, drawn);
  return (content, shown) =>
    inlineContent(
      cut(
        content,
        content.map((run) => ({ ...run, said: [] })),
      ).map((run) =>
        run.marks
          ? {
              ...run,
              marks: run.marks.flatMap((mark) => leading(mark, links)),
            }
          : run,
      ),
      shown,
      // In brackets, so that its letters are not joined to those before it.
      ({ number }) =>
        html`<sup class="reference" lang=${words.lang} dir=${words.dir}
          >[${words.note(number)}]</sup
        >`,
    );
}

/** What the reader wrote on passages that end in a block. */
export const writtenNotes = (
  notes: readonly DrawnNote[],
  words: ExportWords,
): readonly TemplateResult[] =>
  notes.map(
    ({ number, text, tags }) =>
      html`<aside class="written" role="note">
        <b lang=${words.lang} dir=${words.dir}>${words.note(number)}</b>
        <span class="text" dir="auto">${text}</span>
        ${
          tags.length > 0
            ? tags.map((tag) => html`<bdi>#${tag}</bdi> `)
            : nothing
        }
      </aside>`,
  );
