import { afterEach, describe, expect, it } from "vitest";
import type { SettingsChangeEvent } from "../../../../renderer/components/type-drawer/type-drawer.ts";
import "../../../../renderer/components/voice-choice/voice-choice.ts";
import type { VoiceTryEvent } from "../../../../renderer/components/voice-choice/voice-choice.ts";
import { EmbeddedVoices } from "../../../../renderer/speech/voices/embedded-voices.ts";
import type { OfferedVoice } from "../../../../renderer/speech/voices/voice-source.ts";
import { defaultSettings } from "../../../../src/settings/settings.ts";
import type { VoiceChoice, VoiceId } from "../../../../src/speech/voice.ts";

const [embedded] = new EmbeddedVoices().voices as [OfferedVoice];
const named = (id: VoiceId, language: string): OfferedVoice => ({
  ...embedded,
  id,
  engine: id.startsWith("system:") ? "system" : "neural",
  name: id.slice(id.indexOf(":") + 1),
  languages: [language],
});
const all = [
  embedded,
  named("system:Hoda", "ar"),
  named("system:Zira", "en"),
  named("neural:amal", "ar"),
];

afterEach(() => document.body.replaceChildren());

async function show(
  speechVoices: VoiceChoice = {},
  voices: readonly OfferedVoice[] = all,
) {
  const element = document.createElement("qari-voice-choice");
  Object.assign(element, {
    settings: { ...defaultSettings, speechVoices },
    languages: ["ar", "en"],
    voices,
  });
  document.body.append(element);
  await element.updateComplete;
  const changes: unknown[] = [];
  element.addEventListener(
    "qari-settings-change",
    ({ patch }: SettingsChangeEvent) => changes.push(patch),
  );
  const select = (lang: string) => {
    const found = element.renderRoot.querySelector(`#voice-${lang}`);
    if (!(found instanceof HTMLSelectElement)) throw new Error(lang);
    return found;
  };
  const choose = (lang: string, id: VoiceId) => {
    select(lang).value = id;
    select(lang).dispatchEvent(new Event("change"));
  };
  const hint = (lang: string) =>
    element.renderRoot.querySelector(`#hint-${lang}`)?.textContent.trim();
  return { element, changes, select, choose, hint };
}

describe("choosing who reads a language", () => {
  it("offers the voices of that language alone, by engine, the built-in one first", async () => {
    const { select } = await show();
    const ids = (lang: string) =>
      [...select(lang).options].map(({ value }) => value);
    expect(ids("ar")).toEqual(["embedded", "system:Hoda", "neural:amal"]);
    expect(ids("en")).toEqual(["embedded", "system:Zira"]);
    expect(select("ar").value).toBe("embedded");
  });

  it("changes one language and leaves the others", async () => {
    const { changes, choose } = await show({ en: "system:Zira" });
    choose("ar", "neural:amal");
    expect(changes).toEqual([
      { speechVoices: { ar: "neural:amal", en: "system:Zira" } },
    ]);
  });

  it("names nothing where the built-in voice is chosen", async () => {
    const { changes, choose } = await show({ ar: "system:Hoda" });
    choose("ar", "embedded");
    expect(changes).toEqual([{ speechVoices: {} }]);
  });

  it("keeps a voice that is not there in the list, and says who reads meanwhile", async () => {
    const { select, hint } = await show({ ar: "system:Laila" });
    expect(select("ar").value).toBe("system:Laila");
    expect(select("ar").selectedOptions[0]?.textContent).toContain("Laila");
    expect(hint("ar")).toContain("المدمج");
    expect(hint("en")).toBe("");
  });

  it("says how to get more where there is no other", async () => {
    const { hint } = await show({}, [embedded]);
    expect(hint("ar")).toContain("إعدادات النظام");
  });

  it("asks for a sample, and says why one failed", async () => {
    const { element, hint } = await show();
    const tried: string[] = [];
    element.addEventListener("qari-voice-try", ({ lang }: VoiceTryEvent) =>
      tried.push(lang),
    );
    for (const button of element.renderRoot.querySelectorAll("button"))
      button.click();
    expect(tried).toEqual(["ar", "en"]);
    element.trial = { lang: "ar", failure: "voice-silent" };
    await element.updateComplete;
    expect(hint("ar")).not.toBe("");
    expect(hint("en")).toBe("");
  });
});
