import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { QariArticle } from "../../../renderer/components/article/article.ts";
import { ScrollFlow } from "../../../renderer/reading/scroll-flow.ts";
import { readableText } from "../../../src/article/readable-text.ts";
import { articleOf } from "../../src/article/sample-article.ts";

const flow = new ScrollFlow({
  article: () => undefined,
  onMove: () => undefined,
  onJump: () => undefined,
});

/** @param beside What stands beside the text; its first control gets the focus. */
function open(beside: string): HTMLElement | null {
  document.body.innerHTML = `<div style="position: fixed">${beside}</div><main style="block-size: 5000px"></main>`;
  const control = document.querySelector<HTMLElement>("input, select, button");
  scrollTo({ top: 0, behavior: "instant" });
  control?.focus({ preventScroll: true });
  return control;
}

beforeEach(() => flow.connect());
afterEach(() => {
  flow.disconnect();
  document.body.replaceChildren();
});

describe("the End key over a text that scrolls", () => {
  it.each(["", "<button>استمع</button>"])(
    "goes to the end of the text: %s",
    async (beside) => {
      open(beside);
      await userEvent.keyboard("{End}");
      expect(flow.isAtEnd).toBe(true);
    },
  );

  it("sets a slider to its most, and the text stays", async () => {
    const slider = open('<input type="range" max="40" value="20" />');
    await userEvent.keyboard("{End}");
    expect(slider).toHaveProperty("value", "40");
    expect(scrollY).toBe(0);
  });

  it("goes to the last of a list of choices, and the text stays", async () => {
    const list = open("<select><option>أ</option><option>ب</option></select>");
    await userEvent.keyboard("{End}");
    expect(list).toHaveProperty("value", "ب");
    expect(scrollY).toBe(0);
  });

  it.each([
    "<section data-panel><button>أغلق</button></section>",
    '<div role="toolbar"><button>ظلّل</button></div>',
  ])("is left to what has keys of its own: %s", async (beside) => {
    open(beside);
    const pressed: KeyboardEvent[] = [];
    const note = (event: KeyboardEvent) => pressed.push(event);
    addEventListener("keydown", note, { once: true });
    await userEvent.keyboard("{End}");
    expect(pressed.map(({ defaultPrevented }) => defaultPrevented)).toEqual([
      false,
    ]);
  });
});

describe("the place while the text goes by", () => {
  it("is the beginning of a block that has no height", async () => {
    const element = new QariArticle();
    const filled = Array<string>(40).fill("نص يملأ السطر ثم سطرا. ".repeat(9));
    element.text = readableText(articleOf(...filled, "", ...filled));
    element.style.setProperty("--reading-paragraph-spacing", "20px");
    document.body.append(element);
    await element.updateComplete;
    const place = { section: 0, block: filled.length, offset: 0 };
    const passing = new ScrollFlow({
      article: () => element,
      onMove: () => undefined,
      onJump: () => undefined,
    });
    passing.keep(place);
    const empty = element.textMap.blockElement(place);
    expect(empty?.getBoundingClientRect().height).toBe(0);

    // Between the paragraphs above and below it.
    scrollBy({ top: -10, behavior: "instant" });
    expect(passing.findNear()).toEqual(place);
  });
});
