import { existsSync, readFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

interface Manifest {
  readonly name?: string;
  readonly productName?: string;
  readonly version?: string;
}

/** What the app's package.json says of it, and where it stands. */
export interface Identity {
  readonly path: string;
  readonly name: string;
  readonly version: string;
}

/** The nearest package.json above the script that was started. */
export function readIdentity(script: string): Identity {
  for (let path = resolve(script); path !== dirname(path);) {
    const file = join(path, "package.json");
    if (existsSync(file)) {
      const manifest = JSON.parse(readFileSync(file, "utf8")) as Manifest;
      return {
        path,
        name: manifest.productName ?? manifest.name ?? "Electron",
        version: manifest.version ?? "",
      };
    }
    path = dirname(path);
  }
  return { path: dirname(resolve(script)), name: "Electron", version: "" };
}

/** `--name=value` or `--name value` among the arguments. */
export function switchValue(
  argv: readonly string[],
  name: string,
): string | undefined {
  const at = argv.findIndex(
    (arg) => arg === `--${name}` || arg.startsWith(`--${name}=`),
  );
  if (at < 0) return undefined;
  const arg = argv[at] ?? "";
  return arg.includes("=") ? arg.slice(arg.indexOf("=") + 1) : argv[at + 1];
}

/** Electron's well-known folders. @source https://www.electronjs.org/docs/latest/api/app#appgetpathname */
export class Paths {
  readonly #overrides = new Map<string, string>();
  readonly #userData: () => string;

  /** @param appName Asked each time: `app.setName` changes the default folder. */
  constructor(appName: () => string, argv: readonly string[]) {
    const asked = switchValue(argv, "user-data-dir");
    if (asked !== undefined) this.#overrides.set("userData", resolve(asked));
    this.#userData = () => join(appData(), appName());
  }

  get(name: string): string {
    const path = this.#overrides.get(name) ?? this.#default(name);
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    return path;
  }

  set(name: string, path: string): void {
    this.get(name);
    if (path !== resolve(path)) throw new Error("Path must be absolute");
    if (!existsSync(path)) throw new Error(`Failed to set path: ${path}`);
    this.#overrides.set(name, path);
  }

  #default(name: string): string | undefined {
    switch (name) {
      case "home":
        return homedir();
      case "appData":
        return appData();
      case "userData":
        return this.#userData();
      case "sessionData":
        return this.get("userData");
      case "logs":
        return join(this.get("userData"), "logs");
      case "temp":
        return tmpdir();
      case "exe":
        return process.execPath;
      case "desktop":
      case "documents":
      case "downloads":
      case "music":
      case "pictures":
      case "videos":
        return userFolder(name);
      default:
        return undefined;
    }
  }
}

function appData(): string {
  if (process.platform === "win32")
    return process.env["APPDATA"] ?? join(homedir(), "AppData", "Roaming");
  if (process.platform === "darwin")
    return join(homedir(), "Library", "Application Support");
  return process.env["XDG_CONFIG_HOME"] || join(homedir(), ".config");
}

const xdgKey = {
  desktop: "XDG_DESKTOP_DIR",
  documents: "XDG_DOCUMENTS_DIR",
  downloads: "XDG_DOWNLOAD_DIR",
  music: "XDG_MUSIC_DIR",
  pictures: "XDG_PICTURES_DIR",
  videos: "XDG_VIDEOS_DIR",
} as const;

// https://www.freedesktop.org/wiki/Software/xdg-user-dirs/
function userFolder(name: keyof typeof xdgKey): string {
  const capital = name[0]?.toUpperCase() + name.slice(1);
  const usual = join(
    homedir(),
    name === "videos" && process.platform === "darwin" ? "Movies" : capital,
  );
  if (process.platform !== "linux") return usual;
  const config = join(appData(), "user-dirs.dirs");
  if (!existsSync(config)) return usual;
  const line = new RegExp(`^${xdgKey[name]}="(.*)"$`, "m");
  const said = line.exec(readFileSync(config, "utf8"))?.[1];
  return said === undefined ? usual : said.replace("$HOME", homedir());
}
