import {
  defaultSettings,
  type Settings,
  type SettingsPatch,
} from "../../src/settings/settings.ts";
import { call } from "../services/api.ts";

/**
 * The settings as this window knows them. A change shows at once and is then
 * sent; while one is on its way, further ones are gathered into the next, so
 * that a slider writes the file as often as the disk can, not more.
 */
export class SettingsController {
  #value: Settings = defaultSettings;
  #pending: SettingsPatch | undefined;
  #isSending = false;
  /** What main said while a change was on its way. */
  #late: Settings | undefined;
  readonly #apply: (settings: Settings) => void;
  readonly #fail: (error: unknown) => void;

  constructor(options: {
    readonly apply: (settings: Settings) => void;
    readonly fail: (error: unknown) => void;
  }) {
    this.#apply = options.apply;
    this.#fail = options.fail;
  }

  get value(): Settings {
    return this.#value;
  }

  /** What main says holds. Changes of ours that main has not seen stay on top. */
  receive(settings: Settings): void {
    // What was changed elsewhere meanwhile is not lost: it waits.
    this.#late = this.#isSending ? settings : undefined;
    if (this.#isSending) return;
    this.#set({ ...settings, ...this.#pending });
  }

  change(patch: SettingsPatch): void {
    this.#set({ ...this.#value, ...patch });
    this.#pending = { ...this.#pending, ...patch };
    void this.#send();
  }

  /** The window goes: what waits for its turn is sent at once. */
  leave(): void {
    const patch = this.#pending;
    this.#pending = undefined;
    if (patch) call("settings.change", { patch }).catch(this.#fail);
  }

  async #send(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    while (this.#pending) {
      const patch = this.#pending;
      this.#pending = undefined;
      try {
        await call("settings.change", { patch });
      } catch (error) {
        // What is shown stays until the window closes, as the message says.
        this.#fail(error);
      }
    }
    this.#isSending = false;
    if (this.#late) this.receive(this.#late);
  }

  #set(settings: Settings): void {
    this.#value = settings;
    this.#apply(settings);
  }
}
