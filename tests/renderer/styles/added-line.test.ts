import { afterEach, describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { QariArticle } from "../../../renderer/components/article/article.ts";
import "../../../renderer/components/type-drawer/type-drawer.ts";
import { applyReadingStyle } from "../../../renderer/styles/reading-style.ts";
import "../../../renderer/styles/tokens.css";
import { loadColoredFace } from "../../../renderer/typefaces/colored-faces.ts";
import "../../../renderer/typefaces/typefaces.css";
import { sourceDisplay } from "../../../src/arabic/displayed-text.ts";
import { readableText } from "../../../src/article/readable-text.ts";
import {
  defaultSettings,
  type Settings,
} from "../../../src/settings/settings.ts";
import { articleOf } from "../../src/article/sample-article.ts";

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute("style");
});

const text = "كتب الولد دَرْسَهُ";
/** The first two words are given marks; the third has the author's. */
const added = [
  { at: 1, marks: "\u064E", confidence: 1 },
  { at: 7, marks: "\u064E", confidence: 1 },
];

/** A text with added vowels, set so, and what the drawer says of them. */
async function shown(patch: Partial<Settings>) {
  const settings = { ...defaultSettings, ...patch, vowels: "all" } as const;
  const element = new QariArticle();
  element.text = readableText(articleOf(text));
  element.vowels = {
    known: (asked) => (asked === text ? added : []),
    find: () => Promise.resolve(true),
  };
  element.display = { ...sourceDisplay, vowels: "all" };
  document.body.append(element);
  await element.updateComplete;
  applyReadingStyle(settings);
  const words = [...(element.shadowRoot?.querySelectorAll(".added") ?? [])];
  expect(words.length).toBeGreaterThan(0);
  expect(words.map((word) => word.textContent).join("")).not.toContain("دَرْسَهُ");
  return {
    lines: () =>
      [
        ...new Set(
          words.map((word) => {
            const { textDecorationLine, textDecorationStyle } =
              getComputedStyle(word);
            return `${textDecorationLine} ${textDecorationStyle}`;
          }),
        ),
      ].join(),
    said: async () => {
      const drawer = document.createElement("qari-type-drawer");
      drawer.settings = settings;
      document.body.append(drawer);
      await drawer.updateComplete;
      await page.getByRole("tab", { name: "الصفحة", exact: true }).click();
      const all = drawer.shadowRoot?.textContent ?? "";
      drawer.remove();
      return all.includes("خط منقّط");
    },
  };
}

describe("words with added vowels", () => {
  it("have a dotted line under them in a face that has one shade, and the drawer says so", async () => {
    const { lines, said } = await shown({ typeface: "installed:خط ما" });
    await expect.poll(lines).toBe("underline dotted");
    expect(await said()).toBe(true);
  });

  it.each(["contrast-light", "contrast-dark"] as const)(
    "have it in the theme %s",
    async (theme) => {
      const { lines, said } = await shown({ theme });
      expect(lines()).toBe("underline dotted");
      expect(await said()).toBe(true);
    },
  );

  it("have none where their shade tells them", async () => {
    await loadColoredFace(defaultSettings.typeface);
    const { lines, said } = await shown({ theme: "light" });
    expect(lines()).toBe("none solid");
    expect(await said()).toBe(false);
  });
});
