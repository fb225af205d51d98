import { describe, expect, it } from "vitest";
import { contentSecurityPolicy } from "../../main/content-security-policy.ts";

describe("contentSecurityPolicy", () => {
  it("allows nothing but our own files", () => {
    const policy = contentSecurityPolicy();
    expect(policy).toBe(
      [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "font-src 'self'",
        "img-src 'self'",
        "media-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types lit-html qari-worker",
      ].join("; "),
    );
  });

  it("lets go of a directive only where it is told to", () => {
    const policy = contentSecurityPolicy({
      "trusted-types": undefined,
      "style-src": "'self' 'unsafe-inline'",
    });
    expect(policy).not.toContain("trusted-types lit-html");
    expect(policy).toContain("style-src 'self' 'unsafe-inline';");
    expect(policy).toContain("script-src 'self';");
  });
});
