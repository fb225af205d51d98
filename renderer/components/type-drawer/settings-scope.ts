import { isReadingSetting } from "../../../src/settings/article-reading.ts";
import type {
  ReadingPatch,
  ReadingSettings,
} from "../../../src/settings/reading-settings.ts";
import {
  defaultSettings,
  type Settings,
  type SettingsPatch,
} from "../../../src/settings/settings.ts";

/** What the controls of the drawer show and change: the reader's settings, or over them what one article has of its own. */
export interface SettingsScope {
  /** In force. */
  readonly settings: Settings;
  readonly change: (patch: SettingsPatch) => void;
  /** Can these go back to what they come from? */
  readonly isChanged: (names: readonly (keyof Settings)[]) => boolean;
  /** Back to the default; of an article's own, back to the reader's. */
  readonly reset: (names: readonly (keyof Settings)[]) => void;
}

/** Changes go to the reader's settings. */
export function readersScope(
  settings: Settings,
  send: (patch: SettingsPatch) => void,
): SettingsScope {
  return {
    settings,
    change: send,
    isChanged: (names) =>
      names.some((name) => settings[name] !== defaultSettings[name]),
    reset: (names) =>
      send(
        Object.fromEntries(names.map((name) => [name, defaultSettings[name]])),
      ),
  };
}

/** How text is set goes to one article, all else to the reader's settings. */
export function articleScope(
  reader: SettingsScope,
  own: ReadingPatch,
  send: (own: ReadingPatch) => void,
): SettingsScope {
  return {
    settings: reader.settings,
    change: (patch) => {
      const { reading, rest } = split(patch);
      if (Object.keys(reading).length > 0) send({ ...own, ...reading });
      if (Object.keys(rest).length > 0) reader.change(rest);
    },
    isChanged: (names) =>
      names.some((name) =>
        isReadingSetting(name)
          ? Object.hasOwn(own, name)
          : reader.isChanged([name]),
      ),
    reset: (names) => {
      const readings = names.filter((name) => isReadingSetting(name));
      const others = names.filter((name) => !isReadingSetting(name));
      if (readings.length > 0) send(without(own, readings));
      if (others.length > 0) reader.reset(others);
    },
  };
}

/** What an article has of its own, less some of it. */
const without = (
  own: ReadingPatch,
  names: readonly (keyof ReadingSettings)[],
): ReadingPatch => {
  const rest = { ...own };
  for (const name of names) delete rest[name];
  return rest;
};

function split(patch: SettingsPatch): {
  readonly reading: ReadingPatch;
  readonly rest: SettingsPatch;
} {
  const entries = Object.entries(patch);
  return {
    reading: Object.fromEntries(
      entries.filter(([name]) => isReadingSetting(name)),
    ),
    rest: Object.fromEntries(
      entries.filter(([name]) => !isReadingSetting(name)),
    ),
  };
}
