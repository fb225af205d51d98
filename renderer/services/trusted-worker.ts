/// <reference types="trusted-types" />
// oxlint-disable-next-line import/default -- Vite makes it: the URL of the built worker
import vowelWorkerUrl from "../reading/vowels/vowel-worker.ts?worker&url";
// oxlint-disable-next-line import/default -- Vite makes it: the URL of the built worker
import voiceWorkerUrl from "../speech/voice-worker.ts?worker&url";

let policy: Pick<TrustedTypePolicy, "createScriptURL"> | undefined;

/** Start the thread that the voice speaks on. */
export const startVoiceWorker = (): Worker => start(voiceWorkerUrl, "voice");

/** Start the thread that gives the page's text short vowels. */
export const startVowelWorker = (): Worker => start(vowelWorkerUrl, "vowels");

/**
 * Under `require-trusted-types-for 'script'` a worker starts only from a URL
 * made by a policy that the page's own policy names.
 */
function start(workerUrl: string, name: string): Worker {
  policy ??= window.trustedTypes?.createPolicy("qari-worker", {
    createScriptURL: (url: string) => {
      if (url !== voiceWorkerUrl && url !== vowelWorkerUrl)
        throw new TypeError(`not our worker: ${url}`);
      return url;
    },
  });
  const url = policy?.createScriptURL(workerUrl) ?? workerUrl;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the DOM's types know only text here; the browser takes the trusted form
  return new Worker(url as string, { type: "module", name: `qari-${name}` });
}
