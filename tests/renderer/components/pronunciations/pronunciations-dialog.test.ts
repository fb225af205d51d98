import { afterEach, expect, it } from "vitest";
import "../../../../renderer/components/pronunciations/pronunciations-dialog.ts";
import { defaultSettings } from "../../../../src/settings/settings.ts";
import type { Pronunciation } from "../../../../src/speech/reading-options.ts";

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.dir = "";
});

it.each([
  ["rtl", "matrix(-1, 0, 0, 1, 0, 0)"],
  ["ltr", "none"],
])(
  "points from a word to how it is said where the interface runs %s",
  async (dir, turned) => {
    document.documentElement.dir = dir;
    const dialog = document.createElement("qari-pronunciations-dialog");
    dialog.settings = {
      ...defaultSettings,
      pronunciations: [{ word: "أوبك", spelling: "أُوبِك" }],
    };
    document.body.append(dialog);
    await dialog.show();
    const entry = dialog.shadowRoot?.querySelector("li > span");
    expect(entry?.textContent.replaceAll(/\s+/gu, " ").trim()).toBe(
      "أوبك أُوبِك",
    );
    const arrow = entry?.querySelector(".icon");
    expect(arrow && getComputedStyle(arrow).transform).toBe(turned);
  },
);

/** The dialog over these entries, and the texts of its form. */
async function open(
  pronunciations: readonly Pronunciation[],
  selected?: string,
) {
  const dialog = document.createElement("qari-pronunciations-dialog");
  dialog.settings = {
    ...defaultSettings,
    pronunciations: [...pronunciations],
  };
  document.body.append(dialog);
  await dialog.show(selected);
  const field = (name: string): HTMLInputElement => {
    const found = dialog.renderRoot.querySelector(`#${name}`);
    if (!(found instanceof HTMLInputElement)) throw new Error(name);
    return found;
  };
  const form = async (): Promise<readonly string[]> => {
    await dialog.updateComplete;
    return [field("word").value, field("spelling").value];
  };
  return { dialog, field, form };
}

it("takes a selected word without the punctuation around it", async () => {
  const { form } = await open([], "«الرياض»،");
  expect(await form()).toEqual(["الرياض", "الرياض"]);
});

it("keeps what is being typed when another entry is removed, or brought back", async () => {
  const lima = { word: "ليما", spelling: "لِيمَا" };
  const { dialog, field, form } = await open([
    lima,
    { word: "أوبك", spelling: "أُوبِك" },
  ]);
  const press = (label: string): void =>
    dialog.renderRoot
      .querySelector<HTMLButtonElement>(`button[aria-label^="${label}"]`)
      ?.click();
  const type = (name: string, text: string): void => {
    field(name).value = text;
    field(name).dispatchEvent(new InputEvent("input"));
  };
  type("word", "شينزن");
  type("spelling", "شِنْزِن");
  dialog.canUndo = true;
  dialog.done = "حُذف";
  await dialog.updateComplete;
  press("احذف: أوبك");
  expect(await form()).toEqual(["شينزن", "شِنْزِن"]);
  expect(dialog.shadowRoot?.activeElement).toBe(field("word"));
  expect(field("word").selectionStart).toBe(field("word").selectionEnd);
  const undo = Array.from(dialog.renderRoot.querySelectorAll("button")).find(
    ({ textContent }) => textContent.includes("تراجع"),
  );
  expect(undo).toBeDefined();
  undo?.click();
  expect(await form()).toEqual(["شينزن", "شِنْزِن"]);
  // The one that is being changed is gone, and what was typed with it.
  press("عدّل: ليما");
  expect(await form()).toEqual([lima.word, lima.spelling]);
  press("احذف: ليما");
  expect(await form()).toEqual(["", ""]);
});
