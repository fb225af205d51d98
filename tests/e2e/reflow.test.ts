import { beforeAll, describe, expect, it } from "vitest";
import { readingPage } from "../fixtures/reading-page.ts";
import { libraryOf } from "./library-of.ts";
import {
  cutOff,
  scrolledAside,
  sideways,
  smallTargets,
  spaceText,
} from "./page-measures.ts";
import { openForAll } from "./open-for-all.ts";

const open = openForAll(() => libraryOf(readingPage));
const { press, faults } = open;

/** Everything that can be opened over the text, and a sign that it is there. */
const places: readonly {
  readonly name: string;
  readonly keys: string;
  readonly sign: () => Promise<void>;
}[] = [
  {
    name: "type and theme",
    keys: "ControlOrMeta+,",
    sign: () => open.reader.button("إغلاق").first().waitFor(),
  },
  {
    name: "find",
    keys: "ControlOrMeta+f",
    sign: () => open.qari.page.getByRole("searchbox").waitFor(),
  },
  {
    name: "contents",
    keys: "ControlOrMeta+j",
    sign: () =>
      open.qari.page.getByRole("navigation", { name: "المحتويات" }).waitFor(),
  },
  {
    name: "going to a place",
    keys: "ControlOrMeta+Shift+j",
    sign: () =>
      open.qari.page.getByRole("dialog", { name: "انتقل إلى موضع" }).waitFor(),
  },
  {
    name: "the palette",
    keys: "ControlOrMeta+k",
    sign: () =>
      open.qari.page
        .getByRole("combobox", { name: "ابحث عن أمر أو إعداد أو فصل أو موضع" })
        .waitFor(),
  },
  {
    name: "the shortcuts",
    keys: "ControlOrMeta+/",
    sign: () =>
      open.qari.page
        .getByRole("dialog", { name: "اختصارات لوحة المفاتيح" })
        .waitFor(),
  },
  {
    name: "bookmarks",
    keys: "ControlOrMeta+b",
    sign: () =>
      open.qari.page
        .getByRole("heading", { level: 2, name: "العلامات والملاحظات" })
        .waitFor(),
  },
  {
    name: "listening",
    keys: "ControlOrMeta+Shift+o",
    sign: () =>
      open.qari.page
        .getByRole("heading", { level: 2, name: "خيارات الاستماع" })
        .waitFor(),
  },
  {
    name: "the listening queue",
    keys: "ControlOrMeta+Shift+u",
    sign: () =>
      open.qari.page.getByRole("dialog", { name: "قائمة الاستماع" }).waitFor(),
  },
];

describe("in a window of 320 px, as 1280 are at 400 %", () => {
  beforeAll(() => open.qari.resize({ width: 320, height: 256 }));

  it("the article is read by scrolling one way", async () => {
    expect(await sideways(open.qari.page)).toBe(0);
    for (const block of await open.reader.paragraphs.all()) {
      await block.scrollIntoViewIfNeeded();
      expect(await sideways(open.qari.page)).toBe(0);
    }
    // The table scrolls in itself, where it has to.
    expect(await cutOff(open.qari.page)).toEqual([]);
  });

  it.each(places)("$name is whole, and closes", async ({ keys, sign }) => {
    await press(keys);
    await sign();
    expect(await sideways(open.qari.page)).toBe(0);
    expect(await cutOff(open.qari.page)).toEqual([]);
    expect(await scrolledAside(open.qari.page)).toEqual([]);
    expect(await faults()).toEqual([]);
    await press("Escape");
  });
});

describe("in a window of 1280 px", () => {
  beforeAll(() => open.qari.resize({ width: 1280, height: 800 }));

  it.each(places)(
    "in $name, whatever is pressed is at least 24 px each way",
    async ({ keys, sign }) => {
      await press(keys);
      await sign();
      expect(await smallTargets(open.qari.page, 24)).toEqual([]);
      await press("Escape");
    },
  );

  it("the bars' buttons are at least 40 px each way", async () => {
    expect(await smallTargets(open.qari.page, 40)).toEqual([]);
  });

  it("nothing moves when less motion is asked for", async () => {
    const moving = await open.qari.page.evaluate(() => {
      const found: string[] = [];
      const walk = (root: ParentNode): void => {
        for (const element of root.querySelectorAll("*")) {
          const { transitionDuration, animationDuration } =
            getComputedStyle(element);
          const longest = Math.max(
            ...`${transitionDuration},${animationDuration}`
              .split(",")
              .map((each) => Number.parseFloat(each)),
          );
          if (longest > 0.01)
            found.push(`${element.tagName}.${element.getAttribute("class")}`);
          if (element.shadowRoot) walk(element.shadowRoot);
        }
      };
      walk(document);
      return found;
    });
    expect(moving).toEqual([]);
  });

  it("forced colours keep every mark and axe finds nothing", async () => {
    await open.qari.page.emulateMedia({
      forcedColors: "active",
      reducedMotion: "reduce",
    });
    expect(
      await open.qari.page.evaluate(
        () => matchMedia("(forced-colors: active)").matches,
      ),
    ).toBe(true);
    await open.reader.bookmark();
    await expect.poll(() => open.reader.ribbons.count()).toBe(1);
    expect(await faults()).toEqual([]);
    await press("ControlOrMeta+f");
    await open.qari.page.getByRole("searchbox").fill("الحبر");
    await expect
      .poll(
        async () =>
          (await open.reader.highlighted("qari-found-current")).length,
      )
      .toBeGreaterThan(0);
    expect(await faults()).toEqual([]);
    await press("Escape");
    await open.qari.page.emulateMedia({
      forcedColors: "none",
      reducedMotion: "reduce",
    });
  });
});

describe("with text spaced as WCAG 1.4.12 asks", () => {
  it("nothing is cut off, in the article or in the bars", async () => {
    await spaceText(open.qari.page);
    for (const block of await open.reader.paragraphs.all()) {
      await block.scrollIntoViewIfNeeded();
      expect(
        await block.evaluate(
          ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
        ),
      ).toBeLessThan(2);
    }
    expect(await cutOff(open.qari.page)).toEqual([]);
    expect(await sideways(open.qari.page)).toBe(0);
    expect(await faults()).toEqual([]);
  });
});

describe("in a window of 320 px, again", () => {
  it("the library is whole", async () => {
    await open.qari.resize({ width: 320, height: 256 });
    await press("ControlOrMeta+l");
    await open.reader.shelf.first().waitFor();
    expect(await sideways(open.qari.page)).toBe(0);
    expect(await cutOff(open.qari.page)).toEqual([]);
  });
});
