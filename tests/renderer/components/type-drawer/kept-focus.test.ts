import { afterEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import "../../../../renderer/components/type-drawer/type-drawer.ts";
import { limits } from "../../../../src/settings/limits.ts";
import { defaultSettings } from "../../../../src/settings/settings.ts";

afterEach(() => document.body.replaceChildren());

/** The drawer, whose changes are in force at once. */
async function drawerWith(patch: Partial<typeof defaultSettings>) {
  const drawer = document.createElement("qari-type-drawer");
  drawer.settings = { ...defaultSettings, ...patch };
  let changes = 0;
  drawer.addEventListener("qari-settings-change", (event) => {
    changes += 1;
    drawer.settings = { ...drawer.settings, ...event.patch };
  });
  document.body.append(drawer);
  await drawer.updateComplete;
  const press = async (root: ShadowRoot | null, selector: string) => {
    root?.querySelector<HTMLElement>(selector)?.focus();
    await userEvent.keyboard("{Enter}");
    await drawer.updateComplete;
  };
  const presets = drawer.shadowRoot?.querySelector("qari-preset-row");
  if (!presets) throw new Error("no presets");
  return { drawer, press, presets, changes: () => changes };
}

describe("the focus in the drawer", () => {
  it("stays on the button of a slider that has come to its end, which does no more", async () => {
    const { drawer, press, changes } = await drawerWith({
      fontSize: limits.fontSize.max - limits.fontSize.step,
    });
    const larger = "[aria-label='خط أكبر']";
    await press(drawer.shadowRoot, larger);
    await press(drawer.shadowRoot, larger);
    const focused = drawer.shadowRoot?.activeElement;
    expect(focused?.getAttribute("aria-label")).toBe("خط أكبر");
    expect(focused?.getAttribute("aria-disabled")).toBe("true");
    expect(changes()).toBe(1);
  });

  it("goes to the control of a setting that is put back", async () => {
    const { drawer, press } = await drawerWith({ fontSize: 30 });
    const field = "[data-setting=fontSize]";
    await press(drawer.shadowRoot, `${field} .reset`);
    expect(drawer.settings.fontSize).toBe(defaultSettings.fontSize);
    expect(drawer.shadowRoot?.activeElement?.matches(`${field} input`)).toBe(
      true,
    );
  });

  it("goes back to where a set of type was asked for, named or not", async () => {
    const { press, presets } = await drawerWith({});
    const add = "[aria-label='احفظ ما تراه طقمًا']";
    const focused = () => presets.shadowRoot?.activeElement;
    await press(presets.shadowRoot, add);
    await expect.poll(() => focused()?.localName).toBe("input");
    await userEvent.keyboard("{Escape}");
    await presets.updateComplete;
    expect(focused()?.matches(add)).toBe(true);
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => focused()?.localName).toBe("input");
    await userEvent.keyboard("للقراءة{Enter}");
    await presets.updateComplete;
    expect(focused()?.matches(add)).toBe(true);
  });
});
