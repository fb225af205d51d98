import { describe, expect, it } from "vitest";
import { defaultLibraryFolder } from "../../../main/command-line/default-library-folder.ts";

describe("defaultLibraryFolder", () => {
  it.each([
    ["linux", {}, "/home/a", "/home/a/.config/Qari"],
    ["linux", { XDG_CONFIG_HOME: "/c" }, "/home/a", "/c/Qari"],
    ["linux", { XDG_CONFIG_HOME: "" }, "/home/a", "/home/a/.config/Qari"],
    ["darwin", {}, "/Users/a", "/Users/a/Library/Application Support/Qari"],
    ["win32", { APPDATA: "D:\\R" }, "C:\\Users\\a", "D:\\R\\Qari"],
    ["win32", {}, "C:\\Users\\a", "C:\\Users\\a\\AppData\\Roaming\\Qari"],
  ] as const)(
    "on %s with %j is where the app keeps it",
    (platform, env, home, folder) => {
      expect(defaultLibraryFolder(env, platform, home)).toBe(folder);
    },
  );
});
