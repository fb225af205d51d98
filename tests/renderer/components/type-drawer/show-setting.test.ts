import { afterEach, describe, expect, it } from "vitest";
import { settingPlaces } from "../../../../renderer/components/type-drawer/setting-places.ts";
import "../../../../renderer/components/type-drawer/type-drawer.ts";
import { defaultSettings } from "../../../../src/settings/settings.ts";

afterEach(() => document.body.replaceChildren());

describe("the drawer, asked for a setting", () => {
  it.each(settingPlaces)(
    "has the focus on $name, called as in the palette",
    async ({ name, labels }) => {
      const drawer = document.createElement("qari-type-drawer");
      drawer.settings = { ...defaultSettings, typeface: "vazirmatn" };
      document.body.append(drawer);
      await drawer.show(name);
      const focused = drawer.shadowRoot?.activeElement;
      const field = focused?.closest("[data-setting]");
      expect(field?.getAttribute("data-setting")).toBe(name);
      expect(field?.textContent).toContain(labels.ar);
    },
  );

  it("has it on the group of what the face does not have", async () => {
    const drawer = document.createElement("qari-type-drawer");
    drawer.settings = { ...defaultSettings, typeface: "scheherazade" };
    document.body.append(drawer);
    await drawer.show("theme");
    await drawer.show("fontWeight");
    expect(drawer.shadowRoot?.activeElement?.id).toBe("tab-type");
  });
});
