import { comparePositions, type Position } from "../../src/article/position.ts";
import type { Span } from "../../src/marks/layer-marks.ts";
import type { QariArticle } from "../components/article/article.ts";
import { pageBox } from "./page-box.ts";

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

/** What is drawn of a stretch of the text, in one range; `undefined` for nothing. @param isWanted Asked of the element of each block. */
export function drawnRange(
  { textMap }: QariArticle,
  { start, end }: Span,
  isWanted: (block: HTMLElement) => boolean = () => true,
): Range | undefined {
  const drawn = textMap.drawn.filter(
    ({ section, block, element }) =>
      comparePositions({ section, block, offset: endOfBlock }, start) > 0 &&
      comparePositions({ section, block, offset: 0 }, end) < 0 &&
      isWanted(element),
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

/** Where what is seen of a stretch of the text stands, CSS px of the window; `undefined` where none of it is seen. */
export function seenBox(article: QariArticle, span: Span): DOMRect | undefined {
  const page = pageOf(article);
  const isInSight = (rect: DOMRect): boolean =>
    rect.width > 0 &&
    rect.bottom > page.top &&
    rect.top < page.bottom &&
    rect.right > page.left &&
    rect.left < page.right;
  // Far more is drawn than is seen, and each of its lines would be measured.
  const range = drawnRange(article, span, (block) =>
    isInSight(block.getBoundingClientRect()),
  );
  const rects = Array.from(range?.getClientRects() ?? []).filter(isInSight);
  if (rects.length === 0) return undefined;
  const [left, right, top, bottom] = [
    Math.min(...rects.map((rect) => rect.left)),
    Math.max(...rects.map((rect) => rect.right)),
    Math.min(...rects.map((rect) => rect.top)),
    Math.max(...rects.map((rect) => rect.bottom)),
  ];
  return new DOMRect(left, top, right - left, bottom - top);
}

/** Whether a letter is seen, clear of the bars. */
export function isSeen(article: QariArticle, at: Position): boolean {
  const end = { ...at, offset: at.offset + 1 };
  const box = seenBox(article, { start: at, end });
  return (
    box !== undefined &&
    box.top >= barRoom &&
    box.bottom <= innerHeight - barRoom
  );
}

/** Room that the bars may take over and under the text, CSS px. */
const barRoom = 64;

/** What of the window shows text: in page layout the columns of other pages have their places beside it. */
function pageOf({ layout, pageElement }: QariArticle): {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
} {
  const { left, right } =
    layout === "scroll" || !pageElement
      ? { left: 0, right: innerWidth }
      : pageBox(pageElement);
  return { left, right, top: 0, bottom: innerHeight };
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
