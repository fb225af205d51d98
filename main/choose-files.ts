import { dialog, type BrowserWindow } from "electron";
import type { Settings } from "../src/settings/settings.ts";

const words = {
  ar: { title: "أضف ملفات إلى المكتبة", text: "نصوص", all: "كل الملفات" },
  en: { title: "Add files to the library", text: "Text", all: "All files" },
} as const;

/**
 * Let the reader choose files.
 *
 * @returns Absolute paths; none when the reader thought better of it.
 */
export async function chooseFiles(
  window: BrowserWindow,
  language: Settings["language"],
): Promise<readonly string[]> {
  const { title, text, all } = words[language];
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    properties: ["openFile", "multiSelections"],
    filters: [
      { name: text, extensions: ["txt", "text"] },
      { name: all, extensions: ["*"] },
    ],
  });
  return canceled ? [] : filePaths;
}
