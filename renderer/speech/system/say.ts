import { QariError, type ErrorCode } from "../../../src/errors.ts";

/** What is said, and how. */
export interface Saying {
  readonly text: string;
  readonly voice: SpeechSynthesisVoice;
  readonly rate: number;
  readonly pitch: number;
  /** 0–1. */
  readonly volume: number;
}

/** How long a voice may be silent before it counts as stuck, in milliseconds. */
export interface Patience {
  readonly start: number;
  /** Until the end, beside what the text should take. */
  readonly end: number;
}

/** The first sound may have to wait for the system's speech service to start. */
export const usualPatience: Patience = { start: 5000, end: 8000 };
/** A slow voice spelling out figures; milliseconds at the normal rate. */
const slowestCharacter = 150;

interface Told {
  readonly onStart: () => void;
  /** @param offset Into the text, where the voice tells its words. */
  readonly onWord: (offset: number) => void;
}

/** Chromium drops an utterance that nothing refers to, and with it its events. */
const kept = new Set<SpeechSynthesisUtterance>();

/**
 * Say one text with a voice of the system, once more if it fails or gets stuck.
 *
 * @param signal Aborting is silence, and settles at once.
 * @throws QariError `voice-silent` when it fails or stays stuck, `audio-unavailable`.
 */
export async function say(
  synthesis: SpeechSynthesis,
  saying: Saying,
  told: Told,
  signal: AbortSignal,
  patience = usualPatience,
): Promise<void> {
  try {
    await sayOnce(synthesis, saying, told, signal, patience);
  } catch (error) {
    const isStuck = error instanceof QariError && error.code === "voice-silent";
    if (!isStuck || signal.aborted) throw error;
    await sayOnce(synthesis, saying, told, signal, patience);
  }
}

async function sayOnce(
  synthesis: SpeechSynthesis,
  { text, voice, rate, pitch, volume }: Saying,
  { onStart, onWord }: Told,
  signal: AbortSignal,
  patience: Patience,
): Promise<void> {
  if (signal.aborted) return;
  const utterance = new SpeechSynthesisUtterance(text);
  Object.assign(utterance, { voice, lang: voice.lang, rate, pitch, volume });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const done = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const expect = (what: string, within: number): void => {
    clearTimeout(timer);
    timer = setTimeout(
      () => reject(new QariError("voice-silent", `${voice.name}: no ${what}`)),
      within,
    );
  };
  const duration = (text.length * slowestCharacter) / rate;
  const on = (
    type: "start" | "end" | "boundary",
    listener: (event: SpeechSynthesisEvent) => void,
  ): void =>
    utterance.addEventListener(type, listener, { signal: done.signal });
  on("start", () => {
    expect("end", duration + patience.end);
    onStart();
  });
  on("boundary", ({ name, charIndex }) => {
    if (name === "word") onWord(charIndex);
  });
  on("end", () => resolve());
  utterance.addEventListener(
    "error",
    ({ error }) =>
      reject(new QariError(codeOf(error), `${voice.name}: ${error}`)),
    { signal: done.signal },
  );
  const silence = (): void => {
    // `pause` would be the end of it: the voice never speaks again (brailcom/speechd#813).
    synthesis.cancel();
    resolve();
  };
  signal.addEventListener("abort", silence, { signal: done.signal });
  // What hangs before it would keep this one waiting.
  if (synthesis.speaking || synthesis.pending) synthesis.cancel();
  kept.add(utterance);
  expect("start", patience.start);
  synthesis.speak(utterance);
  try {
    await promise;
  } catch (error) {
    synthesis.cancel();
    throw error;
  } finally {
    clearTimeout(timer);
    done.abort();
    kept.delete(utterance);
  }
}

/** @source Web Speech API, SpeechSynthesisErrorCode. */
const codeOf = (error: SpeechSynthesisErrorCode): ErrorCode =>
  error === "audio-busy" || error === "audio-hardware"
    ? "audio-unavailable"
    : "voice-silent";
