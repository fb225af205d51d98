import { commands, isCommandId, type CommandId } from "./commands.ts";

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

/**
 * The command a key press asks for.
 *
 * A letter or digit counts by what it types, and on a layout that types no
 * Latin (Arabic, Persian, Hebrew) by its place: Ctrl+D stays where the hand
 * knows it. Systems' own menus see to the first case only.
 *
 * @param platform `darwin` takes ⌘ for `CmdOrCtrl`, the others Ctrl.
 * @returns `undefined` when no command has this shortcut.
 * @source UI Events KeyboardEvent code Values; Electron, tutorial/keyboard-shortcuts.md, "Accelerators".
 */
export function commandOf(
  press: KeyPress,
  platform: string,
): CommandId | undefined {
  const isMac = platform === "darwin";
  const main = isMac ? press.metaKey : press.ctrlKey;
  const other = isMac ? press.ctrlKey : press.metaKey;
  if (!main || other || press.altKey) return undefined;
  return shortcuts.find(
    ({ key, withShift }) =>
      typed(press).includes(key) &&
      // Shift is how many layouts reach a plus; with letters it is another shortcut.
      (key === "plus" || withShift === press.shiftKey),
  )?.id;
}

/** Every command's accelerator, taken apart. All of ours begin with `CmdOrCtrl`. */
const shortcuts = Object.keys(commands)
  .filter(isCommandId)
  .map((id) => {
    const parts = commands[id].accelerator.toLowerCase().split("+");
    return { id, key: parts.at(-1) ?? "", withShift: parts.includes("shift") };
  });

/** The names that a key answers to in an accelerator, lower case. */
function typed({ key, code }: KeyPress): readonly string[] {
  if (key === "+" || key === "=" || code === "NumpadAdd") return ["plus", key];
  if (code === "NumpadSubtract") return ["-"];
  const name = key.toLowerCase();
  // Latin layouts, and keys such as Enter, say it themselves.
  if (/^[\x20-\x7e]+$/u.test(name)) return [name];
  const place = /^(?:Key|Digit|Numpad)([A-Z\d])$/u.exec(code)?.[1];
  return [place?.toLowerCase() ?? placed[code] ?? name];
}

/** Punctuation keys by their place on a US keyboard. */
const placed: Readonly<Record<string, string>> = {
  Comma: ",",
  Period: ".",
  Minus: "-",
  Equal: "plus",
};
