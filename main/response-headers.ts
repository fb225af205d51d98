import { contentSecurityPolicy } from "./content-security-policy.ts";

/** Sent with every response, whatever its status. */
export const securityHeaders = (
  csp: string = contentSecurityPolicy(),
): Readonly<Record<string, string>> => ({
  "content-security-policy": csp,
  "cross-origin-embedder-policy": "require-corp",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy":
    "camera=(), display-capture=(), geolocation=(), hid=(), microphone=(), serial=(), usb=()",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
});

const typeByExtension: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".wav": "audio/wav",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

/** Media type of a file we ship, by its extension (with the dot, any case); bytes that nothing interprets for one we do not know. */
export const contentType = (extension: string): string => {
  const key = extension.toLowerCase();
  return Object.hasOwn(typeByExtension, key)
    ? (typeByExtension[key] ?? "application/octet-stream")
    : "application/octet-stream";
};
