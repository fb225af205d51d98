import { expect, it } from "vitest";
import { SettingsController } from "../../../renderer/controllers/settings-controller.ts";
import { defaultSettings } from "../../../src/settings/settings.ts";
import { answers } from "../answering-bridge.ts";
import { refusedOnce } from "./refused-once.ts";

it("saves what was changed while a change failed to be saved", async () => {
  const { ask, asked, refuse } = refusedOnce();
  answers["settings.change"] = async ({ patch }) => {
    await ask(patch);
    return { ...defaultSettings, ...patch };
  };
  const failures: unknown[] = [];
  const settings = new SettingsController({
    apply: () => undefined,
    fail: (error) => failures.push(error),
  });
  settings.change({ fontSize: 20 });
  settings.change({ fontSize: 22 });
  settings.change({ theme: "dark" });
  refuse();
  await expect
    .poll(() => asked)
    .toEqual([{ fontSize: 20 }, { fontSize: 22, theme: "dark" }]);
  expect(failures).toMatchObject([{ code: "disk-full" }]);
});
