/// <reference types="trusted-types" />
// oxlint-disable-next-line import/default -- Vite makes it: the URL of the built worker
import voiceWorkerUrl from "./voice-worker.ts?worker&url";

let policy: Pick<TrustedTypePolicy, "createScriptURL"> | undefined;

/**
 * Start the voice's worker. Under `require-trusted-types-for 'script'` a worker
 * starts only from a URL made by a policy that the page's own policy names.
 */
export function startVoiceWorker(): Worker {
  policy ??= window.trustedTypes?.createPolicy("qari-worker", {
    createScriptURL: (url: string) => {
      if (url !== voiceWorkerUrl) throw new TypeError(`not our worker: ${url}`);
      return url;
    },
  });
  const url = policy?.createScriptURL(voiceWorkerUrl) ?? voiceWorkerUrl;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the DOM's types know only text here; the browser takes the trusted form
  return new Worker(url as string, { type: "module", name: "qari-voice" });
}
