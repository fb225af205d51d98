import { parseAccelerator, type Platform } from "../../src/ipc/accelerator.ts";

/**
 * An accelerator as it stands on the keys of the reader's keyboard: `Ctrl+Shift+F`,
 * on macOS `⇧⌘F`. The same in every language of the interface, as keys are.
 */
export function shownKeys(accelerator: string, platform: Platform): string {
  const chord = parseAccelerator(accelerator, platform);
  if (!chord) return accelerator;
  const isMac = platform === "darwin";
  const held = isMac
    ? [
        chord.ctrl && "⌃",
        chord.alt && "⌥",
        chord.shift && "⇧",
        chord.meta && "⌘",
      ]
    : [
        chord.ctrl && "Ctrl",
        chord.meta && "Super",
        chord.alt && "Alt",
        chord.shift && "Shift",
      ];
  return [...held.filter(Boolean), shownKey(chord.key)].join(isMac ? "" : "+");
}

const shownKey = (key: string): string =>
  signs[key] ?? key.charAt(0).toUpperCase() + key.slice(1);

/** What is printed on keys. Left and right are names of keys on the keyboard, the same in either direction of the text. */
const signs: Readonly<Record<string, string>> = {
  down: "↓",
  left: "←",
  right: "→",
  up: "↑",
  plus: "+",
  "-": "−",
  pagedown: "PgDn",
  pageup: "PgUp",
};
