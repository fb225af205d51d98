import { html, type LitElement, type TemplateResult } from "lit";
import type { Platform } from "../../../src/ipc/accelerator.ts";
import {
  recentCommandsKept,
  type Settings,
  type SettingsPatch,
} from "../../../src/settings/settings.ts";
import type { CommandActs } from "../../commands/command-acts.ts";
import { paletteItems } from "../../commands/palette-items.ts";
import type { DrawerSetting } from "../../components/type-drawer/setting-places.ts";
import type { CommandsController } from "../../controllers/commands-controller.ts";
import type { MovingController } from "../../controllers/moving-controller.ts";

interface Options {
  readonly commands: CommandsController;
  readonly settings: () => Settings;
  readonly platform: () => Platform;
  /** Moving in the open article; `undefined` without one. */
  readonly moving: () => MovingController | undefined;
  /** Only where `settings.show` is possible. */
  readonly showSetting: (setting: DrawerSetting) => void;
  readonly change: (patch: SettingsPatch) => void;
}

/** The palette of commands and the list of their shortcuts: loaded once the app is idle, or asked for. */
export class CommandDialogs {
  readonly #host: LitElement;
  readonly #options: Options;

  constructor(host: LitElement, options: Options) {
    this.#host = host;
    this.#options = options;
  }

  get acts(): CommandActs {
    return {
      "palette.show": () => void this.#showPalette(),
      "shortcuts.show": () => void this.#showShortcuts(),
    };
  }

  /** So that opening one takes no time: keys may follow at once. */
  load(): Promise<unknown> {
    return Promise.all([
      import("../../components/command-palette/command-palette.ts"),
      import("../../components/shortcuts-dialog/shortcuts-dialog.ts"),
    ]);
  }

  render(): TemplateResult {
    const { settings, platform } = this.#options;
    return html`<qari-command-palette
        .settings=${settings()}
      ></qari-command-palette>
      <qari-shortcuts-dialog
        .settings=${settings()}
        .platform=${platform()}
      ></qari-shortcuts-dialog>`;
  }

  async #showPalette(): Promise<void> {
    await this.load();
    const { commands, settings, platform, moving, showSetting } = this.#options;
    const { language, recentCommands: recent } = settings();
    const items = paletteItems({
      possible: commands.possible,
      shortcuts: commands.shortcuts,
      recent,
      language,
      platform: platform(),
      contents: moving()?.contents ?? [],
    });
    const target = await this.#host.renderRoot
      .querySelector("qari-command-palette")
      ?.ask({ items, hasArticle: moving() !== undefined });
    switch (target?.kind) {
      case "command":
        commands.run(target.id);
        this.#remember(target.id);
        break;
      case "setting":
        showSetting(target.name);
        break;
      case "entry":
        moving()?.jump(target.entry.position);
        break;
      case "progress":
        moving()?.jumpTo(target.progress);
        break;
      case undefined:
        break;
    }
  }

  #remember(id: string): void {
    const { recentCommands } = this.#options.settings();
    if (recentCommands[0] === id) return;
    const others = recentCommands.filter((each) => each !== id);
    this.#options.change({
      recentCommands: [id, ...others].slice(0, recentCommandsKept),
    });
  }

  async #showShortcuts(): Promise<void> {
    await this.load();
    await this.#host.renderRoot.querySelector("qari-shortcuts-dialog")?.show();
  }
}
