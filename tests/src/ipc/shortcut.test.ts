import { describe, expect, it } from "vitest";
import { commands } from "../../../src/ipc/commands.ts";
import { commandOf, type KeyPress } from "../../../src/ipc/shortcut.ts";

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

  it("is one command's alone", () => {
    const all = Object.values(commands).map(({ accelerator }) => accelerator);
    expect(new Set(all).size).toBe(all.length);
  });
});
