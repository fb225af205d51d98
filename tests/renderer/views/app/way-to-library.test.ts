import { afterEach, describe, expect, it } from "vitest";
import { LibraryShowEvent } from "../../../../renderer/views/navigation-events.ts";
import { defaultSettings } from "../../../../src/settings/settings.ts";
import { emit } from "../../answering-bridge.ts";
import { openedApp, openedOf } from "./opened-app.ts";

const article = openedOf(1, "مشت القافلة ثلاثة أيام.");

afterEach(() => document.body.replaceChildren());

describe("the way to the library", () => {
  it.each([
    ["by its command", () => emit("command.invoked", "library.show")],
    [
      "by whatever leads to it",
      () =>
        document
          .querySelector("qari-app")
          ?.dispatchEvent(new LibraryShowEvent()),
    ],
  ])("leads out of the trash, asked for %s", async (_, ask) => {
    const { app, reader } = await openedApp(defaultSettings, article);
    await expect.poll(reader).not.toBeNull();
    const title = () =>
      app.renderRoot
        .querySelector("qari-library-view")
        ?.shadowRoot?.querySelector("h1")
        ?.textContent.trim();
    emit("command.invoked", "trash.show");
    await expect.poll(title).toBe("سلة المحذوفات");
    ask();
    await expect.poll(title).toBe("المكتبة");
  });
});
