import type { MenuItemConstructorOptions } from "electron";
import { BrowserWindow } from "../windows/browser-window.ts";
import { applicationKeys } from "./application-keys.ts";
import { roleMenus, roleNamed, type Role } from "./roles.ts";

/** @source https://www.electronjs.org/docs/latest/api/menu-item */
export class MenuItem {
  readonly id: string | undefined;
  readonly type: NonNullable<MenuItemConstructorOptions["type"]>;
  readonly role: MenuItemConstructorOptions["role"];
  readonly accelerator: string | undefined;
  readonly registerAccelerator: boolean;
  readonly submenu: Menu | undefined;
  label: string;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  menu: Menu | undefined;
  readonly #role: Role | undefined;
  readonly #click: MenuItemConstructorOptions["click"];

  constructor(options: MenuItemConstructorOptions) {
    const { role } = options;
    const ofMenu = role === undefined ? undefined : roleMenus[role];
    this.#role =
      role === undefined || ofMenu || options.submenu
        ? undefined
        : roleNamed(role);
    this.#click = options.click;
    this.id = options.id;
    this.role = role;
    const submenu =
      options.submenu ?? ofMenu?.items.map((item) => ({ role: item }));
    this.submenu = Array.isArray(submenu)
      ? Menu.buildFromTemplate(submenu)
      : (submenu as Menu | undefined);
    this.type = options.type ?? (this.submenu ? "submenu" : "normal");
    this.label = options.label ?? this.#role?.label ?? ofMenu?.label ?? "";
    this.accelerator = options.accelerator ?? this.#role?.accelerator;
    this.registerAccelerator =
      options.registerAccelerator ?? !this.#role?.native;
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
  }

  /** As a press on the item, or on its accelerator, does it. */
  click(
    event: object = {},
    window: BrowserWindow | undefined = BrowserWindow.getFocusedWindow() ??
      undefined,
  ): void {
    if (!this.enabled) return;
    if (this.type === "checkbox") this.checked = !this.checked;
    if (this.type === "radio") this.#choose();
    // Where there is a role, `click` is ignored.
    if (this.#role) this.#role.act(window);
    else this.#click?.(this as never, window as never, event);
  }

  // Radio items that stand next to one another are one choice.
  #choose(): void {
    const items = this.menu?.items ?? [];
    const at = items.indexOf(this);
    const isRadio = (item: MenuItem) => item.type === "radio";
    const before = items.slice(0, at).findLastIndex((item) => !isRadio(item));
    const after = items.findIndex((item, i) => i > at && !isRadio(item));
    const group = items.slice(before + 1, after < 0 ? items.length : after);
    for (const item of group) item.checked = item === this;
  }
}

let applicationMenu: Menu | null = null;

/** Not drawn: its accelerators work, and a test can press its items. @source https://www.electronjs.org/docs/latest/api/menu */
export class Menu {
  readonly items: MenuItem[] = [];

  static buildFromTemplate(
    template: readonly (MenuItemConstructorOptions | MenuItem)[],
  ): Menu {
    const menu = new Menu();
    for (const item of template)
      menu.append(item instanceof MenuItem ? item : new MenuItem(item));
    return menu;
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu;
    applicationKeys.set(menu?.allItems() ?? []);
  }

  static getApplicationMenu = (): Menu | null => applicationMenu;

  append(item: MenuItem): void {
    item.menu = this;
    this.items.push(item);
  }

  getMenuItemById(id: string): MenuItem | null {
    return this.allItems().find((item) => item.id === id) ?? null;
  }

  allItems(): MenuItem[] {
    return this.items.flatMap((item) => [
      item,
      ...(item.submenu?.allItems() ?? []),
    ]);
  }
}
