import { join } from "node:path";
import { bundledArticle } from "./bundled-article.ts";

/** Where everything is. Absolute paths. */
export interface Locations {
  readonly preload: string;
  readonly renderer: string;
  readonly voice: string;
  /** Folder of the short-vowel model. */
  readonly tashkeel: string;
  readonly bundledArticle: string;
  /** Scripts of the threads, built beside main. */
  readonly libraryThread: string;
  readonly checkThread: string;
  readonly backupThread: string;
  readonly dictionaryThread: string;
  readonly narrationThread: string;
  readonly exportThread: string;
  /** Folder of the faces and codecs that exports need. */
  readonly bookAssets: string;
  /** Script of the process that a neural voice speaks in. */
  readonly voiceProcess: string;
  readonly importThread: string;
  readonly batchThread: string;
  /** Folder of the library file. */
  readonly library: string;
  /** Folder of the settings and window bounds. */
  readonly settings: string;
  readonly logs: string;
}

/**
 * @param folders.main The built main process, `out/main`. What ships lies at the same places beside it in the checkout and in the packed app.
 * @param folders.userData Electron's folder for what belongs to this reader.
 * @param folders.library Where the reader wants the library, if elsewhere.
 */
export function locate(folders: {
  readonly main: string;
  readonly userData: string;
  readonly library: string | undefined;
}): Locations {
  const { main, userData, library } = folders;
  const resources = join(main, "../../resources");
  return {
    preload: join(main, "../preload/index.cjs"),
    renderer: join(main, "../renderer"),
    voice: join(resources, "voice"),
    tashkeel: join(resources, "tashkeel"),
    bundledArticle: join(resources, "articles", `${bundledArticle}.txt`),
    libraryThread: join(main, "library-thread.js"),
    checkThread: join(main, "check-thread.js"),
    backupThread: join(main, "backup-thread.js"),
    dictionaryThread: join(main, "dictionary-thread.js"),
    narrationThread: join(main, "narration-thread.js"),
    exportThread: join(main, "export-thread.js"),
    bookAssets: join(main, "book-assets"),
    voiceProcess: join(main, "voice-process.js"),
    importThread: join(main, "import-thread.js"),
    batchThread: join(main, "batch-thread.js"),
    library: library ?? userData,
    settings: userData,
    logs: join(userData, "logs"),
  };
}
