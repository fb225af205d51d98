import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openWindowState } from "../../../main/settings/window-state.ts";
import { temporaryFolders } from "../temporary-folder.ts";
import { openWithElectronStore } from "./electron-store.ts";

const newFolder = temporaryFolders();
const openIn = (folder: string) =>
  openWindowState(folder, openWithElectronStore, () => new Date(0));

describe("openWindowState", () => {
  const state = {
    x: -5,
    y: 10,
    width: 800,
    height: 600,
    maximized: true,
    fullScreen: true,
  };

  it("gives back what was saved", () => {
    const folder = newFolder();
    expect(openIn(folder).saved).toBeUndefined();
    openIn(folder).save(state);
    expect(openIn(folder).saved).toEqual(state);
  });

  it("gives it back without being opened again", () => {
    const file = openIn(newFolder());
    file.save(state);
    expect(file.saved).toEqual(state);
  });

  it("reads what an earlier version saved", () => {
    const folder = newFolder();
    const { fullScreen: _, ...earlier } = state;
    writeFileSync(join(folder, "window.json"), JSON.stringify(earlier));
    expect(openIn(folder).saved).toEqual({ ...state, fullScreen: false });
  });

  it.each([
    "garbage",
    "[]",
    "{}",
    JSON.stringify({ ...state, width: "wide" }),
    JSON.stringify({ ...state, x: 1e300 }),
    JSON.stringify({ ...state, height: -1 }),
  ])("forgets %s and saves over it", (text) => {
    const folder = newFolder();
    writeFileSync(join(folder, "window.json"), text);
    const file = openIn(folder);
    expect(file.saved).toBeUndefined();
    file.save(state);
    expect(openIn(folder).saved).toEqual(state);
  });

  it("opens over a path it cannot use", () => {
    const folder = newFolder();
    mkdirSync(join(folder, "window.json"));
    const file = openIn(folder);
    expect(file.saved).toBeUndefined();
    expect(() => file.save(state)).toThrow("EISDIR");
  });
});
