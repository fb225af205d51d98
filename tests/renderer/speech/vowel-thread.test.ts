import { expect, it, onTestFinished } from "vitest";
import { startVoiceWorker } from "../../../renderer/speech/trusted-worker.ts";
import { VowelThread } from "../../../renderer/speech/vowel-thread.ts";

const text = {
  lang: "ar",
  vowels: "pausal" as const,
  tokens: [{ spoken: "وصل" }, { spoken: "الوفد" }],
};

function open(options: ConstructorParameters<typeof VowelThread>[0] = {}) {
  const thread = new VowelThread({ base: "/resources/tashkeel/", ...options });
  onTestFinished(() => thread.close());
  return thread;
}

/** A worker that does what the page tells it here, and nothing else. */
const workerOf = (script: string): Worker =>
  new Worker(URL.createObjectURL(new Blob([script])));

it("gives words their vowels, several sentences at once", async () => {
  const thread = open();
  const all = await Promise.all([
    thread.vocalise(text),
    thread.vocalise({ ...text, tokens: [{ spoken: "المدينة" }] }),
  ]);
  expect(all.map(({ tokens }) => tokens.map((each) => each.vocalised))).toEqual(
    [["وَصَلَ", expect.stringContaining("وَف")], [expect.stringContaining("مَدِ")]],
  );
});

it("starts no worker for what wants no vowels", async () => {
  let started = 0;
  const thread = open({
    startWorker: () => {
      started += 1;
      return startVoiceWorker();
    },
  });
  const plain = { lang: "ar", tokens: text.tokens };
  expect(await thread.vocalise(plain)).toBe(plain);
  expect(started).toBe(0);
});

it.each([
  ["breaks", () => workerOf("throw new Error('broken')"), 60_000],
  ["never answers", () => workerOf(""), 1],
])(
  "leaves a sentence as it is when its worker %s",
  async (_, start, patience) => {
    const thread = open({ startWorker: start, patience });
    expect(await thread.vocalise(text)).toBe(text);
    // It is not tried again for every sentence.
    expect(await thread.vocalise(text)).toBe(text);
  },
);

it("leaves what waits as it is when it is closed", async () => {
  const thread = open();
  const waiting = thread.vocalise(text);
  thread.close();
  expect(await waiting).toBe(text);
});
