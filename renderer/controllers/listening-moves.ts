import type { Article } from "../../src/article/article.ts";
import type { Position } from "../../src/article/position.ts";
import { structureAt, type Structure } from "../../src/speech/structures.ts";
import type { SpeechPlayer } from "../speech/player.ts";

interface Options {
  readonly player: () => SpeechPlayer | undefined;
  readonly article: () => Article | undefined;
  /** Called before each move. */
  readonly onMove: () => void;
  /** Go on from a word. */
  readonly playFrom: (position: Position) => Promise<void>;
}

/** Going from place to place in what is heard: by words, sentences, paragraphs, and out of what stands apart. */
export class ListeningMoves {
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  /** The quotation, list or the like that is heard; `undefined` in running text, and while nothing is heard. */
  get structure(): Structure | undefined {
    const article = this.#options.article();
    const player = this.#options.player();
    const key = player?.utterance;
    const utterance = key === undefined ? undefined : player?.script.at(key);
    return article && utterance && structureAt(article, utterance.range.start);
  }

  async next(): Promise<void> {
    await this.#move((player) => player.next());
  }

  async previous(): Promise<void> {
    await this.#move((player) => player.previous());
  }

  async nextParagraph(): Promise<void> {
    await this.#move((player) => player.nextParagraph());
  }

  async previousParagraph(): Promise<void> {
    await this.#move((player) => player.previousParagraph());
  }

  /** Go on behind the structure that is heard. */
  async leaveStructure(): Promise<void> {
    const { structure } = this;
    if (structure) await this.#move((player) => player.skipTo(structure.after));
  }

  /** Go on from the next word, or the one before: what a click on a word does, by the keyboard. */
  async stepWord(by: 1 | -1): Promise<void> {
    const player = this.#options.player();
    const { utterance, token } = player ?? {};
    if (!player || utterance === undefined) return;
    const place = { utterance, token: token ?? 0 };
    const target = player.script.wordBeside(place, by);
    if (target) await this.#options.playFrom(target.range.start);
  }

  async #move(act: (player: SpeechPlayer) => Promise<void>): Promise<void> {
    this.#options.onMove();
    const player = this.#options.player();
    if (player) await act(player);
  }
}
