import { afterEach, describe, expect, it } from "vitest";
import { ArticleReadingEvent } from "../../../../renderer/components/type-drawer/drawer-events.ts";
import { SettingsChangeEvent } from "../../../../renderer/components/type-drawer/type-drawer.ts";
import { defaultSettings } from "../../../../src/settings/settings.ts";
import { answers } from "../../answering-bridge.ts";
import { openedApp, openedOf } from "./opened-app.ts";

afterEach(() => document.body.replaceChildren());

describe("when the window goes while a change is on its way", () => {
  it("the settings changed after it are sent", async () => {
    const { app, reader } = await openedApp(
      defaultSettings,
      openedOf(1, "مشت القافلة ثلاثة أيام."),
    );
    await expect.poll(() => reader()?.opened).toBeDefined();
    const sent: unknown[] = [];
    answers["settings.change"] = ({ patch }) => {
      sent.push(patch);
      return new Promise(() => undefined);
    };
    for (const fontSize of [22, 24, 26])
      app.dispatchEvent(new SettingsChangeEvent({ fontSize }));
    dispatchEvent(new Event("pagehide"));
    await expect.poll(() => sent).toEqual([{ fontSize: 22 }, { fontSize: 26 }]);
  });

  it("the type that an article was given after it is sent", async () => {
    const { app, reader } = await openedApp(
      defaultSettings,
      openedOf(1, "مشت القافلة ثلاثة أيام."),
    );
    await expect.poll(() => reader()?.opened).toBeDefined();
    const sent: unknown[] = [];
    answers["article.reading"] = ({ reading }) => {
      sent.push(reading);
      return new Promise(() => undefined);
    };
    for (const fontSize of [22, 24])
      app.dispatchEvent(new ArticleReadingEvent({ fontSize }));
    dispatchEvent(new Event("pagehide"));
    await expect.poll(() => sent).toEqual([{ fontSize: 22 }, { fontSize: 24 }]);
  });
});
