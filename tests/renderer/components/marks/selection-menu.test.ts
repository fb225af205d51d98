import { afterEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import "../../../../renderer/components/marks/selection-menu.ts";

afterEach(() => document.body.replaceChildren());

const box = new DOMRect(200, 200, 100, 20);

async function menu() {
  const element = document.createElement("qari-selection-menu");
  const show = async (what: Partial<typeof element>) => {
    Object.assign(element, what);
    await element.updateComplete;
  };
  document.body.append(element);
  await show({ box, kept: true, dictionary: true });
  const buttons = () => [
    ...(element.shadowRoot?.querySelectorAll("button") ?? []),
  ];
  return {
    element,
    show,
    /** Which of the buttons Tab leads to. */
    stops: () =>
      buttons().flatMap(({ tabIndex }, at) => (tabIndex === 0 ? [at] : [])),
    last: () => buttons().length - 1,
  };
}

describe("the menu beside a selection", () => {
  it("begins at its first button each time it is shown", async () => {
    const { element, show, stops, last } = await menu();
    element.focus();
    await userEvent.keyboard("{End}");
    expect(stops()).toEqual([last()]);
    await show({ box: undefined });
    await show({ box });
    expect(stops()).toEqual([0]);
  });

  it("stays one stop for Tab when it has fewer buttons", async () => {
    const { element, show, stops, last } = await menu();
    element.focus();
    await userEvent.keyboard("{End}");
    await show({ kept: false, dictionary: false });
    expect(stops()).toEqual([last()]);
  });
});
