import { describe, expect, it } from "vitest";
import { type Platform, platformOf } from "../../../src/ipc/accelerator.ts";
import { shortcutFinder, type KeyPress } from "../../../src/ipc/shortcut.ts";
import { shortcutsInForce } from "../../../src/ipc/shortcuts.ts";

const commandOf = (
  key: KeyPress,
  platform: Platform,
  { isInField = false, isRtl = true, changes = {} } = {},
) =>
  shortcutFinder(shortcutsInForce(changes, { platform, isRtl }), platform)(
    key,
    isInField,
  );

const press = (
  key: string,
  code: string,
  modifiers: Partial<KeyPress> = { ctrlKey: true },
): KeyPress => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...modifiers,
});

describe("a shortcut", () => {
  it.each([
    [press("d", "KeyD"), "bookmark.toggle"],
    [press("D", "KeyD"), "bookmark.toggle"],
    [press("Enter", "Enter"), "speech.toggle"],
    [press(",", "Comma"), "settings.show"],
    [press("0", "Digit0"), "type.reset"],
    [press("0", "Numpad0"), "type.reset"],
    [press("-", "NumpadSubtract"), "type.smaller"],
    [press("N", "KeyN", { ctrlKey: true, shiftKey: true }), "speech.next"],
  ] as const)("is found by what the key types", (key, command) => {
    expect(commandOf(key, "linux")).toBe(command);
  });

  it.each([
    [press("ي", "KeyD"), "bookmark.toggle"],
    [press("ب", "KeyF"), "find.show"],
    [press("٠", "Digit0"), "type.reset"],
    [press("و", "Comma"), "settings.show"],
    [press("ى", "KeyN", { ctrlKey: true, shiftKey: true }), "speech.next"],
  ] as const)("is found by its place on an Arabic layout", (key, command) => {
    expect(commandOf(key, "win32")).toBe(command);
  });

  it.each([
    press("+", "Equal", { ctrlKey: true, shiftKey: true }),
    press("=", "Equal"),
    press("+", "NumpadAdd"),
    press("+", "BracketRight"),
  ])("for larger type is any plus", (key) => {
    expect(commandOf(key, "linux")).toBe("type.larger");
  });

  it("takes ⌘ on a Mac and Ctrl elsewhere, with nothing else held", () => {
    const meta = press("d", "KeyD", { metaKey: true });
    expect(commandOf(meta, "darwin")).toBe("bookmark.toggle");
    expect(commandOf(meta, "linux")).toBeUndefined();
    expect(commandOf(press("d", "KeyD"), "darwin")).toBeUndefined();
    expect(
      commandOf(press("d", "KeyD", { ctrlKey: true, altKey: true }), "linux"),
    ).toBeUndefined();
    expect(commandOf(press("d", "KeyD", {}), "linux")).toBeUndefined();
    // On a Latin layout the letter is what it types: AZERTY's A stands where Q is.
    expect(commandOf(press("q", "KeyD"), "linux")).toBeUndefined();
  });

  it("may be a function key, or a plain key outside of fields", () => {
    expect(commandOf(press("F3", "F3", {}), "linux")).toBe("find.next");
    expect(commandOf(press("F3", "F3", { shiftKey: true }), "linux")).toBe(
      "find.previous",
    );
    const down = press("PageDown", "PageDown", {});
    expect(commandOf(down, "linux")).toBe("page.next");
    expect(commandOf(down, "linux", { isInField: true })).toBeUndefined();
    expect(commandOf(press("F3", "F3", {}), "linux", { isInField: true })).toBe(
      "find.next",
    );
  });

  it("leaves to a field what edits it", () => {
    const undo = press("ئ", "KeyZ");
    expect(commandOf(undo, "linux")).toBe("marks.undo");
    expect(commandOf(undo, "linux", { isInField: true })).toBeUndefined();
    const back = press("ArrowRight", "ArrowRight", { altKey: true });
    expect(commandOf(back, "linux", { isInField: true })).toBe("history.back");
  });

  it("points back where the history goes back", () => {
    const left = press("ArrowLeft", "ArrowLeft", { altKey: true });
    expect(commandOf(left, "win32", { isRtl: true })).toBe("history.forward");
    expect(commandOf(left, "win32", { isRtl: false })).toBe("history.back");
    const bracket = press("ج", "BracketLeft", { metaKey: true });
    expect(commandOf(bracket, "darwin")).toBe("history.back");
  });

  it("reaches a sign by Shift where the layout asks for it", () => {
    const slash = press("/", "Digit7", { ctrlKey: true, shiftKey: true });
    expect(commandOf(slash, "linux")).toBe("shortcuts.show");
    expect(commandOf(press("ظ", "Slash"), "linux")).toBe("shortcuts.show");
  });

  it.each(["darwin", "win32", "linux"] as const)(
    "is one command's alone on %s",
    (platform) => {
      const all = [
        ...shortcutsInForce({}, { platform, isRtl: true }).values(),
      ].flat();
      expect(new Set(all).size).toBe(all.length);
      const changes = { "find.show": "CmdOrCtrl+D", "contents.show": "F9" };
      const changed = shortcutsInForce(changes, { platform, isRtl: true });
      expect(changed.get("find.show")).toEqual(["CmdOrCtrl+D"]);
      expect(changed.get("bookmark.toggle")).toEqual([]);
      expect(changed.get("focus.toggle")).toEqual([]);
    },
  );

  it("is nobody's where the reader took it away, or wrote what is no key", () => {
    const find = press("f", "KeyF");
    for (const accelerator of ["", "Ctrl+", "Hyper+F", "مفتاح"])
      expect(
        commandOf(find, "linux", { changes: { "find.show": accelerator } }),
      ).toBeUndefined();
    // What another version of Qari wrote does no harm.
    const changes = { "no.command": "CmdOrCtrl+F" };
    expect(commandOf(find, "linux", { changes })).toBe("find.show");
  });

  it("is read on systems that Qari is not built for as on Linux", () => {
    expect(platformOf("freebsd")).toBe("linux");
  });
});
