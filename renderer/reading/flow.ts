import type { Position } from "../../src/article/position.ts";
import type { TextSpan } from "../../src/speech/utterance.ts";
import type { QariArticle } from "../components/article/article.ts";

export interface FlowOptions {
  /** The article element, once it has rendered. */
  readonly article: () => QariArticle | undefined;
  /** The reader moved on or back. */
  readonly onMove: () => void;
  /** Called after each movement of ours. */
  readonly onJump: () => void;
}

/** How the text goes by: scrolled, or page by page. Places in it are positions, never pixels. */
export interface Flow {
  connect(): void;
  disconnect(): void;
  /** The first position that is being read; `undefined` before there is one. */
  find(): Position | undefined;
  /** The same as near as can be told while the text goes by: its block is right, its offset about so. Where finding costs little there is no need of it. */
  findNear?(): Position | undefined;
  /** Put a position where reading goes on. */
  keep(position: Position): void;
  /** Bring a position where it is seen with what stands around it. */
  reveal(position: Position): void;
  /** Keep a spoken passage in comfortable view. @param always Also when it is in view. */
  follow(span: TextSpan, always: boolean): void;
  /** One window or page on or back. @returns False where there is none. */
  step(by: 1 | -1): boolean;
  /** The article took another size: hold on to `position`, if that is what moved it. */
  layOut(position: Position): void;
  readonly isAtEnd: boolean;
}

export const isTop = ({ section, block, offset }: Position): boolean =>
  section === 0 && block === 0 && offset === 0;

/** Where the first line of a position stands in the window; `undefined` where it is not drawn. */
export function rectOf(
  { textMap }: QariArticle,
  position: Position,
): DOMRect | undefined {
  const range = textMap.domRange(position, {
    ...position,
    offset: position.offset + 1,
  });
  return (
    range?.getClientRects()[0] ??
    textMap.blockElement(position)?.getClientRects()[0]
  );
}

/** All that the lines depend on. Not the height: what was not drawn is guessed at until it comes near. */
export function settingOf(article: QariArticle | undefined): string {
  if (!article) return "";
  const style = getComputedStyle(article);
  return [
    article.offsetWidth,
    style.fontFamily,
    style.fontSize,
    style.fontWeight,
    style.lineHeight,
    style.wordSpacing,
    style.getPropertyValue("--reading-paragraph-spacing"),
    style.getPropertyValue("--reading-paragraph-indent"),
    style.getPropertyValue("--reading-alignment"),
    Object.values(article.display).join(),
    loadedFaces(style.fontFamily),
  ].join();
}

/**
 * A face that comes late sets the text anew: the lines move then, and the reader
 * does not. One of the interface's own moves no line of the text.
 */
function loadedFaces(families: string): number {
  let count = 0;
  for (const { status, family } of document.fonts)
    if (status === "loaded" && families.includes(family)) count += 1;
  return count;
}
