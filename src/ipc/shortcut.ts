import {
  chordName,
  keyNameByEventKey,
  parseAccelerator,
  type Chord,
  type Platform,
} from "./accelerator.ts";
import type { CommandId } from "./commands.ts";
import type { Shortcuts } from "./shortcuts.ts";

/** A key as it was pressed: the part of a `KeyboardEvent` that a shortcut depends on. */
export interface KeyPress {
  /** What the key types on the reader's layout. */
  readonly key: string;
  /** Where the key is, named as on a US keyboard. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Finds the command of a key press. */
export type ShortcutFinder = (
  press: KeyPress,
  /** Whether the focus is where text is typed. */
  isInField: boolean,
) => CommandId | undefined;

/**
 * Read key presses by the shortcuts in force.
 *
 * A letter or digit counts by what it types, and on a layout that types no
 * Latin (Arabic, Persian, Hebrew) by its place: Ctrl+D stays where the hand
 * knows it. Systems' own menus see to the first case only. What a field needs
 * for itself (plain keys, undo, moving by word) it keeps while it is edited.
 *
 * @param platform `darwin` takes ⌘ for `CmdOrCtrl`, the others Ctrl.
 * @source UI Events KeyboardEvent code Values; Electron, tutorial/keyboard-shortcuts.md, "Accelerators".
 */
export function shortcutFinder(
  shortcuts: Shortcuts,
  platform: Platform,
): ShortcutFinder {
  const idByChord = new Map<string, CommandId>();
  for (const [id, accelerators] of shortcuts)
    for (const accelerator of accelerators) {
      const chord = parseAccelerator(accelerator, platform);
      if (chord && !idByChord.has(chordName(chord)))
        idByChord.set(chordName(chord), id);
    }
  return (press, isInField) => {
    for (const chord of chordsOf(press)) {
      const id = idByChord.get(chordName(chord));
      if (id !== undefined)
        return isInField && belongsToField(chord, platform) ? undefined : id;
    }
    return undefined;
  };
}

/** The accelerators that a press can stand for, the likeliest first. */
export function chordsOf(press: KeyPress): Chord[] {
  const held = {
    ctrl: press.ctrlKey,
    meta: press.metaKey,
    alt: press.altKey,
    shift: press.shiftKey,
  };
  return keyNames(press).flatMap((key) => [
    { ...held, key },
    // Shift is how many layouts reach a plus or a slash; with letters it is another shortcut.
    ...(press.shiftKey && isSign(key) ? [{ ...held, shift: false, key }] : []),
  ]);
}

const isSign = (key: string): boolean =>
  key === "plus" || (key.length === 1 && !/[a-z\d]/u.test(key));

/** The names that a key answers to in an accelerator, lower case. */
function keyNames({ key, code }: KeyPress): readonly string[] {
  if (key === "+" || key === "=" || code === "NumpadAdd") return ["plus", "="];
  if (code === "NumpadSubtract") return ["-"];
  const name = key.toLowerCase();
  const named = keyNameByEventKey[name];
  if (named !== undefined) return [named];
  // Latin layouts, and keys such as F3, say it themselves.
  if (/^[\x20-\x7e]+$/u.test(name)) return [name];
  const place = /^(?:Key|Digit|Numpad)([A-Z\d])$/u.exec(code)?.[1];
  return [place?.toLowerCase() ?? placed[code] ?? name];
}

/** Punctuation keys by their place on a US keyboard. */
const placed: Readonly<Record<string, string>> = {
  Backquote: "`",
  Backslash: "\\",
  BracketLeft: "[",
  BracketRight: "]",
  Comma: ",",
  Equal: "plus",
  Minus: "-",
  Period: ".",
  Quote: "'",
  Semicolon: ";",
  Slash: "/",
};

/** Keys that edit a field or move in it. */
function belongsToField(chord: Chord, platform: Platform): boolean {
  const isArrow = /^(?:left|right|up|down)$/u.test(chord.key);
  if (/^f\d+$/u.test(chord.key)) return false;
  if (chord.ctrl || chord.meta)
    return isArrow || /^(?:[acvxyz]|home|end|backspace)$/u.test(chord.key);
  if (chord.alt) return platform === "darwin";
  return true;
}
