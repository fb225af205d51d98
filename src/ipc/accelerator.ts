/** An accelerator taken apart for one platform. */
export interface Chord {
  readonly ctrl: boolean;
  readonly meta: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  /** Electron's name of the key, lower case: `d`, `plus`, `pagedown`, `f3`. */
  readonly key: string;
}

/** The systems that Qari runs on, as Node names them. */
export type Platform = "darwin" | "win32" | "linux";

/** What no release is built for counts as Linux. */
export const platformOf = (name: string): Platform =>
  name === "darwin" || name === "win32" ? name : "linux";

/**
 * Take an accelerator apart.
 *
 * @returns `undefined` for one that is not spelled as Qari spells them:
 *   modifiers, then one key. What a settings file says is no more than text.
 * @source Electron, tutorial/keyboard-shortcuts.md, "Accelerators".
 */
export function parseAccelerator(
  accelerator: string,
  platform: Platform,
): Chord | undefined {
  const parts = accelerator.toLowerCase().split("+");
  const key = parts.pop() ?? "";
  if (!isKeyName(key)) return undefined;
  const held = { ctrl: false, meta: false, alt: false, shift: false };
  for (const part of parts) {
    const name = modifiers[part];
    if (name === undefined) return undefined;
    held[name === "main" ? (platform === "darwin" ? "meta" : "ctrl") : name] =
      true;
  }
  return { ...held, key };
}

/** One name for accelerators that are the same keys, however they are spelled. */
export const chordName = (chord: Chord): string =>
  [
    chord.ctrl ? "ctrl" : "",
    chord.meta ? "meta" : "",
    chord.alt ? "alt" : "",
    chord.shift ? "shift" : "",
    chord.key,
  ].join("+");

const modifiers: Readonly<
  Record<string, "main" | "ctrl" | "meta" | "alt" | "shift">
> = {
  cmdorctrl: "main",
  ctrl: "ctrl",
  cmd: "meta",
  alt: "alt",
  shift: "shift",
};

const isKeyName = (key: string): boolean =>
  /^(?:[!-*,-~]|f(?:[1-9]|1\d|2[0-4]))$/u.test(key) || namedKeys.has(key);

/** Keys with names in accelerators, by the `KeyboardEvent.key` that they are (lower case). */
export const keyNameByEventKey: Readonly<Record<string, string>> = {
  arrowdown: "down",
  arrowleft: "left",
  arrowright: "right",
  arrowup: "up",
  " ": "space",
  "+": "plus",
  backspace: "backspace",
  delete: "delete",
  end: "end",
  enter: "enter",
  escape: "escape",
  home: "home",
  insert: "insert",
  pagedown: "pagedown",
  pageup: "pageup",
  tab: "tab",
};
const namedKeys = new Set(Object.values(keyNameByEventKey));
