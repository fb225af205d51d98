import { describe, expect, it } from "vitest";
import type { MenuItemConstructorOptions } from "electron";
import { menuTemplate } from "../../main/menu-template.ts";
import type { Platform } from "../../src/ipc/accelerator.ts";
import { isCommandId } from "../../src/ipc/commands.ts";
import { shortcutsInForce } from "../../src/ipc/shortcuts.ts";

const flat = (
  items: readonly MenuItemConstructorOptions[],
): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [
    item,
    ...(Array.isArray(item.submenu) ? flat(item.submenu) : []),
  ]);

const menu = (
  language: "ar" | "en",
  platform: Platform = "linux",
  invoke: (command: string) => void = () => undefined,
  shortcuts: Readonly<Record<string, string>> = {},
) => flat(menuTemplate({ language, platform, invoke, shortcuts }));

const commandsOf = (items: readonly MenuItemConstructorOptions[]) =>
  items.filter(({ id, visible }) => isCommandId(id ?? "") && visible !== false);

describe("menuTemplate", () => {
  it.each(["linux", "darwin", "win32"] as const)(
    "shows each command once, with its accelerator, on %s",
    (platform) => {
      const offered = commandsOf(menu("ar", platform));
      const inForce = shortcutsInForce({}, { platform, isRtl: true });
      const ids = offered.map(({ id }) => id ?? "");
      expect(ids).toContain("find.show");
      expect(new Set(ids).size).toBe(ids.length);
      for (const { id = "", accelerator } of offered)
        expect(accelerator).toBe(
          isCommandId(id) ? inForce.get(id)?.[0] : undefined,
        );
    },
  );

  it("shows the keys that the reader chose", () => {
    const changed = menu("en", "linux", undefined, {
      "find.show": "F4",
      "type.larger": "",
    });
    const keys = new Map(
      changed.map(({ id, accelerator }) => [id, accelerator]),
    );
    expect(keys.get("find.show")).toBe("F4");
    expect(keys.get("type.larger")).toBeUndefined();
    expect(keys.has("type.larger.unshifted")).toBe(false);
  });

  it("uses no accelerator twice", () => {
    const all = menu("ar").flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(all).size).toBe(all.length);
  });

  it("invokes the command that was clicked", () => {
    const invoked: string[] = [];
    const items = menu("en", "linux", (id) => invoked.push(id));
    for (const { click } of items)
      // The click takes the item and the window, and uses neither.
      if (click) Reflect.apply(click, undefined, []);
    expect(new Set(invoked)).toEqual(
      new Set(commandsOf(items).map(({ id }) => id)),
    );
  });

  it.each([
    ["ar", /^[\u0600-\u06FF …]+$/],
    ["en", /^[\w …]+$/],
  ] as const)("is wholly in %s", (language, letters) => {
    for (const { label, type } of menu(language))
      expect(type === "separator" ? "separator" : label).toMatch(
        type === "separator" ? /^separator$/ : letters,
      );
  });
});
