import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openLog } from "../../main/log.ts";
import { temporaryFolders } from "./temporary-folder.ts";

const newFolder = temporaryFolders();
const now = () => new Date("2026-01-02T03:04:05.678Z");

describe("openLog", () => {
  it("writes a line a message, and a bug with its stack and its cause", () => {
    const log = openLog(join(newFolder(), "logs"), now);
    log.info("started");
    log.error("bug", new Error("outer", { cause: new Error("inner") }));
    const lines = readFileSync(log.path, "utf8").split("\n");
    expect(lines[0]).toBe("2026-01-02T03:04:05.678Z info started");
    expect(lines[1]).toBe("2026-01-02T03:04:05.678Z error bug: Error: outer");
    expect(lines.some((line) => line.startsWith("    at "))).toBe(true);
    expect(lines).toContain("caused by Error: inner");
  });

  it("goes on with a short log and puts a long one away", () => {
    const folder = newFolder();
    openLog(folder, now).info("first run");
    const log = openLog(folder, now);
    expect(readFileSync(log.path, "utf8")).toContain("first run");
    writeFileSync(log.path, "x".repeat(600 * 1024));
    openLog(folder, now).info("third run");
    expect(readdirSync(folder)).toEqual(["qari.1.log", "qari.log"]);
    expect(readFileSync(log.path, "utf8")).not.toContain("x");
  });

  it("gives up silently where it cannot write", () => {
    const folder = newFolder();
    mkdirSync(join(folder, "qari.log"));
    expect(() => openLog(folder, now).info("lost")).not.toThrow();
  });
});
