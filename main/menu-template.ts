import type { MenuItemConstructorOptions } from "electron";
import type { Platform } from "../src/ipc/accelerator.ts";
import { commandLabels } from "../src/ipc/command-labels.ts";
import type { CommandId } from "../src/ipc/commands.ts";
import { shortcutsInForce } from "../src/ipc/shortcuts.ts";
import type { Settings } from "../src/settings/settings.ts";
import { menuLabels, type MenuText } from "./menu-labels.ts";

export interface MenuOptions {
  readonly language: Settings["language"];
  /** What the reader changed of the shortcuts. */
  readonly shortcuts: Settings["shortcuts"];
  readonly platform: Platform;
  readonly invoke: (command: CommandId) => void;
}

type Item = MenuItemConstructorOptions;
const separator: Item = { type: "separator" };

/**
 * The application menu as data: commands with the accelerators in force, and
 * the system's own roles. A command that nobody carries out yet has no place in
 * it.
 */
export function menuTemplate({
  language,
  shortcuts,
  platform,
  invoke,
}: MenuOptions): Item[] {
  const labels = menuLabels[language];
  const isMac = platform === "darwin";
  const inForce = shortcutsInForce(shortcuts, {
    platform,
    isRtl: language === "ar",
  });
  const command = (id: CommandId): Item => {
    const [accelerator] = inForce.get(id) ?? [];
    return {
      id,
      label: commandLabels[language][id],
      ...(accelerator !== undefined && { accelerator }),
      click: () => invoke(id),
    };
  };
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
      command("import.folder"),
      command("import.links"),
      command("import.clipboard"),
      command("imports.show"),
      command("trash.show"),
      command("backups.show"),
      command("article.export"),
      command("article.print"),
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
      command("find.next"),
      command("find.previous"),
      command("library.search"),
    ),
    menu(
      "view",
      command("palette.show"),
      command("shortcuts.show"),
      separator,
      command("type.larger"),
      // "+" needs Shift on many keyboards; the bare key has to do as well.
      ...(command("type.larger").accelerator === "CmdOrCtrl+Plus"
        ? [
            {
              ...command("type.larger"),
              id: "type.larger.unshifted",
              accelerator: "CmdOrCtrl+=",
              visible: false,
            },
          ]
        : []),
      command("type.smaller"),
      command("type.reset"),
      separator,
      command("bookmark.toggle"),
      command("bookmarks.show"),
      separator,
      command("fullscreen.toggle"),
    ),
    menu(
      "move",
      command("contents.show"),
      command("goto.show"),
      separator,
      command("history.back"),
      command("history.forward"),
      separator,
      command("section.next"),
      command("section.previous"),
      separator,
      command("article.next"),
      command("article.previous"),
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
      separator,
      command("queue.show"),
      command("queue.add"),
    ),
    menu("window", role("minimize", "minimize"), role("close", "close")),
  ];
}
