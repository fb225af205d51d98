import { join } from "node:path";
import { QariError } from "../../src/errors.ts";
import type { Notice } from "../../src/ipc/contract.ts";
import {
  defaultSettings,
  type Settings,
  type SettingsPatch,
} from "../../src/settings/settings.ts";
import { readStoredSettings } from "../../src/settings/stored-settings.ts";
import type { KeyValueFile, OpenKeyValueFile } from "./key-value-file.ts";
import { copyAside, setAsideIfDamaged } from "./set-aside.ts";

export interface SettingsStoreOptions {
  /** Absolute; made when it is not there. */
  readonly folder: string;
  readonly open: OpenKeyValueFile;
  readonly now: () => Date;
}

export type SettingsListener = (now: Settings, before: Settings) => void;

const fileName = "settings";

/**
 * The reader's settings, in `settings.json`.
 *
 * Opening never fails: a damaged file is set aside and named in `notices`,
 * and where even that cannot be done the settings last until Qari is closed.
 */
export class SettingsStore {
  /** Of the file, absolute. */
  readonly path: string;
  #notices: readonly Notice[] = [];
  readonly #listeners = new Set<SettingsListener>();
  #file: KeyValueFile | undefined;
  #unknown: Readonly<Record<string, unknown>> = {};
  #settings: Settings = defaultSettings;

  constructor(options: SettingsStoreOptions) {
    this.path = join(options.folder, `${fileName}.json`);
    try {
      this.#load(options);
    } catch {
      // No file to write to: `change` says so again when it matters.
      this.#note("settings-unwritable", this.path);
    }
  }

  #load({ folder, open, now }: SettingsStoreOptions): void {
    const damaged = setAsideIfDamaged(this.path, now());
    if (damaged !== undefined) this.#note("settings-damaged", damaged);
    const file = open({ cwd: folder, name: fileName });
    const { settings, refused, unknown } = readStoredSettings(file.store);
    this.#settings = settings;
    this.#unknown = unknown;
    this.#file = file;
    if (refused.length > 0) {
      this.#note("settings-damaged", copyAside(this.path, now()));
      file.store = { ...unknown, ...settings };
    }
  }

  #note(code: Notice["code"], path: string): void {
    this.#notices = [...this.#notices, { code, path }];
  }

  get current(): Settings {
    return this.#settings;
  }

  /** What went wrong while opening, until the reader has read it: a page may end before it said so. */
  get notices(): readonly Notice[] {
    return this.#notices;
  }

  dismissNotices(): void {
    this.#notices = [];
  }

  /** Called after every change, also one that could not be saved: it is in force until Qari is closed. */
  onChange(listener: SettingsListener): void {
    this.#listeners.add(listener);
  }

  /**
   * Take some settings over. On disk, atomically, when it returns.
   *
   * @returns All settings as they are now.
   * @throws QariError `settings-unwritable`; the change is in force all the same.
   */
  change(patch: SettingsPatch): Settings {
    const changed = Object.entries(patch).filter(
      ([, value]) => value !== undefined,
    );
    const before = this.#settings;
    this.#settings = { ...before, ...Object.fromEntries(changed) };
    const failure = this.#write();
    for (const listener of this.#listeners) listener(this.#settings, before);
    if (failure) throw failure;
    return this.#settings;
  }

  #write(): QariError | undefined {
    try {
      if (!this.#file) throw new Error("the file could not be opened");
      this.#file.store = { ...this.#unknown, ...this.#settings };
      return undefined;
    } catch (cause) {
      const message = `cannot write ${this.path}`;
      return new QariError("settings-unwritable", message, { cause });
    }
  }
}
