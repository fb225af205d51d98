/**
 * Whether a URL matches a match pattern such as `https://*.example.org/*`,
 * `*://host/*`, `app://*\/*` or `<all_urls>`.
 *
 * @source https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns
 */
export function matchesUrlPattern(url: string, pattern: string): boolean {
  if (pattern === "<all_urls>") return true;
  const parts = /^([^:]+):\/\/([^/]*)(\/.*)?$/.exec(pattern);
  if (!parts) throw new TypeError(`Invalid url pattern ${pattern}`);
  const [, scheme = "", host = "", path = "/*"] = parts;
  const expression = new RegExp(
    `^${scheme === "*" ? "(?:https?|wss?)" : quote(scheme)}://` +
      (host.startsWith("*.")
        ? `(?:[^/]+\\.)?${quote(host.slice(2))}`
        : quote(host, "[^/]*")) +
      `${quote(path, ".*")}$`,
    "is",
  );
  return expression.test(url);
}

const quote = (text: string, star = ".*"): string =>
  text.replaceAll(/[.*+?^${}()|[\]\\]/g, (char) =>
    char === "*" ? star : `\\${char}`,
  );
