import { describe, expect, it } from "vitest";
import { linksOf } from "../../../src/importing/links-in-text.ts";

describe("links of a text", () => {
  it("are those of a text that is nothing else, each once", () => {
    expect(
      linksOf(
        "https://a.example/1\n  http://b.example/مقال\t\nhttps://a.example/1\n",
      ),
    ).toEqual(["https://a.example/1", "http://b.example/مقال"]);
  });

  it.each([
    "\u202Ahttps://a.example/b\u202C",
    "https://a.example/b\u200F",
    "\u2066\u200Ehttps://a.example/b\u2069 \u200F\n",
  ])("are without the marks of direction around them: %j", (text) => {
    expect(linksOf(text)).toEqual(["https://a.example/b"]);
  });

  it.each([
    "",
    "  \n",
    "اقرأ https://a.example/1",
    "https://",
    "file:///etc/passwd",
    "javascript:alert(1)",
    `https://a.example/${"x".repeat(9000)}`,
  ])("are none of %j", (text) => {
    expect(linksOf(text)).toEqual([]);
  });
});
