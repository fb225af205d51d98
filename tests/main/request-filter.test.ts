import { describe, expect, it } from "vitest";
import { isAllowedRequest } from "../../main/request-filter.ts";

const vite = "http://localhost:5173/";

describe("isAllowedRequest", () => {
  it.each(["app://qari/index.html", "blob:app://qari/0a8f5a0e"])(
    "lets %s through",
    (url) => {
      expect(isAllowedRequest(url)).toBe(true);
    },
  );

  it.each([
    "https://example.org/",
    "http://127.0.0.1/",
    "file:///etc/passwd",
    "data:text/html,x",
    "app://qari.example.org/",
    "app://qari@example.org/",
    "app://elsewhere/",
    "blob:https://example.org/0a8f5a0e",
    "ws://localhost:5173/",
    "devtools://devtools/bundled/inspector.html",
    "about:blank",
    "",
  ])("stops %s", (url) => {
    expect(isAllowedRequest(url)).toBe(false);
  });

  it("lets Vite's socket and the developer tools through while developing, and no more", () => {
    expect(isAllowedRequest("ws://localhost:5173/?token=x", vite)).toBe(true);
    expect(isAllowedRequest("devtools://devtools/x", vite)).toBe(true);
    expect(isAllowedRequest("ws://localhost:5174/", vite)).toBe(false);
    expect(isAllowedRequest("https://example.org/", vite)).toBe(false);
  });
});
