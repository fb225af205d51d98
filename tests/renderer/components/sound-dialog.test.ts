import axe from "axe-core";
import { afterEach, describe, expect, it } from "vitest";
import "../../../renderer/components/sound-dialog/sound-dialog.ts";
import { narratorsOf } from "../../../renderer/speech/voices/narrators.ts";
import type { VoiceId } from "../../../src/speech/voice.ts";

afterEach(() => document.body.replaceChildren());

const builtIn = { neural: [], lacksSystem: false };

async function ask(narrators: { neural: string[]; lacksSystem: boolean }) {
  const element = document.createElement("qari-sound-dialog");
  document.body.append(element);
  const answer = element.ask({
    offers: [{ scope: "article", characters: 12_000 }],
    preferred: "article",
    narrators,
  });
  await element.updateComplete;
  const root = element.renderRoot;
  const voice = [...root.querySelectorAll("label")].find((label) =>
    label.textContent.trim().startsWith("الصوت"),
  );
  const submit = root.querySelector<HTMLButtonElement>("button[type=submit]");
  return { answer, root, voice: voice?.querySelector("select"), submit };
}

describe("the voice of what is kept as sound", () => {
  it("is not asked for where there is only the built-in one", async () => {
    const { voice, root, submit, answer } = await ask(builtIn);
    expect(voice).toBeUndefined();
    expect(root.textContent).not.toContain("أصوات النظام");
    submit?.click();
    expect(await answer).not.toHaveProperty("embedded");
  });

  it("is the one that the listener chose, or the built-in one on request", async () => {
    const { voice, submit, answer } = await ask({
      ...builtIn,
      neural: ["amal"],
    });
    expect([...(voice?.options ?? [])].map(({ text }) => text.trim())).toEqual([
      "amal",
      "المدمج، وهو أسرع",
    ]);
    expect(voice?.selectedIndex).toBe(0);
    expect((await axe.run(document.body)).violations).toEqual([]);
    if (voice) voice.value = "embedded";
    voice?.dispatchEvent(new Event("change"));
    submit?.click();
    expect(await answer).toMatchObject({ embedded: true });
  });

  it("is told to be another where the system's cannot be recorded", async () => {
    const { root } = await ask({ ...builtIn, lacksSystem: true });
    expect(root.textContent).toContain("أصوات النظام لا تُسجَّل");
  });
});

describe("who narrates", () => {
  const amal: VoiceId = "neural:6f1de6f4-4c53-4a0f-8f2c-8f0a8f5f5a10";
  const registry = {
    settled: () => Promise.resolve(),
    find: (id: VoiceId) =>
      id === amal
        ? {
            id,
            engine: "neural" as const,
            name: "amal",
            languages: ["ar"],
            capabilities: {
              wordTimes: "none" as const,
              rate: { min: 1, max: 1 },
              pitch: { min: 1, max: 1 },
            },
          }
        : undefined,
  };

  it.each([
    [["ar-EG", "ar"], { ar: amal }, { neural: ["amal"], lacksSystem: false }],
    [["en"], { ar: amal }, builtIn],
    // Its folder is gone: the built-in voice reads in its place.
    [["ar"], { ar: "neural:gone" as const }, builtIn],
    [
      ["ar"],
      { ar: "system:Majed" as const },
      { neural: [], lacksSystem: true },
    ],
  ])("for %j with %j", async (langs, choice, narrators) => {
    expect(await narratorsOf(langs, choice, registry)).toEqual(narrators);
  });
});
