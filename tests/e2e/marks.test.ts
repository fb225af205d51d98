import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { Article } from "../../src/article/article.ts";
import { launchQari, type Qari } from "./launch.ts";
import {
  articleOfParagraphs,
  MarkedLibrary,
  paintedIn,
  selectionMenu,
  selectWords,
} from "./marked-library.ts";
import { Reader } from "./reader.ts";

const libraries: MarkedLibrary[] = [];
afterEach(() => {
  for (const library of libraries.splice(0)) library.remove();
});

const paragraphs = [
  "نامت المدينة باكرًا تلك الليلة، ولم يبق ساهرًا إلا صاحب المخبز في آخر الشارع.",
  "كان يعجن على مهل، ويحكي لابنته الصغيرة عن بحر لم تره، وعن سفن تحمل القمح من بلاد بعيدة.",
  "قالت له البنت: وهل يعود البحارة إلى بيوتهم؟ فضحك وقال: يعودون إذا شمّوا رائحة الخبز.",
  "وفي الصباح وقف الناس في صف طويل، وكانت البنت تعدّهم واحدًا واحدًا كأنهم بحارة عادوا.",
];
const bakerOf = (texts: readonly string[]): Article => ({
  ...articleOfParagraphs("خباز آخر الشارع", texts),
  url: "https://example.org/baker",
  byline: "ليلى منصور",
});

/** A library with one article, opened at its beginning. */
function install(): MarkedLibrary {
  const library = new MarkedLibrary(bakerOf(paragraphs));
  libraries.push(library);
  return library;
}

const panel = (qari: Qari) => qari.page.locator("qari-marks-panel");
describe("highlights", () => {
  it("survive another face and size, a restart, and a text that was brought in again a little changed", async () => {
    const kept = install();
    const { folder, id } = kept;
    const qari = await launchQari({
      library: folder,
      size: { width: 1400, height: 700 },
    });
    try {
      await new Reader(qari.page).ready();
      await selectWords(qari, 1, "عن بحر لم تره");
      const menu = await selectionMenu(qari).boundingBox();
      const line = await qari.page.evaluate(() => {
        const box = document
          .querySelector("qari-app")
          ?.shadowRoot?.querySelector("qari-reader-view")
          ?.shadowRoot?.querySelector("qari-article")
          ?.textMap.domRange(
            { section: 0, block: 1, offset: 40 },
            { section: 0, block: 1, offset: 45 },
          )
          ?.getBoundingClientRect();
        return box && { top: box.top, bottom: box.bottom };
      });
      expect(
        (menu?.y ?? 0) + (menu?.height ?? 0) <= (line?.top ?? 0) ||
          (menu?.y ?? 0) >= (line?.bottom ?? 0),
      ).toBe(true);
      await qari.page.getByRole("button", { name: "ظلّل: أخضر" }).click();
      await expect
        .poll(() => paintedIn(qari, "green"))
        .toEqual(["عن بحر لم تره"]);

      await qari.page.keyboard.press("ControlOrMeta+Equal");
      await expect
        .poll(() => new Reader(qari.page).style("font-size"))
        .toBe("22px");
      await expect
        .poll(() => paintedIn(qari, "green"))
        .toEqual(["عن بحر لم تره"]);

      await qari.restart();
      await new Reader(qari.page).ready();
      await expect
        .poll(() => paintedIn(qari, "green"))
        .toEqual(["عن بحر لم تره"]);

      await qari.restart({
        before: () =>
          kept.use((library) => {
            const { outcome } = library.addArticle(
              bakerOf([
                "مقدمة جديدة للطبعة الثانية.",
                paragraphs[0] ?? "",
                (paragraphs[1] ?? "").replace("الصغيرة", "الوحيدة"),
                ...paragraphs.slice(3),
              ]),
            );
            expect(outcome).toBe("updated");
          }),
      });
      await new Reader(qari.page).ready();
      await expect
        .poll(() => paintedIn(qari, "green"))
        .toEqual(["عن بحر لم تره"]);
      expect(
        await new Reader(qari.page).paragraphs.nth(2).textContent(),
      ).toContain("الوحيدة عن بحر");

      // The passage is gone: an orphan, shown with its words, put elsewhere by hand.
      await qari.restart({
        before: () =>
          kept.use((library) => {
            library.addArticle(bakerOf(paragraphs.slice(2)));
          }),
      });
      await new Reader(qari.page).ready();
      await qari.page.keyboard.press("ControlOrMeta+Shift+k");
      await panel(qari).getByText("لم يعد هذا النص في المادة").waitFor();
      await panel(qari).getByText("عن بحر لم تره").waitFor();
      expect(await paintedIn(qari, "green")).toEqual([]);
      await selectWords(qari, 0, "رائحة الخبز");
      await panel(qari)
        .getByRole("button", { name: "ضعها عند المحدد" })
        .click();
      await expect
        .poll(() => paintedIn(qari, "green"))
        .toEqual(["رائحة الخبز"]);
      expect(
        kept
          .use((library) => library.highlights(id))
          .map(({ range }) => range.quote.exact),
      ).toEqual(["رائحة الخبز"]);
    } finally {
      await qari.close();
    }
  }, 240_000);

  it("are made, taken back and made again by keys alone", async () => {
    const { folder } = install();
    const qari = await launchQari({
      library: folder,
      size: { width: 900, height: 700 },
    });
    try {
      const { keyboard } = qari.page;
      await new Reader(qari.page).ready();
      await keyboard.press("F7");
      await selectionMenu(qari).waitFor();
      const selected = () =>
        qari.page
          .getByRole("status")
          .filter({ hasText: "المحدد" })
          .textContent();
      // Onward in Arabic is to the left.
      await keyboard.press("ArrowLeft");
      await expect.poll(selected).toContain("المدينة");
      await keyboard.press("ArrowRight");
      await expect.poll(selected).toContain("نامت");
      await keyboard.press("ArrowLeft");
      await keyboard.press("Shift+ArrowLeft");
      await expect.poll(selected).toContain("المدينة باكرًا");
      await selectionMenu(qari).waitFor();
      await keyboard.press("Enter");
      await keyboard.press("ArrowLeft");
      await keyboard.press("Enter");
      await expect
        .poll(() => paintedIn(qari, "green"))
        .toEqual(["المدينة باكرًا"]);
      await keyboard.press("ControlOrMeta+z");
      await expect.poll(() => paintedIn(qari, "green")).toEqual([]);
      await keyboard.press("ControlOrMeta+Shift+z");
      await expect
        .poll(() => paintedIn(qari, "green"))
        .toEqual(["المدينة باكرًا"]);
    } finally {
      await qari.close();
    }
  });
});

describe("notes", () => {
  it("are written beside the text, found by their words and tags, and written on in the list", async () => {
    const kept = install();
    const { folder, id } = kept;
    const qari = await launchQari({
      library: folder,
      size: { width: 1100, height: 700 },
    });
    try {
      await new Reader(qari.page).ready();
      await selectWords(qari, 0, "نامت المدينة");
      await qari.page
        .getByRole("button", { name: "ملاحظة", exact: true })
        .click();
      await qari.page.getByLabel("ملاحظتك").fill("استعارة مكنيّة");
      await qari.page.getByLabel("الوسوم، بينها فاصلة").fill("بلاغة، افتتاح");
      await qari.page.keyboard.press("ControlOrMeta+Enter");
      await expect
        .poll(() => paintedIn(qari, "note"))
        .toEqual(["نامت المدينة"]);

      await selectWords(qari, 2, "رائحة الخبز");
      await qari.page.getByRole("button", { name: "ظلّل: وردي" }).click();
      await expect.poll(() => paintedIn(qari, "pink")).toHaveLength(1);

      await qari.page.keyboard.press("ControlOrMeta+Shift+k");
      const list = panel(qari).getByRole("listitem");
      await expect.poll(() => list.count()).toBe(2);
      await panel(qari)
        .getByRole("searchbox", { name: "ابحث في العلامات" })
        .fill("مكنيه");
      await expect.poll(() => list.count()).toBe(1);
      await panel(qari).getByRole("button", { name: /^حرّر/u }).click();
      await panel(qari).getByLabel("ملاحظتك").fill("استعارة مكنيّة، ثم تشبيه");
      await panel(qari).getByRole("button", { name: "تم" }).click();
      await panel(qari).getByText("ثم تشبيه").waitFor();
      await panel(qari).getByRole("button", { name: /^احذف/u }).click();
      await expect.poll(() => list.count()).toBe(0);
      await new Reader(qari.page).toast
        .getByRole("button", { name: "تراجع" })
        .click();
      await expect.poll(() => list.count()).toBe(1);
      await expect
        .poll(() => kept.use((library) => library.highlights(id)))
        .toMatchObject([
          { note: "استعارة مكنيّة، ثم تشبيه", tags: ["بلاغة", "افتتاح"] },
          { color: "pink" },
        ]);
    } finally {
      await qari.close();
    }
  });

  it("are kept however the writing ends: by a press beside them, or with the window", async () => {
    const kept = install();
    const { folder, id } = kept;
    const notes = () =>
      kept.use((library) =>
        library.highlights(id).map(({ note }) => note ?? ""),
      );
    const size = { width: 1100, height: 700 };
    let qari = await launchQari({ library: folder, size });
    const write = async (at: number, words: string, note: string) => {
      await selectWords(qari, at, words);
      await qari.page
        .getByRole("button", { name: "ملاحظة", exact: true })
        .click();
      await qari.page.getByLabel("ملاحظتك").pressSequentially(note);
    };
    try {
      await new Reader(qari.page).ready();
      await write(0, "نامت المدينة", "استعارة");
      await qari.page.mouse.click(20, 350);
      await expect.poll(notes).toEqual(["استعارة"]);
      await write(2, "رائحة الخبز", "كناية");
      await qari.close();
      expect(notes()).toEqual(["استعارة", "كناية"]);
      qari = await launchQari({ library: folder, size });
      await expect.poll(() => paintedIn(qari, "note")).toHaveLength(2);
    } finally {
      await qari.close();
    }
  });

  it("open where they lie, all that overlap", async () => {
    const kept = install();
    const { folder } = kept;
    kept.highlight(0, (paragraphs[0] ?? "").slice(0, 20), { color: "yellow" });
    kept.highlight(0, (paragraphs[0] ?? "").slice(0, 12), { note: "فوقها" });
    const qari = await launchQari({
      library: folder,
      size: { width: 900, height: 700 },
    });
    try {
      const reader = new Reader(qari.page);
      await reader.ready();
      await expect.poll(() => paintedIn(qari, "note")).toHaveLength(1);
      const box = await reader.paragraphs.nth(0).boundingBox();
      await qari.page.mouse.click(
        (box?.x ?? 0) + (box?.width ?? 0) - 20,
        (box?.y ?? 0) + 18,
      );
      const sheet = qari.page.locator("qari-mark-sheet");
      await expect.poll(() => sheet.getByRole("listitem").count()).toBe(2);
      expect(await sheet.getByLabel("ملاحظتك").inputValue()).toBe("فوقها");
      await qari.page.keyboard.press("Escape");
      await sheet.waitFor({ state: "detached" });
    } finally {
      await qari.close();
    }
  });
});

describe("selected text", () => {
  it("is copied as the article has it, whole and with its source", async () => {
    const { folder } = install();
    const qari = await launchQari({
      library: folder,
      size: { width: 900, height: 500 },
    });
    try {
      const reader = new Reader(qari.page);
      await reader.ready();
      await qari.page.keyboard.press("ControlOrMeta+a");
      await selectionMenu(qari).waitFor();
      await expect
        .poll(() => new Reader(qari.page).copied())
        .toBe(paragraphs.join("\n"));
      await qari.page.keyboard.press("Escape");
      await selectionMenu(qari).waitFor({ state: "detached" });
      await selectWords(qari, 0, "صاحب المخبز");
      await qari.page
        .getByRole("button", { name: "انسخ مع ذكر المصدر" })
        .click();
      await reader.toast.getByText("نُسخ النص.").waitFor();
    } finally {
      await qari.close();
    }
  });

  it("is exported with its marks", async () => {
    const kept = install();
    const { folder } = kept;
    kept.bookmark(3, "وفي الصباح");
    const qari = await launchQari({ library: folder });
    try {
      await new Reader(qari.page).ready();
      await qari.page.keyboard.press("ControlOrMeta+Shift+k");
      await panel(qari).getByText("صدّر العلامات").click();
      const file = join(folder, "marks.md");
      await qari.answerDialog("showSaveDialog", {
        canceled: false,
        filePath: file,
      });
      await panel(qari)
        .getByRole("button", { name: "Markdown" })
        .first()
        .click();
      await new Reader(qari.page).toast.getByText("صُدّرت العلامات.").waitFor();
      expect(readFileSync(file, "utf8")).toContain("> وفي الصباح");
    } finally {
      await qari.close();
    }
  });
});
