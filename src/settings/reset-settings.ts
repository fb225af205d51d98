import {
  defaultSettings,
  type Settings,
  type SettingsPatch,
} from "./settings.ts";

/** What the reader made, with care or by the way: no setting to go back from. */
const made: ReadonlySet<string> = new Set([
  "presets",
  "shortcuts",
  "recentCommands",
  "pronunciations",
  "listeningQueue",
  "customPage",
  "customText",
  "customAccent",
] satisfies (keyof Settings)[]);

/** All settings at their defaults; what the reader made is not among them. */
export const settingsReset: SettingsPatch = Object.fromEntries(
  Object.entries(defaultSettings).filter(([name]) => !made.has(name)),
);

/**
 * What a change takes away.
 *
 * @returns Brings it back; empty where the change changes nothing.
 * @throws Nothing.
 */
export const takenBy = (
  patch: SettingsPatch,
  settings: Settings,
): SettingsPatch => {
  const after = new Map<string, unknown>(Object.entries(patch));
  return Object.fromEntries(
    Object.entries(settings).filter(
      ([name, value]) =>
        after.has(name) &&
        // Lists and the like are never the same object twice.
        JSON.stringify(value) !== JSON.stringify(after.get(name)),
    ),
  );
};
