/**
 * What a reader can ask for by menu, shortcut or button. The menu (main) and
 * the interface (renderer) share the ids; accelerators are Electron's.
 */
export const commands = {
  "library.show": { accelerator: "CmdOrCtrl+L" },
  "library.search": { accelerator: "CmdOrCtrl+Shift+F" },
  "statistics.show": { accelerator: "CmdOrCtrl+Shift+S" },
  "import.choose": { accelerator: "CmdOrCtrl+O" },
  "type.larger": { accelerator: "CmdOrCtrl+Plus" },
  "type.smaller": { accelerator: "CmdOrCtrl+-" },
  "type.reset": { accelerator: "CmdOrCtrl+0" },
  "settings.show": { accelerator: "CmdOrCtrl+," },
  "find.show": { accelerator: "CmdOrCtrl+F" },
  "bookmark.toggle": { accelerator: "CmdOrCtrl+D" },
  "bookmarks.show": { accelerator: "CmdOrCtrl+B" },
  "speech.toggle": { accelerator: "CmdOrCtrl+Enter" },
  "speech.stop": { accelerator: "CmdOrCtrl+." },
  "speech.next": { accelerator: "CmdOrCtrl+Shift+N" },
  "speech.previous": { accelerator: "CmdOrCtrl+Shift+P" },
  "speech.nextWord": { accelerator: "CmdOrCtrl+Shift+E" },
  "speech.previousWord": { accelerator: "CmdOrCtrl+Shift+B" },
} as const;

export type CommandId = keyof typeof commands;

export const isCommandId = (value: string): value is CommandId =>
  Object.hasOwn(commands, value);
