import { isArabic } from "../arabic/is-arabic.ts";
import type { Block } from "../article/article.ts";
import { blockSegments } from "../article/block-text.ts";
import { tableGrid } from "../article/table-grid.ts";
import type { Token, Utterance } from "./utterance.ts";

type Table = Extract<Block, { readonly type: "table" }>;
type Cell = Table["rows"][number][number];

/** What is said for the header of a column. */
type Header = Required<Pick<Token, "spoken" | "vocalised">> &
  Pick<Token, "isFixed">;

/**
 * The cells of a table, each with the header of its column said before it: who
 * listens does not see under which it stands. Its first word sounds as long as
 * both.
 *
 * @param utterances All that the table has to say, in order; the cell where one
 *   begins is told by its place.
 * @throws Nothing.
 */
export function withHeaders(
  utterances: readonly Utterance[],
  table: Table,
): readonly Utterance[] {
  const headers = headersByOffset(utterances, table);
  return utterances.map((utterance) => {
    const header = headers.get(utterance.range.start.offset);
    const [word, ...words] = utterance.tokens;
    return header && word
      ? { ...utterance, tokens: [under(header, word, utterance), ...words] }
      : utterance;
  });
}

/** By where the cell that a header stands over begins. */
function headersByOffset(
  utterances: readonly Utterance[],
  table: Table,
): ReadonlyMap<number, Header> {
  const segments = blockSegments(table);
  const saidIn = (cell: number): readonly Utterance[] => {
    const { offset = 0 } = segments[cell] ?? {};
    const end = segments[cell + 1]?.offset ?? Infinity;
    return utterances.filter(
      ({ range }) => range.start.offset >= offset && range.start.offset < end,
    );
  };
  const columns = new Map<number, Header>();
  const found = new Map<number, Header>();
  for (const [index, { cell, column }] of cellsOf(table).entries()) {
    const said = saidIn(index);
    const [first] = said;
    if (!first) continue;
    if (cell.header) {
      const header = headerOf(said);
      for (let over = 0; over < (cell.colSpan ?? 1); over += 1)
        columns.set(column + over, header);
    } else {
      const header = columns.get(column);
      if (header) found.set(first.range.start.offset, header);
    }
  }
  return found;
}

/** All cells in reading order, each with the first column it stands in: cells from rows above may reach down before it. */
const cellsOf = (
  table: Table,
): readonly { readonly cell: Cell; readonly column: number }[] =>
  tableGrid(table).flatMap((row) =>
    row.flatMap((cell, column) => (cell ? [{ cell, column }] : [])),
  );

function headerOf(said: readonly Utterance[]): Header {
  const tokens = said.flatMap((utterance) => utterance.tokens);
  return {
    spoken: tokens.map(({ spoken }) => spoken).join(" "),
    vocalised: tokens
      .map(({ spoken, vocalised = spoken }) => vocalised)
      .join(" "),
    ...(tokens.some(({ isFixed }) => isFixed) && { isFixed: true }),
  };
}

function under(
  header: Header,
  token: Token,
  { lang }: Pick<Utterance, "lang">,
): Token {
  const { spoken, vocalised = spoken } = token;
  return {
    ...token,
    spoken: `${header.spoken}: ${spoken}`,
    ...(header.isFixed && { isFixed: true }),
    ...(isArabic(lang) && {
      vocalised: `${header.vocalised}: ${vocalised}`,
    }),
  };
}
