import * as v from "valibot";
import { shelfSorts } from "../library/shelf-query.ts";
import { queueSchema } from "../listening/queue.ts";
import { aloudSchemas, defaultAloud } from "./aloud-settings.ts";
import { appearanceSchemas, defaultAppearance } from "./appearance-settings.ts";
import { defaultFocus, focusSchemas } from "./focus-settings.ts";
import { defaultPaper, paperSchemas } from "./paper-settings.ts";
import { patchOf } from "./patch-schema.ts";
import { presetsSchema } from "./presets.ts";
import { defaultReading, readingSchemas } from "./reading-settings.ts";
import { defaultSpeech, speechSchemas } from "./speech-settings.ts";

export const interfaceLanguages = ["ar", "en"] as const;
/** `auto` is the digits that the interface's language is usually written with. */
export const digitSystems = ["auto", "arab", "latn"] as const;
export const shelfViews = ["grid", "list"] as const;

/** Accelerators that the reader changed, by command. Ids are not checked against the commands, so that those of a newer Qari are kept. */
const shortcutsSchema = v.pipe(
  v.record(
    v.pipe(v.string(), v.regex(/^[a-z][\w.]{0,63}$/i)),
    // Empty: the command has none.
    v.pipe(v.string(), v.maxLength(64)),
  ),
  v.maxEntries(300),
);

export const recentCommandsKept = 8;

/** One schema a setting, so that one bad value costs only itself. */
export const settingSchemas = {
  language: v.picklist(interfaceLanguages),
  digits: v.picklist(digitSystems),
  ...appearanceSchemas,
  ...readingSchemas,
  ...focusSchemas,
  presets: presetsSchema,
  shortcuts: shortcutsSchema,
  /** Ids of the commands last chosen in the palette, the newest first. */
  recentCommands: v.pipe(
    v.array(v.pipe(v.string(), v.maxLength(64))),
    v.maxLength(recentCommandsKept),
  ),
  ...speechSchemas,
  ...aloudSchemas,
  ...paperSchemas,
  /** Articles that are listened to one after the other, by id. */
  listeningQueue: queueSchema,
  shelfView: v.picklist(shelfViews),
  shelfSort: v.picklist(shelfSorts),
  shelfDescending: v.boolean(),
};

export const settingsSchema = v.strictObject(settingSchemas);
export type Settings = v.InferOutput<typeof settingsSchema>;

/** Any subset of the settings, each value valid: what a change may send. */
export const settingsPatchSchema = patchOf(settingSchemas);
export type SettingsPatch = v.InferOutput<typeof settingsPatchSchema>;

export const defaultSettings: Settings = {
  language: "ar",
  digits: "auto",
  ...defaultAppearance,
  ...defaultReading,
  ...defaultFocus,
  presets: [],
  shortcuts: {},
  recentCommands: [],
  ...defaultSpeech,
  ...defaultAloud,
  ...defaultPaper,
  listeningQueue: [],
  shelfView: "grid",
  shelfSort: "added",
  shelfDescending: true,
};
