import { openEmbeddedVoice } from "../speech/embedded-voice.ts";
import { doWork } from "../threads/do-work.ts";
import type { NarrationCall } from "./narration-service.ts";
import { writeNarration } from "./write-narration.ts";

/** A thread that writes one narration and ends. Started by `openNarrationThreads`. */
await doWork(async (call, control) => {
  // From `openNarrationThreads`, our own code in the same process.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const { voice, request } = call as NarrationCall;
  return writeNarration(await openEmbeddedVoice(voice), request, control);
});
