import type { LitElement } from "lit";
import { afterEach, describe, expect, it } from "vitest";
import { PictureOpenEvent } from "../../../renderer/components/article/article.ts";
import "../../../renderer/components/picture-viewer/picture-viewer.ts";
import "../../../renderer/components/shortcuts-dialog/shortcuts-dialog.ts";

afterEach(() => document.body.replaceChildren());

async function reopened(
  element: LitElement,
  show: () => Promise<void>,
): Promise<HTMLDialogElement> {
  document.body.append(element);
  await element.updateComplete;
  await show();
  const dialog = element.shadowRoot?.querySelector("dialog");
  if (!dialog) throw new Error("not drawn");
  const told = new Promise((resolve) => {
    dialog.addEventListener("close", resolve);
  });
  dialog.close();
  await show();
  await told;
  await element.updateComplete;
  return dialog;
}

/** Browsers tell of the closing later than it is done. */
describe("a dialog that is opened again before it has told that it closed", () => {
  it("has the shortcuts in it", async () => {
    const element = document.createElement("qari-shortcuts-dialog");
    const dialog = await reopened(element, () => element.show());
    expect(dialog.open).toBe(true);
    expect(dialog.querySelector("h2")).not.toBeNull();
  });

  it("has the picture in it", async () => {
    const picture = document.createElement("button");
    picture.dataset["resource"] = "0".repeat(64);
    const element = document.createElement("qari-picture-viewer");
    const dialog = await reopened(element, () =>
      element.show(new PictureOpenEvent(picture)),
    );
    expect(dialog.open).toBe(true);
    expect(dialog.querySelector("img")).not.toBeNull();
  });
});
