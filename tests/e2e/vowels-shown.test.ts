import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFaults } from "./axe-faults.ts";
import { launchQari, type Qari } from "./launch.ts";
import { Reader } from "./reader.ts";
import { TextFiles } from "./text-files.ts";

const title = "خبر من المدينة";
// One word has its vowels already.
const paragraphs = [
  "افتتح وزير الثقافة معرض الكتاب في العاصمة يوم الأحد. وقال إن مدير المعرض دُعِيَ إلى الحفل قبل شهر.",
  "﴿ألم نشرح لك صدرك﴾",
  "وتشارك في المعرض دور نشر من تسع دول عربية، وتستمر الندوات أسبوعين.",
];
const mark = /[\u064B-\u0652]/u;
const marks = /[\u064B-\u0652]/gu;

describe("short vowels that the text has not", () => {
  const files = new TextFiles();
  let qari: Qari;
  let reader: Reader;

  beforeAll(async () => {
    qari = await launchQari({
      size: { width: 1200, height: 800 },
      args: [files.write(title, ...paragraphs)],
    });
    await start();
  });
  afterAll(async () => {
    await qari.close();
    files.remove();
  });

  async function start(): Promise<void> {
    reader = new Reader(qari.page);
    await reader.article
      .getByRole("heading", { level: 1, name: title })
      .waitFor();
    await reader.ready();
  }
  async function show(name: string): Promise<void> {
    await reader.openPanel("الخط والمظهر");
    await reader.showSettings("الصفحة");
    await qari.page
      .getByRole("group", { name: /^التشكيل/u })
      .getByRole("radio", { name, exact: true })
      .check();
    await qari.page.keyboard.press("Escape");
  }
  const texts = async () =>
    (await reader.paragraphs.allTextContents()).map((text) => text.trim());
  const countOf = async (): Promise<number> =>
    (await texts()).join("").match(marks)?.length ?? 0;
  it("are added to all of it, and nothing else of the page changes", async () => {
    const height = await reader.article.evaluate((each) => each.clientHeight);
    await show("كامل");
    await expect.poll(countOf).toBeGreaterThan(100);
    const shown = await texts();
    expect(shown.map((text) => text.replaceAll(marks, ""))).toEqual(
      paragraphs.map((text) => text.replaceAll(marks, "")),
    );
    // The author's own, and what no machine may vocalise.
    expect(shown[0]).toContain(" دُعِيَ ");
    expect(shown[1]).toBe(paragraphs[1]);
    expect(await reader.article.evaluate((each) => each.clientHeight)).toBe(
      height,
    );
    expect(await axeFaults(qari.page)).toEqual([]);
  });

  it("are paler than the author's", async () => {
    const palettes = () =>
      reader.paragraphs.first().evaluate((block) => ({
        added: [...block.querySelectorAll(".added")].map(
          (each) => getComputedStyle(each).fontPalette,
        ),
        own: getComputedStyle(block).fontPalette,
        text: [...block.querySelectorAll(".added")]
          .map((each) => each.textContent)
          .join(""),
      }));
    await expect.poll(async () => (await palettes()).own).toBe("--qari-vowels");
    const { added, text } = await palettes();
    expect(new Set(added)).toEqual(new Set(["--qari-added-vowels"]));
    expect(text).not.toContain("دُعِيَ");
  });

  it("have a line under them where the system forces its colours", async () => {
    const line = () =>
      reader.paragraphs
        .first()
        .locator(".added")
        .first()
        .evaluate((word) => getComputedStyle(word).textDecorationLine);
    expect(await line()).toBe("none");
    await qari.page.emulateMedia({ forcedColors: "active" });
    await expect.poll(line).toBe("underline");
    await qari.page.emulateMedia({ forcedColors: "none" });
    await expect.poll(line).toBe("none");
  });

  it("are no part of what is found, marked and copied", async () => {
    await qari.page.keyboard.press("ControlOrMeta+f");
    await qari.page.keyboard.type("معرض الكتاب");
    await expect
      .poll(async () =>
        (await reader.highlighted("qari-found-current")).map((text) =>
          text.replaceAll(marks, ""),
        ),
      )
      .toEqual(["معرض الكتاب"]);
    // With the marks of its last letter, and none of the letter before it.
    const [found = ""] = await reader.highlighted("qari-found-current");
    expect(found).toMatch(/^م/u);
    expect(found).toMatch(/[\u064B-\u0652]$/u);
    await qari.page.keyboard.press("Escape");
    await reader.paragraphs.first().click();
    await qari.page.keyboard.press("ControlOrMeta+a");
    await expect
      .poll(() => reader.copied())
      .toContain("افتتح وزير الثقافة معرض الكتاب");
    expect(await reader.copied()).toBe(paragraphs.join("\n"));
  });

  it("are copied when that is asked for", async () => {
    // What is copied is another program's only after the page has given it.
    await qari.page.evaluate(() => {
      const give = DataTransfer.prototype.setData;
      DataTransfer.prototype.setData = function (type, text) {
        document.documentElement.dataset["copied"] = text;
        give.call(this, type, text);
      };
    });
    await qari.page
      .getByRole("toolbar", { name: "ما تفعله بالمحدد" })
      .getByRole("button", { name: "انسخ مع التشكيل" })
      .click();
    await reader.toast.getByText("نُسخ النص مشكولًا.").waitFor();
    const text = await qari.page.evaluate(
      () => document.documentElement.dataset["copied"] ?? "",
    );
    expect(text.match(marks)?.length).toBeGreaterThan(100);
    expect(text.replaceAll(marks, "")).toBe(
      paragraphs.join("\n").replaceAll(marks, ""),
    );
    await qari.page.keyboard.press("Escape");
  });

  it("are fewer where they are needed alone, and hold after a restart", async () => {
    const all = await countOf();
    await show("عند الحاجة");
    await expect.poll(countOf).toBeLessThan(all / 2);
    // They come a paragraph at a time: the last of all has some.
    await expect
      .poll(async () => mark.test((await texts())[2] ?? ""))
      .toBe(true);
    const needed = await countOf();
    await qari.restart();
    await start();
    await expect.poll(countOf).toBe(needed);
  });

  it("are gone when the text is to be as it was written, or without any", async () => {
    await show("كما في المصدر");
    await expect.poll(texts).toEqual(paragraphs);
    await show("مخفي");
    await expect
      .poll(async () => (await texts()).some((text) => mark.test(text)))
      .toBe(false);
  });
});
