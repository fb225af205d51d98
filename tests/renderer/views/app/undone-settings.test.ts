import { afterEach, describe, expect, it } from "vitest";
import {
  ArticleReadingEvent,
  PresetRemoveEvent,
} from "../../../../renderer/components/type-drawer/drawer-events.ts";
import { SettingsChangeEvent } from "../../../../renderer/components/type-drawer/type-drawer.ts";
import type { Preset } from "../../../../src/settings/presets.ts";
import {
  defaultSettings,
  type Settings,
} from "../../../../src/settings/settings.ts";
import { openedOf, openedApp } from "./opened-app.ts";

const first = {
  ...openedOf(1, "مشت القافلة ثلاثة أيام."),
  reading: { fontSize: 30 },
};
const second = openedOf(2, "ثم بلغت البحر.");

afterEach(() => document.body.replaceChildren());

describe("an article's own type, taken away", () => {
  it("comes back to that article, though another is open by then", async () => {
    const { app, kept, reader, said, undo, go } = await openedApp(
      defaultSettings,
      first,
      second,
    );
    await expect.poll(() => reader()?.own).toEqual({ fontSize: 30 });
    app.dispatchEvent(new ArticleReadingEvent(undefined));
    await expect.poll(() => kept.reading.get(first.article.id)).toBeNull();
    await go(second);
    expect(said()).toContain("خطّك المعتاد");
    undo();
    await expect
      .poll(() => kept.reading.get(first.article.id))
      .toEqual({ fontSize: 30 });
    expect(kept.reading.get(second.article.id)).toBeNull();
    expect(reader()?.own).toBeUndefined();
    await go(first);
    expect(reader()?.own).toEqual({ fontSize: 30 });
  });

  it("shows again at once where the article is still open", async () => {
    const { app, reader, said, undo } = await openedApp(defaultSettings, first);
    await expect.poll(() => reader()?.own).toEqual({ fontSize: 30 });
    app.dispatchEvent(new ArticleReadingEvent(undefined));
    await expect.poll(said).toContain("خطّك المعتاد");
    expect(reader()?.own).toBeUndefined();
    undo();
    await expect.poll(() => reader()?.own).toEqual({ fontSize: 30 });
  });
});

const presetOf = (at: number): Preset => ({
  id: `0190bbbb-0000-4000-8000-00000000000${at}`,
  name: `طقم ${at}`,
  reading: { fontSize: 20 + at },
});
const [one, two, three, four] = [1, 2, 3, 4].map(presetOf) as [
  Preset,
  Preset,
  Preset,
  Preset,
];

describe("a preset that was removed", () => {
  const settings: Settings = { ...defaultSettings, presets: [one, two, three] };

  it("comes back to its place, beside what was kept since", async () => {
    const { app, kept, said, undo } = await openedApp(settings, first);
    await expect.poll(said).toBeUndefined();
    app.dispatchEvent(new PresetRemoveEvent(two.id));
    await expect.poll(() => kept.settings.presets).toEqual([one, three]);
    const presets = [one, three, four];
    app.dispatchEvent(new SettingsChangeEvent({ presets }));
    await expect.poll(() => kept.settings.presets).toEqual(presets);
    expect(said()).toContain("أُزيل الطقم");
    undo();
    await expect
      .poll(() => kept.settings.presets)
      .toEqual([one, two, three, four]);
  });
});

describe("all settings, reset", () => {
  const made: Partial<Settings> = {
    presets: [one],
    shortcuts: { "find.show": "F3" },
    recentCommands: ["find.show"],
    pronunciations: [{ word: "عمرو", spelling: "عَمْر" }],
    listeningQueue: [second.article.id],
    customPage: "#101010",
    customText: "#fafafa",
    customAccent: "#aaccee",
  };
  const chosen: Partial<Settings> = {
    fontSize: 26,
    theme: "custom",
    speechRate: 1.5,
    speechVoices: { ar: "embedded" },
  };
  const settings: Settings = { ...defaultSettings, ...made, ...chosen };

  async function reset() {
    const open = await openedApp(settings, first);
    await expect.poll(() => open.reader()?.acts["settings.show"]).toBeDefined();
    open.reader()?.acts["settings.show"]?.();
    const press = async (selector: string) => {
      const found = () =>
        open
          .reader()
          ?.renderRoot.querySelector("qari-type-drawer")
          ?.shadowRoot?.querySelector<HTMLElement>(selector);
      await expect.poll(found).toBeTruthy();
      found()?.click();
    };
    await press("#tab-interface");
    await press("button.all");
    await expect.poll(() => open.kept.settings.theme).toBe("system");
    return open;
  }

  it("leave what the reader made", async () => {
    const { kept } = await reset();
    expect(kept.settings).toEqual({ ...defaultSettings, ...made });
  });

  it("are as they were before when that is taken back", async () => {
    const { kept, said, undo } = await reset();
    await expect.poll(said).toContain("عادت الإعدادات إلى أصلها");
    undo();
    await expect.poll(() => kept.settings).toEqual(settings);
  });

  it("keep what was changed since and was not reset", async () => {
    const { app, kept, said, undo } = await reset();
    await expect.poll(said).toContain("عادت الإعدادات إلى أصلها");
    app.dispatchEvent(new SettingsChangeEvent({ dimImages: true }));
    await expect.poll(() => kept.settings.dimImages).toBe(true);
    undo();
    await expect
      .poll(() => kept.settings)
      .toEqual({ ...settings, dimImages: true });
  });
});
