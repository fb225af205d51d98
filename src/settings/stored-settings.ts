import * as v from "valibot";
import { readStoredReading } from "./article-reading.ts";
import { mostPresets, presetSchema, type Preset } from "./presets.ts";
import {
  defaultSettings,
  settingSchemas,
  settingsSchema,
  type Settings,
} from "./settings.ts";

/** What a settings file holds, sorted into what can be used and what cannot. */
export interface StoredSettings {
  /** Every setting: the stored value where it is valid, the default elsewhere. */
  readonly settings: Settings;
  /** Names of the settings whose stored value was refused. Empty for a sound file. */
  readonly refused: readonly string[];
  /** Values under names this version does not know. Kept in the file, so that going back to an older Qari costs nothing. */
  readonly unknown: Readonly<Record<string, unknown>>;
}

const isSetting = (name: string): name is keyof Settings =>
  Object.hasOwn(settingSchemas, name);

/** What a reader made over time goes one by one as well. */
const storedPresetSchema = v.pipe(
  v.object({
    ...presetSchema.entries,
    reading: v.pipe(v.unknown(), v.transform(readStoredReading)),
  }),
  presetSchema,
);

function soundPresets(stored: unknown): readonly Preset[] {
  const list = v.is(v.array(v.unknown()), stored) ? stored : [];
  return list
    .flatMap((each) => {
      const { success, output } = v.safeParse(storedPresetSchema, each);
      return success ? [output] : [];
    })
    .slice(0, mostPresets);
}

/**
 * Read stored values one by one, so that a bad value costs only itself.
 *
 * @param stored Parsed JSON of the file; an empty object gives the defaults.
 * @throws Nothing.
 */
export function readStoredSettings(
  stored: Readonly<Record<string, unknown>>,
): StoredSettings {
  const entries = Object.entries(stored);
  const known = entries.filter(([name]) => isSetting(name));
  const refused = known
    .filter(
      ([name, value]) => isSetting(name) && !v.is(settingSchemas[name], value),
    )
    .map(([name]) => name);
  const sound = known.filter(([name]) => !refused.includes(name));
  return {
    settings: v.parse(settingsSchema, {
      ...defaultSettings,
      ...Object.fromEntries(sound),
      ...(refused.includes("presets") && {
        presets: soundPresets(stored["presets"]),
      }),
    }),
    refused,
    unknown: Object.fromEntries(entries.filter(([name]) => !isSetting(name))),
  };
}
