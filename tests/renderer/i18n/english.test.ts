import { describe, expect, it } from "vitest";
import { templates } from "../../../renderer/i18n/generated/en.ts";

describe("the English interface", () => {
  // The generator escapes them for HTML; a string that is no template shows them as they stand.
  it("has no sign in a plain text that would be shown escaped", () => {
    const escaped = Object.values(templates).filter(
      (text) => typeof text === "string" && /&(?:amp|lt|gt|quot);/u.test(text),
    );
    expect(escaped).toEqual([]);
  });
});
