import { EmbeddedVoice } from "../../../renderer/speech/embedded-voice.ts";
import type { PlayerState } from "../../../renderer/speech/player-events.ts";
import { SpeechPlayer } from "../../../renderer/speech/player.ts";
import { planBlock } from "../../../src/speech/plan.ts";
import { SpeechScript } from "../../../src/speech/speech-script.ts";
import type { SpokenUtterance } from "../../../src/speech/spoken.ts";
import type { Utterance } from "../../../src/speech/utterance.ts";
import { installPlayLog } from "../../../tools/tour/play-log.ts";
import { toRecording, type Recording } from "../../../tools/tour/recording.ts";
import { installSoundTap } from "../../../tools/tour/sound-tap.ts";

/** Where the test server serves the voice. */
export const voiceBase = "/resources/voice/";

/** The first sentence of the bundled article. */
export const firstSentence =
  "يستضيف وزير الخارجية الأميركي مايك بومبيو في السادس من فبراير (شباط)، اجتماعاً للتحالف الدولي لمكافحة تنظيم “الدولة الإسلامية” (داعش) المؤلف من 79 دولة، والذي شكّلته الولايات المتحدة في 2014 بعد سيطرة المتطرّفين على مساحات شاسعة من أراضي العراق وسوريا.";

/** The second: shorter, with a quotation. */
export const secondSentence =
  "وسيبحث الاجتماع كيفية إلحاق هزيمة “دائمة” بداعش في العراق وسوريا.";

export const plan = (text: string): readonly Utterance[] =>
  planBlock(
    { type: "paragraph", content: [{ text }] },
    { section: 0, block: 0, lang: "ar" },
  );

/** A player on the real voice, ready to speak, and what the voice gave it. */
export async function listenTo(text: string, rate = 1) {
  installSoundTap();
  installPlayLog();
  const engine = new EmbeddedVoice({ base: voiceBase });
  const spoken: SpokenUtterance[] = [];
  const synthesize = engine.synthesize.bind(engine);
  engine.synthesize = async (...call) => {
    const answer = await synthesize(...call);
    spoken.push(answer);
    return answer;
  };
  const player = new SpeechPlayer({ engine, manner: { rate, pitch: 1 } });
  player.load(SpeechScript.of(plan(text)));
  await player.prepare();
  return { player, spoken };
}

/** All that a player has to say. */
export function said({ script }: SpeechPlayer): readonly Utterance[] {
  const utterances: Utterance[] = [];
  for (let key = script.first; key !== undefined; key = script.after(key)) {
    const utterance = script.at(key);
    if (utterance) utterances.push(utterance);
  }
  return utterances;
}

/** Resolves when the player is in a state. */
export function reached(
  player: SpeechPlayer,
  state: PlayerState,
): Promise<void> {
  return new Promise((resolve) => {
    if (player.state === state) return resolve();
    const listener = (): void => {
      if (player.state !== state) return;
      player.removeEventListener("qari-speech-state", listener);
      resolve();
    };
    player.addEventListener("qari-speech-state", listener);
  });
}

/**
 * Resolves when a word is heard; `token` omitted waits for the utterance alone.
 * A machine that drops frames may tell a later word first.
 */
export function heard(
  player: SpeechPlayer,
  utterance: number,
  token?: number,
): Promise<void> {
  return new Promise((resolve) => {
    const listener = (event: {
      readonly utterance: number | undefined;
      readonly token: number | undefined;
    }): void => {
      if (
        event.utterance !== utterance ||
        (token !== undefined && (event.token ?? -1) < token)
      )
        return;
      player.removeEventListener("qari-speech-word", check);
      resolve();
    };
    const check = (): void => listener(player);
    player.addEventListener("qari-speech-word", check);
    check();
  });
}

/** What left the players since the last call. */
export function takeRecording(): Recording {
  if (!globalThis.qariSoundTap) throw new Error("call listenTo first");
  return toRecording(globalThis.qariSoundTap.take());
}

/** Louder than the voice's own noise floor. */
const audible = 150;

/** Index of the first sample that is not silence; −1 where there is none. */
export const firstSound = (samples: Int16Array): number =>
  samples.findIndex((sample) => Math.abs(sample) > audible);
