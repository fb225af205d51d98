import { randomUUID } from "node:crypto";
import { QariError } from "../../../src/errors.ts";
import type {
  NeuralSound,
  NeuralSpeech,
  NeuralVoiceRecord,
} from "../../../src/speech/neural/neural-voice-record.ts";
import type { VoiceChoice } from "../../../src/speech/voice.ts";
import { checkVoiceFolder, type CheckedVoice } from "./check-voice-folder.ts";
import type { ForkVoice } from "./voice-child.ts";
import {
  VoiceHost,
  voiceLimits,
  type HostSpeech,
  type VoiceLimits,
} from "./voice-host.ts";
import type { KeptVoice, VoiceList } from "./voice-list.ts";

export interface NeuralVoicesDeps {
  readonly list: VoiceList;
  readonly fork: ForkVoice;
  /** Let the reader choose a folder. */
  readonly chooseFolder: () => Promise<string | undefined>;
  /** For the log. */
  readonly report: (what: string) => void;
  readonly limits?: VoiceLimits;
}

/** A voice that speaks for one piece of work, in a process of its own. */
export interface NeuralLine {
  /** BCP 47 primary language that it is to read. */
  readonly language: string;
  readonly hearsVowels: boolean;
  /** @throws As `VoiceHost.speak`. */
  readonly say: (what: HostSpeech, signal: AbortSignal) => Promise<NeuralSound>;
  /** End its process. */
  readonly close: () => void;
}

/** What a voice says before it is taken. */
const trial = { ar: "مرحبا بكم في قارئ", en: "Welcome to Qari" } as const;

/** The neural voices that the reader added, each speaking in a process of its own. */
export class NeuralVoices {
  readonly #deps: NeuralVoicesDeps;
  readonly #hosts = new Map<string, Promise<VoiceHost>>();
  readonly #speaking = new Map<string, AbortController>();
  /** Until Qari is closed. */
  readonly #removed = new Map<string, KeptVoice>();
  /** Changes of the list, one after the other. */
  #changes: Promise<unknown> = Promise.resolve();

  constructor(deps: NeuralVoicesDeps) {
    this.#deps = deps;
  }

  /** In the order they were added. */
  async list(): Promise<readonly NeuralVoiceRecord[]> {
    return Promise.all((await this.#deps.list.all()).map(recordOf));
  }

  /**
   * Let the reader choose the folder of a voice, see that it speaks, and
   * remember it.
   *
   * @param replaces Key of a voice whose folder it is now: what was chosen for that voice stays.
   * @returns Without a voice when the reader thought better of it.
   * @throws QariError as `add` does.
   */
  async choose(
    replaces?: string,
  ): Promise<{ readonly added?: NeuralVoiceRecord }> {
    const folder = await this.#deps.chooseFolder();
    return folder === undefined
      ? {}
      : { added: await this.add(folder, replaces) };
  }

  /**
   * Remember the voice in a folder; on the disk when this settles. A folder
   * that is known already gives the voice that it is.
   *
   * @throws QariError `not-found` when the voice to replace is gone, the codes of `checkVoiceFolder`, `voice-engine-missing`, `disk-full`.
   */
  async add(folder: string, replaces?: string): Promise<NeuralVoiceRecord> {
    const checked = await checkVoiceFolder(folder);
    await this.#try(checked);
    const found = { folder, ...checked.info };
    const voice = await this.#change((voices) => {
      const known = voices.find((each) =>
        replaces === undefined ? each.folder === folder : each.key === replaces,
      );
      if (replaces !== undefined && !known)
        throw new QariError("not-found", `no voice ${replaces}`);
      const added: KeptVoice = { key: known?.key ?? randomUUID(), ...found };
      return {
        voices: known
          ? voices.map((each) => (each === known ? added : each))
          : [...voices, added],
        result: added,
      };
    });
    // The next word comes from the folder that is there now.
    await this.#close(voice.key);
    return recordOf(voice);
  }

  /** Forget a voice; its folder stays. `restore` brings it back until Qari is closed. What is gone already is no error. */
  async remove(key: string): Promise<void> {
    await this.#change((voices) => {
      const voice = voices.find((each) => each.key === key);
      if (voice) this.#removed.set(key, voice);
      return { voices: voices.filter((each) => each !== voice), result: null };
    });
    await this.#close(key);
  }

  /** @throws QariError `not-found` for what was not removed, or too long ago. */
  async restore(key: string): Promise<void> {
    const voice = this.#removed.get(key);
    if (!voice) throw new QariError("not-found", `no voice ${key} was removed`);
    await this.#change((voices) => ({
      voices: voices.some((each) => each.key === key)
        ? voices
        : [...voices, voice],
      result: null,
    }));
    this.#removed.delete(key);
  }

  /**
   * Say a text with one of them.
   *
   * @throws QariError `not-found`, `voice-failed`, the codes of `checkVoiceFolder` when its folder is no longer what it was; `cancelled`.
   */
  async speak({ key, call, ...what }: NeuralSpeech): Promise<NeuralSound> {
    const abort = new AbortController();
    this.#speaking.set(call, abort);
    try {
      const host = await this.#host(key);
      return await host.speak(what, abort.signal);
    } finally {
      this.#speaking.delete(call);
    }
  }

  /** What has already been said is no error: the two may cross. */
  cancel(call: string): void {
    this.#speaking.get(call)?.abort();
  }

  /**
   * The voices that are chosen for languages and are there, for a long piece of
   * work: a listener who listens meanwhile does not wait for it. Their processes
   * start with the first word.
   */
  async linesFor(choice: VoiceChoice): Promise<readonly NeuralLine[]> {
    const voices = await this.#deps.list.all();
    const lines: NeuralLine[] = [];
    for (const [language, id] of Object.entries(choice)) {
      const voice = voices.find(({ key }) => id === `neural:${key}`);
      if (!voice) continue;
      // A folder that is gone is read for by the embedded voice, as when listening.
      const checked = await checkVoiceFolder(voice.folder).catch(
        () => undefined,
      );
      if (checked) lines.push(this.#lineOf(language, checked));
    }
    return lines;
  }

  /**
   * The voice in a folder that need not have been added.
   *
   * @throws QariError the codes of `checkVoiceFolder`.
   */
  async lineOf(folder: string): Promise<NeuralLine> {
    const checked = await checkVoiceFolder(folder);
    return this.#lineOf(checked.info.language, checked);
  }

  /** End all processes. */
  async close(): Promise<void> {
    await Promise.all([...this.#hosts.keys()].map((key) => this.#close(key)));
  }

  #lineOf(language: string, { files, info }: CheckedVoice): NeuralLine {
    const host = this.#newHost(files);
    return {
      language,
      hearsVowels: info.hearsVowels,
      say: (what, signal) => host.speak(what, signal),
      close: () => host.close(),
    };
  }

  /** A folder may look right and not speak. */
  async #try({ files, info }: CheckedVoice): Promise<void> {
    const host = this.#newHost(files);
    try {
      const { signal } = new AbortController();
      const { language, sampleRate } = info;
      const what = { text: trial[language], rate: 1, sampleRate };
      const sound = await host.speak(what, signal);
      if (sound.samples.length > 0) return;
    } catch (error) {
      if (!(error instanceof QariError) || error.code !== "voice-failed")
        throw error;
      throw new QariError("voice-model-damaged", error.message, {
        cause: error,
      });
    } finally {
      host.close();
    }
    throw new QariError("voice-model-unsuited", `${files.model} says nothing`);
  }

  #newHost(files: CheckedVoice["files"]): VoiceHost {
    const { fork, report, limits = voiceLimits } = this.#deps;
    return new VoiceHost(files, fork, report, limits);
  }

  #host(key: string): Promise<VoiceHost> {
    const known = this.#hosts.get(key);
    if (known) return known;
    const made = (async () => {
      const voices = await this.#deps.list.all();
      const voice = voices.find((each) => each.key === key);
      if (!voice) throw new QariError("not-found", `no voice ${key}`);
      const { files } = await checkVoiceFolder(voice.folder);
      return this.#newHost(files);
    })();
    this.#hosts.set(key, made);
    // Looked at anew the next time: the folder may be back.
    made.catch(() => this.#hosts.delete(key));
    return made;
  }

  async #close(key: string): Promise<void> {
    const host = this.#hosts.get(key);
    this.#hosts.delete(key);
    const opened = await host?.catch(() => undefined);
    opened?.close(
      new QariError("voice-folder-missing", `the voice ${key} was taken away`),
    );
  }

  #change<T>(
    change: (voices: readonly KeptVoice[]) => {
      readonly voices: readonly KeptVoice[];
      readonly result: T;
    },
  ): Promise<T> {
    const changed = this.#changes.then(async () => {
      const { voices, result } = change(await this.#deps.list.toChange());
      await this.#deps.list.replace(voices);
      return result;
    });
    this.#changes = changed.catch(() => undefined);
    return changed;
  }
}

/** A folder that has lost what its voice needs is as good as gone. */
async function recordOf(voice: KeptVoice): Promise<NeuralVoiceRecord> {
  const isMissing = await checkVoiceFolder(voice.folder).then(
    () => false,
    () => true,
  );
  return { ...voice, isMissing };
}
