import type { KeyChord } from "../in-page/watch-keys.ts";

/** Windows virtual key codes, which `KeyboardEvent.keyCode` carries. */
const keyCodeByName: Readonly<Record<string, number>> = {
  backspace: 8,
  tab: 9,
  enter: 13,
  return: 13,
  escape: 27,
  esc: 27,
  space: 32,
  pageup: 33,
  pagedown: 34,
  end: 35,
  home: 36,
  left: 37,
  up: 38,
  right: 39,
  down: 40,
  insert: 45,
  delete: 46,
  nummult: 106,
  numadd: 107,
  numsub: 109,
  numdec: 110,
  numdiv: 111,
  ";": 186,
  "=": 187,
  ",": 188,
  "-": 189,
  ".": 190,
  "/": 191,
  "`": 192,
  "[": 219,
  "\\": 220,
  "]": 221,
  "'": 222,
};

/** What a key types with Shift, on the layout that accelerators are written for. */
const unshifted: Readonly<Record<string, string>> = {
  plus: "=",
  "+": "=",
  ":": ";",
  "<": ",",
  _: "-",
  ">": ".",
  "?": "/",
  "~": "`",
  "{": "[",
  "|": "\\",
  "}": "]",
  '"': "'",
  ")": "0",
  "!": "1",
  "@": "2",
  "#": "3",
  $: "4",
  "%": "5",
  "^": "6",
  "&": "7",
  "*": "8",
  "(": "9",
};

type Modifier = "ctrl" | "alt" | "shift" | "meta";

/**
 * Read an accelerator such as `CommandOrControl+Shift+Z`.
 *
 * @returns `undefined` for one that cannot be pressed on this platform, such
 *   as `Command+D` outside macOS.
 * @throws TypeError for one that Electron would not understand either.
 * @source https://www.electronjs.org/docs/latest/tutorial/keyboard-shortcuts#accelerators
 */
export function parseAccelerator(
  text: string,
  platform: NodeJS.Platform = process.platform,
): KeyChord | undefined {
  const isMac = platform === "darwin";
  const chord = { ctrl: false, alt: false, shift: false, meta: false };
  // `Ctrl++` is Control and the plus key.
  const names = text.replace(/\+\+$/, "+plus").split("+");
  const key = (names.pop() ?? "").toLowerCase();
  let pressable = true;
  for (const name of names) {
    const modifier = modifierOf(name.toLowerCase(), isMac);
    if (modifier === undefined)
      throw new TypeError(`${text}: no such modifier: ${name}`);
    if (modifier === "none") pressable = false;
    else chord[modifier] = true;
  }
  const base = unshifted[key];
  const keyCode = keyCodeOf(base ?? key);
  if (keyCode === undefined)
    throw new TypeError(`${text}: no such key: ${key}`);
  if (base !== undefined) chord.shift = true;
  return pressable ? { keyCode, ...chord } : undefined;
}

function modifierOf(
  name: string,
  isMac: boolean,
): Modifier | "none" | undefined {
  switch (name) {
    case "commandorcontrol":
    case "cmdorctrl":
      return isMac ? "meta" : "ctrl";
    case "command":
    case "cmd":
      return isMac ? "meta" : "none";
    case "control":
    case "ctrl":
      return "ctrl";
    case "alt":
      return "alt";
    case "option":
      return isMac ? "alt" : "none";
    case "shift":
      return "shift";
    case "super":
    case "meta":
      return "meta";
    default:
      return undefined;
  }
}

function keyCodeOf(key: string): number | undefined {
  if (/^[a-z0-9]$/.test(key)) return key.toUpperCase().charCodeAt(0);
  const functionKey = /^f(\d{1,2})$/.exec(key)?.[1];
  if (functionKey !== undefined && +functionKey >= 1 && +functionKey <= 24)
    return 111 + Number(functionKey);
  const digit = /^num(\d)$/.exec(key)?.[1];
  if (digit !== undefined) return 96 + Number(digit);
  return keyCodeByName[key];
}
