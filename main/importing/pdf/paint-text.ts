import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PaintedText } from "../../../src/importing/pdf/painted-text.ts";
import { markName } from "./content-marks.ts";

/** What a page does, as pdf.js gives it: a number an operator, its operands beside it. */
export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** Of a font, what it takes to know how wide its letters are. */
export interface FontFacts {
  /** Width of a thousandth. */
  readonly scale: number;
  readonly isVertical: boolean;
}

type Matrix = readonly [number, number, number, number, number, number];
const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** One page has some thousands. */
const mostTexts = 200_000;

/** The marks that a page opens, in order, as `ContentMark` names them. */
export function markNames({ fnArray, argsArray }: OperatorList): string[] {
  const names: string[] = [];
  for (const [at, operator] of fnArray.entries()) {
    const [tag, number] = list(argsArray[at]);
    if (operator === OPS.beginMarkedContentProps)
      names.push(markName(nameOf(tag), number));
    else if (operator === OPS.beginMarkedContent)
      names.push(markName(nameOf(tag), undefined));
  }
  return names;
}

const nameOf = (tag: unknown): string =>
  typeof tag === "string"
    ? tag
    : typeof tag === "object" && tag !== null && "name" in tag
      ? String(tag.name)
      : "";

/** Any list of operands, whatever kind of array it is. */
function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value instanceof Float32Array ? Array.from(value) : [];
}

const number = (value: unknown): number =>
  typeof value === "number" && Number.isFinite(value) ? value : 0;

function matrixOf(value: unknown): Matrix {
  const inner = list(value);
  const [a, b, c, d, e, f] = inner.length === 1 ? list(inner[0]) : inner;
  return [number(a), number(b), number(c), number(d), number(e), number(f)];
}

const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

interface TextState {
  font: FontFacts | undefined;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
}

/**
 * Where a page paints its text.
 *
 * @param start Turns the page's coordinates into points from its upper left corner.
 * @param said What the file says of the text between the marks that the page opens, in order.
 * @source ISO 32000-1, 9.4 "Text objects", 9.4.4 "Text space details".
 */
export function paintText(
  { fnArray, argsArray }: OperatorList,
  start: readonly number[],
  fontOf: (name: string) => FontFacts | undefined,
  said: readonly (string | undefined)[],
): PaintedText[] {
  return new TextPainter(matrixOf(start), fontOf, said).paint(
    fnArray,
    argsArray,
  );
}

class TextPainter {
  readonly #fontOf: (name: string) => FontFacts | undefined;
  readonly #said: readonly (string | undefined)[];
  readonly #texts: PaintedText[] = [];
  readonly #saved: { readonly matrix: Matrix; readonly state: TextState }[] =
    [];
  /** Open marks: where each begins among the texts, and what is said of it. */
  readonly #marks: {
    readonly from: number;
    readonly text: string | undefined;
  }[] = [];
  #marksMet = 0;
  #matrix: Matrix;
  #state: TextState = {
    font: undefined,
    fontSize: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
  };
  #line: Matrix = identity;
  #text: Matrix = identity;

  constructor(
    matrix: Matrix,
    fontOf: (name: string) => FontFacts | undefined,
    said: readonly (string | undefined)[],
  ) {
    this.#matrix = matrix;
    this.#fontOf = fontOf;
    this.#said = said;
  }

  paint(
    operators: readonly number[],
    operands: readonly unknown[],
  ): PaintedText[] {
    for (const [at, operator] of operators.entries()) {
      this.#do(operator, list(operands[at]));
      if (this.#texts.length >= mostTexts) break;
    }
    return this.#texts;
  }

  #do(operator: number, args: readonly unknown[]): void {
    const state = this.#state;
    switch (operator) {
      case OPS.save:
      case OPS.paintFormXObjectBegin:
        this.#saved.push({ matrix: this.#matrix, state: { ...state } });
        if (
          operator === OPS.paintFormXObjectBegin &&
          list(args[0]).length === 6
        )
          this.#matrix = times(this.#matrix, matrixOf(args[0]));
        return;
      case OPS.restore:
      case OPS.paintFormXObjectEnd: {
        const saved = this.#saved.pop();
        if (!saved) return;
        this.#matrix = saved.matrix;
        this.#state = saved.state;
        return;
      }
      case OPS.transform:
        this.#matrix = times(this.#matrix, matrixOf(args));
        return;
      case OPS.beginText:
        this.#line = this.#text = identity;
        return;
      case OPS.setFont:
        state.font = this.#fontOf(String(args[0]));
        state.fontSize = number(args[1]);
        return;
      case OPS.setCharSpacing:
        state.charSpacing = number(args[0]);
        return;
      case OPS.setWordSpacing:
        state.wordSpacing = number(args[0]);
        return;
      case OPS.setHScale:
        state.scale = number(args[0]) / 100;
        return;
      case OPS.setLeading:
        state.leading = number(args[0]);
        return;
      case OPS.setTextRise:
        state.rise = number(args[0]);
        return;
      case OPS.setTextMatrix:
        this.#line = this.#text = matrixOf(args);
        return;
      case OPS.moveText:
        this.#move(number(args[0]), number(args[1]));
        return;
      case OPS.setLeadingMoveText:
        state.leading = -number(args[1]);
        this.#move(number(args[0]), number(args[1]));
        return;
      case OPS.nextLine:
        this.#move(0, -state.leading);
        return;
      case OPS.showText:
      case OPS.showSpacedText:
        this.#show(list(args[0]));
        return;
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps:
        this.#marks.push({
          from: this.#texts.length,
          text: this.#said[this.#marksMet],
        });
        this.#marksMet += 1;
        return;
      case OPS.endMarkedContent:
        this.#endMark();
        return;
    }
  }

  #move(x: number, y: number): void {
    this.#line = this.#text = times(this.#line, [1, 0, 0, 1, x, y]);
  }

  #show(glyphs: readonly unknown[]): void {
    const { font, fontSize, charSpacing, wordSpacing, scale, rise } =
      this.#state;
    if (!font) return;
    for (const glyph of glyphs) {
      if (typeof glyph === "number") {
        this.#advance((-glyph / 1000) * fontSize * scale);
        continue;
      }
      if (typeof glyph !== "object" || glyph === null) continue;
      const width =
        number("width" in glyph ? glyph.width : 0) * font.scale * fontSize;
      const text =
        "unicode" in glyph && typeof glyph.unicode === "string"
          ? glyph.unicode
          : "";
      const isSpace = "isSpace" in glyph && glyph.isSpace === true;
      const before = times(this.#matrix, this.#text);
      const spacing = charSpacing + (isSpace ? wordSpacing : 0);
      // Text that climbs (stamps over the page, labels at its side) is not read; neither is what is set in columns of signs.
      const isLevel =
        Math.abs(before[1]) <= Math.abs(before[0]) * 0.1 && !font.isVertical;
      if (isLevel) this.#add(text, before, width * scale, rise, fontSize);
      this.#advance((width + spacing) * scale);
    }
  }

  #add(
    text: string,
    [a, , c, d, e, f]: Matrix,
    width: number,
    rise: number,
    fontSize: number,
  ): void {
    const x = e + c * rise;
    const end = x + a * width;
    const size = Math.abs(d * fontSize);
    if (![x, end, f, size].every(Number.isFinite) || size < 0.5) return;
    this.#texts.push({
      text,
      x: Math.min(x, end),
      end: Math.max(x, end),
      y: f + d * rise,
      size,
      isLogical: false,
    });
  }

  #advance(x: number): void {
    this.#text = times(this.#text, [1, 0, 0, 1, x, 0]);
  }

  /** What the file says stands for what was painted. */
  #endMark(): void {
    const mark = this.#marks.pop();
    if (mark?.text === undefined) return;
    const painted = this.#texts.splice(mark.from);
    const widest = painted.toSorted(
      (one, other) => other.end - other.x - (one.end - one.x),
    )[0];
    if (!widest) return;
    this.#texts.push({
      text: mark.text,
      x: Math.min(...painted.map(({ x }) => x), widest.x),
      end: Math.max(...painted.map(({ end }) => end), widest.end),
      y: widest.y,
      size: widest.size,
      isLogical: true,
    });
  }
}
