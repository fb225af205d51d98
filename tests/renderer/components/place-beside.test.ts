import { afterEach, describe, expect, it } from "vitest";
import { placeBeside } from "../../../renderer/components/place-beside.ts";

const root = document.documentElement;
afterEach(() => {
  document.body.replaceChildren();
  root.removeAttribute("style");
});

/** A card of 200 by 100 CSS px. */
function card(): HTMLElement {
  const element = document.createElement("div");
  element.style.cssText =
    "position: fixed; inline-size: 200px; block-size: 100px";
  document.body.append(element);
  return element;
}

describe("what stands beside text", () => {
  it.each(["ltr", "rtl"])(
    "stays out of the room that is kept for a scroll bar, in %s",
    (dir) => {
      root.style.inlineSize = "calc(100% - 40px)";
      root.dir = dir;
      const element = card();
      for (const at of [0, innerWidth]) {
        placeBeside(element, new DOMRect(at, 50, 0, 20), "below");
        const { left, right, top } = element.getBoundingClientRect();
        const page = root.getBoundingClientRect();
        expect(left).toBeGreaterThan(page.left);
        expect(right).toBeLessThan(page.right);
        expect(top).toBe(78);
      }
      root.removeAttribute("dir");
    },
  );

  it("is above where there is no room below", () => {
    const element = card();
    const box = new DOMRect(200, innerHeight - 60, 40, 20);
    placeBeside(element, box, "below");
    expect(element.getBoundingClientRect().bottom).toBeLessThan(box.top);
  });
});
