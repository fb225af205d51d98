import {
  dialog,
  type BrowserWindow,
  type OpenDialogOptions,
  type SaveDialogOptions,
} from "electron";
import type { Settings } from "../src/settings/settings.ts";
import {
  archiveExtensions,
  documentExtensions,
} from "./importing/document-extensions.ts";
import { backupExtension } from "./backup-extension.ts";

const words = {
  ar: {
    files: "أضف ملفات إلى المكتبة",
    folders: "أضف مجلدًا بكل ما فيه إلى المكتبة",
    report: "احفظ تقرير الإضافة",
    readable: "مقالات وكتب",
    all: "كل الملفات",
    picture: "اختر صورة الغلاف",
    pictures: "صور",
    typeface: "اختر ملف خط",
    typefaces: "خطوط",
    dictionary: "اختر ملف معجم (ifo)",
    dictionaries: "معاجم StarDict",
    voiceFolder: "اختر مجلد الصوت",
    write: "احفظ نسخة من المكتبة",
    read: "اختر نسخة تستعيدها",
    backups: "نُسخ قارئ",
    marks: "احفظ علاماتك في ملف",
    marksToRead: "اختر ملف علامات",
    sound: "احفظ صوتًا",
    article: "صدّر المادة",
    folder: "اختر مجلدًا تُصدَّر إليه المواد",
    pronunciations: "قائمة النطق الخاص",
  },
  en: {
    files: "Add files to the library",
    folders: "Add a folder and all that is in it to the library",
    report: "Save the import report",
    readable: "Articles and books",
    all: "All files",
    picture: "Choose a cover picture",
    pictures: "Pictures",
    typeface: "Choose a font file",
    typefaces: "Fonts",
    dictionary: "Choose a dictionary's .ifo file",
    dictionaries: "StarDict dictionaries",
    voiceFolder: "Choose the voice's folder",
    write: "Save a backup of the library",
    read: "Choose a backup to restore",
    backups: "Qari backups",
    marks: "Save your marks to a file",
    marksToRead: "Choose a file of marks",
    sound: "Save as audio",
    article: "Export the article",
    folder: "Choose a folder to export the articles to",
    pronunciations: "List of pronunciations",
  },
} as const;

/** What the reader is asked in the system's own dialogs. Paths are absolute; none when the reader thought better of it. */
export interface Dialogs {
  readonly files: () => Promise<readonly string[]>;
  /** Folders, with all that is in them. */
  readonly folders: () => Promise<readonly string[]>;
  /** @param name With its extension. */
  readonly reportToWrite: (name: string) => Promise<string | undefined>;
  readonly picture: () => Promise<string | undefined>;
  readonly typeface: () => Promise<string | undefined>;
  /** The `.ifo` file of one. */
  readonly dictionary: () => Promise<string | undefined>;
  /** Of a neural voice. */
  readonly voiceFolder: () => Promise<string | undefined>;
  /** @param name Of the file, without its folder. */
  readonly backupToWrite: (name: string) => Promise<string | undefined>;
  /** @param name With its extension. */
  readonly marksToWrite: (
    name: string,
    extension: string,
  ) => Promise<string | undefined>;
  readonly marksToRead: () => Promise<string | undefined>;
  /** @param name With its extension. */
  readonly soundToWrite: (
    name: string,
    extension: string,
  ) => Promise<string | undefined>;
  /** @param name With its extension. */
  readonly articleToWrite: (
    name: string,
    extension: string,
  ) => Promise<string | undefined>;
  /** That several articles are written into. */
  readonly exportFolder: () => Promise<string | undefined>;
  readonly backupToRead: () => Promise<string | undefined>;
  readonly pronunciationsToRead: () => Promise<string | undefined>;
  /** @param name With its extension. */
  readonly pronunciationsToWrite: (name: string) => Promise<string | undefined>;
}

/** @param window The one the dialogs belong to; without one nobody can be asked. */
export function systemDialogs(
  window: () => BrowserWindow | undefined,
  language: () => Settings["language"],
): Dialogs {
  const open = async (
    options: (word: (typeof words)["ar" | "en"]) => OpenDialogOptions,
  ): Promise<readonly string[]> => {
    const parent = window();
    if (!parent) return [];
    const { canceled, filePaths } = await dialog.showOpenDialog(
      parent,
      options(words[language()]),
    );
    return canceled ? [] : filePaths;
  };
  const save = async (
    name: string,
    options: (word: (typeof words)["ar" | "en"]) => SaveDialogOptions,
  ): Promise<string | undefined> => {
    const parent = window();
    if (!parent) return undefined;
    const { canceled, filePath } = await dialog.showSaveDialog(parent, {
      defaultPath: name,
      // Windows and macOS ask by themselves before a file is written over; on Linux it has to be asked for.
      properties: ["showOverwriteConfirmation", "createDirectory"],
      ...options(words[language()]),
    });
    return canceled || filePath === "" ? undefined : filePath;
  };
  return {
    files: () =>
      open(({ files, readable, all }) => ({
        title: files,
        properties: ["openFile", "multiSelections"],
        filters: [
          {
            name: readable,
            extensions: [...documentExtensions, ...archiveExtensions],
          },
          { name: all, extensions: ["*"] },
        ],
      })),
    folders: () =>
      open(({ folders }) => ({
        title: folders,
        properties: ["openDirectory", "multiSelections"],
      })),
    reportToWrite: (name) =>
      save(name, ({ report }) => ({
        title: report,
        filters: [{ name: "csv", extensions: ["csv"] }],
      })),
    picture: async () => {
      const [path] = await open(({ picture, pictures }) => ({
        title: picture,
        properties: ["openFile"],
        filters: [
          {
            name: pictures,
            extensions: ["png", "jpg", "jpeg", "webp", "gif", "avif", "svg"],
          },
        ],
      }));
      return path;
    },
    typeface: async () => {
      const [path] = await open(({ typeface, typefaces }) => ({
        title: typeface,
        properties: ["openFile"],
        filters: [
          { name: typefaces, extensions: ["ttf", "otf", "woff", "woff2"] },
        ],
      }));
      return path;
    },
    dictionary: async () => {
      const [path] = await open(({ dictionary, dictionaries }) => ({
        title: dictionary,
        properties: ["openFile"],
        filters: [{ name: dictionaries, extensions: ["ifo"] }],
      }));
      return path;
    },
    voiceFolder: async () => {
      const [path] = await open(({ voiceFolder }) => ({
        title: voiceFolder,
        properties: ["openDirectory"],
      }));
      return path;
    },
    backupToWrite: (name) =>
      save(name, ({ write, backups }) => ({
        title: write,
        filters: [{ name: backups, extensions: [backupExtension] }],
      })),
    marksToWrite: (name, extension) =>
      save(name, ({ marks }) => ({
        title: marks,
        filters: [{ name: extension, extensions: [extension] }],
      })),
    marksToRead: async () => {
      const [path] = await open(({ marksToRead, all }) => ({
        title: marksToRead,
        properties: ["openFile"],
        filters: [
          { name: "JSON-LD", extensions: ["jsonld", "json"] },
          { name: all, extensions: ["*"] },
        ],
      }));
      return path;
    },
    soundToWrite: (name, extension) =>
      save(name, ({ sound }) => ({
        title: sound,
        filters: [{ name: extension, extensions: [extension] }],
      })),
    articleToWrite: (name, extension) =>
      save(name, ({ article }) => ({
        title: article,
        filters: [{ name: extension, extensions: [extension] }],
      })),
    exportFolder: async () => {
      const [path] = await open(({ folder }) => ({
        title: folder,
        properties: ["openDirectory", "createDirectory"],
      }));
      return path;
    },
    pronunciationsToRead: async () => {
      const [path] = await open(({ pronunciations, all }) => ({
        title: pronunciations,
        properties: ["openFile"],
        filters: [
          { name: pronunciations, extensions: ["tsv", "txt"] },
          { name: all, extensions: ["*"] },
        ],
      }));
      return path;
    },
    pronunciationsToWrite: (name) =>
      save(name, ({ pronunciations }) => ({
        title: pronunciations,
        filters: [{ name: "tsv", extensions: ["tsv"] }],
      })),
    backupToRead: async () => {
      const [path] = await open(({ read, backups, all }) => ({
        title: read,
        properties: ["openFile"],
        filters: [
          { name: backups, extensions: [backupExtension] },
          { name: all, extensions: ["*"] },
        ],
      }));
      return path;
    },
  };
}
