/**
 * What the pages may do (docs/decisions/0009-security-posture.md). Served with
 * every response, because a worker is held to the policy of its own script.
 */
const directives = {
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self'",
  "font-src": "'self'",
  "img-src": "'self'",
  "media-src": "'self'",
  "connect-src": "'self'",
  "worker-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
  "frame-ancestors": "'none'",
  "require-trusted-types-for": "'script'",
  // Lit's own policy for its templates, and ours for worker URLs.
  "trusted-types": "lit-html qari-worker",
} as const;

export type CspDirective = keyof typeof directives;

/** Scripts of the threads that find short vowels, for the voice and for the page, built or in development. */
const vowelThreads = /\/(?:voice|vowel)-worker[^/]*$/u;

/**
 * What the file at a path may do: the threads that find short vowels
 * run WebAssembly; the page and everything else run none.
 *
 * @param pathname Of the URL under `app://qari/`.
 */
export const policyOf = (pathname: string): string =>
  contentSecurityPolicy(
    vowelThreads.test(pathname)
      ? { "script-src": "'self' 'wasm-unsafe-eval'" }
      : {},
  );

/**
 * The header's value.
 *
 * @param changes Directives to replace, or to leave out with `undefined`: what a development server needs.
 */
export function contentSecurityPolicy(
  changes: Partial<Record<CspDirective, string | undefined>> = {},
): string {
  return Object.entries({ ...directives, ...changes })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
}
