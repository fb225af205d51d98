import { describe, expect, it } from "vitest";
import { parseAccelerator } from "../../../tools/chromium-shell/menu/accelerator.ts";

const none = { ctrl: false, alt: false, shift: false, meta: false };

// https://www.electronjs.org/docs/latest/tutorial/keyboard-shortcuts#accelerators
describe("an accelerator", () => {
  it.each([
    ["CommandOrControl+D", { ...none, keyCode: 68, ctrl: true }],
    ["cmdorctrl+shift+z", { ...none, keyCode: 90, ctrl: true, shift: true }],
    ["Ctrl+=", { ...none, keyCode: 187, ctrl: true }],
    ["Ctrl+Plus", { ...none, keyCode: 187, ctrl: true, shift: true }],
    ["Ctrl++", { ...none, keyCode: 187, ctrl: true, shift: true }],
    ["Ctrl+-", { ...none, keyCode: 189, ctrl: true }],
    ["Ctrl+0", { ...none, keyCode: 48, ctrl: true }],
    ["Ctrl+num0", { ...none, keyCode: 96, ctrl: true }],
    ["Alt+Left", { ...none, keyCode: 37, alt: true }],
    ["F11", { ...none, keyCode: 122 }],
    ["Super+Space", { ...none, keyCode: 32, meta: true }],
    ["Escape", { ...none, keyCode: 27 }],
  ])("%s on Linux", (text, chord) => {
    expect(parseAccelerator(text, "linux")).toEqual(chord);
  });

  it("is Command on macOS where it is Command or Control", () => {
    expect(parseAccelerator("CommandOrControl+D", "darwin")).toEqual({
      ...none,
      keyCode: 68,
      meta: true,
    });
  });

  it.each(["Command+D", "Cmd+D", "Option+D"])(
    "%s cannot be pressed outside macOS",
    (text) => {
      expect(parseAccelerator(text, "win32")).toBeUndefined();
      expect(parseAccelerator(text, "darwin")).toBeDefined();
    },
  );

  it.each(["", "Ctrl+", "Ctrl+nonsense", "Hyper+D", "F25"])(
    "%j is refused",
    (text) => {
      expect(() => parseAccelerator(text, "linux")).toThrow(TypeError);
    },
  );
});
