import type { LitElement } from "lit";
import { afterEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import "../../../renderer/components/article-editor/article-editor.ts";
import { PictureOpenEvent } from "../../../renderer/components/article/article.ts";
import "../../../renderer/components/picture-viewer/picture-viewer.ts";
import "../../../renderer/components/reading-foot/reading-foot.ts";
import "../../../renderer/components/shortcuts-dialog/shortcuts-dialog.ts";
import { defaultSettings } from "../../../src/settings/settings.ts";
import { fakeSummary } from "./shelf/fake-library.ts";

afterEach(() => document.body.replaceChildren());

/** What has the focus in an element, as it is called. */
const focused = ({ shadowRoot }: LitElement): string | undefined =>
  shadowRoot?.activeElement?.getAttribute("aria-label") ??
  shadowRoot?.activeElement?.textContent.trim();

function focus({ shadowRoot }: LitElement, name: string): void {
  const found = [...(shadowRoot?.querySelectorAll("button") ?? [])].find(
    (button) => button.ariaLabel === name || button.textContent.trim() === name,
  );
  if (!found) throw new Error(`no ${name}`);
  found.focus();
}

/** The list of shortcuts, in which one is not as it was; a change puts all of them back. */
async function changedShortcuts() {
  const dialog = document.createElement("qari-shortcuts-dialog");
  dialog.settings = {
    ...defaultSettings,
    shortcuts: { "library.show": "Ctrl+Alt+L" },
  };
  dialog.addEventListener("qari-settings-change", () => {
    dialog.settings = defaultSettings;
  });
  document.body.append(dialog);
  await dialog.show();
  return dialog;
}

describe("a button that is of no use once it was pressed", () => {
  it("leaves a picture that is as large as it gets to the keyboard", async () => {
    const picture = document.createElement("button");
    picture.dataset["resource"] = "0".repeat(64);
    const viewer = document.createElement("qari-picture-viewer");
    document.body.append(viewer);
    await viewer.show(new PictureOpenEvent(picture));
    focus(viewer, "كبّر");
    await userEvent.keyboard("{Enter>12/}");
    expect(focused(viewer)).toBe("كبّر");
    const button = viewer.shadowRoot?.activeElement;
    expect(button?.getAttribute("aria-disabled")).toBe("true");
    const passed: string[] = [];
    const note = ({ key }: KeyboardEvent) => passed.push(key);
    document.addEventListener("keydown", note);
    await userEvent.keyboard("0");
    document.removeEventListener("keydown", note);
    expect(passed).toEqual([]);
    expect(button?.getAttribute("aria-disabled")).toBe("false");
  });

  it("keeps the focus at the first of the places that were visited, and goes no further", async () => {
    const foot = document.createElement("qari-reading-foot");
    foot.canGoBack = true;
    document.body.append(foot);
    await foot.updateComplete;
    const asked: string[] = [];
    foot.addEventListener("qari-command-run", ({ command }) =>
      asked.push(command),
    );
    focus(foot, "ارجع إلى الموضع السابق");
    const name = focused(foot);
    await userEvent.keyboard("{Enter}");
    foot.canGoBack = false;
    foot.canGoForward = true;
    await foot.updateComplete;
    await userEvent.keyboard("{Enter}");
    expect(focused(foot)).toBe(name);
    expect(asked).toEqual(["history.back"]);
  });

  it("keeps the focus when all shortcuts are put back", async () => {
    const dialog = await changedShortcuts();
    let changes = 0;
    dialog.addEventListener("qari-settings-change", () => (changes += 1));
    focus(dialog, "كلها إلى الأصل");
    await userEvent.keyboard("{Enter}");
    await dialog.updateComplete;
    await userEvent.keyboard("{Enter}");
    expect(focused(dialog)).toBe("كلها إلى الأصل");
    expect(changes).toBe(1);
  });

  it("leaves the focus to the shortcut that it put back", async () => {
    const dialog = await changedShortcuts();
    focus(dialog, "المكتبة: إلى الأصل");
    await userEvent.keyboard("{Enter}");
    await dialog.updateComplete;
    expect(focused(dialog)).toMatch(/^المكتبة: /u);
    expect(dialog.shadowRoot?.activeElement?.classList).toContain("keys");
  });

  it("keeps the focus when a cover is left out", async () => {
    const editor = document.createElement("qari-article-editor");
    document.body.append(editor);
    void editor.ask({ ...fakeSummary(1), cover: "0".repeat(64) });
    await editor.updateComplete;
    focus(editor, "أزل الصورة");
    await userEvent.keyboard("{Enter}");
    await editor.updateComplete;
    expect(focused(editor)).toBe("أزل الصورة");
  });
});
