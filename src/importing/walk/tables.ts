import type { Block, Inline } from "../../article/article.ts";
import type { LightElement } from "../markup/light-tree.ts";

type Row = Extract<Block, { type: "table" }>["rows"][number];

/** What the HTML standard lets a cell reach over. */
const mostColumns = 1000;
const mostRows = 65_534;

/** The rows of a table itself, not of tables in it. */
function tableRows(table: LightElement): readonly LightElement[] {
  const rows: LightElement[] = [];
  const visit = (parent: LightElement): void => {
    for (const child of parent.children)
      if (child.localName === "tr") rows.push(child);
      else if (["thead", "tbody", "tfoot", "form"].includes(child.localName))
        visit(child);
  };
  visit(table);
  return rows;
}

const cellsOf = (row: LightElement): readonly LightElement[] =>
  row.children.filter(
    ({ localName }) => localName === "td" || localName === "th",
  );

/**
 * Is a table only how the page is laid out? One that says so, that holds
 * another one or whole parts of a page, or that has a single column.
 */
export function isTransparent(table: LightElement): boolean {
  const role = table.getAttribute("role");
  if (role === "presentation" || role === "none") return true;
  const rows = tableRows(table);
  if (rows.every((row) => cellsOf(row).length <= 1)) return true;
  if (table.getElementsByTagName("th").length > 0) return false;
  if (table.querySelectorAll("table,h1,h2,h3,blockquote,pre").length > 0)
    return true;
  return rows.some((row) =>
    cellsOf(row).some((cell) => cell.getElementsByTagName("p").length > 3),
  );
}

/** @param contentOf A cell as one piece of text. */
export function rowsOf(
  table: LightElement,
  contentOf: (cell: LightElement) => Inline[],
): readonly Row[] {
  return tableRows(table)
    .map((row) =>
      cellsOf(row).map((cell) => {
        const colSpan = span(cell, "colspan", mostColumns);
        const rowSpan = span(cell, "rowspan", mostRows);
        return {
          content: contentOf(cell),
          ...(cell.localName === "th" && { header: true }),
          ...(colSpan > 1 && { colSpan }),
          ...(rowSpan > 1 && { rowSpan }),
        };
      }),
    )
    .filter((row) => row.length > 0);
}

function span(cell: LightElement, name: string, most: number): number {
  const value = Number.parseInt(cell.getAttribute(name) ?? "", 10);
  return Number.isSafeInteger(value) && value > 0 ? Math.min(value, most) : 1;
}
