import type { Listened } from "../../../tools/tour/listen-through.ts";
import { toRecording } from "../../../tools/tour/recording.ts";
import { importText } from "../../../src/importing/plain-text.ts";
import { planSpeech } from "../../../src/speech/plan.ts";
import type { Utterance } from "../../../src/speech/utterance.ts";

const sampleRate = 22_050;
const frameMs = 1000 / 60;
/** Silence that the voice itself leaves at either end of a sentence, in seconds. */
const own = 0.01;
const wordSeconds = 0.25;
/** Between the graph and the loudspeaker, and between the page's clock and the graph's; seconds. */
const latency = 0.04;
const pageAhead = 3;
/** Of a sound that rises and falls as the player's do; seconds. */
const fade = 0.004;

const article = `رحلة إلى الجبل

خرجنا قبل الشروق نحمل الماء والخبز. كان الدرب ضيقاً بين الصخور. قال الدليل إن الثلج ذاب مبكراً.

بلغنا القمة ظهراً. رأينا السهل كله تحت الغيوم. ثم عدنا قبل الليل.`;

/** What may go wrong between a voice and its listener. */
export interface Faults {
  /** How late each highlight comes, in ms, by when its word is heard in ms of the page's clock. */
  readonly lagAt?: (heardAt: number) => number;
  /** Words that are never highlighted, counted through the article. */
  readonly skipped?: readonly number[];
  /** Seconds a sentence comes late, by its number. */
  readonly late?: Readonly<Record<number, number>>;
  /** A listener pauses in the silence before a sentence: for so many seconds of sound. */
  readonly broken?: Readonly<Record<number, number>>;
  /** A sentence whose sound is cut before this word and goes on after so many seconds. */
  readonly cut?: {
    readonly sentence: number;
    readonly word: number;
    readonly gap: number;
  };
  /** No frame is drawn for so many ms from then. */
  readonly frozen?: { readonly at: number; readonly ms: number };
  /** Changes the samples that were recorded. */
  readonly spoil?: (samples: Int16Array) => void;
  /** The device stands still for so many seconds in the middle. */
  readonly hitch?: number;
}

/**
 * What a minute of listening looks like when it is recorded, made up to the
 * sample: a hissing voice, a page that shows each word as it is heard, and whatever is to go wrong.
 */
export function recordedListening(faults: Faults = {}): {
  readonly listened: Listened;
  readonly plan: readonly Utterance[];
  /** When each word is heard, in ms of the page's clock. */
  readonly heard: readonly number[];
} {
  const plan = planSpeech(importText(article, { name: "رحلة" }));
  const random = hiss();
  const sounds = plan.map((utterance, id) => soundOf(utterance, id, random));
  const plays: Listened["log"]["plays"][number][] = [];
  const breaks: Listened["breaks"][number][] = [];
  const words: { readonly at: number; readonly text: string }[] = [];
  const toPage = (seconds: number): number =>
    (seconds + pageAhead + latency) * 1000;
  let at = 1;
  for (const [index, { tokens, pauseAfter }] of plan.entries()) {
    const sound = sounds[index];
    if (!sound) continue;
    const broken = faults.broken?.[index] ?? 0;
    if (broken > 0) {
      const press = toPage(at - 0.05);
      breaks.push({ from: press, to: press + 30 });
    }
    at = onSample(at + (faults.late?.[index] ?? 0) + broken);
    const cut = faults.cut?.sentence === index ? faults.cut : undefined;
    const cutAt = sound.words[cut?.word ?? -1]?.start;
    const play = { sound: index, context: 0 };
    if (cut && cutAt !== undefined) {
      plays.push({ ...play, when: at, offset: 0, stop: at + cutAt });
      plays.push({ ...play, when: at + cutAt + cut.gap, offset: cutAt });
    } else plays.push({ ...play, when: at, offset: 0 });
    for (const [word, { start }] of sound.words.entries()) {
      const gone = cutAt !== undefined && start >= cutAt ? (cut?.gap ?? 0) : 0;
      words.push({
        at: toPage(at + start + gone),
        text: tokens[word]?.source ?? "",
      });
    }
    at = onSample(
      at + sound.samples.length / sampleRate + (cut?.gap ?? 0) + pauseAfter,
    );
  }
  const samples = new Int16Array(Math.ceil((at + 1) * sampleRate));
  for (const play of plays)
    mix(samples, sounds[play.sound]?.samples ?? new Int16Array(), play);
  faults.spoil?.(samples);
  const end = toPage(samples.length / sampleRate);
  const frames = [...every(frameMs, end)].filter(
    (time) =>
      !faults.frozen ||
      time < faults.frozen.at ||
      time >= faults.frozen.at + faults.frozen.ms,
  );
  return {
    plan,
    heard: words.map(({ at: heardAt }) => heardAt),
    listened: {
      recording: toRecording({
        pcm: base64(samples),
        sampleRate,
        pieces: [{ context: 0, frame: 0, length: samples.length }],
        clock: clockOf(end, faults.hitch ?? 0),
      }),
      log: {
        sounds: sounds.map(({ samples: given, ...sound }) => ({
          ...sound,
          pcm: base64(given),
        })),
        plays,
      },
      changes: shown(words, faults),
      frames,
      breaks,
    },
  };
}

/** The page shows a word in a frame that is on the screen just when it is heard; where none is drawn, in the next. */
function shown(
  words: readonly { readonly at: number; readonly text: string }[],
  { lagAt = () => 0, skipped = [], frozen }: Faults,
): Listened["changes"] {
  return (
    words
      .flatMap(({ at, text }, index) => {
        const wanted = at - frameMs + lagAt(at);
        const isFrozen =
          frozen && wanted >= frozen.at && wanted < frozen.at + frozen.ms;
        return skipped.includes(index)
          ? []
          : [{ at: isFrozen ? frozen.at + frozen.ms : wanted, text }];
      })
      // Of several words in one frame only the last is shown.
      .filter(({ at }, index, all) => all[index + 1]?.at !== at)
  );
}

function soundOf({ tokens }: Utterance, id: number, random: () => number) {
  const words = tokens.map((_, token) => ({
    token,
    start: own + token * wordSeconds,
  }));
  const length = Math.round(
    (2 * own + tokens.length * wordSeconds) * sampleRate,
  );
  const samples = Int16Array.from({ length }, (_, index) => {
    const seconds = index / sampleRate;
    if (seconds < own || seconds > length / sampleRate - own) return 0;
    // Louder and softer, as speech is, and never so much that a sample's step could pass for a click.
    const swell = 0.6 + 0.4 * Math.sin(seconds * 40);
    return Math.round(3000 * swell * random());
  });
  return {
    id,
    spoken: tokens.map(({ spoken }) => spoken),
    rate: 1,
    sampleRate,
    samples,
    words,
  };
}

/** Noise without sharp steps, always the same. */
function hiss(): () => number {
  let seed = 1;
  let smooth = 0;
  return () => {
    seed = (seed * 16_807) % 2_147_483_647;
    smooth += 0.2 * ((seed / 2_147_483_647) * 2 - 1 - smooth);
    return smooth;
  };
}

function mix(
  into: Int16Array,
  given: Int16Array,
  {
    when,
    offset,
    stop,
  }: { readonly when: number; readonly offset: number; readonly stop?: number },
): void {
  const from = Math.round(offset * sampleRate);
  const begin = Math.round(when * sampleRate);
  const length = Math.min(
    given.length - from,
    Math.round(((stop ?? Infinity) - when) * sampleRate),
  );
  const edge = fade * sampleRate;
  for (let index = 0; index < length; index += 1) {
    const gain = Math.min(1, index / edge, (length - index) / edge);
    into[begin + index] = Math.round((given[from + index] ?? 0) * gain);
  }
}

/** The graph's clock beside the page's. */
const clockOf = (end: number, hitch: number) =>
  [...every(25, end)].map((at) => {
    const seconds = at / 1000 - pageAhead;
    const stood = at > end / 2 ? hitch : 0;
    return {
      context: 0,
      at,
      heard: seconds - latency - stood,
      rendered: seconds - stood,
    };
  });

function* every(step: number, end: number): Generator<number> {
  for (let at = pageAhead * 1000; at < end; at += step) yield at;
}

const onSample = (seconds: number): number =>
  Math.round(seconds * sampleRate) / sampleRate;

const base64 = ({ buffer }: Int16Array<ArrayBuffer>): string =>
  Buffer.from(buffer).toString("base64");
