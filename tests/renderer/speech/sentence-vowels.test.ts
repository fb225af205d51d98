import { expect, it, onTestFinished } from "vitest";
import { startVowelWorker } from "../../../renderer/services/trusted-worker.ts";
import { SentenceVowels } from "../../../renderer/speech/sentence-vowels.ts";

const text = {
  lang: "ar",
  vowels: "pausal" as const,
  tokens: [{ spoken: "نزل" }, { spoken: "المطر" }],
};

function open(options: ConstructorParameters<typeof SentenceVowels>[0] = {}) {
  const vowels = new SentenceVowels({
    base: "/resources/tashkeel/",
    ...options,
  });
  onTestFinished(() => vowels.close());
  return vowels;
}

/** A worker that does what the page tells it here, and nothing else. */
const workerOf = (script: string): Worker =>
  new Worker(URL.createObjectURL(new Blob([script])));

it("gives words their vowels, several sentences at once", async () => {
  const vowels = open();
  const all = await Promise.all([
    vowels.vocalise(text),
    vowels.vocalise({ ...text, tokens: [{ spoken: "المدينة" }] }),
  ]);
  expect(all.map(({ tokens }) => tokens.map((each) => each.vocalised))).toEqual(
    [["نَزَلَ", expect.stringContaining("مَطَ")], [expect.stringContaining("مَدِ")]],
  );
});

it("starts no worker for what wants no vowels", async () => {
  let started = 0;
  const vowels = open({
    startWorker: () => {
      started += 1;
      return startVowelWorker();
    },
  });
  const plain = { lang: "ar", tokens: text.tokens };
  expect(await vowels.vocalise(plain)).toBe(plain);
  expect(started).toBe(0);
});

it.each([
  ["breaks", () => workerOf("throw new Error('broken')"), 60_000],
  ["never answers", () => workerOf(""), 1],
])(
  "leaves a sentence as it is when its worker %s",
  async (_, start, patience) => {
    const vowels = open({ startWorker: start, patience });
    expect(await vowels.vocalise(text)).toEqual(text);
    // It is not tried again for every sentence.
    expect(await vowels.vocalise(text)).toEqual(text);
  },
);

it("leaves what waits as it is when it is closed", async () => {
  const vowels = open();
  const waiting = vowels.vocalise(text);
  vowels.close();
  expect(await waiting).toEqual(text);
});
