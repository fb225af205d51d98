import type { CommandId } from "../src/ipc/commands.ts";
import type { Settings } from "../src/settings/settings.ts";

/** Everything the menu says: commands, menu titles, and roles of the system. */
export type MenuText =
  | CommandId
  | "about"
  | "app"
  | "close"
  | "copy"
  | "cut"
  | "edit"
  | "file"
  | "fullscreen"
  | "hide"
  | "listen"
  | "minimize"
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
    "bookmark.toggle": "ضع علامة هنا أو أزلها",
    "bookmarks.show": "العلامات",
    close: "أغلق النافذة",
    copy: "انسخ",
    cut: "قص",
    edit: "تحرير",
    file: "ملف",
    "find.show": "ابحث في المقال…",
    fullscreen: "ملء الشاشة",
    hide: "أخفِ قارئ",
    "import.choose": "أضف ملفات…",
    "library.search": "ابحث في المكتبة…",
    "library.show": "المكتبة",
    listen: "استماع",
    minimize: "صغّر النافذة",
    paste: "الصق",
    quit: "أغلق قارئ",
    redo: "أعد",
    selectAll: "حدد الكل",
    "settings.show": "الإعدادات…",
    "speech.next": "الجملة التالية",
    "speech.nextWord": "الكلمة التالية",
    "speech.previous": "الجملة السابقة",
    "speech.previousWord": "الكلمة السابقة",
    "speech.stop": "أوقف القراءة",
    "speech.toggle": "اقرأ بصوت عالٍ أو توقف مؤقتًا",
    "statistics.show": "الإحصاءات",
    "type.larger": "كبّر الخط",
    "type.reset": "الحجم الأصلي للخط",
    "type.smaller": "صغّر الخط",
    undo: "تراجع",
    view: "عرض",
    window: "نافذة",
  },
  en: {
    about: "About Qari",
    app: "Qari",
    "bookmark.toggle": "Add or Remove Bookmark Here",
    "bookmarks.show": "Bookmarks",
    close: "Close Window",
    copy: "Copy",
    cut: "Cut",
    edit: "Edit",
    file: "File",
    "find.show": "Find in Article…",
    fullscreen: "Full Screen",
    hide: "Hide Qari",
    "import.choose": "Add Files…",
    "library.search": "Search Library…",
    "library.show": "Library",
    listen: "Listen",
    minimize: "Minimize",
    paste: "Paste",
    quit: "Quit Qari",
    redo: "Redo",
    selectAll: "Select All",
    "settings.show": "Settings…",
    "speech.next": "Next Sentence",
    "speech.nextWord": "Next Word",
    "speech.previous": "Previous Sentence",
    "speech.previousWord": "Previous Word",
    "speech.stop": "Stop Reading",
    "speech.toggle": "Read Aloud or Pause",
    "statistics.show": "Statistics",
    "type.larger": "Larger Type",
    "type.reset": "Default Type Size",
    "type.smaller": "Smaller Type",
    undo: "Undo",
    view: "View",
    window: "Window",
  },
};
