import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Platform } from "../../src/ipc/accelerator.ts";
import {
  commandIds,
  isCommandId,
  type CommandId,
} from "../../src/ipc/commands.ts";
import { shortcutFinder, type ShortcutFinder } from "../../src/ipc/shortcut.ts";
import { shortcutsInForce, type Shortcuts } from "../../src/ipc/shortcuts.ts";
import type { Settings } from "../../src/settings/settings.ts";
import type { CommandActs } from "../commands/command-acts.ts";
import { isInField } from "../commands/is-in-field.ts";

interface Options {
  /** What can be done now. */
  readonly acts: () => CommandActs;
}

/** Commands that a held key carries out again and again. */
const repeats = /^(?:type|page|find|section|autoscroll|speech)\./u;

/**
 * Carries out commands, however they were asked for, and reads their shortcuts.
 *
 * Shortcuts are read here and not left to the menu, which knows a letter only
 * where the layout types it: under an Arabic layout Ctrl+D would be no one's.
 * What is handled here does not reach the menu (Electron, keyboard-shortcuts.md).
 */
export class CommandsController implements ReactiveController {
  readonly #options: Options;
  #shortcuts: Shortcuts = new Map();
  #find: ShortcutFinder = () => undefined;
  #inForce = "";
  readonly #owned = new Set<CommandId>();

  constructor(host: ReactiveControllerHost, options: Options) {
    this.#options = options;
    host.addController(this);
  }

  /** The accelerators in force. */
  get shortcuts(): Shortcuts {
    return this.#shortcuts;
  }

  /** The commands that are possible now. */
  get possible(): readonly CommandId[] {
    const acts = this.#acts();
    return commandIds.filter((id) => acts[id] !== undefined);
  }

  /** The commands that somebody carries out, now or when there is occasion: whatever was an act since the start. */
  get owned(): readonly CommandId[] {
    this.#acts();
    return commandIds.filter((id) => this.#owned.has(id));
  }

  hostConnected(): void {
    addEventListener("keydown", this.#keydown);
  }

  hostDisconnected(): void {
    removeEventListener("keydown", this.#keydown);
  }

  /** Take over the shortcuts of these settings. */
  apply({ language, shortcuts }: Settings, platform: Platform): void {
    const key = JSON.stringify([language, platform, shortcuts]);
    if (key === this.#inForce) return;
    this.#inForce = key;
    this.#shortcuts = shortcutsInForce(shortcuts, {
      platform,
      isRtl: language === "ar",
    });
    this.#find = shortcutFinder(this.#shortcuts, platform);
  }

  /** @returns Whether it was possible. */
  run(id: CommandId): boolean {
    const act = this.#acts()[id];
    act?.();
    return act !== undefined;
  }

  #acts(): CommandActs {
    const acts = this.#options.acts();
    for (const id of Object.keys(acts))
      if (isCommandId(id)) this.#owned.add(id);
    return acts;
  }

  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || isInDialog(event)) return;
    const id = this.#find(event, isInField(event));
    if (id === undefined || !this.#acts()[id]) return;
    event.preventDefault();
    if (!event.repeat || repeats.test(id)) this.run(id);
  };
}

/** A dialog that asks for something keeps the keys until it is answered. */
const isInDialog = (event: Event): boolean =>
  event
    .composedPath()
    .some(
      (target) =>
        target instanceof HTMLDialogElement && target.matches(":modal"),
    );
