import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { axeFaults } from "./axe-faults.ts";
import { launchQari, type Qari } from "./launch.ts";
import { Reader } from "./reader.ts";
import { haveSoundDevice } from "./sound-device.ts";
import { SpokenWords } from "./spoken-words.ts";

describe("own pronunciations", () => {
  let qari: Qari;
  let reader: Reader;
  beforeEach(async () => {
    qari = await launchQari({ size: { width: 1000, height: 700 } });
    reader = new Reader(qari.page);
    await reader.ready();
  });
  afterEach(() => qari.close());

  const dialog = () => qari.page.getByRole("dialog", { name: "نطقك الخاص" });
  const entries = () =>
    dialog().getByRole("list", { name: "المداخل" }).getByRole("listitem");
  const stored = (): unknown =>
    JSON.parse(readFileSync(join(qari.userData, "settings.json"), "utf8"))
      .pronunciations;
  const run = async (command: string) => {
    await qari.page.keyboard.press("ControlOrMeta+k");
    await qari.page.getByRole("combobox").waitFor();
    await qari.page.keyboard.type(command);
    await qari.page
      .locator("[role=option][aria-selected=true]")
      .getByText(command)
      .waitFor();
    await qari.page.keyboard.press("Enter");
  };

  it("are added from the text, tried, changed, deleted and brought back, by keys alone", async () => {
    const { page } = qari;
    await haveSoundDevice(page);
    await reader.button("استمع").click();
    await expect
      .poll(() => reader.highlighted("qari-spoken-word"))
      .not.toEqual([]);
    // The word on the reading line is the one that selecting begins with.
    await page.keyboard.press("F7");
    await page.keyboard.press("Enter");
    await page.getByRole("toolbar", { name: "ما تفعله بالمحدد" }).waitFor();
    const word = await page.evaluate(
      () => getSelection()?.toString().trim() ?? "",
    );
    expect(word).not.toBe("");
    await reader.button("نطق آخر…").focus();
    await page.keyboard.press("Enter");
    await expect
      .poll(() => dialog().getByLabel("الكلمة").inputValue())
      .toBe(word);
    await expect
      .poll(() =>
        dialog()
          .getByLabel("نطقها")
          .evaluate((field) => field.matches(":focus")),
      )
      .toBe(true);
    await page.keyboard.type("وَصَلَ");
    await page.keyboard.press("Enter");
    await dialog().getByText(`حُفظ نطق «${word}».`).waitFor();
    expect(stored()).toEqual([{ word, spelling: "وَصَلَ" }]);
    expect(await axeFaults(page)).toEqual([]);

    // Trying one silences the article.
    await dialog()
      .getByRole("button", { name: `استمع: ${word}` })
      .focus();
    await page.keyboard.press("Enter");
    await expect
      .poll(() =>
        page
          .locator("qari-player-bar")
          .getByRole("button", {
            name: "تشغيل",
            includeHidden: true,
          })
          .count(),
      )
      .toBe(1);

    await dialog()
      .getByRole("button", { name: `عدّل: ${word}` })
      .focus();
    await page.keyboard.press("Enter");
    await page.keyboard.type("صَوْتٌ آخَر");
    await page.keyboard.press("Enter");
    await expect.poll(stored).toEqual([{ word, spelling: "صَوْتٌ آخَر" }]);

    await dialog()
      .getByRole("button", { name: `احذف: ${word}` })
      .focus();
    await page.keyboard.press("Enter");
    // Stored before it is said: until then the change before it is the one to undo.
    await dialog().getByText(`حُذف نطق «${word}».`).waitFor();
    expect(stored()).toEqual([]);
    await dialog().getByRole("button", { name: "تراجع" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(stored).toEqual([{ word, spelling: "صَوْتٌ آخَر" }]);
    await page.keyboard.press("Escape");
    await dialog().waitFor({ state: "hidden" });
  });

  it("are searched, refused with a reason, and kept in a file of the reader's", async () => {
    const file = join(qari.userData, "قائمة.tsv");
    writeFileSync(file, "أوبك\tأُوبِك\nبلا نطق\nشينزن\tشِنْزِن\n");
    await run("نطقك الخاص");
    await dialog().getByText("لا مداخل بعد.").waitFor();
    await qari.answerDialog([file]);
    await dialog().getByRole("button", { name: "استورد من ملف…" }).click();
    await dialog().getByText("لم يؤخذ السطر ٢").waitFor();
    await expect.poll(() => entries().count()).toBe(2);
    await dialog().getByRole("searchbox").fill("أُوبَك");
    await expect.poll(() => entries().count()).toBe(1);
    await dialog().getByRole("searchbox").fill("");

    await dialog().getByLabel("الكلمة").fill("ليما");
    await dialog().getByRole("button", { name: "أضف", exact: true }).click();
    await dialog()
      .getByText("اكتب كيف تُنطق، بحروف أو أرقام.", { exact: true })
      .waitFor();
    await dialog().getByLabel("نطقها").fill("لِيمَا");
    await dialog().getByRole("button", { name: "أضف", exact: true }).click();
    await expect.poll(() => entries().count()).toBe(3);
    expect(await axeFaults(qari.page)).toEqual([]);

    await qari.answerDialog("showSaveDialog", {
      canceled: false,
      filePath: file,
    });
    await dialog().getByRole("button", { name: "احفظ في ملف…" }).click();
    await dialog().getByText("حُفظت القائمة في ملف.").waitFor();
    expect(readFileSync(file, "utf8")).toBe(
      "أوبك\tأُوبِك\nشينزن\tشِنْزِن\nليما\tلِيمَا\n",
    );

    await qari.restart();
    reader = new Reader(qari.page);
    await reader.ready();
    await run("نطقك الخاص");
    await expect.poll(() => entries().count()).toBe(3);
  });
});

describe("a selection read aloud", () => {
  let qari: Qari;
  let reader: Reader;
  beforeEach(async () => {
    qari = await launchQari({ size: { width: 1000, height: 700 } });
    reader = new Reader(qari.page);
    await reader.ready();
  });
  afterEach(() => qari.close());

  it("ends where it ends, and the article can be heard again from where one is", async () => {
    const { page } = qari;
    await page.keyboard.press("F7");
    // Enough of them to be met while they are heard.
    for (let step = 0; step < 7; step += 1)
      await page.keyboard.press("Shift+ArrowLeft");
    const selection = () =>
      page.evaluate(() => getSelection()?.toString().trim() ?? "");
    await expect.poll(selection).toMatch(/\S\s+\S/u);
    const selected = await selection();
    const spoken = await SpokenWords.watch(page);
    await page.keyboard.press("ControlOrMeta+Shift+Enter");
    const bar = page.locator("qari-player-bar");
    await bar.getByRole("button", { name: "إيقاف مؤقت" }).waitFor();
    await bar.getByRole("button", { name: "تشغيل" }).waitFor();
    const heard = await spoken.words();
    expect(heard.length).toBeGreaterThan(0);
    for (const word of heard) expect(selected).toContain(word);
    expect(await reader.highlighted("qari-spoken-word")).toEqual([]);

    await bar.getByRole("button", { name: "تشغيل" }).click();
    await expect
      .poll(async () =>
        (await reader.highlighted("qari-spoken-word")).some(
          (word) => !selected.includes(word),
        ),
      )
      .toBe(true);
  });

  it("is offered beside the selection", async () => {
    const { page } = qari;
    await page.keyboard.press("F7");
    // A whole paragraph: one word would be over before it is looked for.
    await page.keyboard.press("Shift+End");
    await reader.button("استمع إلى المحدد وحده").focus();
    await page.keyboard.press("Enter");
    await page
      .locator("qari-player-bar")
      .getByRole("button", { name: "إيقاف مؤقت" })
      .waitFor();
    expect(await axeFaults(page)).toEqual([]);
  });
});
