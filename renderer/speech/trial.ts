import { planBlock } from "../../src/speech/plan.ts";
import type { ReadingOptions } from "../../src/speech/reading-options.ts";
import { SpeechScript } from "../../src/speech/speech-script.ts";
import { SpeechPlayer, type PlayerOptions } from "./player.ts";

/** Says a few words by themselves, to hear how they sound. */
export class Trial {
  readonly #options: () => PlayerOptions;
  #player: SpeechPlayer | undefined;

  /** @param options How the reader listens now. */
  constructor(options: () => PlayerOptions) {
    this.#options = options;
  }

  /**
   * In place of what is being said.
   *
   * @param lang BCP 47.
   * @returns When it is begun; the player, for what went wrong.
   */
  async say(
    text: string,
    lang: string,
    reading: ReadingOptions,
  ): Promise<SpeechPlayer> {
    const player = (this.#player ??= new SpeechPlayer(this.#options()));
    player.load(
      SpeechScript.of(
        planBlock(
          { type: "paragraph", content: [{ text }] },
          { section: 0, block: 0, lang },
          reading,
        ),
      ),
    );
    await player.play();
    return player;
  }

  /** Silence, and let go of the voice. */
  close(): void {
    void this.#player?.close();
    this.#player = undefined;
  }
}
