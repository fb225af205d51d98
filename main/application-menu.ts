import { Menu } from "electron";
import { isCommandId, type CommandId } from "../src/ipc/commands.ts";
import { menuTemplate, type MenuOptions } from "./menu-template.ts";

/** The application menu: put up anew when its words or keys change, greyed where a command is not possible. */
export class ApplicationMenu {
  /** Nothing is, before a window has said so. */
  #possible: ReadonlySet<CommandId> = new Set();

  /** Put the menu up, or replace it. */
  show(options: MenuOptions): void {
    const menu = Menu.buildFromTemplate(menuTemplate(options));
    Menu.setApplicationMenu(menu);
    this.#grey(menu);
  }

  /** Grey every command but these. */
  allow(possible: readonly CommandId[]): void {
    this.#possible = new Set(possible);
    const menu = Menu.getApplicationMenu();
    if (menu) this.#grey(menu);
  }

  #grey({ items }: Menu): void {
    for (const item of items) {
      if (item.submenu) this.#grey(item.submenu);
      else if (isCommandId(item.id)) item.enabled = this.#possible.has(item.id);
    }
  }
}
