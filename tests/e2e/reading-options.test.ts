import { rmSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Block } from "../../src/article/article.ts";
import { articleOf } from "../src/article/sample-article.ts";
import { axeFaults } from "./axe-faults.ts";
import { launchQari, type Qari } from "./launch.ts";
import { libraryOf } from "./library-of.ts";
import { Reader } from "./reader.ts";
import { haveSoundDevice } from "./sound-device.ts";

const paragraph = (text: string): Block => ({
  type: "paragraph",
  content: [{ text }],
});

describe("what is read aloud", () => {
  let library: string;
  let qari: Qari;
  let reader: Reader;
  beforeEach(async () => {
    library = await libraryOf((resource) => ({
      ...articleOf(),
      title: "في الحديقة",
      sections: [
        {
          level: 1,
          blocks: [
            paragraph(
              "جلس الرجل تحت الشجرة العالية يقرأ كتابًا قديمًا أعاره إياه جاره قبل سنين. ثم أقبل الليل.",
            ),
            {
              type: "image",
              resource,
              alt: "رجل يقرأ تحت شجرة",
              caption: [{ text: "القارئ في حديقته" }],
            },
            {
              type: "table",
              rows: [[{ content: [{ text: "عدد الكتب عشرة" }] }]],
            },
            paragraph("وهنا ينتهي الكلام."),
          ],
        },
      ],
    }));
    qari = await launchQari({ library, size: { width: 1000, height: 700 } });
    reader = new Reader(qari.page);
    await reader.ready();
  });
  afterEach(async () => {
    await qari.close();
    rmSync(library, { recursive: true });
  });

  /** What the bar of the voice shows as heard. */
  const said = async () =>
    (
      await qari.page.locator("qari-player-bar .sentence").textContent()
    )?.trim();
  /** All that the bar shows from now on, in order: who looks now and then misses what is short. */
  const watchSaid = async () => {
    const bar = qari.page.locator("qari-player-bar");
    const shownSoFar = await bar.evaluateHandle((element) => {
      const all: string[] = [];
      const look = (): void => {
        const text =
          element.shadowRoot?.querySelector(".sentence")?.textContent;
        const shown = text?.trim() ?? "";
        if (shown !== "" && shown !== all.at(-1)) all.push(shown);
      };
      look();
      if (element.shadowRoot)
        new MutationObserver(look).observe(element.shadowRoot, {
          subtree: true,
          childList: true,
          characterData: true,
        });
      return all;
    });
    return () => shownSoFar.jsonValue();
  };
  const options = () =>
    qari.page.getByRole("region", { name: "خيارات الاستماع" });

  it("changes from the next sentence on, keeps the place, and is kept", async () => {
    const { page } = qari;
    await haveSoundDevice(page);
    await reader.button("استمع").click();
    await expect.poll(said).toMatch(/^جلس الرجل/u);
    // So that the sentence does not end while axe looks around.
    await reader.button("إيقاف مؤقت").last().click();
    await reader.button("تشغيل").waitFor();
    await page.keyboard.press("ControlOrMeta+Shift+o");
    await options().getByText("ما يُقرأ وكيف يُقرأ").click();
    expect(await axeFaults(page)).toEqual([]);
    await options()
      .getByRole("switch", { name: "أوصاف الصور لمن لا يراها" })
      .check();
    await options().getByRole("switch", { name: "الجداول" }).uncheck();
    expect(await said()).toMatch(/^جلس الرجل/u);
    await page.keyboard.press("Escape");
    const allSaid = await watchSaid();
    await reader.button("تشغيل").click();
    await expect
      .poll(allSaid)
      .toEqual([
        expect.stringMatching(/^جلس الرجل/u),
        "ثم أقبل الليل.",
        "رجل يقرأ تحت شجرة",
        "القارئ في حديقته",
        "وهنا ينتهي الكلام.",
      ]);

    await qari.restart();
    reader = new Reader(qari.page);
    await reader.ready();
    await qari.page.keyboard.press("ControlOrMeta+Shift+o");
    await options().getByText("ما يُقرأ وكيف يُقرأ").click();
    await expect
      .poll(() =>
        options().getByRole("switch", { name: "الجداول" }).isChecked(),
      )
      .toBe(false);
  });
});
