import { readFile } from "node:fs/promises";
import * as v from "valibot";
import { QariError } from "../../../src/errors.ts";
import { neuralVoiceKeySchema } from "../../../src/speech/neural/neural-voice-record.ts";
import { writeDurably } from "../../resources/write-durably.ts";
import { setAsideIfDamaged } from "../../settings/set-aside.ts";

/** A voice as it is remembered: where its folder is, and what was in it. */
const keptVoiceSchema = v.object({
  key: neuralVoiceKeySchema,
  /** Absolute. */
  folder: v.pipe(v.string(), v.minLength(1), v.maxLength(4096)),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  language: v.picklist(["ar", "en"]),
  hearsVowels: v.boolean(),
  sampleRate: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
export type KeptVoice = v.InferOutput<typeof keptVoiceSchema>;

const fileSchema = v.object({ voices: v.array(v.unknown()) });

/**
 * `voices.json` among the settings, for folders belong to this machine and not
 * to the library. A voice in it that cannot be read costs only itself; a file
 * that is no file of ours is set aside.
 */
export class VoiceList {
  readonly #path: string;
  readonly #now: () => Date;
  #voices: Promise<readonly KeptVoice[]> | undefined;

  /** @param path Absolute. */
  constructor(path: string, now: () => Date) {
    this.#path = path;
    this.#now = now;
  }

  /** None while they cannot be read: no voice can be used that nobody knows. */
  all(): Promise<readonly KeptVoice[]> {
    return this.toChange().catch(() => []);
  }

  /**
   * As they have to be known before `replace`, which would lose the others.
   *
   * @throws QariError `settings-unwritable` while the file is there and cannot be read.
   */
  toChange(): Promise<readonly KeptVoice[]> {
    this.#voices ??= this.#read().catch((error: unknown) => {
      // It may be readable the next time.
      this.#voices = undefined;
      throw error;
    });
    return this.#voices;
  }

  /** On the disk when this settles. @throws QariError `disk-full`, `settings-unwritable`. */
  async replace(voices: readonly KeptVoice[]): Promise<void> {
    const text = JSON.stringify({ voices }, null, 2);
    try {
      await writeDurably(this.#path, Buffer.from(text));
    } catch (error) {
      // What is said of the library is not so of the settings.
      if (error instanceof QariError && error.code === "library-unavailable")
        throw new QariError("settings-unwritable", error.message, {
          cause: error,
        });
      throw error;
    }
    this.#voices = Promise.resolve(voices);
  }

  async #read(): Promise<readonly KeptVoice[]> {
    let text: string;
    try {
      setAsideIfDamaged(this.#path, this.#now());
      text = await readFile(this.#path, "utf8");
    } catch (cause) {
      // Set aside just now, or never there: no voice was added.
      if (cause instanceof Error && "code" in cause && cause.code === "ENOENT")
        return [];
      throw new QariError(
        "settings-unwritable",
        `${this.#path} cannot be read`,
        { cause },
      );
    }
    const file = v.safeParse(
      v.pipe(v.string(), v.parseJson(), fileSchema),
      text,
    );
    const voices = file.success ? file.output.voices : [];
    return voices.filter((voice) => v.is(keptVoiceSchema, voice));
  }
}
