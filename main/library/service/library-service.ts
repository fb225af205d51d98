import type { Library } from "../library.ts";

/** The library as the app calls it, wherever it runs. The command line, which nobody waits for, calls the same methods without a promise. */
export type LibraryService = {
  readonly [K in keyof Library]: (
    ...input: Parameters<Library[K]>
  ) => Promise<ReturnType<Library[K]>>;
};
export type LibraryMethod = keyof Library;

/** Every method, once: the compiler names the one that is missing. */
const methods: Readonly<Record<LibraryMethod, true>> = {
  addArticle: true,
  addArticles: true,
  addBookmark: true,
  addBundled: true,
  addHighlight: true,
  allBookmarks: true,
  articleParts: true,
  bookmarks: true,
  changeArticles: true,
  changeBookmark: true,
  changeHighlight: true,
  close: true,
  createCollection: true,
  editArticle: true,
  emptyTrash: true,
  facets: true,
  firstToOpen: true,
  hasBundled: true,
  highlights: true,
  idByUrl: true,
  ids: true,
  markedArticles: true,
  neighbours: true,
  openArticle: true,
  page: true,
  position: true,
  readArticle: true,
  rebuildSearch: true,
  recordSession: true,
  removeBookmark: true,
  removeCollection: true,
  removeHighlight: true,
  removeTag: true,
  renameCollection: true,
  renameTag: true,
  resourcesInUse: true,
  restoreBookmark: true,
  restoreHighlight: true,
  savePosition: true,
  search: true,
  setReading: true,
  statistics: true,
  summaries: true,
  undo: true,
};

const isMethod = (name: string): name is LibraryMethod =>
  Object.hasOwn(methods, name);

/**
 * A service that hands every call to `call`.
 *
 * @param call Answers with what the method of that name returns.
 */
export const serviceOf = (
  call: (method: LibraryMethod, input: readonly unknown[]) => Promise<unknown>,
): LibraryService =>
  // Built by name from a list that the compiler keeps complete; each answer is
  // what our own library returned.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  Object.fromEntries(
    Object.keys(methods)
      .filter(isMethod)
      .map((method) => [
        method,
        (...input: readonly unknown[]) => call(method, input),
      ]),
  ) as LibraryService;

/** Run a method of a library by its name, as `serviceOf` hands it over. */
export const callByName = (
  library: Library,
  method: LibraryMethod,
  input: readonly unknown[],
): unknown =>
  // `serviceOf` took this input under this name, as the method's own type has it.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  (library[method] as (...input: readonly unknown[]) => unknown)(...input);

/** A library in this thread: for one that only refuses. */
export const inThisThread = (library: Library): LibraryService =>
  serviceOf(async (method, input) => callByName(library, method, input));
