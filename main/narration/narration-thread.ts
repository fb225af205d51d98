import * as v from "valibot";
import { doWork } from "../threads/do-work.ts";
import { narrationCallSchema } from "./narration-messages.ts";
import { openNarrators } from "./open-narrators.ts";
import { speechLine } from "./speech-line.ts";
import { writeNarration } from "./write-narration.ts";

/** A thread that writes one narration and ends. Started by `openNarrationThreads`. */
await doWork(async (call, control) => {
  const { voice, request, neural } = v.parse(narrationCallSchema, call);
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
