import { describe, expect, it } from "vitest";
import { toSsml } from "../../../../src/speech/embedded/ssml.ts";

describe("toSsml", () => {
  it("sets a mark before each token and escapes what would be markup", () => {
    expect(
      toSsml({ lang: "ar", tokens: [{ spoken: "<b>" }, { spoken: "و&" }] }),
    ).toBe('<mark name="0"/>&lt;b&gt; <mark name="1"/>و&amp; ');
  });

  it("lets no text reach the engine as phonemes", () => {
    expect(toSsml({ lang: "ar", tokens: [{ spoken: "[[h]]" }] })).not.toContain(
      "[[",
    );
  });

  it("names the voice for Arabic inside English only", () => {
    expect(
      toSsml({ lang: "en", tokens: [{ spoken: "مرحبا", lang: "ar" }] }),
    ).toContain('xml:lang="ar"');
    expect(
      toSsml({ lang: "ar", tokens: [{ spoken: "word", lang: "en" }] }),
    ).not.toContain("voice");
  });
});
