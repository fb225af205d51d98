/** How commands are gathered in the palette and in the list of shortcuts, in this order. */
export const commandGroups = [
  "library",
  "move",
  "find",
  "page",
  "marks",
  "listen",
  "app",
] as const;
export type CommandGroup = (typeof commandGroups)[number];

interface Command {
  readonly group: CommandGroup;
  /** It has to do with the open article: without one it is not possible. */
  readonly inArticle?: true;
  /** Accelerators of Electron's that it has unless the reader says otherwise; the first is the one shown. */
  readonly keys?: readonly string[];
  /** The same on macOS, where they differ. */
  readonly macKeys?: readonly string[];
  /**
   * Its arrows point where the history goes, as in a browser: back is towards
   * the start of the line, so left and right change places in Arabic. No other
   * command knows of left and right.
   */
  readonly isMirrored?: true;
}

/**
 * What a reader can ask for by menu, shortcut, palette or button. The menu
 * (main) and the interface (renderer) share the ids; labels are in
 * `command-labels.ts`. A command is possible where somebody carries it out
 * (`acts` of the app and of the view that is shown) and greyed elsewhere.
 */
const table = {
  "library.show": { group: "library", keys: ["CmdOrCtrl+L"] },
  "library.search": { group: "library", keys: ["CmdOrCtrl+Shift+F"] },
  "import.choose": { group: "library", keys: ["CmdOrCtrl+O"] },
  "import.folder": { group: "library" },
  "import.links": { group: "library" },
  "import.clipboard": { group: "library" },
  "imports.show": { group: "library" },
  "article.export": {
    group: "library",
    inArticle: true,
    keys: ["CmdOrCtrl+S"],
  },
  "article.print": {
    group: "library",
    inArticle: true,
    keys: ["CmdOrCtrl+P"],
  },
  "statistics.show": { group: "library", keys: ["CmdOrCtrl+Shift+S"] },
  "trash.show": { group: "library" },
  "backups.show": { group: "library" },

  "contents.show": { group: "move", inArticle: true, keys: ["CmdOrCtrl+J"] },
  "goto.show": { group: "move", inArticle: true, keys: ["CmdOrCtrl+Shift+J"] },
  "history.back": {
    group: "move",
    inArticle: true,
    keys: ["Alt+Left"],
    macKeys: ["Cmd+["],
    isMirrored: true,
  },
  "history.forward": {
    group: "move",
    inArticle: true,
    keys: ["Alt+Right"],
    macKeys: ["Cmd+]"],
    isMirrored: true,
  },
  "page.next": { group: "move", inArticle: true, keys: ["PageDown"] },
  "page.previous": { group: "move", inArticle: true, keys: ["PageUp"] },
  "section.next": { group: "move", inArticle: true, keys: ["Alt+PageDown"] },
  "section.previous": { group: "move", inArticle: true, keys: ["Alt+PageUp"] },
  "article.next": {
    group: "move",
    inArticle: true,
    keys: ["Alt+Shift+PageDown"],
  },
  "article.previous": {
    group: "move",
    inArticle: true,
    keys: ["Alt+Shift+PageUp"],
  },

  "find.show": { group: "find", inArticle: true, keys: ["CmdOrCtrl+F"] },
  "find.next": {
    group: "find",
    inArticle: true,
    keys: ["F3", "CmdOrCtrl+G"],
    macKeys: ["Cmd+G", "F3"],
  },
  "find.previous": {
    group: "find",
    inArticle: true,
    keys: ["Shift+F3", "CmdOrCtrl+Shift+G"],
    macKeys: ["Cmd+Shift+G", "Shift+F3"],
  },
  "selection.lookup": { group: "find", inArticle: true, keys: ["CmdOrCtrl+E"] },
  "dictionaries.show": { group: "find", inArticle: true },

  "settings.show": { group: "page", inArticle: true, keys: ["CmdOrCtrl+,"] },
  "type.larger": { group: "page", keys: ["CmdOrCtrl+Plus"] },
  "type.smaller": { group: "page", keys: ["CmdOrCtrl+-"] },
  "type.reset": { group: "page", keys: ["CmdOrCtrl+0"] },
  "theme.next": { group: "page" },
  "layout.toggle": {
    group: "page",
    inArticle: true,
    keys: ["CmdOrCtrl+Shift+L"],
  },
  "vowels.toggle": {
    group: "page",
    inArticle: true,
    keys: ["CmdOrCtrl+Shift+D"],
  },
  "vowels.next": { group: "page", inArticle: true },
  "ruler.toggle": {
    group: "page",
    inArticle: true,
    keys: ["CmdOrCtrl+Shift+R"],
  },
  "focus.toggle": { group: "page", inArticle: true, keys: ["F9"] },
  "fullscreen.toggle": {
    group: "page",
    keys: ["F11"],
    macKeys: ["Ctrl+Cmd+F"],
  },
  "autoscroll.toggle": {
    group: "page",
    inArticle: true,
    keys: ["CmdOrCtrl+Shift+A"],
  },
  "autoscroll.faster": { group: "page", inArticle: true, keys: ["Alt+Up"] },
  "autoscroll.slower": { group: "page", inArticle: true, keys: ["Alt+Down"] },

  "bookmark.toggle": { group: "marks", inArticle: true, keys: ["CmdOrCtrl+D"] },
  "bookmarks.show": { group: "marks", inArticle: true, keys: ["CmdOrCtrl+B"] },
  "marks.import": { group: "marks", inArticle: true },
  "marks.show": {
    group: "marks",
    inArticle: true,
    keys: ["CmdOrCtrl+Shift+K"],
  },
  "mark.next": { group: "marks", inArticle: true, keys: ["F8"] },
  "mark.previous": { group: "marks", inArticle: true, keys: ["Shift+F8"] },
  "mark.open": { group: "marks", inArticle: true, keys: ["Alt+Enter"] },
  "marks.toggle": { group: "marks", inArticle: true },
  "selection.start": { group: "marks", inArticle: true, keys: ["F7"] },
  "highlight.add": {
    group: "marks",
    inArticle: true,
    keys: ["CmdOrCtrl+Shift+H"],
  },
  "note.add": { group: "marks", inArticle: true, keys: ["CmdOrCtrl+Shift+M"] },
  "copy.citation": {
    group: "marks",
    inArticle: true,
    keys: ["CmdOrCtrl+Shift+C"],
  },
  "copy.vowels": { group: "marks", inArticle: true },
  "marks.undo": { group: "marks", inArticle: true, keys: ["CmdOrCtrl+Z"] },
  "marks.redo": {
    group: "marks",
    inArticle: true,
    keys: ["CmdOrCtrl+Shift+Z", "CmdOrCtrl+Y"],
    macKeys: ["Cmd+Shift+Z"],
  },

  "speech.toggle": {
    group: "listen",
    inArticle: true,
    keys: ["CmdOrCtrl+Enter"],
  },
  "speech.selection": {
    group: "listen",
    inArticle: true,
    keys: ["CmdOrCtrl+Shift+Enter"],
  },
  "speech.stop": { group: "listen", inArticle: true, keys: ["CmdOrCtrl+."] },
  "speech.next": {
    group: "listen",
    inArticle: true,
    keys: ["CmdOrCtrl+Shift+N"],
  },
  "speech.previous": {
    group: "listen",
    inArticle: true,
    keys: ["CmdOrCtrl+Shift+P"],
  },
  "speech.nextParagraph": {
    group: "listen",
    inArticle: true,
    keys: ["Alt+Shift+Down"],
  },
  "speech.previousParagraph": {
    group: "listen",
    inArticle: true,
    keys: ["Alt+Shift+Up"],
  },
  "speech.leave": {
    group: "listen",
    inArticle: true,
    keys: ["Alt+Shift+End"],
  },
  "speech.faster": {
    group: "listen",
    inArticle: true,
    keys: ["CmdOrCtrl+Shift+."],
  },
  "speech.slower": {
    group: "listen",
    inArticle: true,
    keys: ["CmdOrCtrl+Shift+,"],
  },
  "listening.show": {
    group: "listen",
    inArticle: true,
    keys: ["CmdOrCtrl+Shift+O"],
  },
  "speech.nextWord": {
    group: "listen",
    inArticle: true,
    keys: ["CmdOrCtrl+Shift+E"],
  },
  "speech.previousWord": {
    group: "listen",
    inArticle: true,
    keys: ["CmdOrCtrl+Shift+B"],
  },
  "sound.save": { group: "listen", inArticle: true },
  "queue.show": { group: "listen", keys: ["CmdOrCtrl+Shift+U"] },
  "queue.add": {
    group: "listen",
    inArticle: true,
    keys: ["CmdOrCtrl+Shift+Y"],
  },
  "pronunciations.show": { group: "listen", inArticle: true },

  "palette.show": { group: "app", keys: ["CmdOrCtrl+K"] },
  "shortcuts.show": { group: "app", keys: ["CmdOrCtrl+/"] },
} as const satisfies Record<string, Command>;

export type CommandId = keyof typeof table;
export const commands: Readonly<Record<CommandId, Command>> = table;

export const isCommandId = (value: string): value is CommandId =>
  Object.hasOwn(commands, value);

/** Every command, in the order in which they are listed. */
export const commandIds: readonly CommandId[] =
  Object.keys(commands).filter(isCommandId);
