import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFaults } from "./axe-faults.ts";
import { launchQari, type Qari } from "./launch.ts";
import { bundledTitle, Reader } from "./reader.ts";

/** Texts of our own, short and long, each with a title as its first line. */
const texts = [
  ["زيت الزيتون في المطبخ", 60],
  ["الطريق إلى تمبكتو", 900],
  ["أسعار القمح هذا العام", 300],
  ["مكتبات القاهرة القديمة", 2500],
] as const;

const sentence =
  "وصل القطار إلى المحطة في وقت متأخر من الليل وكان الركاب قد ناموا جميعا.";

let qari: Qari;
let reader: Reader;
let folder: string;

const page = () => qari.page;
const cells = () => page().getByRole("gridcell");
const cell = (title: string) => page().getByRole("gridcell", { name: title });
const button = (name: string | RegExp) => reader.button(name);
const titles = (): Promise<string[]> =>
  cells().locator(".title").allTextContents();
/** What an entry says. */
const said = (entry: Locator): Promise<string> =>
  entry.evaluate((each) => each.shadowRoot?.textContent ?? "");
const menu = async (title: string, item: string): Promise<void> => {
  await cell(title).getByRole("button").click();
  await page().getByRole("menuitem", { name: item }).click();
};
const told = (text: string | RegExp) => reader.toast.getByText(text).waitFor();
/** Undo what is told so: the shelf may show it sooner, while the message is still about what was done before. */
const undo = async (text: string | RegExp): Promise<void> => {
  await told(text);
  await reader.toast.getByRole("button", { name: "تراجع" }).click();
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "qari-shelf-"));
  const paths = texts.map(([title, words]) => {
    const path = join(folder, `${title}.txt`);
    const paragraphs = Array.from(
      { length: Math.ceil(words / 13) },
      (_, at) => `${at + 1}. ${sentence}`,
    );
    writeFileSync(path, `${title}\n\n${paragraphs.join("\n\n")}\n`);
    return path;
  });
  qari = await launchQari({ size: { width: 1280, height: 800 } });
  reader = new Reader(qari.page);
  await reader.ready();
  await page().emulateMedia({ reducedMotion: "reduce" });
  await button("المكتبة").click();
  await cell(bundledTitle).waitFor();
  await qari.answerDialog(paths);
  await button("أضف ملفًا").click();
  await cells().nth(4).waitFor();
});
afterAll(async () => {
  await qari.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("the shelf", () => {
  it("shows every kept article with its title and how long it takes", async () => {
    expect(await titles()).toEqual(
      expect.arrayContaining(
        texts.map(([title]) => expect.stringContaining(title) as string),
      ),
    );
    expect(await said(cell("مكتبات القاهرة القديمة"))).toMatch(/[٠-٩]+ دقيقة/u);
  });

  it("sorts by title and by length, and remembers it over a restart", async () => {
    await page()
      .getByRole("combobox", { name: "الترتيب" })
      .selectOption("title");
    await expect.poll(async () => (await titles())[0]).toContain("أسعار القمح");
    await page()
      .getByRole("combobox", { name: "الترتيب" })
      .selectOption("length");
    await expect
      .poll(async () => (await titles())[0])
      .toContain("مكتبات القاهرة");
    await button("قائمة").click();
    await qari.restart();
    reader = new Reader(qari.page);
    await reader.ready();
    await page().emulateMedia({ reducedMotion: "reduce" });
    await button("المكتبة").click();
    await expect
      .poll(async () => (await titles())[0])
      .toContain("مكتبات القاهرة");
    expect(await button("قائمة").getAttribute("aria-pressed")).toBe("true");
    await button("شبكة").click();
  });

  it("is narrowed by state and length, says when nothing is left, and opens wide again", async () => {
    await page().getByRole("combobox", { name: "الطول" }).selectOption("0");
    await expect.poll(() => cells().count()).toBeLessThan(5);
    await button(/^مكتملة/u).click();
    await page().getByText("لا مادة تجمع هذه الشروط.").waitFor();
    await button("امسح الشروط").first().click();
    await expect.poll(() => cells().count()).toBe(5);
  });
});

describe("an article", () => {
  it("takes a tag, by which it is found again", async () => {
    await menu("الطريق إلى تمبكتو", "أضف وسمًا…");
    await page().getByRole("textbox", { name: "الوسم" }).fill("رحلات");
    await page().keyboard.press("Enter");
    await told("رحلات");
    await page()
      .getByRole("combobox", { name: "الوسم" })
      .selectOption({ index: 1 });
    await expect.poll(() => cells().count()).toBe(1);
    await button("أزل الشرط: الوسم").click();
    await expect.poll(() => cells().count()).toBe(5);
  });

  it("goes into a collection, which is renamed and removed with undo", async () => {
    await menu("زيت الزيتون في المطبخ", "أضف إلى مجموعة…");
    await page().getByRole("textbox", { name: "مجموعة جديدة" }).fill("وصفات");
    await page().keyboard.press("Enter");
    await button(/^وصفات/u).click();
    await expect.poll(() => cells().count()).toBe(1);
    await button("خيارات المجموعة: وصفات").click();
    await page().getByRole("menuitem", { name: "أعد التسمية…" }).click();
    await page().getByRole("textbox", { name: "الاسم" }).fill("مطبخ");
    await page().keyboard.press("Enter");
    await button(/^مطبخ/u).waitFor();
    await button("خيارات المجموعة: مطبخ").click();
    await page().getByRole("menuitem", { name: "احذف" }).click();
    await expect.poll(() => cells().count()).toBe(5);
    await undo("حُذفت المجموعة");
    await button(/^مطبخ/u).waitFor();
  });

  it("is archived out of sight, kept, and brought back by undo", async () => {
    await menu("أسعار القمح هذا العام", "أرشف");
    await expect.poll(() => cells().count()).toBe(4);
    await button("مؤرشفة ١").click();
    await expect.poll(() => cells().count()).toBe(1);
    await undo("إلى الأرشيف");
    await button("امسح الشروط").first().click();
    await expect.poll(() => cells().count()).toBe(5);
  });

  it("is corrected in title, source and direction, with undo", async () => {
    await cell("الطريق إلى تمبكتو").focus();
    await page().keyboard.press("F2");
    await page()
      .getByRole("textbox", { name: "العنوان" })
      .fill("رحلة إلى تمبكتو");
    await page().getByRole("textbox", { name: "المصدر" }).fill("دفتر الأسفار");
    await button("احفظ").click();
    await cell("رحلة إلى تمبكتو").waitFor();
    await page()
      .getByRole("combobox", { name: "المصدر" })
      .selectOption("دفتر الأسفار");
    await expect.poll(() => cells().count()).toBe(1);
    await undo("صُحّحت بيانات");
    await button("امسح الشروط").first().click();
    await cell("الطريق إلى تمبكتو").waitFor();
  });

  it("that was deleted lies in the trash, from where it comes back or goes for good", async () => {
    await menu("أسعار القمح هذا العام", "احذف");
    await menu("زيت الزيتون في المطبخ", "احذف");
    await expect.poll(() => cells().count()).toBe(3);
    await undo(/^حُذف: .*زيت الزيتون/u);
    await expect.poll(() => cells().count()).toBe(4);
    await cell("زيت الزيتون في المطبخ").focus();
    await page().keyboard.press("Delete");
    await expect.poll(() => cells().count()).toBe(3);
    await button("المزيد").click();
    await page().getByRole("menuitem", { name: "سلة المحذوفات" }).click();
    await expect.poll(() => cells().count()).toBe(2);
    expect(await said(cells().first())).toContain("تُمحى بعد ٣٠ يومًا");
    await menu("أسعار القمح هذا العام", "استعد");
    await expect.poll(() => cells().count()).toBe(1);
    await button("أفرغ السلة…").click();
    await button("أفرغ السلة").click();
    await page().getByText("السلة فارغة.").waitFor();
    await button("العودة إلى المكتبة").first().click();
    await expect.poll(() => cells().count()).toBe(4);
  });
});

describe("with the keyboard alone", () => {
  it("a reader selects, tags, finishes, opens an article and finds the shelf as it was", async () => {
    const { keyboard } = page();
    await cells().first().focus();
    const focused = () =>
      page().evaluate(() => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement)
          element = element.shadowRoot.activeElement;
        return element?.shadowRoot?.textContent ?? "";
      });
    const [first = "", second = ""] = await titles();
    await keyboard.press("ArrowLeft");
    await expect.poll(focused).toContain(second);
    await keyboard.press("ArrowRight");
    await keyboard.press("Space");
    await keyboard.press("Shift+ArrowLeft");
    await expect
      .poll(() =>
        page().locator('[role="gridcell"][aria-selected="true"]').count(),
      )
      .toBe(2);
    await keyboard.press("Control+a");
    await expect
      .poll(() =>
        page().locator('[role="gridcell"][aria-selected="true"]').count(),
      )
      .toBe(4);
    await page()
      .getByRole("toolbar")
      .getByRole("button", { name: "علّم مكتملة" })
      .focus();
    await keyboard.press("Enter");
    await button("مكتملة ٤").waitFor();
    await told("مكتمل: ");
    await reader.toast.getByRole("button", { name: "تراجع" }).focus();
    await keyboard.press("Enter");
    await expect.poll(() => button("مكتملة ٤").count()).toBe(0);
    await cells().first().focus();
    await keyboard.press("Escape");
    await expect.poll(() => page().getByRole("toolbar").count()).toBe(0);
    await keyboard.press("Enter");
    await reader.title.waitFor();
    await keyboard.press("ControlOrMeta+l");
    await expect.poll(focused).toContain(first);
  });
});

describe("axe finds nothing", () => {
  it.each(["فاتح", "ورقي", "داكن", "أسود"])(
    "on the shelf and in its trash in the theme %s",
    async (theme) => {
      await cells().first().click();
      await reader.ready();
      await reader.openPanel("الخط والمظهر");
      await reader.showSettings("المظهر");
      await page().getByRole("radio", { name: theme, exact: true }).check();
      await page().keyboard.press("Escape");
      await button("المكتبة").click();
      await cells().first().focus();
      await page().keyboard.press("Space");
      await page().getByRole("toolbar").waitFor();
      expect(await axeFaults(page())).toEqual([]);
      await page().keyboard.press("F2");
      await page().getByRole("dialog").waitFor();
      expect(await axeFaults(page())).toEqual([]);
      await page().keyboard.press("Escape");
      await page().getByRole("dialog").waitFor({ state: "hidden" });
      await page().keyboard.press("Escape");
      await page().getByRole("toolbar").waitFor({ state: "hidden" });
      expect(qari.logs().filter((line) => /violates/iu.test(line))).toEqual([]);
    },
  );
});
