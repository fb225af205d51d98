import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { readLaunchArguments } from "../../main/launch-arguments.ts";

const cwd = resolve("/home/reader");
const read = (...argv: string[]) => readLaunchArguments(argv, cwd);

describe("readLaunchArguments", () => {
  it("finds nothing in a plain start", () => {
    expect(read()).toEqual({ paths: [] });
  });

  it("takes files, relative to where it was started", () => {
    expect(read("مقال.txt", "../x/y.txt").paths).toEqual([
      resolve(cwd, "مقال.txt"),
      resolve(cwd, "../x/y.txt"),
    ]);
  });

  it.each([[["--library", "books"]], [["--library=books"]]])(
    "takes the library's folder from %j",
    (argv) => {
      expect(read(...argv)).toEqual({
        library: resolve(cwd, "books"),
        paths: [],
      });
    },
  );

  it("leaves Chromium's switches alone", () => {
    expect(
      read(
        "--no-sandbox",
        "--user-data-dir=/tmp/a",
        "--user-data-dir",
        "/tmp/b",
        "--lang=ar",
        "a.txt",
      ),
    ).toEqual({ paths: [resolve(cwd, "a.txt")] });
  });

  it("takes files by their addresses, as file managers give them", () => {
    const path = resolve("/home/reader/كتاب.epub");
    expect(read(pathToFileURL(path).href).paths).toEqual([path]);
  });

  it("takes an address of no file here for a name", () => {
    expect(read("file:///%").paths).toEqual([resolve(cwd, "file:///%")]);
  });

  it("does not take a library without a name", () => {
    expect(read("--library")).toEqual({ paths: [] });
  });
});
