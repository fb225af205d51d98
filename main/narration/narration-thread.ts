import { openEmbeddedVoice } from "../speech/embedded-voice.ts";
import { doWork } from "../threads/do-work.ts";
import type { NarrationCall } from "./narration-service.ts";
import { writeNarration } from "./write-narration.ts";

/** A thread that writes one narration and ends. Started by `openNarrationThreads`. */
await doWork(async (call, control) => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- from `openNarrationThreads`, our own code in the same process
  const { voice, request } = call as NarrationCall;
  return writeNarration(await openEmbeddedVoice(voice), request, control);
});
