/**
 * A JSON file of named values, read whole and written whole and atomically:
 * the part of electron-store that Qari uses. Handed in as a factory, so that
 * the stores run without Electron.
 */
export interface KeyValueFile {
  /** All values. Assigning writes the file before it returns. */
  store: Record<string, unknown>;
}

/** Open `<cwd>/<name>.json`. Throws when it cannot be read or is not JSON. */
export type OpenKeyValueFile = (options: {
  /** Absolute. */
  readonly cwd: string;
  readonly name: string;
}) => KeyValueFile;
