import { afterEach, describe, expect, it } from "vitest";
import "../../../../renderer/components/type-drawer/type-drawer.ts";
import { defaultSettings } from "../../../../src/settings/settings.ts";
import type { TypefaceChoice } from "../../../../src/settings/typeface-choice.ts";

afterEach(() => document.body.replaceChildren());

async function drawer(typeface: TypefaceChoice) {
  const element = document.createElement("qari-type-drawer");
  element.settings = { ...defaultSettings, typeface };
  document.body.append(element);
  await element.updateComplete;
  return {
    element,
    said: () =>
      element.shadowRoot?.querySelector(".missing")?.textContent.trim(),
  };
}

describe("a chosen face that is not there", () => {
  it.each(["installed:خط لا وجود له", `file:${"0".repeat(64)}`] as const)(
    "is said, with what to do: %s",
    async (typeface) => {
      const { element, said } = await drawer(typeface);
      await expect.poll(said).toContain("ليس على هذا الجهاز");
      element.settings = defaultSettings;
      await expect.poll(said).toBe("");
    },
  );

  it("is said of none that is", async () => {
    const { element, said } = await drawer("amiri");
    // The answer of another face has come by then.
    element.settings = { ...defaultSettings, typeface: "installed:لا شيء" };
    await expect.poll(said).not.toBe("");
    element.settings = { ...defaultSettings, typeface: "amiri" };
    await expect.poll(said).toBe("");
  });
});
