import type { MenuItemConstructorOptions } from "electron";
import { lifeCycle } from "../app/life-cycle.ts";
import type { BrowserWindow } from "../windows/browser-window.ts";
import { NotImplemented } from "../not-implemented.ts";

type RoleName = NonNullable<MenuItemConstructorOptions["role"]>;

export interface Role {
  readonly label: string;
  readonly accelerator?: string;
  /** The page has this key already; the menu only shows it. */
  readonly native?: true;
  act(window: BrowserWindow | undefined): void;
}

const isMac = process.platform === "darwin";

// Chromium's own editing commands, as a key press carries them.
const edit =
  (command: string) =>
  (window: BrowserWindow | undefined): void =>
    void window?.webContents.page.opened.then(({ session }) =>
      session.tell("Input.dispatchKeyEvent", {
        type: "rawKeyDown",
        commands: [command],
      }),
    );

/** The roles Qari's menu uses. @source https://www.electronjs.org/docs/latest/api/menu-item#roles */
const roles: { readonly [K in RoleName]?: Role } = {
  undo: {
    label: "Undo",
    accelerator: "CommandOrControl+Z",
    native: true,
    act: edit("undo"),
  },
  redo: {
    label: "Redo",
    accelerator: isMac ? "Shift+Command+Z" : "Control+Y",
    native: true,
    act: edit("redo"),
  },
  cut: {
    label: "Cut",
    accelerator: "CommandOrControl+X",
    native: true,
    act: edit("cut"),
  },
  copy: {
    label: "Copy",
    accelerator: "CommandOrControl+C",
    native: true,
    act: edit("copy"),
  },
  paste: {
    label: "Paste",
    accelerator: "CommandOrControl+V",
    native: true,
    act: edit("paste"),
  },
  pasteAndMatchStyle: {
    label: "Paste and Match Style",
    accelerator: "Shift+CommandOrControl+V",
    native: true,
    act: edit("pasteAndMatchStyle"),
  },
  delete: { label: "Delete", act: edit("delete") },
  selectAll: {
    label: "Select All",
    accelerator: "CommandOrControl+A",
    native: true,
    act: edit("selectAll"),
  },
  reload: {
    label: "Reload",
    accelerator: "CmdOrCtrl+R",
    act: (window) => window?.webContents.reload(),
  },
  minimize: {
    label: "Minimize",
    accelerator: "CommandOrControl+M",
    act: (window) => window?.minimize(),
  },
  close: {
    label: isMac ? "Close Window" : "Close",
    accelerator: "CommandOrControl+W",
    act: (window) => window?.close(),
  },
  togglefullscreen: {
    label: "Toggle Full Screen",
    accelerator: isMac ? "Control+Command+F" : "F11",
    act: (window) => window?.setFullScreen(!window.isFullScreen()),
  },
  quit: {
    label: process.platform === "win32" ? "Exit" : "Quit",
    ...(process.platform === "win32"
      ? {}
      : { accelerator: "CommandOrControl+Q" }),
    act: () => lifeCycle.quit(),
  },
  toggleDevTools: {
    label: "Toggle Developer Tools",
    accelerator: isMac ? "Alt+Command+I" : "Ctrl+Shift+I",
    // Chromium's window has its own, on the same key.
    native: true,
    act: () => {
      throw new NotImplemented("the role toggleDevTools by the menu");
    },
  },
};

/** Roles that are whole menus of others. */
export const roleMenus: Readonly<
  Record<string, { label: string; items: readonly RoleName[] }>
> = {
  editMenu: {
    label: "Edit",
    items: ["undo", "redo", "cut", "copy", "paste", "delete", "selectAll"],
  },
  windowMenu: { label: "Window", items: ["minimize", "close"] },
  fileMenu: { label: "File", items: [isMac ? "close" : "quit"] },
  // On macOS only; Chromium shows its own.
  appMenu: { label: "Qari", items: ["quit"] },
};

/** @throws NotImplemented, naming the role. */
export function roleNamed(name: RoleName): Role {
  const lower = name.toLowerCase();
  const found = Object.entries(roles).find(
    ([key]) => key.toLowerCase() === lower,
  );
  if (!found) throw new NotImplemented(`the menu role ${name}`);
  return found[1];
}
