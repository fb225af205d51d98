import { MessageChannel, type MessagePort } from "node:worker_threads";
import * as v from "valibot";
import type { NeuralLine } from "../speech/neural/neural-voices.ts";
import { runInThread } from "../threads/run-in-thread.ts";
import type { WorkControl } from "../threads/work-control.ts";
import { narrationSchema } from "./narration-messages.ts";
import { answerSpeech, type SpeechCall } from "./speech-line.ts";
import type { Narration, NarrationRequest } from "./write-narration.ts";

/** What a thread is started with. */
export interface NarrationCall {
  /** Folder of the bundled voice, absolute. */
  readonly voice: string;
  readonly request: NarrationRequest;
  /** Voices that main speaks with, and the way to have them speak. */
  readonly neural?: SpeechCall;
}

/** Narrations, in a thread of their own for each: the voice holds up whoever speaks with it. */
export interface NarrationService {
  /**
   * @param voices Neural ones, each for its language; the embedded voice says the rest. Whoever gave them closes them.
   * @throws As `writeNarration`.
   */
  readonly write: (
    request: NarrationRequest,
    control: WorkControl,
    voices?: readonly NeuralLine[],
  ) => Promise<Narration>;
}

/**
 * @param script Absolute path of `narration-thread`, built or as it is.
 * @param voice Folder of the bundled voice, absolute.
 */
export const openNarrationThreads = (
  script: string,
  voice: string,
): NarrationService => ({
  write: async (request, control, voices = []) => {
    if (voices.length === 0)
      return run(script, { voice, request }, control, []);
    const { port1, port2 } = new MessageChannel();
    answerSpeech(port1, voices, control.signal);
    const neural = {
      port: port2,
      voices: voices.map(({ language, hearsVowels }) => ({
        language,
        hearsVowels,
      })),
    };
    try {
      return await run(script, { voice, request, neural }, control, [port2]);
    } finally {
      port1.close();
    }
  },
});

const run = async (
  script: string,
  call: NarrationCall,
  control: WorkControl,
  transfer: readonly MessagePort[],
): Promise<Narration> =>
  v.parse(narrationSchema, await runInThread(script, call, control, transfer));
