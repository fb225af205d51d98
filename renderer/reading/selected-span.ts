import { comparePositions, type Position } from "../../src/article/position.ts";
import type { Span } from "../../src/marks/layer-marks.ts";
import type { QariArticle } from "../components/article/article.ts";

/** What the reader has selected of the article; `undefined` where no end of it is in there. */
export function selectedSpan(article: QariArticle): Span | undefined {
  const selection = document.getSelection();
  const root = article.shadowRoot;
  if (!selection || !root || selection.type !== "Range") return undefined;
  const [range] = selection.getComposedRanges({ shadowRoots: [root] });
  const isInside =
    range?.startContainer.getRootNode() === root ||
    range?.endContainer.getRootNode() === root;
  const selected = isInside ? article.textMap.selected : undefined;
  return selected && comparePositions(selected.start, selected.end) < 0
    ? selected
    : undefined;
}

/** What is drawn of a stretch of the text, in one range; `undefined` for nothing. */
export function drawnRange(
  { textMap }: QariArticle,
  { start, end }: Span,
): Range | undefined {
  const drawn = textMap.drawn.filter(
    ({ section, block }) =>
      comparePositions({ section, block, offset: endOfBlock }, start) > 0 &&
      comparePositions({ section, block, offset: 0 }, end) < 0,
  );
  // Blocks without text (rules, pictures) have no place for an end.
  const from = drawn.find((each) => hasText(textMap, each));
  const to = drawn.findLast((each) => hasText(textMap, each));
  return (
    from &&
    to &&
    textMap.domRange(
      later(start, { ...placeOf(from), offset: 0 }),
      earlier(end, { ...placeOf(to), offset: endOfBlock }),
    )
  );
}

/** Select what is drawn of a stretch of the text. */
export function selectSpan(article: QariArticle, span: Span): void {
  const range = drawnRange(article, span);
  if (range)
    document
      .getSelection()
      ?.setBaseAndExtent(
        range.startContainer,
        range.startOffset,
        range.endContainer,
        range.endOffset,
      );
}

const endOfBlock = Number.MAX_SAFE_INTEGER;

type Place = Pick<Position, "section" | "block">;
const placeOf = ({ section, block }: Place): Place => ({ section, block });
const hasText = (textMap: QariArticle["textMap"], place: Place): boolean =>
  textMap.domRange(
    { ...placeOf(place), offset: 0 },
    { ...placeOf(place), offset: endOfBlock },
  ) !== undefined;

const later = (a: Position, b: Position): Position =>
  comparePositions(a, b) >= 0 ? a : b;
const earlier = (a: Position, b: Position): Position =>
  comparePositions(a, b) <= 0 ? a : b;
