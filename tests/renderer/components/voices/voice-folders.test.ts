import axe from "axe-core";
import { afterEach, describe, expect, it } from "vitest";
import "../../../../renderer/components/voice-folders/voice-folders.ts";
import type {
  VoiceFolderAddEvent,
  VoiceFolderRemoveEvent,
} from "../../../../renderer/components/voice-folders/voice-folder-events.ts";
import type { NeuralVoiceRecord } from "../../../../src/speech/neural/neural-voice-record.ts";

const amal: NeuralVoiceRecord = {
  key: "6f1de6f4-4c53-4a0f-8f2c-8f0a8f5f5a10",
  name: "amal",
  language: "ar",
  sampleRate: 22_050,
  hearsVowels: true,
  folder: "/voices/amal",
  isMissing: false,
};
const lost = {
  ...amal,
  key: "6f1de6f4-4c53-4a0f-8f2c-8f0a8f5f5a11",
  name: "lost",
  folder: "/voices/lost",
  isMissing: true,
};

afterEach(() => document.body.replaceChildren());

async function show(voices: readonly NeuralVoiceRecord[], busy = false) {
  const element = document.createElement("qari-voice-folders");
  Object.assign(element, { voices, busy });
  document.body.append(element);
  await element.updateComplete;
  const asked: (readonly [string, string | undefined])[] = [];
  element.addEventListener(
    "qari-voice-folder-add",
    ({ replaces }: VoiceFolderAddEvent) => asked.push(["add", replaces?.name]),
  );
  element.addEventListener(
    "qari-voice-folder-remove",
    ({ voice }: VoiceFolderRemoveEvent) => asked.push(["remove", voice.name]),
  );
  const root = element.renderRoot;
  const button = (name: string) =>
    [...root.querySelectorAll("button")].find(
      (each) => (each.ariaLabel ?? each.textContent).trim() === name,
    );
  return { element, root, asked, button };
}

describe("the voices that a reader added", () => {
  it("are explained where there are none, with the way to the first", async () => {
    const { root, asked, button } = await show([]);
    expect(root.querySelector("ul")).toBeNull();
    expect(root.textContent).toContain("VITS");
    button("أضف صوتًا من مجلد…")?.click();
    expect(asked).toEqual([["add", undefined]]);
  });

  it("are listed by name and language; a lost one says where it was and can be shown again", async () => {
    const { root, asked, button } = await show([amal, lost]);
    const rows = [...root.querySelectorAll("li")];
    expect(rows.map((row) => row.querySelector("bdi")?.textContent)).toEqual([
      "amal",
      "lost",
    ]);
    expect(rows[0]?.textContent).not.toContain("/voices/amal");
    expect(rows[1]?.textContent).toContain("/voices/lost");
    expect(button("دلّ على مجلد «amal»")).toBeUndefined();
    button("دلّ على مجلد «lost»")?.click();
    button("أزل «amal»")?.click();
    expect(asked).toEqual([
      ["add", "lost"],
      ["remove", "amal"],
    ]);
  });

  it("say that they read without vowels, where they were trained on none", async () => {
    const letters = { ...amal, key: lost.key, hearsVowels: false };
    const english = { ...letters, key: "", language: "en" };
    const { root } = await show([amal, letters, english]);
    const told = [...root.querySelectorAll("li")].map((row) =>
      row.textContent.includes("بلا تشكيل"),
    );
    expect(told).toEqual([false, true, false]);
  });

  it("keep the focus in place when one is removed", async () => {
    const { root, button } = await show([amal]);
    button("أزل «amal»")?.focus();
    button("أزل «amal»")?.click();
    const focused = root instanceof ShadowRoot ? root.activeElement : undefined;
    expect(focused?.classList.contains("add")).toBe(true);
  });

  it("are not added twice while one is tried, which is said aloud", async () => {
    const { root, asked, button } = await show([amal], true);
    expect(root.querySelector("[role=status]")?.textContent.trim()).not.toBe(
      "",
    );
    button("أضف صوتًا من مجلد…")?.click();
    expect(asked).toEqual([]);
  });

  it("say why a folder gave no voice", async () => {
    const { element, root } = await show([]);
    const alert = root.querySelector("[role=alert]");
    expect(alert?.textContent.trim()).toBe("");
    element.failure = "voice-model-damaged";
    await element.updateComplete;
    expect(alert?.textContent.trim()).not.toBe("");
  });

  it("leave axe nothing to find", async () => {
    const { element } = await show([amal, lost]);
    const { violations } = await axe.run(element);
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
