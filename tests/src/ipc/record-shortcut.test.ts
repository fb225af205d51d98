import { describe, expect, it } from "vitest";
import type { Platform } from "../../../src/ipc/accelerator.ts";
import { commandIds } from "../../../src/ipc/commands.ts";
import {
  acceleratorOf,
  holderOf,
  refusalOf,
} from "../../../src/ipc/record-shortcut.ts";
import type { KeyPress } from "../../../src/ipc/shortcut.ts";
import { defaultKeys, shortcutsInForce } from "../../../src/ipc/shortcuts.ts";

const press = (key: string, code: string, held = ""): KeyPress => ({
  key,
  code,
  ctrlKey: held.includes("ctrl"),
  metaKey: held.includes("meta"),
  shiftKey: held.includes("shift"),
  altKey: held.includes("alt"),
});

describe("a recorded key", () => {
  it.each([
    [press("k", "KeyK", "ctrl"), "CmdOrCtrl+K"],
    [press("ن", "KeyK", "ctrl"), "CmdOrCtrl+K"],
    [press("K", "KeyK", "ctrl shift"), "CmdOrCtrl+Shift+K"],
    [press("F6", "F6"), "F6"],
    [press("PageDown", "PageDown", "alt shift"), "Alt+Shift+PageDown"],
    [press("ArrowUp", "ArrowUp", "ctrl"), "CmdOrCtrl+Up"],
    [press("+", "Equal", "ctrl shift"), "CmdOrCtrl+Plus"],
  ])("is written as an accelerator", (key, accelerator) => {
    expect(acceleratorOf(key, "linux")).toBe(accelerator);
    expect(refusalOf(accelerator, "linux")).toBeUndefined();
  });

  it("is ⌘ on a Mac, where Ctrl is another key", () => {
    expect(acceleratorOf(press("k", "KeyK", "meta"), "darwin")).toBe(
      "CmdOrCtrl+K",
    );
    expect(acceleratorOf(press("k", "KeyK", "ctrl"), "darwin")).toBe("Ctrl+K");
  });

  it("is none while only modifiers are held", () => {
    expect(
      acceleratorOf(press("Control", "ControlLeft", "ctrl"), "linux"),
    ).toBeUndefined();
  });

  it.each([
    ["K", "linux", "plain"],
    ["Enter", "linux", "plain"],
    ["Shift+Down", "linux", "plain"],
    ["CmdOrCtrl+C", "win32", "editing"],
    ["CmdOrCtrl+W", "linux", "system"],
    ["Alt+F4", "win32", "system"],
    ["CmdOrCtrl+H", "darwin", "system"],
    ["CmdOrCtrl+Alt+E", "win32", "letter"],
    ["Alt+E", "darwin", "letter"],
    ["CmdOrCtrl+é", "linux", "unknown"],
  ] as const)("%s on %s is refused as %s", (key, platform, why) => {
    expect(refusalOf(key, platform)).toBe(why);
  });

  it.each(["linux", "win32", "darwin"] as const)(
    "may be any that a command comes with on %s",
    (platform: Platform) => {
      const context = { platform, isRtl: true };
      for (const id of commandIds)
        for (const key of defaultKeys(id, context))
          expect([key, refusalOf(key, platform)]).toEqual([key, undefined]);
    },
  );

  it("is known to be another command's", () => {
    const shortcuts = shortcutsInForce(
      { "find.show": "F6" },
      { platform: "linux", isRtl: true },
    );
    expect(holderOf("F6", shortcuts, "linux")).toBe("find.show");
    expect(holderOf("Ctrl+D", shortcuts, "linux")).toBe("bookmark.toggle");
    expect(holderOf("CmdOrCtrl+F", shortcuts, "linux")).toBeUndefined();
  });
});
