import { join } from "node:path";
import { forkWithNode } from "../../../../main/speech/neural/fork-with-node.ts";
import { loadEngine } from "../../../../main/speech/neural/load-engine.ts";

/** The voice's process from its source. */
export const forkVoice = forkWithNode(
  join(import.meta.dirname, "../../../../main/speech/neural/voice-process.ts"),
);

/** Why neural voices cannot be tried here; `undefined` where they can. */
export const engineMissing: string | undefined = await loadEngine().then(
  () => undefined,
  (error: unknown) => String(error).split("\n", 1)[0],
);

if (engineMissing !== undefined)
  console.log(`neural voices are not tried here: ${engineMissing}`);
