import { Menu } from "electron";
import { menuTemplate, type MenuOptions } from "./menu-template.ts";

/** Put the application menu up, or replace it when the language changes. */
export function showMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)));
}
