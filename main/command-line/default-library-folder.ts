import { posix, win32 } from "node:path";

/** The app's name as Electron makes a folder of it: `productName` of package.json. */
const appFolder = "Qari";

/**
 * The folder in which the app keeps the reader's library, told without Electron.
 *
 * @param home The user's home folder, absolute.
 * @source Electron, `app.getPath("userData")`: `%APPDATA%` on Windows, `~/Library/Application Support` on macOS, `$XDG_CONFIG_HOME` or `~/.config` on Linux, and the app's name.
 */
export function defaultLibraryFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  home: string,
): string {
  if (platform === "win32")
    return win32.join(
      env["APPDATA"] || win32.join(home, "AppData", "Roaming"),
      appFolder,
    );
  if (platform === "darwin")
    return posix.join(home, "Library", "Application Support", appFolder);
  return posix.join(
    env["XDG_CONFIG_HOME"] || posix.join(home, ".config"),
    appFolder,
  );
}
