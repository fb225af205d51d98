import type { Block } from "../../article/article.ts";
import { blockSegments } from "../../article/block-text.ts";
import type { BookLine } from "../../narration/book-script.ts";
import type {
  NarratedSentence,
  NarratedWord,
} from "../../narration/narration.ts";
import { saidPrefix, type SaidBlock, type SaidSpan } from "../said.ts";
import type { OverlayClip } from "./media-overlay.ts";
import { bylineId, headingId, titleId } from "./said-ids.ts";

/** How finely the text goes along with the voice. */
export const saidLevels = ["sentence", "word"] as const;
export type SaidLevel = (typeof saidLevels)[number];

/** Gathers what of a section is spoken, and when. */
export class SaidSection {
  readonly #section: number;
  readonly #level: SaidLevel;
  readonly #blocks = new Map<number, { id?: string; spans: SaidSpan[] }>();
  /** Where each begins, in samples of the section's sound. */
  readonly #starts: { readonly id: string; readonly start: number }[] = [];
  #count = 0;

  constructor(section: number, level: SaidLevel) {
    this.#section = section;
    this.#level = level;
  }

  /**
   * @param block Where the line is said of one.
   * @param from Sample of the narration that the section begins with.
   */
  add(
    { place, utterance }: BookLine,
    block: Block | undefined,
    sentence: NarratedSentence,
    from: number,
  ): void {
    const start = sentence.start - from;
    // The voice could not say it.
    if (sentence.end === sentence.start) return;
    switch (place.kind) {
      case "title":
        return this.#begin(titleId, start);
      case "byline":
        return this.#begin(bylineId, start);
      case "heading":
        return this.#begin(headingId(this.#section), start);
      case "block":
        break;
    }
    const known = this.#blocks.get(place.block) ?? { spans: [] };
    this.#blocks.set(place.block, known);
    if (!block || block.type === "code" || utterance.isAlternative) {
      known.id = `${this.#prefix}block-${place.block + 1}`;
      this.#begin(known.id, start);
      return;
    }
    for (const [at, part] of partsOf(block, sentence).entries())
      known.spans.push(
        this.#span(part, at === 0 ? start : part.sound - from, from),
      );
  }

  /** What of a block is spoken. */
  said(block: number): SaidBlock | undefined {
    return this.#blocks.get(block);
  }

  /**
   * What is heard when: each from its beginning to that of the next, so that
   * pauses stay.
   *
   * @param seconds Of the section's sound.
   */
  clips(sampleRate: number, seconds: number): readonly OverlayClip[] {
    const begins = this.#starts.map(({ id, start }, at) => ({
      id,
      begin: at === 0 ? 0 : start / sampleRate,
    }));
    return begins
      .map(({ id, begin }, at) => ({
        id,
        begin,
        end: begins[at + 1]?.begin ?? seconds,
      }))
      .filter(({ begin, end }) => end - begin >= leastSeconds);
  }

  get #prefix(): string {
    return `${saidPrefix}${this.#section + 1}-`;
  }

  #begin(id: string, start: number): void {
    // A title of two sentences is one element.
    if (this.#starts.at(-1)?.id !== id) this.#starts.push({ id, start });
  }

  #span({ start, end, words }: Part, sound: number, from: number): SaidSpan {
    this.#count += 1;
    const id = `${this.#prefix}${this.#count}`;
    if (this.#level === "sentence") {
      this.#begin(id, sound);
      return { id, start, end, words: [] };
    }
    return {
      id,
      start,
      end,
      words: words.map((word, at) => {
        const wordId = `${id}-${at + 1}`;
        this.#begin(wordId, at === 0 ? sound : word.sound - from);
        return { id: wordId, start: word.start, end: word.end };
      }),
    };
  }
}

/** Clock values have no finer. */
const leastSeconds = 0.001;

/** A stretch of a block's text, and the sample that it begins with. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly sound: number;
}
interface Part extends Stretch {
  readonly words: readonly Stretch[];
}

/** A sentence, cut where the block's own pieces end: a line of verse has two. */
function partsOf(block: Block, sentence: NarratedSentence): readonly Part[] {
  const segments = blockSegments(block).map(({ offset, content }) => ({
    from: offset,
    to: offset + content.reduce((sum, { text }) => sum + text.length, 0),
  }));
  const words = wordsOf(sentence.words);
  const { range } = sentence;
  return segments.flatMap(({ from, to }) => {
    const within = words.filter(({ start, end }) => start >= from && end <= to);
    const [first] = within;
    const last = within.at(-1);
    if (!first || !last) return [];
    // Marks beside the words belong to it, too, as far as they are in this piece.
    const start = Math.max(
      from,
      Math.min(first.start, range?.start.offset ?? first.start),
    );
    const end = Math.min(to, Math.max(last.end, range?.end.offset ?? last.end));
    return [{ start, end, sound: first.sound, words: within }];
  });
}

/** Each word once, in the order of the text: a number may be said in several. */
function wordsOf(words: readonly NarratedWord[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const { range, start: sound } of words) {
    if (!range) continue;
    const [start, end] = [range.start.offset, range.end.offset];
    if (start < (stretches.at(-1)?.end ?? 0) || end <= start) continue;
    stretches.push({ start, end, sound });
  }
  return stretches;
}
