import { describe, expect, it } from "vitest";
import { linkFrom } from "../../main/link-from.ts";

describe("a page that another program hands over", () => {
  it.each([
    ["https://example.org/مقال", "https://example.org/مقال"],
    [
      "qari://save?url=https%3A%2F%2Fexample.org%2Fa%3Fb%3D1",
      "https://example.org/a?b=1",
    ],
    ["\u202Ahttps://example.org/a\u202C", "https://example.org/a"],
    [
      "qari://save?url=%E2%80%AAhttps%3A%2F%2Fexample.org%2Fa%E2%80%AC",
      "https://example.org/a",
    ],
    ["qari:save?url=http%3A%2F%2Fexample.org", "http://example.org"],
  ])("is found in %s", (address, link) => {
    expect(linkFrom(address)).toBe(link);
  });

  it.each([
    "qari://save?url=file%3A%2F%2F%2Fetc%2Fpasswd",
    "qari://save?url=javascript%3Aalert(1)",
    "qari://save",
    "qari://delete?url=https%3A%2F%2Fexample.org",
    "other://save?url=https%3A%2F%2Fexample.org",
    "file:///etc/passwd",
    "/home/reader/مقال.txt",
    "C:\\texts\\a.txt",
  ])("is not found in %s", (address) => {
    expect(linkFrom(address)).toBeUndefined();
  });
});
