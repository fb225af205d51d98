import { afterEach, describe, expect, it } from "vitest";
import { MessageEvent } from "../../../../renderer/views/message-event.ts";
import { defaultSettings } from "../../../../src/settings/settings.ts";
import { openedApp, openedOf } from "./opened-app.ts";

const article = openedOf(1, "مشت القافلة ثلاثة أيام.");

afterEach(() => document.body.replaceChildren());

describe("a message told in the window", () => {
  it("offers what can be done about it, though the one before said the same", async () => {
    const { app, reader, said, undo } = await openedApp(
      defaultSettings,
      article,
    );
    await expect.poll(reader).not.toBeNull();
    app.dispatchEvent(new MessageEvent("حُذفت العلامة."));
    await expect.poll(said).toBe("حُذفت العلامة.");
    let undone = 0;
    const action = { label: "تراجع", run: () => (undone += 1) };
    app.dispatchEvent(new MessageEvent("حُذفت العلامة.", action));
    await app.updateComplete;
    await app.renderRoot.querySelector("qari-toast")?.updateComplete;
    undo();
    expect(undone).toBe(1);
    await expect.poll(said).toBeUndefined();
  });
});
