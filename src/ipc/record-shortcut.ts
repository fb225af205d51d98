import { chordName, parseAccelerator, type Platform } from "./accelerator.ts";
import type { CommandId } from "./commands.ts";
import { chordsOf, type KeyPress } from "./shortcut.ts";
import type { Shortcuts } from "./shortcuts.ts";

/** Why a key cannot be a shortcut. */
export type Refusal =
  /** It types, or moves the focus and the page. */
  | "plain"
  /** It cuts, copies, pastes or selects. */
  | "editing"
  /** The system closes, quits or switches by it. */
  | "system"
  /** Many layouts type a letter with it. */
  | "letter"
  /** There is no name for it. */
  | "unknown";

/**
 * The accelerator that a key press is, written as Qari keeps it.
 *
 * @returns `undefined` while only modifiers are held.
 */
export function acceleratorOf(
  press: KeyPress,
  platform: Platform,
): string | undefined {
  if (/^(?:Control|Shift|Alt|AltGraph|Meta|CapsLock|Fn|Dead)$/u.test(press.key))
    return undefined;
  const [chord] = chordsOf(press);
  if (!chord) return undefined;
  const isMac = platform === "darwin";
  const main = isMac ? chord.meta : chord.ctrl;
  // A sign that is reached by Shift is written without it.
  const isShifted = chord.shift && chord.key !== "plus";
  return [
    main ? "CmdOrCtrl" : "",
    isMac && chord.ctrl ? "Ctrl" : "",
    !isMac && chord.meta ? "Cmd" : "",
    chord.alt ? "Alt" : "",
    isShifted ? "Shift" : "",
    nameOf(chord.key),
  ]
    .filter((part) => part !== "")
    .join("+");
}

/** @returns `undefined` when it can be a shortcut. */
export function refusalOf(
  accelerator: string,
  platform: Platform,
): Refusal | undefined {
  const chord = parseAccelerator(accelerator, platform);
  if (!chord) return "unknown";
  const { ctrl, meta, alt, shift, key } = chord;
  const isMac = platform === "darwin";
  const main = isMac ? meta : ctrl;
  const types = key.length === 1 || key === "plus" || key === "space";
  if (!ctrl && !meta && !alt)
    return /^(?:f\d+|pageup|pagedown|insert)$/u.test(key) ? undefined : "plain";
  if (key === "tab" || key === "escape" || (!isMac && meta)) return "system";
  if (alt && key === "f4") return "system";
  if (main && !alt && !shift && /^[acvx]$/u.test(key)) return "editing";
  if (main && /^(?:[qw]|space)$/u.test(key)) return "system";
  if (isMac && meta && !shift && /^[hm]$/u.test(key)) return "system";
  if (types && alt && (isMac ? !meta && !ctrl : ctrl)) return "letter";
  return undefined;
}

/** The command that has these keys, if there is one. */
export function holderOf(
  accelerator: string,
  shortcuts: Shortcuts,
  platform: Platform,
): CommandId | undefined {
  const name = (text: string) => {
    const chord = parseAccelerator(text, platform);
    return chord && chordName(chord);
  };
  const wanted = name(accelerator);
  for (const [id, keys] of shortcuts)
    if (keys.some((key) => name(key) === wanted)) return id;
  return undefined;
}

const nameOf = (key: string): string =>
  key.length === 1
    ? key.toUpperCase()
    : (wholeNames[key] ?? key.charAt(0).toUpperCase() + key.slice(1));

const wholeNames: Readonly<Record<string, string>> = {
  pagedown: "PageDown",
  pageup: "PageUp",
};
