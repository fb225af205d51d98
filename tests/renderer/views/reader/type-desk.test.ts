import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { TypefaceRemoveEvent } from "../../../../renderer/components/type-drawer/drawer-events.ts";
import { SettingsChangeEvent } from "../../../../renderer/components/type-drawer/type-drawer.ts";
import { defaultSettings } from "../../../../src/settings/settings.ts";
import { answers } from "../../answering-bridge.ts";
import { openedOf, openedApp } from "../app/opened-app.ts";

const typeface = `file:${"a".repeat(64)}` as const;
const first = {
  ...openedOf(1, "مشت القافلة ثلاثة أيام."),
  reading: { typeface },
};
const second = openedOf(2, "ثم بلغت البحر.");

beforeEach(() => {
  answers["typeface.remove"] = () => Promise.resolve(null);
  answers["typeface.restore"] = () => Promise.resolve(null);
});
afterEach(() => document.body.replaceChildren());

describe("a font of the reader's that was removed and is brought back", () => {
  const settings = { ...defaultSettings, typeface };
  const remove = async (open: Awaited<ReturnType<typeof openedApp>>) => {
    await expect.poll(() => open.reader()?.acts["settings.show"]).toBeDefined();
    open.reader()?.dispatchEvent(new TypefaceRemoveEvent(typeface));
    await expect.poll(open.said).toContain("أُزيل الخط");
  };

  it("is not chosen for another article than it was chosen for", async () => {
    const open = await openedApp(defaultSettings, first, second);
    const { kept, said, undo, go } = open;
    await remove(open);
    await go(second);
    undo();
    await expect.poll(said).toBeUndefined();
    await go(first);
    expect(kept.settings.typeface).toBe(defaultSettings.typeface);
    expect(kept.reading.get(second.article.id)).toBeNull();
  });

  it("is not chosen where another was chosen since", async () => {
    const open = await openedApp(settings, second);
    const { app, kept, reader, undo } = open;
    await remove(open);
    const restored = new Promise((resolve) => {
      answers["typeface.list"] = () => {
        resolve(undefined);
        return Promise.resolve([]);
      };
    });
    app.dispatchEvent(new SettingsChangeEvent({ typeface: "amiri" }));
    await reader()?.updateComplete;
    undo();
    await restored;
    await expect.poll(() => kept.settings.typeface).toBe("amiri");
  });

  it("is chosen again where nothing changed", async () => {
    const open = await openedApp(settings, second);
    await remove(open);
    expect(open.kept.settings.typeface).toBe(defaultSettings.typeface);
    open.undo();
    await expect.poll(() => open.kept.settings.typeface).toBe(typeface);
  });
});
