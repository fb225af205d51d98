import * as v from "valibot";
import { describe, expect, it } from "vitest";
import {
  settingsReset,
  takenBy,
} from "../../../src/settings/reset-settings.ts";
import {
  defaultSettings,
  settingsPatchSchema,
  type Settings,
} from "../../../src/settings/settings.ts";

describe("what goes back to its default with all settings", () => {
  it("is nothing that a reader makes", () => {
    expect(v.is(settingsPatchSchema, settingsReset)).toBe(true);
    const left = Object.keys(defaultSettings).filter(
      (name) => !Object.hasOwn(settingsReset, name),
    );
    expect(left.toSorted()).toEqual([
      "customAccent",
      "customPage",
      "customText",
      "listeningQueue",
      "presets",
      "pronunciations",
      "recentCommands",
      "shortcuts",
    ]);
  });
});

describe("what a change takes away", () => {
  const before: Settings = {
    ...defaultSettings,
    fontSize: 26,
    speechVoices: { ar: "system:هدى" },
  };

  it("comes back with what is returned, and nothing else does", () => {
    const taken = takenBy(settingsReset, before);
    expect(taken).toEqual({
      fontSize: 26,
      speechVoices: { ar: "system:هدى" },
    });
    expect({ ...before, ...settingsReset, ...taken }).toEqual(before);
  });

  it("is nothing where all is as it would be, though in other objects", () => {
    expect(takenBy(settingsReset, structuredClone(defaultSettings))).toEqual(
      {},
    );
  });
});
