import { EventEmitter } from "node:events";
import type { NativeTheme } from "electron";
import type { OpenedPage } from "./chromium/browser.ts";
import { emitterRefusing } from "./not-implemented.ts";

type Source = NativeTheme["themeSource"];

/** The scheme that pages are told to prefer, and the one the system prefers. */
class ColorScheme extends EventEmitter<{ updated: [] }> {
  #source: Source = "system";
  // A page tells as soon as there is one; a test may say it for the system.
  #system: Exclude<Source, "system"> =
    process.env["QARI_COLOR_SCHEME"] === "dark" ? "dark" : "light";
  readonly #pages = new Set<OpenedPage>();

  get source(): Source {
    return this.#source;
  }

  set source(source: Source) {
    if (!["system", "light", "dark"].includes(source))
      throw new TypeError(`nativeTheme.themeSource: ${source}`);
    const was = this.isDark;
    this.#source = source;
    for (const page of this.#pages) void this.#emulate(page);
    if (was !== this.isDark) this.emit("updated");
  }

  get isDark(): boolean {
    return (this.#source === "system" ? this.#system : this.#source) === "dark";
  }

  emulateIn(page: OpenedPage): Promise<unknown> {
    this.#pages.add(page);
    return this.#emulate(page);
  }

  /** A page said which scheme it sees. */
  hear(dark: boolean): void {
    if (this.#source !== "system" || this.isDark === dark) return;
    this.#system = dark ? "dark" : "light";
    this.emit("updated");
  }

  #emulate({ session }: OpenedPage): Promise<unknown> {
    const said = process.env["QARI_COLOR_SCHEME"];
    const value = this.#source === "system" ? (said ?? "") : this.#source;
    return session
      .send("Emulation.setEmulatedMedia", {
        features: [{ name: "prefers-color-scheme", value }],
      })
      .catch(() => undefined);
  }
}

export const colorScheme = new ColorScheme();

class NativeThemeStandIn extends emitterRefusing("nativeTheme") {
  get themeSource(): Source {
    return colorScheme.source;
  }
  set themeSource(source: Source) {
    colorScheme.source = source;
  }
  get shouldUseDarkColors(): boolean {
    return colorScheme.isDark;
  }
}

/** @source https://www.electronjs.org/docs/latest/api/native-theme */
export const nativeTheme = new NativeThemeStandIn() satisfies Pick<
  NativeTheme,
  "themeSource" | "shouldUseDarkColors"
>;
colorScheme.on("updated", () => nativeTheme.emit("updated"));
