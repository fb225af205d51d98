import { runInThread } from "../threads/run-in-thread.ts";
import type { WorkControl } from "../threads/work-control.ts";
import type { Narration, NarrationRequest } from "./write-narration.ts";

/** What a thread is started with. */
export interface NarrationCall {
  /** Folder of the bundled voice, absolute. */
  readonly voice: string;
  readonly request: NarrationRequest;
}

/** Narrations, in a thread of their own for each: the voice holds up whoever speaks with it. */
export interface NarrationService {
  /** @throws As `writeNarration`. */
  readonly write: (
    request: NarrationRequest,
    control: WorkControl,
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
  write: async (request, control) =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what comes back is what `writeNarration` returned
    (await runInThread(
      script,
      { voice, request } satisfies NarrationCall,
      control,
    )) as Narration,
});
