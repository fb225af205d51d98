import type { Settings } from "../src/settings/settings.ts";

/** What the menu says beside the commands: menu titles, and roles of the system. */
export type MenuText =
  | "about"
  | "app"
  | "close"
  | "copy"
  | "cut"
  | "edit"
  | "file"
  | "hide"
  | "listen"
  | "minimize"
  | "move"
  | "paste"
  | "quit"
  | "redo"
  | "selectAll"
  | "undo"
  | "view"
  | "window";

/** The menu is drawn by the system, outside the page, so its words are here and not with the interface's. */
export const menuLabels: Readonly<
  Record<Settings["language"], Readonly<Record<MenuText, string>>>
> = {
  ar: {
    about: "عن قارئ",
    app: "قارئ",
    close: "أغلق النافذة",
    copy: "انسخ",
    cut: "قص",
    edit: "تحرير",
    file: "ملف",
    hide: "أخفِ قارئ",
    listen: "استماع",
    move: "تنقل",
    minimize: "صغّر النافذة",
    paste: "الصق",
    quit: "أغلق قارئ",
    redo: "أعد",
    selectAll: "حدد الكل",
    undo: "تراجع",
    view: "عرض",
    window: "نافذة",
  },
  en: {
    about: "About Qari",
    app: "Qari",
    close: "Close Window",
    copy: "Copy",
    cut: "Cut",
    edit: "Edit",
    file: "File",
    hide: "Hide Qari",
    listen: "Listen",
    move: "Go",
    minimize: "Minimize",
    paste: "Paste",
    quit: "Quit Qari",
    redo: "Redo",
    selectAll: "Select All",
    undo: "Undo",
    view: "View",
    window: "Window",
  },
};
