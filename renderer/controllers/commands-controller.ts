import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Platform } from "../../src/ipc/accelerator.ts";
import { commandIds, type CommandId } from "../../src/ipc/commands.ts";
import { shortcutFinder, type ShortcutFinder } from "../../src/ipc/shortcut.ts";
import { shortcutsInForce, type Shortcuts } from "../../src/ipc/shortcuts.ts";
import type { Settings } from "../../src/settings/settings.ts";
import type { CommandActs } from "../commands/command-acts.ts";
import { isInField } from "../commands/is-in-field.ts";

interface Options {
  /** What can be done now. */
  readonly acts: () => CommandActs;
  /** Others are possible now than before: for the menu, which greys the rest. */
  readonly offer: (possible: readonly CommandId[]) => void;
}

/** Changes within so many ms are told together: while the text goes by there is one a frame. */
const offerEveryMs = 150;
/** And from then on within so many ms, not while a frame waits. */
const offerWithinMs = 150;

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
  #offered: string | undefined;
  #idle = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

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
    const acts = this.#options.acts();
    return commandIds.filter((id) => acts[id] !== undefined);
  }

  hostConnected(): void {
    addEventListener("keydown", this.#keydown);
  }

  hostDisconnected(): void {
    removeEventListener("keydown", this.#keydown);
    clearTimeout(this.#timer);
    this.#timer = undefined;
    cancelIdleCallback(this.#idle);
    this.#idle = 0;
  }

  hostUpdated(): void {
    this.refresh();
  }

  /** What can be done may have changed. */
  refresh(): void {
    this.#timer ??= setTimeout(() => {
      this.#idle = requestIdleCallback(this.#offer, { timeout: offerWithinMs });
    }, offerEveryMs);
  }

  readonly #offer = (): void => {
    this.#timer = undefined;
    const { possible } = this;
    const key = possible.join();
    if (key === this.#offered) return;
    this.#offered = key;
    this.#options.offer(possible);
  };

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
    const act = this.#options.acts()[id];
    act?.();
    return act !== undefined;
  }

  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || isInDialog(event)) return;
    const id = this.#find(event, isInField(event));
    if (id === undefined || !this.#options.acts()[id]) return;
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
