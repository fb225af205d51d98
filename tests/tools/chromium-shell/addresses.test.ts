import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAddresses } from "../../../tools/chromium-shell/protocol/addresses.ts";
import { matchesUrlPattern } from "../../../tools/chromium-shell/session/match-url-pattern.ts";

const { toChromium, toElectron } = createAddresses(
  (scheme) => scheme === "app",
);

describe("addresses of a custom scheme", () => {
  it("stand for a secure origin each, and come back unharmed", () => {
    expect(toChromium("app://qari/a/b?c=1#d")).toBe(
      "https://qari.app.localhost/a/b?c=1#d",
    );
    fc.assert(
      fc.property(
        fc.webUrl({ withFragments: true, withQueryParameters: true }),
        (url) => {
          const own = url.replace(/^https?:\/\/[^/?#]+/, "app://qari");
          expect(toElectron(toChromium(own))).toBe(own);
        },
      ),
    );
  });

  it.each([
    "https://example.org/",
    "https://qari.other.localhost/",
    "data:text/html,x",
    "about:blank",
    "https://app.localhost/",
  ])("leave %s as it is", (url) => {
    expect(toElectron(url)).toBe(url);
    expect(toChromium(url)).toBe(url);
  });
});

// https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns
describe("a match pattern", () => {
  it.each([
    ["<all_urls>", "app://qari/x", true],
    ["https://*.github.com/*", "https://api.github.com/x", true],
    ["https://*.github.com/*", "https://github.com/x", true],
    ["https://*.github.com/*", "https://githubxcom.org/", false],
    ["*://electron.github.io/*", "http://electron.github.io/", true],
    ["*://electron.github.io/*", "app://electron.github.io/", false],
    ["app://*/resource/*", "app://qari/resource/ab", true],
    ["app://*/resource/*", "app://qari/other", false],
  ])("%s with %s: %s", (pattern, url, matches) => {
    expect(matchesUrlPattern(url, pattern)).toBe(matches);
  });
});
