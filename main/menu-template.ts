import type { MenuItemConstructorOptions } from "electron";
import { commands, type CommandId } from "../src/ipc/commands.ts";
import type { Settings } from "../src/settings/settings.ts";
import { menuLabels, type MenuText } from "./menu-labels.ts";

export interface MenuOptions {
  readonly language: Settings["language"];
  readonly platform: NodeJS.Platform;
  readonly invoke: (command: CommandId) => void;
}

type Item = MenuItemConstructorOptions;
const separator: Item = { type: "separator" };

/** The application menu as data: every command with its accelerator, and the system's own roles. */
export function menuTemplate({
  language,
  platform,
  invoke,
}: MenuOptions): Item[] {
  const labels = menuLabels[language];
  const isMac = platform === "darwin";
  const command = (id: CommandId): Item => ({
    id,
    label: labels[id],
    accelerator: commands[id].accelerator,
    click: () => invoke(id),
  });
  const role = (name: NonNullable<Item["role"]>, text: MenuText): Item => ({
    role: name,
    label: labels[text],
  });
  const menu = (text: MenuText, ...submenu: Item[]): Item => ({
    label: labels[text],
    submenu,
  });

  const appMenu = menu(
    "app",
    role("about", "about"),
    separator,
    command("settings.show"),
    separator,
    role("hide", "hide"),
    role("quit", "quit"),
  );
  return [
    ...(isMac ? [appMenu] : []),
    menu(
      "file",
      command("library.show"),
      command("statistics.show"),
      command("import.choose"),
      separator,
      ...(isMac
        ? [role("close", "close")]
        : [command("settings.show"), separator, role("quit", "quit")]),
    ),
    menu(
      "edit",
      role("undo", "undo"),
      role("redo", "redo"),
      separator,
      role("cut", "cut"),
      role("copy", "copy"),
      role("paste", "paste"),
      role("selectAll", "selectAll"),
      separator,
      command("find.show"),
      command("library.search"),
    ),
    menu(
      "view",
      command("type.larger"),
      // "+" needs Shift on many keyboards; the bare key has to do as well.
      {
        ...command("type.larger"),
        id: "type.larger.unshifted",
        accelerator: "CmdOrCtrl+=",
        visible: false,
      },
      command("type.smaller"),
      command("type.reset"),
      separator,
      command("bookmark.toggle"),
      command("bookmarks.show"),
      separator,
      role("togglefullscreen", "fullscreen"),
    ),
    menu(
      "listen",
      command("speech.toggle"),
      command("speech.stop"),
      separator,
      command("speech.next"),
      command("speech.previous"),
      command("speech.nextWord"),
      command("speech.previousWord"),
    ),
    menu("window", role("minimize", "minimize"), role("close", "close")),
  ];
}
