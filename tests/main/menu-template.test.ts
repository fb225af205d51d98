import { describe, expect, it } from "vitest";
import type { MenuItemConstructorOptions } from "electron";
import { menuTemplate } from "../../main/menu-template.ts";
import { commands } from "../../src/ipc/commands.ts";

const flat = (
  items: readonly MenuItemConstructorOptions[],
): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [
    item,
    ...(Array.isArray(item.submenu) ? flat(item.submenu) : []),
  ]);

const menu = (
  language: "ar" | "en",
  platform: NodeJS.Platform = "linux",
  invoke: (command: string) => void = () => undefined,
) => flat(menuTemplate({ language, platform, invoke }));

describe("menuTemplate", () => {
  it.each(["linux", "darwin", "win32"] as const)(
    "offers every command with its accelerator on %s",
    (platform) => {
      const offered = menu("ar", platform)
        .filter(({ visible }) => visible !== false)
        .flatMap(({ accelerator }) => accelerator ?? []);
      const expected = Object.values(commands).map(
        ({ accelerator }) => accelerator,
      );
      expect(offered.toSorted()).toEqual(expected.toSorted());
    },
  );

  it("uses no accelerator twice", () => {
    const all = menu("ar").flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(all).size).toBe(all.length);
  });

  it("invokes the command that was clicked", () => {
    const invoked: string[] = [];
    for (const { click } of menu("en", "linux", (id) => invoked.push(id)))
      // The click takes the item and the window, and uses neither.
      if (click) Reflect.apply(click, undefined, []);
    expect(new Set(invoked)).toEqual(new Set(Object.keys(commands)));
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
