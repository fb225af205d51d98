import { doWork } from "../threads/do-work.ts";
import type { NarrationCall } from "./narration-service.ts";
import { openNarrators } from "./open-narrators.ts";
import { speechLine } from "./speech-line.ts";
import { writeNarration } from "./write-narration.ts";

/** A thread that writes one narration and ends. Started by `openNarrationThreads`. */
await doWork(async (call, control) => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- from `openNarrationThreads`, our own code in the same process
  const { voice, request, neural } = call as NarrationCall;
  const { signal } = control;
  try {
    const lines = neural ? speechLine(neural, signal) : [];
    const voiceFor = await openNarrators(voice, lines);
    return await writeNarration(voiceFor(signal), request, control);
  } finally {
    // Or the thread would go on listening.
    neural?.port.close();
  }
});
